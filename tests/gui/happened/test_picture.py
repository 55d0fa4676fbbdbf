"""The picture of a case: lanes, marks, arcs and silences, before anything is painted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Result
from app.core.ids import ContactId, ExhibitId
from app.core.line import Standing
from app.core.moment import When
from app.core.papers import Exhibit
from app.core.promised import firm_days
from app.core.promises import ledger
from app.core.timeline import entries
from app.gui.happened.gaps import Gap
from app.gui.happened.lanes import Per
from app.gui.happened.picture import IN_ROWS, Picture, build
from tests.cases import cases
from tests.unit.builders import (
    CHAIN,
    a_case,
    contact,
    due,
    letter,
    promise,
    result,
    silence,
)

DAY = date(2025, 5, 6)


def picture(case: Case, day: date = DAY, per: Per = Per.CHANNEL) -> Picture:
    return build(case, day, entries(case, day), ledger(case, day, firm_days(case)), per)


def test_nothing_gives_an_empty_picture() -> None:
    found = picture(a_case())
    assert found.empty
    assert found.first <= found.last


def test_a_lane_for_each_channel_in_order_of_use() -> None:
    found = picture(
        a_case(
            contacts=(
                contact("c1", "2025-03-01", Channel.SHOP),
                contact("c2", "2025-03-05"),
                contact("c3", "2025-02-01"),
            )
        )
    )
    assert [lane.name for lane in found.lanes] == ["Telephone", "Shop"]
    assert [dot.fact for dot in found.lanes[0].dots] == ["c3", "c2"]
    assert found.where == {"c3": (0, 0), "c2": (0, 1), "c1": (1, 0)}


def test_lanes_can_be_the_parties() -> None:
    case = a_case(contacts=(contact("c1", "2025-03-01"), contact("c2", "2025-03-02")))
    assert [lane.name for lane in picture(case, per=Per.PARTY).lanes] == ["KPN B.V."]


MOMENTS = [
    ("2025-03-05", 5.5, 5.0, 6.0),
    ("2025-03-05T09:00", 5.375, 5.0, 6.0),
    ("2025-03-05~", 5.5, 2.0, 9.0),
    ("2025-03-01/2025-03-10", 6.0, 1.0, 11.0),
    ("2025-03-05/..", 5.5, 5.0, 15.0),
    ("../2025-03-05", 5.5, -4.0, 6.0),
]


@pytest.mark.parametrize(("when", "middle", "first", "last"), MOMENTS)
def test_a_mark_is_as_wide_as_its_doubt(
    when: str, middle: float, first: float, last: float
) -> None:
    start = date(2025, 2, 28).toordinal()
    dot = picture(a_case(contacts=(contact("c1", when),))).dot("c1")
    assert dot is not None
    assert (dot.at - start, dot.first - start, dot.last - start) == (middle, first, last)
    assert dot.sure is (last - first == 1)


def test_a_contact_of_an_unknown_day_is_not_drawn_but_told() -> None:
    unknown = replace(contact("c1", "2025-03-05"), when=When(words="ooit"))
    found = picture(a_case(contacts=(unknown, contact("c2", "2025-03-06"))))
    assert (found.undated, found.dot("c1")) == (("c1",), None)


def test_own_acts_are_told_apart_and_exhibits_numbered() -> None:
    proof = Exhibit(ExhibitId("x1"), "E-mail")
    case = a_case(
        contacts=(
            contact("c1", "2025-03-01", exhibits=(ExhibitId("x1"),)),
            contact("c2", "2025-03-02", direction=Direction.IN),
        ),
        exhibits=(proof,),
    )
    dots = picture(case).lanes[0].dots
    assert [(dot.own, dot.numbers) for dot in dots] == [(True, "1"), (False, "")]


def test_a_chain_is_one_row_with_an_arc_for_each_date() -> None:
    found = picture(a_case(promises=CHAIN))
    (row,) = found.rows
    assert [arc.standing for arc in row.arcs] == [Standing.BROKEN] * 3
    assert [arc.badge for arc in row.arcs] == [True, True, False]
    assert row.note == "3 dates, 0 kept"
    assert found.row_of == {"t1": 0, "t2": 0, "t3": 0}


def test_a_late_promise_ends_when_it_was_done() -> None:
    late = promise("t1", due("2025-03-17"), result(Result.KEPT_LATE, "2025-03-20"))
    arc = picture(a_case(promises=(late,))).rows[0].arcs[0]
    assert arc.due is not None
    assert arc.done is not None
    assert (arc.done > arc.due, arc.end == arc.done, arc.days_late) == (True, True, 3)


NOTES = [
    (promise("t1", None), "no date given"),
    (promise("t1", due("2025-04-30")), "1 to confirm"),
    (promise("t1", due("2025-05-08")), "2 days to go"),
    (promise("t1", due("2025-05-06")), "due today"),
    (promise("t1", due("2025-04-30"), result(Result.KEPT)), "kept"),
]


@pytest.mark.parametrize(("one", "note"), NOTES)
def test_a_note_says_how_a_chain_stands(one: object, note: str) -> None:
    assert picture(a_case(promises=(one,))).rows[0].note == note


def test_a_term_that_runs_is_a_deadline() -> None:
    sent = letter("d1", "2025-05-01", answer_by=date(2025, 5, 14))
    past = letter("d2", "2025-04-01", answer_by=date(2025, 4, 14))
    found = picture(a_case(documents=(sent, past)))
    assert found.deadlines == (date(2025, 5, 14).toordinal() + 0.75,)


QUIET = (contact("c1", "2025-03-01"), contact("c2", "2025-03-30"))
OPEN = promise("t1", None, contact=ContactId("c1"), made=None)


def test_a_silence_while_something_was_open() -> None:
    found = picture(a_case(contacts=QUIET, promises=(OPEN,)))
    assert found.gaps == (
        Gap(date(2025, 3, 1), date(2025, 3, 30), "c1"),
        Gap(date(2025, 3, 30), DAY, "c2", running=True),
    )
    assert [gap.days for gap in found.gaps] == [29, 37]


def test_no_silence_when_nothing_was_open() -> None:
    kept = promise("t1", due("2025-03-02"), result(Result.KEPT), contact=ContactId("c1"))
    assert picture(a_case(contacts=QUIET)).gaps == ()
    assert picture(a_case(contacts=QUIET, promises=(kept,))).gaps == ()


def test_a_silence_that_is_a_fact_is_known() -> None:
    case = a_case(
        contacts=QUIET, promises=(OPEN,), silences=(silence("s1", "c1", "2025-03-20"),)
    )
    assert [gap.known for gap in picture(case).gaps] == [True, False]


def test_a_vague_contact_may_have_broken_the_silence() -> None:
    vague = contact("c3", "2025-03")
    assert picture(a_case(contacts=(*QUIET, vague), promises=(OPEN,))).gaps[0].after == "c3"


@given(cases())
def test_every_dated_fact_has_one_mark(case: Case) -> None:
    found = picture(case)
    rows = [row for row in entries(case, DAY) if row.kind not in IN_ROWS]
    drawn = [dot.fact for lane in found.lanes for dot in lane.dots]
    assert sorted((*drawn, *found.undated)) == sorted(row.fact for row in rows)
    for lane in found.lanes:
        assert list(lane.places) == sorted(lane.places)
        assert all(dot.first <= dot.at <= dot.last for dot in lane.dots)
    assert all(
        found.first <= place <= found.last for lane in found.lanes for place in lane.places
    )
