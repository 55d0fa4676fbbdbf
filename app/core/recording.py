"""A contact as somebody notes it: one edit with what was said, promised and handed over.

Prose goes where the documents print own sentences; literal words become a quotation that no
document rewords.
"""

from __future__ import annotations

from dataclasses import replace

from app.core import edits
from app.core.case import Case
from app.core.contact import Contact, Statement, StatementKind
from app.core.events import Promise, PromiseKind, Side
from app.core.ids import (
    ContactId,
    ExhibitId,
    PartyId,
    PromiseId,
    StatementId,
)
from app.core.lookup import facts
from app.core.moment import Due
from app.core.naming import workplace
from app.core.papers import Exhibit
from app.core.party import Link, Party, PartyLink, Role
from app.core.reading.speakers import read_speaker
from app.core.record import record
from app.core.references import without
from app.core.text import Text, with_words


@record
class PromiseNote:
    """A promise as it is noted: a new one has no id; it may replace an earlier one."""

    kind: PromiseKind = PromiseKind.OTHER
    what: Text = ""
    due: Due | None = None
    replaces: str = ""
    id: str = ""


@record
class ContactNote:
    """A contact with all that is noted beside it.

    ``contact`` has an empty id when it is new.  ``person`` is the name or function of who
    spoke, who becomes a party of the case.  ``said`` is literal with ``verbatim``.
    """

    contact: Contact
    person: str = ""
    said: str = ""
    verbatim: bool = False
    promises: tuple[PromiseNote, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()


def note_of(case: Case, contact_id: str, language: str) -> ContactNote:
    """Return a contact of *case* as it was noted, with its promises.

    Raises ``ValueError`` when there is no such contact.
    """
    contact = next((one for one in case.contacts if one.id == contact_id), None)
    if contact is None:
        raise ValueError(f"{contact_id!r} is no contact")
    quoted = _quoted(contact)
    text = quoted.text if quoted is not None else contact.comment
    promises = tuple(
        PromiseNote(one.kind, one.what, one.due, id=one.id)
        for one in case.promises
        if one.contact == contact_id
    )
    said = _words(text, language, case.language)
    return ContactNote(contact, said=said, verbatim=quoted is not None, promises=promises)


def record_contact(case: Case, note: ContactNote, language: str) -> tuple[Case, ContactId]:
    """Return *case* with the contact and what goes with it, and the id of the contact.

    What was typed is in *language*.  A promise that was noted before and is not in *note* any
    more stays: it is removed by itself.
    """
    made = note.contact.id or ContactId(edits.new_id(case, "c"))
    case, with_whom = _with_person(case, note)
    case, papers = with_papers(case, note.exhibits)
    contact = replace(
        _said(case, replace(note.contact, id=made), note, language),
        with_whom=with_whom,
        exhibits=(*note.contact.exhibits, *papers),
    )
    case = _without_quote(edits.put_contact(case, contact), note.contact, contact)
    for promised in note.promises:
        case = _with_promise(case, contact, promised)
    return case, made


def _quoted(contact: Contact) -> Statement | None:
    return next((one for one in contact.statements if one.verbatim), None)


def _words(text: Text, language: str, home: str) -> str:
    if isinstance(text, str):
        return text
    found = {one.language: one.text for one in text}
    return found.get(language) or found.get(home) or next(iter(found.values()), "")


def _said(case: Case, contact: Contact, note: ContactNote, language: str) -> Contact:
    """Put what was said where it belongs, and take it away from where it was."""
    quoted = _quoted(contact)
    if note.verbatim and note.said:
        if quoted is None:
            made = StatementId(edits.new_id(case, "said"))
            said = Statement(id=made, kind=StatementKind.INFORMATION, text="", verbatim=True)
            contact = replace(contact, statements=(*contact.statements, said), comment="")
            quoted = said
        text = with_words(quoted.text, note.said, language, case.language)
        changed = replace(quoted, text=text)
        statements = tuple(changed if one is quoted else one for one in contact.statements)
        return replace(contact, statements=statements)
    words = note.said
    if quoted is not None:  # the quotation stood in the place of what the comment says
        words = "\n".join(
            filter(None, (_words(contact.comment, language, case.language), words))
        )
    comment = with_words(contact.comment, words, language, case.language)
    kept = tuple(one for one in contact.statements if one is not quoted)
    return replace(contact, statements=kept, comment=comment)


def _without_quote(case: Case, before: Contact, after: Contact) -> Case:
    """Return *case* without a mention of what is not said any more."""
    gone = {one.id for one in before.statements} - {one.id for one in after.statements}
    return without(case, gone)


def _with_person(case: Case, note: ContactNote) -> tuple[Case, PartyId | None]:
    name = note.person.strip()
    if not name:
        return case, note.contact.with_whom
    spoke = read_speaker(name)
    for party in case.parties:
        known = {party.name.casefold(), party.short_name.casefold()}
        same = (party.function, party.note) == (spoke.function, spoke.note)
        if name.casefold() in known or (same and not party.name):
            return case, party.id
    made, firm = PartyId(edits.new_id(case, "p")), workplace(case, note.contact.with_whom)
    party = Party(
        id=made,
        roles=(Role.EMPLOYEE,),
        name=spoke.name,
        function=spoke.function,
        links=(PartyLink(Link.EMPLOYEE_OF, firm),) if firm else (),
        note=spoke.note,
    )
    return edits.put_party(case, party), made


def with_papers(
    case: Case, exhibits: tuple[Exhibit, ...]
) -> tuple[Case, tuple[ExhibitId, ...]]:
    """Return *case* with *exhibits*, a file that is there once, and their ids."""
    made: list[ExhibitId] = []
    for exhibit in exhibits:
        there = _same_file(case, exhibit)
        if there is None:
            new = ExhibitId(edits.new_id(case, "x"))
            case = edits.put_exhibit(case, replace(exhibit, id=new))
            made.append(new)
        else:
            made.append(there)
    return case, tuple(made)


def _same_file(case: Case, exhibit: Exhibit) -> ExhibitId | None:
    if exhibit.file is None:
        return None
    sums = {one.file.sha256: one.id for one in case.exhibits if one.file is not None}
    return sums.get(exhibit.file.sha256)


def _with_promise(case: Case, contact: Contact, note: PromiseNote) -> Case:
    known = facts(case).promise(note.id)
    if known is not None:
        return edits.put_promise(
            case, replace(known, kind=note.kind, what=note.what, due=note.due)
        )
    promise = Promise(
        id=PromiseId(edits.new_id(case, "t")),
        kind=note.kind,
        what=note.what,
        by=contact.with_whom,
        contact=contact.id,
        due=note.due,
    )
    if not note.replaces:
        return edits.put_promise(case, promise)
    return edits.replace_promise(
        case, PromiseId(note.replaces), promise, contact.when, Side.TRADER
    )
