"""The list: words, order and filter of its rows; and the walk from mark to mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Point, Question
from app.core.events import Result
from app.core.ids import AgreementId, ContactId, FactId, PartyId, PointId, QuestionId
from app.core.moment import When
from app.core.party import Party, Role
from app.core.promised import firm_days
from app.core.promises import ledger
from app.core.reading.speakers import ADVISER
from app.core.timeline import entries
from app.gui.happened.picture import build
from app.gui.happened.question_rows import question_rows
from app.gui.happened.rows import Column, Row, found, ordered, rows
from app.gui.happened.walking import Move, Walk
from app.gui.marks import Mark
from tests.unit.builders import a_case, contact, due, promise, result

DAY = date(2025, 5, 6)
CASE = a_case(
    contacts=(
        contact("c1", "2025-03-01", Channel.SHOP, about="Digitale TV"),
        contact("c2", "2025-03-05", comment="Wachten, weer wachten."),
        contact("c3", "2025-04-01", Channel.EMAIL, asked="een leverdatum"),
    ),
    promises=(promise("t1", due("2025-04-30"), contact=ContactId("c2"), made=None),),
    points=(Point(PointId("p1"), "Leverdatum", facts=(FactId("t1"), FactId("c3"))),),
)


def listed(case: Case = CASE, cited: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    return rows(case, entries(case, DAY), ledger(case, DAY, firm_days(case)), cited)


def facts_of(some: tuple[Row, ...]) -> list[str]:
    return [row.fact for row in some]


def test_a_row_says_what_happened() -> None:
    second = listed(cited=frozenset({"t1"}))[1]
    assert second.cells == (
        "Wed 5 Mar 2025",
        "Telephone",
        "KPN B.V.",
        "Wachten, weer wachten.",
        "To confirm: Deliver",
        "",
        "1",
        "yes",
    )


def test_a_row_shows_what_was_agreed_and_who_spoke_as_they_were_typed() -> None:
    deal = Agreement(AgreementId("a"), "stroom en gas", made=When("2023-03-01"))
    spoke = Party(
        PartyId("p1"), (Role.EMPLOYEE,), function=ADVISER, note="mevrouw van de winkel"
    )
    called = contact("c1", "2025-03-01", with_whom=PartyId("p1"))
    case = replace(CASE, agreements=(deal,), contacts=(called,), promises=(), points=())
    case = replace(case, parties=(*case.parties, spoke))
    agreed, talked = listed(case)
    assert (agreed.cells[1], agreed.cells[3]) == ("Agreement", "stroom en gas")
    assert talked.cells[2] == "mevrouw van de winkel"


def test_a_row_has_the_icon_of_its_channel_and_the_mark_of_its_promise() -> None:
    shown = [(row.image, row.mark) for row in listed()]
    assert shown == [("store", None), ("phone", Mark.CONFIRM), ("mail", None)]


def test_the_row_of_a_promise_says_only_how_it_stands() -> None:
    broken = replace(CASE.promises[0], results=(result(Result.BROKEN, "2025-05-02"),))
    last = listed(replace(CASE, promises=(broken,)))[-1]
    assert (last.fact, last.cells[Column.PROMISE]) == ("t1", "Broken")
    assert last.mark is Mark.BROKEN


FILTERS = [
    ("", ["c1", "c2", "c3"]),
    ("digitale tv", ["c1"]),
    ("TV digi", ["c1"]),
    ("phone", ["c2"]),
    ("kpn", ["c1", "c2", "c3"]),
    ("wed mar", ["c2"]),
    ("nowhere", []),
]


@pytest.mark.parametrize(("words", "facts"), FILTERS)
def test_the_filter_looks_in_every_column(words: str, facts: list[str]) -> None:
    assert facts_of(found(listed(), words)) == facts


def test_rows_are_ordered_by_any_column_and_then_by_time() -> None:
    assert facts_of(ordered(listed(), Column.CHANNEL, downwards=False)) == ["c3", "c1", "c2"]
    assert facts_of(ordered(listed(), Column.WHO, downwards=False)) == ["c1", "c2", "c3"]
    assert facts_of(ordered(listed(), Column.DATE, downwards=True)) == ["c3", "c2", "c1"]
    assert facts_of(ordered(listed(), Column.POINT, downwards=False))[0] == "c1"


def walk() -> Walk:
    return Walk(build(CASE, DAY, entries(CASE, DAY), ledger(CASE, DAY, firm_days(CASE))))


SILENCE = "silence 2025-04-01"  # after what was said last
STEPS = [
    ("", Move.LATER, "c1"),
    ("c1", Move.LATER, "c2"),
    ("c1", Move.EARLIER, "c1"),
    ("t1", Move.LATER, "t1"),
    ("c3", Move.LATER, SILENCE),
    (SILENCE, Move.LATER, "t1"),
    (SILENCE, Move.UP, "t1"),
    (SILENCE, Move.DOWN, "c1"),
    ("t1", Move.FIRST, "c1"),
    ("c1", Move.LAST, "t1"),
    ("", Move.LAST, "t1"),
    ("t1", Move.UP, "t1"),
    ("t1", Move.DOWN, SILENCE),
    ("c1", Move.DOWN, "c2"),
    ("c3", Move.DOWN, "c3"),
    ("c3", Move.UP, "c2"),
]


@pytest.mark.parametrize(("fact", "move", "to"), STEPS)
def test_arrow_keys_walk_in_time_and_across_lanes(fact: str, move: Move, to: str) -> None:
    assert walk().step(fact, move) == to


def test_when_a_mark_goes_the_next_one_is_at_hand() -> None:
    assert (walk().after("c1"), walk().after("t1"), walk().after("")) == ("c2", "c3", "c1")


def test_a_question_says_whether_it_is_noted_where_it_was_asked() -> None:
    asked = (FactId("c1"),)
    case = replace(
        CASE,
        questions=(
            Question(QuestionId("q1"), "Waarom?"),
            Question(QuestionId("q2"), "?", asked_in=asked),
        ),
    )
    alone, noted = question_rows(case)
    assert alone.cells[2] == "not noted"
    assert "Mar 2025" in noted.cells[2]
