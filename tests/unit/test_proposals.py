"""What the app may ask on a day, and what each answer makes of the case."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Outcome, Promise, Result
from app.core.ids import FactId, SilenceId
from app.core.line import Standing
from app.core.moment import DueMode
from app.core.promises import ledger
from app.core.proposals import (
    Ask,
    Proposal,
    Said,
    answer,
    confirm_silence,
    proposals,
    silence,
)
from tests.unit import builders
from tests.unit.builders import FIRM, KPN, a_case, at, contact, due, letter, promise

DAY = date(2025, 6, 2)
MAIL = contact("m", "2025-05-01", Channel.EMAIL, with_whom=KPN.id)


def asked(case: Case, day: date = DAY) -> list[tuple[Ask, str, date]]:
    """Return what is asked."""
    return [(one.kind, one.about, one.last_day) for one in proposals(case, day, FIRM)]


def test_the_oldest_is_asked_first() -> None:
    case = a_case(
        promises=(
            promise("late", due("2025-05-20")),
            promise("first", due("2025-04-02")),
            promise("after", due("2025-05-05", DueMode.NOT_BEFORE)),
        ),
        documents=(letter("d", "2025-05-01", date(2025, 5, 15)),),
    )
    assert asked(case) == [
        (Ask.PROMISE, "first", date(2025, 4, 2)),
        (Ask.NOT_BEFORE, "after", date(2025, 5, 5)),
        (Ask.LETTER, "d", date(2025, 5, 15)),
        (Ask.PROMISE, "late", date(2025, 5, 20)),
    ]


def standing(case: Case) -> Standing:
    """Return how the only promise stands."""
    return ledger(case, DAY, FIRM)[0].standing


@pytest.mark.parametrize(
    ("said", "when", "wanted"),
    [
        (Said.ON_TIME, "", Standing.KEPT),
        (Said.LATER, "2025-05-30", Standing.KEPT_LATE),
        (Said.LATER, "", Standing.KEPT_LATE),
        (Said.NO, "", Standing.BROKEN),
        (Said.UNKNOWN, "", Standing.TO_CONFIRM),
    ],
)
def test_each_answer_makes_its_standing(said: Said, when: str, wanted: Standing) -> None:
    case = a_case(promises=(promise("p", due("2025-05-20")),))
    found = proposals(case, DAY, FIRM)[0]
    told = answer(case, found, said, at(when) if when else None)
    assert standing(told) is wanted
    assert (proposals(told, DAY, FIRM) == ()) is (said is not Said.UNKNOWN)
    assert case.promises[0].results == ()


def test_no_to_a_not_before_is_a_silence_and_breaks_nothing() -> None:
    one: Promise = promise("p", due("2025-05-20", DueMode.NOT_BEFORE))
    case = a_case(promises=(one,))
    told = answer(case, proposals(case, DAY, FIRM)[0], Said.NO)
    assert [item.about for item in told.silences] == ["p"]
    assert standing(told) is Standing.TO_CONFIRM
    assert asked(told) == []


def test_a_yes_to_a_not_before_keeps_it() -> None:
    case = a_case(promises=(promise("p", due("2025-05-20", DueMode.NOT_BEFORE)),))
    told = answer(case, proposals(case, DAY, FIRM)[0], Said.ON_TIME, at("2025-05-21"))
    assert told.promises[0].results[0].result is Result.KEPT
    assert standing(told) is Standing.KEPT


def test_the_silence_is_shown_before_it_is_added() -> None:
    case = a_case(documents=(letter("d", "2025-05-01", date(2025, 5, 15)),))
    found = proposals(case, DAY, FIRM)[0]
    shown = silence(case, found)
    assert (shown.about, shown.when) == ("d", at("2025-05-15"))
    told = confirm_silence(case, found)
    assert told.silences == (shown,)
    assert asked(told) == []


def test_a_second_silence_has_an_id_of_its_own() -> None:
    before = builders.silence("silence-4", "x", "2025-01-01")
    case = a_case(silences=(before,))
    found = Proposal(Ask.LETTER, FactId("d"), date(2025, 5, 15))
    assert silence(case, found).id == SilenceId("silence-5")


def test_only_a_promise_is_kept_or_not() -> None:
    with pytest.raises(ValueError, match="promise"):
        answer(a_case(), Proposal(Ask.LETTER, FactId("d"), DAY), Said.ON_TIME)


def heard(when: str, **more: object) -> object:
    """Return a word from the trader."""
    more.setdefault("direction", Direction.IN)
    return contact("in", when, **more)


@pytest.mark.parametrize(
    ("contacts", "wanted"),
    [
        pytest.param((MAIL,), DAY, id="nothing since"),
        pytest.param((MAIL, heard("2025-05-12")), date(2025, 5, 11), id="after 10 days"),
        pytest.param((MAIL, heard("2025-05-11")), None, id="in 9 days"),
        pytest.param((MAIL, heard("2025-05-30", reply_to=FactId("m"))), None, id="the answer"),
        pytest.param(
            (MAIL, heard("2025-05-03", outcome=Outcome.AUTO_REPLY)), DAY, id="a machine"
        ),
        pytest.param(
            (MAIL, heard("2025-05-03", direction=Direction.OUT, outcome=Outcome.ANSWERED)),
            None,
            id="spoken to",
        ),
        pytest.param(
            (MAIL, heard("2025-05-03", direction=Direction.OUT, outcome=Outcome.NO_ANSWER)),
            DAY,
            id="not reached",
        ),
        pytest.param((contact("m", "2025-05-01"),), None, id="a call"),
        pytest.param((contact("m", "2025-05-23", Channel.EMAIL),), DAY, id="10 days"),
        pytest.param((contact("m", "2025-05-24", Channel.EMAIL),), None, id="9 days"),
        pytest.param(
            (contact("m", "2025-05-01", Channel.EMAIL, outcome=Outcome.ANSWERED),),
            None,
            id="answered at once",
        ),
    ],
)
def test_a_message_without_a_word_in_return(
    contacts: tuple[object, ...], wanted: date | None
) -> None:
    gaps = [(Ask.GAP, "m", wanted)] if wanted else []
    assert asked(a_case(contacts=contacts)) == gaps


def test_a_gap_says_since_when_and_is_asked_once() -> None:
    case = a_case(contacts=(MAIL,))
    found = proposals(case, DAY, FIRM)[0]
    assert found.since == date(2025, 5, 1)
    assert proposals(confirm_silence(case, found), DAY, FIRM) == ()
    assert proposals(case, DAY, FIRM, quiet_days=60) == ()
