from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.channel import Channel, Direction
from app.core.dated import Dated, DatedKind
from app.core.events import Outcome, Result
from app.core.moment import DueMode
from app.core.silence import SilenceKind, SilenceProposal, proposals, term_to_ask_about
from tests.unit.builders import FIRM, a_case, contact, due, letter, promise, result, silence

TERM = date(2025, 5, 14)


def found(day: date, **collections: object) -> list[SilenceProposal]:
    return list(proposals(a_case(**collections), day, FIRM))


@pytest.mark.parametrize(
    ("one", "day", "kind"),
    [
        pytest.param(promise("p", due("2025-05-02")), date(2025, 5, 2), None, id="on its day"),
        pytest.param(
            promise("p", due("2025-05-02")), date(2025, 5, 3), SilenceKind.PROMISE, id="passed"
        ),
        pytest.param(
            promise("p", due("2025-05-02", DueMode.NOT_BEFORE)),
            date(2025, 5, 2),
            SilenceKind.NOT_BEFORE,
            id="not before",
        ),
        pytest.param(
            promise("p", due("2025-05-02"), result(Result.KEPT)),
            date(2025, 6, 1),
            None,
            id="recorded",
        ),
        pytest.param(promise("p", None), date(2025, 6, 1), None, id="undated"),
    ],
)
def test_promises(one: object, day: date, kind: SilenceKind | None) -> None:
    assert [proposal.kind for proposal in found(day, promises=(one,))] == (
        [] if kind is None else [kind]
    )


def test_a_confirmed_silence_is_not_proposed_again() -> None:
    one = promise("p", due("2025-05-02", DueMode.NOT_BEFORE))
    confirmed = silence("s", "p", "2025-05-02")
    assert found(date(2025, 6, 1), promises=(one,), silences=(confirmed,)) == []


@pytest.mark.parametrize(
    ("sent", "day", "reply", "proposed"),
    [
        pytest.param("2025-04-30", TERM, None, False, id="on the last day"),
        pytest.param("2025-04-30", date(2025, 5, 15), None, True, id="passed"),
        pytest.param("", date(2025, 5, 15), None, False, id="a draft"),
        pytest.param("2025-04-30", date(2025, 5, 15), Outcome.ANSWERED, False, id="answered"),
        pytest.param(
            "2025-04-30", date(2025, 5, 15), Outcome.NO_SUBSTANCE, False, id="a poor answer"
        ),
        pytest.param(
            "2025-04-30", date(2025, 5, 15), Outcome.AUTO_REPLY, True, id="only a machine"
        ),
    ],
)
def test_letters(sent: str, day: date, reply: Outcome | None, proposed: bool) -> None:
    answer = contact("c", "2025-05-10", Channel.EMAIL, direction=Direction.IN, reply_to="l")
    contacts = () if reply is None else (replace(answer, outcome=reply),)
    expected = [SilenceProposal(SilenceKind.LETTER, "l", TERM)] if proposed else []
    assert found(day, documents=(letter("l", sent, TERM),), contacts=contacts) == expected


def test_an_answer_of_later_does_not_count_yet() -> None:
    answer = contact("c", "2025-05-20", Channel.EMAIL, direction=Direction.IN, reply_to="l")
    documents = (letter("l", "2025-04-30", TERM),)
    assert found(date(2025, 5, 16), documents=documents, contacts=(answer,))
    assert not found(date(2025, 5, 21), documents=documents, contacts=(answer,))


def test_the_oldest_comes_first() -> None:
    case = {
        "promises": (promise("p", due("2025-05-20")), promise("q", due("2025-05-01"))),
        "documents": (letter("l", "2025-04-30", TERM),),
    }
    assert [one.about for one in found(date(2025, 6, 1), **case)] == ["q", "l", "p"]


DATED = (
    Dated(DatedKind.PROMISE_DUE, date(2025, 5, 1), "p"),
    Dated(DatedKind.TERM_END, date(2025, 5, 10), "first"),
    Dated(DatedKind.TERM_END, TERM, "second"),
)


@pytest.mark.parametrize(
    ("day", "told", "asked"),
    [
        pytest.param(date(2025, 5, 10), "", None, id="on its last day"),
        pytest.param(date(2025, 5, 11), "", "first", id="the day after"),
        pytest.param(date(2025, 6, 1), "", "first", id="the oldest of two"),
        pytest.param(date(2025, 6, 1), "first", "second", id="one is told of"),
        pytest.param(TERM, "first", None, id="the other still runs"),
    ],
)
def test_of_which_letter_is_asked_what_came(day: date, told: str, asked: str | None) -> None:
    documents = tuple(letter(one, "2025-04-30", TERM) for one in ("first", "second"))
    reply = contact("c", "2025-05-10", Channel.EMAIL, direction=Direction.IN, reply_to=told)
    for case in (
        a_case(documents=documents, silences=(silence("s", told, "2025-05-10"),)),
        a_case(documents=documents, contacts=(reply,)),
    ):
        term = term_to_ask_about(case, DATED, day)
        assert (term.fact if term else None) == asked
