"""A contact as it is noted: what was typed lands where the documents look for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case, Contradiction
from app.core.channel import Channel
from app.core.contact import Contact
from app.core.edits import put_contact, put_point
from app.core.events import PromiseKind, Result
from app.core.ids import FactId, PartyId
from app.core.link_problems import link_problems
from app.core.lookup import facts
from app.core.moment import Due, When
from app.core.papers import Exhibit, StoredFile
from app.core.party import Link, Role
from app.core.problems import find
from app.core.reading.speakers import ADVISER
from app.core.recording import (
    ContactNote,
    PromiseNote,
    note_of,
    record_contact,
)
from app.core.text import Text
from tests.cases import example

KPN = example("kpn-digital-tv")
WHEN = When(edtf="2025-04-28")
NEW = Contact(id="", when=WHEN, channel=Channel.PHONE, with_whom="kpn-service")


def _recorded(note: ContactNote, case: Case = KPN) -> tuple[Case, Contact]:
    case, made = record_contact(case, note, "nl")
    found = facts(case).get(made)
    assert isinstance(found, Contact)
    return case, found


def test_prose_becomes_own_sentences() -> None:
    _case, contact = _recorded(ContactNote(NEW, said="Ze wist het niet."))
    assert (contact.comment, contact.statements) == ("Ze wist het niet.", ())


def test_literal_words_become_a_quotation() -> None:
    _case, contact = _recorded(ContactNote(NEW, said="dat weet ik niet", verbatim=True))
    (said,) = contact.statements
    assert (said.text, said.verbatim, contact.comment) == ("dat weet ik niet", True, "")


def test_a_quotation_can_become_prose_again() -> None:
    case, contact = _recorded(ContactNote(NEW, said="dat weet ik niet", verbatim=True))
    note = note_of(case, contact.id, "nl")
    assert (note.said, note.verbatim) == ("dat weet ik niet", True)
    _case, changed = _recorded(replace(note, verbatim=False), case)
    assert (changed.comment, changed.statements) == ("dat weet ik niet", ())


def test_prose_of_a_quotation_stands_behind_the_comment() -> None:
    case, contact = _recorded(ContactNote(NEW, said="dat weet ik niet", verbatim=True))
    case = put_contact(case, replace(contact, comment="Ik wachtte een uur."))
    note = note_of(case, contact.id, "nl")
    _case, changed = _recorded(replace(note, verbatim=False), case)
    assert changed.comment == "Ik wachtte een uur.\ndat weet ik niet"


def test_nothing_names_a_quotation_that_became_prose() -> None:
    case, contact = _recorded(ContactNote(NEW, said="dat weet ik niet", verbatim=True))
    (said,) = contact.statements
    pair = Contradiction(FactId("odd"), said.id, said.id)
    point = replace(case.points[0], facts=(*case.points[0].facts, FactId(said.id)))
    case = put_point(replace(case, contradictions=(*case.contradictions, pair)), point)
    note = note_of(case, contact.id, "nl")
    changed, _contact = _recorded(replace(note, verbatim=False), case)
    assert not list(link_problems(changed))
    assert pair not in changed.contradictions


@pytest.mark.parametrize(
    ("person", "name", "function"),
    [
        ("mevrouw, naam niet genoemd", "", ADVISER),
        ("een aardige mevrouw", "", ADVISER),
        ("iemand van de winkel", "", ADVISER),
        ("de planner", "", "planner"),
        ("De  planner", "", "planner"),
        ("the shop manager", "", "shop manager"),
        ("uw planner", "", "planner"),
        ("Deen", "", "Deen"),
        ("mevrouw De Wit", "mevrouw De Wit", ""),
        ("de heer van Dam", "de heer van Dam", ""),
        ("monteur", "", "monteur"),
    ],
)
def test_who_spoke_becomes_a_party(person: str, name: str, function: Text) -> None:
    case, contact = _recorded(ContactNote(NEW, person=person))
    party = facts(case).party(contact.with_whom)
    assert party is not None
    assert (party.name, party.function, party.roles) == (name, function, (Role.EMPLOYEE,))
    assert party.note == (person if function == ADVISER else "")
    again, contact = _recorded(ContactNote(NEW, person=person), case)
    assert (contact.with_whom, len(again.parties)) == (party.id, len(case.parties))
    assert [(one.kind, one.party) for one in party.links] == [(Link.EMPLOYEE_OF, "kpn-service")]
    again, second = _recorded(ContactNote(NEW, person=person), case)
    assert (second.with_whom, len(again.parties)) == (contact.with_whom, len(case.parties))


@pytest.mark.parametrize("firm", [None, "kpn", "kpn-service", "guidion"])
def test_who_spoke_works_for_the_firm_and_not_for_who_spoke_before(firm: str | None) -> None:
    first = replace(NEW, with_whom=PartyId(firm) if firm else None)
    case, contact = _recorded(ContactNote(first, person="de planner"))
    following = replace(NEW, with_whom=contact.with_whom)
    case, contact = _recorded(ContactNote(following, person="de monteur"), case)
    party = facts(case).party(contact.with_whom)
    assert party is not None
    assert [one.party for one in party.links] == ([firm] if firm else [])


def test_a_promise_goes_with_its_contact() -> None:
    due = Due(when=When(edtf="2025-05-02"))
    note = PromiseNote(PromiseKind.CALL_BACK, due=due)
    case, contact = _recorded(ContactNote(NEW, promises=(note,)))
    promise = case.promises[-1]
    assert (promise.contact, promise.by, promise.due) == (contact.id, "kpn-service", due)
    assert note_of(case, contact.id, "nl").promises == (replace(note, id=promise.id),)


def test_a_promise_replaces_an_earlier_one() -> None:
    note = PromiseNote(PromiseKind.DELIVER, "digitale tv", replaces="t3")
    case, _contact = _recorded(ContactNote(NEW, promises=(note,)))
    old = facts(case).promise("t3")
    assert old is not None
    last = old.results[-1]
    assert (last.result, last.by_promise) == (Result.REPLACED, case.promises[-1].id)


def test_a_changed_promise_keeps_what_became_of_it() -> None:
    contact_id = KPN.promises[0].contact
    assert contact_id is not None
    note = note_of(KPN, contact_id, "nl")
    changed = replace(note.promises[0], due=Due(when=When(edtf="2025-03-18")))
    case, _made = record_contact(KPN, replace(note, promises=(changed,)), "nl")
    assert case.promises[0].results == KPN.promises[0].results
    assert case.promises[0].due == changed.due


def test_a_file_that_is_there_is_not_kept_twice() -> None:
    file = StoredFile("a" * 64, "foto.jpg", "image/jpeg", 12)
    note = ContactNote(NEW, exhibits=(Exhibit("", "Foto", file),))
    case, contact = _recorded(note)
    assert len(contact.exhibits) == 1
    again, second = _recorded(note, case)
    assert (second.exhibits, again.exhibits) == (contact.exhibits, case.exhibits)


def test_noting_a_contact_again_changes_nothing() -> None:
    for contact in KPN.contacts:
        case, _made = record_contact(KPN, note_of(KPN, contact.id, "nl"), "nl")
        assert case.contacts == KPN.contacts


def test_nothing_that_is_recorded_breaks_the_case() -> None:
    note = ContactNote(NEW, person="monteur", said="x", promises=(PromiseNote(),))
    case, _contact = _recorded(note)
    before = {one.code for one in find(KPN)}
    assert {one.code for one in find(case)} <= before | {"promise.no_evidence"}


def test_there_is_no_note_of_what_is_not_there() -> None:
    with pytest.raises(ValueError, match="no contact"):
        note_of(KPN, "nothing", "nl")
