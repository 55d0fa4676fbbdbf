"""More time that is given after a letter: what follows it, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.answers import last_day_of_term
from app.core.case import Case
from app.core.dated import DatedKind
from app.core.digest import dated
from app.core.entry import EntryKind
from app.core.ids import DocumentId
from app.core.knowledge import known_on
from app.core.ladder import StepState
from app.core.lookup import facts, term_end
from app.core.papers import Document
from app.core.sending import draft_again, extend, take_back_extension, withdraw
from app.core.silence import proposals
from app.core.timeline import entries
from tests.unit.builders import FIRM, a_case, at, letter
from tests.unit.ladders import CASE, COMPLAINT, standings
from tests.unit.test_digest import pack

D = DocumentId("d")
TERM, LATER = date(2025, 5, 15), date(2025, 6, 2)
SENT = a_case(documents=(letter("d", "2025-05-01", TERM),))
MORE = extend(SENT, D, LATER, at("2025-05-12"))


def document(case: Case, name: str = "d") -> Document:
    found = facts(case).get(name)
    assert isinstance(found, Document)
    return found


@given(st.integers(-30, 60))
def test_more_time_ends_later(days: int) -> None:
    until = TERM + timedelta(days=days)
    if days <= 0:
        with pytest.raises(ValueError, match="later"):
            extend(SENT, D, until, at("2025-05-12"))
        return
    case = extend(SENT, D, until, at("2025-05-12"))
    assert term_end(document(case)) == until
    assert document(case).answer_by == TERM  # what the letter says does not change
    assert take_back_extension(case, D) == SENT


def test_it_can_be_given_again_but_not_to_a_draft() -> None:
    again = extend(MORE, D, date(2025, 6, 16), at("2025-06-01"))
    assert [one.until for one in document(again).extensions] == [LATER, date(2025, 6, 16)]
    assert take_back_extension(again, D) == MORE
    with pytest.raises(ValueError, match="not sent"):
        extend(a_case(documents=(letter("d", ""),)), D, LATER, at("2025-05-12"))
    assert document(draft_again(MORE, D, DocumentId("n")), "n").extensions == ()


def test_the_terms_and_the_silence_follow() -> None:
    ends = [one.day for one in dated(MORE, pack()) if one.kind is DatedKind.TERM_END]
    assert ends == [LATER]
    assert proposals(MORE, LATER, FIRM) == ()
    (asked,) = proposals(MORE, LATER + timedelta(days=1), FIRM)
    assert asked.last_day == LATER
    assert last_day_of_term(document(MORE), date(2025, 5, 1), 14, FIRM) == LATER


def test_the_ladder_follows() -> None:
    case = replace(CASE, documents=(COMPLAINT,))
    more = extend(case, COMPLAINT.id, date(2025, 6, 2), at("2025-05-12"))
    assert standings(case, "2025-05-20")["reminder"].state is StepState.RECOMMENDED
    assert standings(more, "2025-05-20")["reminder"].state is StepState.PREMATURE
    assert standings(more, "2025-05-20")["reminder"].opens == date(2025, 6, 3)
    assert standings(more, "2025-06-03")["reminder"].state is StepState.RECOMMENDED


def test_it_is_an_act_on_the_timeline_from_the_day_on_which_it_was_given() -> None:
    def told(day: date) -> list[tuple[str, str]]:
        return [
            (one.kind, one.when.edtf if one.when else "")
            for one in entries(MORE, day)
            if one.fact == "d"
        ]

    assert told(date(2025, 5, 11)) == [(EntryKind.DOCUMENT, "2025-05-01")]
    assert told(date(2025, 5, 12))[-1] == (EntryKind.EXTENSION, "2025-05-12")
    assert term_end(document(known_on(MORE, date(2025, 5, 11)))) == TERM


def test_what_was_withdrawn_sets_no_term() -> None:
    gone = withdraw(MORE, D, datetime(2025, 5, 20, 12, 0, tzinfo=UTC))
    assert all(one.kind is not EntryKind.EXTENSION for one in entries(gone, LATER))
    with pytest.raises(ValueError, match="withdrawn"):
        extend(gone, D, date(2025, 7, 1), at("2025-06-01"))
