from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core import edits
from app.core.case import Case
from app.core.channel import Channel
from app.core.events import Result, Side
from app.core.fact import COLLECTIONS, records
from app.core.history import History, begin
from app.core.lookup import facts
from app.core.papers import Consent, Exhibit, Sending
from app.core.party import Link, Party, PartyLink, Role
from app.core.problems import Code, find
from app.core.promises import ledger
from tests.random_cases import cases
from tests.trials import trials
from tests.unit.builders import (
    CHAIN,
    FIRM,
    a_case,
    at,
    contact,
    due,
    letter,
    promise,
    result,
    silence,
)

DAY = date(2025, 4, 30)
SENDING = Sending(at("2025-04-30"), (Channel.EMAIL,))


def numbers(case: Case) -> list[str]:
    return [one.number for one in ledger(case, DAY, FIRM)]


def test_put_adds_at_the_end_and_replaces_in_place() -> None:
    case = a_case(contacts=(contact("a", "2025-01-01"), contact("b", "2025-02-01")))
    changed = edits.put_contact(case, contact("a", "2025-03-01"))
    assert [one.id for one in changed.contacts] == ["a", "b"]
    assert changed.contacts[0].when == at("2025-03-01")
    more = edits.put_contact(changed, contact("c", "2025-01-01"))
    assert [one.id for one in more.contacts] == ["a", "b", "c"]
    assert case.contacts[0].when == at("2025-01-01")


def test_removing_takes_mentions_and_what_needs_it() -> None:
    case = a_case(
        parties=(
            Party("dep", (Role.DEPARTMENT,), links=(PartyLink(Link.DEPARTMENT_OF, "kpn"),)),
            Party("kpn", (Role.TRADER,)),
        ),
        contacts=(contact("c", "2025-01-01", with_whom="kpn", exhibits=("x",)),),
        silences=(silence("s", "c", "2025-02-01"),),
        exhibits=(Exhibit("x", "Chat", supports=("c",)),),
    )
    without_firm = edits.remove(case, "kpn")
    assert [(one.id, one.links) for one in without_firm.parties] == [("dep", ())]
    assert without_firm.contacts[0].with_whom is None
    without_contact = edits.remove(case, "c")
    assert without_contact.silences == ()
    assert without_contact.exhibits[0].supports == ()
    assert edits.remove(case, "x").contacts[0].exhibits == ()


def test_a_promise_keeps_the_day_it_was_made_when_its_contact_goes() -> None:
    made_in = promise("p", due("2025-03-17"), made=None, contact="c")
    case = a_case(contacts=(contact("c", "2025-02-18"),), promises=(made_in,))
    (left,) = edits.remove(case, "c").promises
    assert (left.contact, left.made) == (None, at("2025-02-18"))


def test_numbers_stay_when_a_promise_goes_or_moves_and_are_not_used_again() -> None:
    case = edits.remove(a_case(promises=CHAIN), "t2")
    assert numbers(case) == ["T1", "T3"]
    more = edits.put_promise(case, promise("t4", due("2025-04-02")))
    assert numbers(more) == ["T1", "T3", "T4"]
    assert numbers(edits.move(more, "t4", 0)) == ["T1", "T3", "T4"]
    assert edits.move(more, "t4", 0).promises[0].id == "t4"


def test_replacing_a_promise() -> None:
    case = a_case(promises=(promise("a", due("2025-03-17")),))
    new = promise("b", due("2025-03-22"), made=at("2025-03-10"))
    changed = edits.replace_promise(case, "a", new, at("2025-03-10"), Side.CONSUMER)
    first, second = ledger(changed, DAY, FIRM)
    assert (first.replaced_by, first.at_consumers_request, second.number) == ("T2", True, "T2")
    with pytest.raises(ValueError, match="another"):
        edits.replace_promise(case, "a", replace(new, id="a"), None, Side.TRADER)
    with pytest.raises(ValueError, match="another"):
        edits.replace_promise(case, "nobody", new, None, Side.TRADER)


def test_results_are_added() -> None:
    case = edits.add_result(
        a_case(promises=CHAIN), "t3", result(Result.KEPT_LATE, "2025-04-02")
    )
    assert [one.result for one in case.promises[2].results] == [Result.BROKEN, Result.KEPT_LATE]


def test_a_fact_that_no_list_has_is_not_replaced() -> None:
    with pytest.raises(ValueError, match="no list of the case"):
        edits.replace_fact(a_case(), contact("c", "2025-01-01"))


def test_what_was_sent_is_frozen() -> None:
    case = edits.mark_sent(a_case(documents=(letter("l", ""),)), "l", SENDING)
    (sent,) = case.documents
    assert sent.sending == SENDING
    answered = replace(
        sent, answered_in="c", sending=replace(SENDING, delivered=at("2025-05-01"))
    )
    assert edits.put_document(case, answered).documents == (answered,)
    for refused in (
        lambda: edits.put_document(case, replace(sent, title="anders")),
        lambda: edits.put_document(case, replace(sent, sending=None)),
        lambda: edits.mark_sent(case, "l", SENDING),
        lambda: edits.remove(case, "l"),
    ):
        with pytest.raises(ValueError, match=r"sent|draft"):
            refused()


def test_withdrawing_keeps_what_was_sent() -> None:
    at_nine = datetime(2025, 4, 30, 9, 5)  # noqa: DTZ001 - local time, as in a case file
    case = edits.mark_sent(a_case(documents=(letter("l", ""),)), "l", SENDING)
    withdrawn = edits.withdraw(case, "l", at_nine)
    assert withdrawn.documents[0].sending == replace(SENDING, withdrawn=at_nine)
    with pytest.raises(ValueError, match="withdrawn"):
        edits.withdraw(withdrawn, "l", at_nine)


def test_one_consent_for_a_fact() -> None:
    case = edits.put_consent(a_case(), Consent("x", at("2025-01-01")))
    again = edits.put_consent(case, Consent("x", at("2025-02-01")))
    assert [one.given for one in again.consents] == [at("2025-02-01")]
    both = edits.put_consent(again, Consent("p", at("2025-02-01")))
    assert [one.fact for one in edits.without_consent(both, "x").consents] == ["p"]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [((), "c1"), (("c1", "c9"), "c10"), (("call", "x7"), "c1"), (("c²",), "c1")],
)
def test_new_ids(ids: tuple[str, ...], expected: str) -> None:
    case = a_case(contacts=tuple(contact(name, "2025-01-01") for name in ids))
    assert edits.new_id(case, "c") == expected


def test_nothing_that_is_not_there_is_changed() -> None:
    with pytest.raises(ValueError, match="nobody"):
        edits.remove(a_case(), "nobody")
    with pytest.raises(ValueError, match="nobody"):
        edits.move(a_case(), "nobody", 0)


@settings(max_examples=trials(25))
@given(case=cases(), data=st.data())
def test_removing_leaves_nothing_dangling_and_loses_only_what_needs_it(
    case: Case, data: st.DataObject
) -> None:
    free = [one.id for one in records(case) if getattr(one, "sending", None) is None]
    gone = data.draw(st.sampled_from(free))
    left = edits.remove(case, gone)
    assert facts(left).get(gone) is None
    dangling = [one for one in find(left) if one.code is Code.DANGLING]
    assert dangling == []
    held = ("statements", "services", "claims")
    inside = {one.id for name in held for one in getattr(facts(case).get(gone), name, ())}
    needing = {"silences", "contradictions"}
    for name in COLLECTIONS:
        before = {one.id for one in getattr(case, name)} - {gone}
        if name not in needing:
            assert before == {one.id for one in getattr(left, name)}
    assert inside.isdisjoint(one.id for one in records(left))


@settings(max_examples=trials(20))
@given(case=cases(), data=st.data())
def test_undo_after_any_edits_returns_the_first_case(case: Case, data: st.DataObject) -> None:
    history: History[Case] = begin(case)
    steps = data.draw(st.lists(st.sampled_from(("put", "remove", "move")), max_size=6))
    for step in steps:
        now = history.value
        ids = [one.id for name in COLLECTIONS for one in getattr(now, name)]
        chosen = data.draw(st.sampled_from(ids)) if ids else ""
        if step == "put" or not ids or getattr(facts(now).get(chosen), "sending", None):
            changed = edits.put_contact(now, contact(edits.new_id(now, "c"), "2025-01-01"))
        elif step == "remove":
            changed = edits.remove(now, chosen)
        else:
            changed = edits.move(now, chosen, 0)
        history = history.push(step, changed)
    last = history.value
    for label in reversed(steps):
        assert history.undo_label == label
        history = history.undo()
    assert history.value is case
    for _ in steps:
        history = history.redo()
    assert history.value is last


def test_history_has_ends_and_forgets_what_was_undone() -> None:
    history = begin(1)
    assert (history.undo().value, history.redo().value) == (1, 1)
    assert (history.undo_label, history.redo_label) == ("", "")
    two = history.push("two", 2).push("three", 3).undo()
    assert (two.value, two.undo_label, two.redo_label) == (2, "two", "three")
    four = two.push("four", 4)
    assert (four.redo_label, four.redo().value, four.undo().value) == ("", 4, 2)
