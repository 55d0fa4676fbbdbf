"""Which facts may be a point too, and the point that they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.claims import Point
from app.core.events import PromiseResult, Result, Silence
from app.core.ids import FactId, PointId, SilenceId
from app.core.point_proposals import Suggested, point_proposals, with_proposed
from app.core.promises import ledger
from app.core.text import in_language
from tests.unit.builders import FIRM, a_case, at, contact, due, promise

DAY = date(2025, 5, 6)
CALL = contact("c1", "2025-04-01", survey=True)
LATER = contact("c2", "2025-04-03")
BROKEN = promise("t1", due("2025-04-05"), PromiseResult(Result.BROKEN), contact=LATER.id)
OPEN = promise("t2", due("2025-06-05"), contact=LATER.id)
QUIET = Silence(SilenceId("s1"), FactId("c2"), at("2025-04-20"))
WHOLE = a_case(contacts=(CALL, LATER), promises=(BROKEN, OPEN), silences=(QUIET,))


def _of(*facts: str) -> tuple[Point, ...]:
    return (Point(PointId("p"), "A point", facts=tuple(FactId(one) for one in facts)),)


def _asked(case: Case) -> dict[Suggested, tuple[str, ...]]:
    return {one.kind: one.facts for one in point_proposals(case, ledger(case, DAY, FIRM))}


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ((), {Suggested.BROKEN, Suggested.SILENCE, Suggested.SURVEY}),
        (("t1",), {Suggested.SILENCE, Suggested.SURVEY}),
        (("c2",), {Suggested.SURVEY}),  # the promise and the silence are told with the contact
        (("s1", "c1"), {Suggested.BROKEN}),
        (("t1", "s1", "c1"), set()),
    ],
)
def test_facts_of_no_point_are_asked_about(
    held: tuple[str, ...], asked: set[Suggested]
) -> None:
    assert set(_asked(replace(WHOLE, points=_of(*held)))) == asked


def test_only_what_was_confirmed_is_asked_about() -> None:
    assert _asked(a_case(contacts=(LATER,), promises=(OPEN,))) == {}
    assert _asked(WHOLE)[Suggested.BROKEN] == ("t1",)


@pytest.mark.parametrize("at_", range(3))
def test_a_yes_makes_a_point_that_is_not_asked_about_again(at_: int) -> None:
    found = point_proposals(WHOLE, ledger(WHOLE, DAY, FIRM))[at_]
    case = with_proposed(WHOLE, found)
    assert case.points[-1].facts == found.facts
    assert found.kind not in _asked(case)
    titles = [in_language(case.points[-1].title, code, "nl") for code in ("nl", "en", "de")]
    assert [one.language for one in titles] == ["nl", "en", "de"]


def test_another_fact_is_another_question() -> None:
    first = point_proposals(WHOLE, ledger(WHOLE, DAY, FIRM))[2]
    more = replace(WHOLE, contacts=(CALL, replace(LATER, survey=True)))
    second = point_proposals(more, ledger(more, DAY, FIRM))[2]
    assert first.name(WHOLE) != second.name(more)
    assert first.name(WHOLE) != first.name(replace(WHOLE, id="another"))
