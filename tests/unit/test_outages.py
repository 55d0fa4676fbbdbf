from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.events import Incident, IncidentKind
from app.core.moment import Term, Unit
from app.core.outages import days_without
from tests.trials import trials
from tests.unit.builders import a_case, outage

DAY = date(2018, 5, 31)
FIVE_DAYS = Term(5, Unit.DAYS)


@pytest.mark.parametrize(
    ("incidents", "days", "at_least"),
    [
        pytest.param([outage("a", "2018-05-02", "2018-05-03")], 2, False, id="two days"),
        pytest.param(
            [outage("a", "2018-05-01", "2018-05-10"), outage("b", "2018-05-05", "2018-05-12")],
            12,
            False,
            id="overlap once",
        ),
        pytest.param(
            [outage("a", "2018-05-01", "2018-05-10"), outage("b", "2018-05-03", "2018-05-04")],
            10,
            False,
            id="one within the other",
        ),
        pytest.param(
            [outage("a", "2018-05-01", "2018-05-02"), outage("b", "2018-05-10", "2018-05-10")],
            3,
            False,
            id="apart",
        ),
        pytest.param([outage("a", "2018-05-30", ongoing=True)], 2, False, id="not over"),
        pytest.param([outage("a", "2018-05-30")], 1, True, id="nobody noted the end"),
        pytest.param([outage("a", "2018-05-01", "2018-05")], 1, True, id="vague end"),
        pytest.param(
            [outage("a", "2018-04", at_least=FIVE_DAYS)], 5, True, id="five days in a month"
        ),
        pytest.param(
            [
                outage("a", "2018-04", at_least=FIVE_DAYS),
                outage("b", "2018-05-10", "2018-05-11"),
            ],
            7,
            True,
            id="five days some time before",
        ),
        pytest.param(
            [
                outage("a", "2018-05", at_least=FIVE_DAYS),
                outage("b", "2018-05-10", "2018-05-11"),
            ],
            5,
            True,
            id="perhaps the same days",
        ),
        pytest.param(
            [
                outage("a", "2018-05-01", ongoing=True),
                outage("b", "2018-05-03", kind=IncidentKind.RESTORED),
            ],
            3,
            False,
            id="until it worked again",
        ),
        pytest.param([outage("a", "2018-05-30", "2018-06-20")], 2, False, id="not of later"),
        pytest.param([outage("a", "2018-05-20", "2018-05-10")], 1, True, id="ends too early"),
    ],
)
def test_days(incidents: list[Incident], days: int, at_least: bool) -> None:
    (found,) = days_without(a_case(incidents=tuple(incidents)), DAY)
    assert (found.days, found.at_least) == (days, at_least)


def test_each_service_has_its_own_days() -> None:
    both = outage("a", "2018-05-02", "2018-05-03", services=("tv", "internet"))
    one = outage("b", "2018-05-03", "2018-05-06", services=("tv",))
    found = days_without(a_case(incidents=(both, one)), DAY)
    assert [(each.service, each.days) for each in found] == [("tv", 5), ("internet", 2)]


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(
            outage("a", "2018-05-02", kind=IncidentKind.NON_DELIVERY), id="missed day"
        ),
        pytest.param(outage("a", "2018-05-02", kind=IncidentKind.DEFECT), id="a thing"),
        pytest.param(outage("a", "2018-06-02", "2018-06-03"), id="later"),
    ],
)
def test_no_days(one: Incident) -> None:
    assert days_without(a_case(incidents=(one,)), DAY) == ()


stretches = st.lists(st.tuples(st.integers(1, 28), st.integers(0, 10)), min_size=1, max_size=8)


@settings(max_examples=trials(100))
@given(found=stretches)
def test_it_is_the_number_of_different_days(found: list[tuple[int, int]]) -> None:
    different: set[int] = set()
    incidents = []
    for place, (start, length) in enumerate(found):
        first = date(2018, 3, start).toordinal()
        different.update(range(first, first + length + 1))
        until = date.fromordinal(first + length).isoformat()
        incidents.append(outage(f"i{place}", f"2018-03-{start:02}", until))
    (counted,) = days_without(a_case(incidents=tuple(incidents)), DAY)
    assert counted.days == len(different)
