"""Hours without a service: only what is sure, and what overlaps once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.downtime import Downtime, downtimes
from app.core.events import Incident, IncidentKind
from app.core.moment import PartOfDay, Term, Unit, When
from tests.unit.builders import a_case, at, outage

DAY = date(2026, 6, 30)


def found(*incidents: Incident, day: date = DAY) -> tuple[Downtime, ...]:
    return downtimes(a_case(incidents=incidents), day)


def hours(*incidents: Incident, day: date = DAY) -> list[str]:
    """Return the hours of each outage, with a plus where there may have been more."""
    return [
        f"{one.hours.normalize():f}{'+' if one.at_least else ''}"
        for one in found(*incidents, day=day)
    ]


def part(day: str, name: PartOfDay) -> When:
    return When(edtf=day, part_of_day=name)


def days(count: int) -> dict[str, object]:
    return {"at_least": Term(count, Unit.DAYS)}


WITHIN = {
    "hours and minutes": (outage("a", "2026-05-04T09:00", "2026-05-05T11:00"), ["26"]),
    "a quarter more": (outage("a", "2026-05-04T09:00", "2026-05-05T11:15"), ["26.25"]),
    "an end that is about": (outage("a", "2026-05-02T09:00", "2026-05-03T09:30~"), ["24+"]),
    "a start that is about": (outage("a", "2026-05-02T09:00~", "2026-05-03T09:30"), ["24+"]),
    "days without a time": (outage("a", "2026-05-02", "2026-05-05"), ["48+"]),
    "two days touch": (outage("a", "2026-05-02", "2026-05-03"), []),
    "a month": (outage("a", "2026-05", "2026-06"), []),
    "a morning to an evening": (
        replace(
            outage("a", "2026-05-02"),
            when=part("2026-05-02", PartOfDay.MORNING),
            until=part("2026-05-03", PartOfDay.EVENING),
        ),
        ["30+"],
    ),
    "a length alone": (outage("a", "2026-04", **days(5)), ["120+"]),
    "a length in hours": (outage("a", "2026-04", at_least=Term(13, Unit.HOURS)), ["13+"]),
    "a length beyond what the days show": (
        outage("a", "2026-05-02", "2026-05-05", **days(3)),
        ["72+"],
    ),
    "nothing but a start": (outage("a", "2026-05-02T09:00"), []),
    "still out, since a day": (outage("a", "2026-06-28", ongoing=True), []),
    "still out, since an hour": (outage("a", "2026-06-28T06:00", ongoing=True), ["42+"]),
    "several times": (outage("a", "2026-05-02", "2026-05-05", times=3), []),
    "no outage": (
        outage("a", "2026-05-02T09:00", "2026-05-04T09:00", kind=IncidentKind.GAP),
        [],
    ),
    "clocks go forward": (outage("a", "2026-03-28T12:00", "2026-03-29T12:30"), ["23.5"]),
    "clocks go back": (outage("a", "2025-10-25T12:00", "2025-10-26T12:00"), ["25"]),
    "an end after the day": (outage("a", "2026-06-29T12:00", "2026-07-03T12:00"), ["12+"]),
}


@pytest.mark.parametrize(("incident", "expected"), WITHIN.values(), ids=WITHIN)
def test_only_hours_that_are_sure_count(incident: Incident, expected: list[str]) -> None:
    assert hours(incident) == expected


def test_what_overlaps_counts_once() -> None:
    one = outage("a", "2026-05-04T09:00", "2026-05-05T11:00")
    two = outage("b", "2026-05-05T08:00", "2026-05-05T18:00")
    inside = outage("c", "2026-05-04T12:00", "2026-05-04T13:00")
    apart = outage("d", "2026-05-07T00:00", "2026-05-07T14:00")
    merged, alone = found(apart, inside, two, one)
    assert (merged.hours, merged.incidents) == (Decimal(33), ("a", "c", "b"))
    assert (merged.start, merged.end) == (one.when, two.until)
    assert alone.hours == Decimal(14)


def test_of_outages_that_may_be_the_same_the_longer_counts() -> None:
    known = outage("a", "2026-05-04T09:00", "2026-05-05T11:00")
    longer, shorter = outage("b", "2026-05", **days(5)), outage("b", "2026-05", **days(1))
    elsewhere = outage("b", "2026-01", **days(5))
    assert hours(known, longer) == ["120+"]
    assert hours(known, shorter) == ["26"]
    assert hours(known, elsewhere) == ["120+", "26"]


def test_one_that_worked_again_has_an_end() -> None:
    out = outage("a", "2026-05-04T09:00", ongoing=True)
    back = outage("b", "2026-05-05T11:00", kind=IncidentKind.RESTORED)
    before = outage("c", "2026-05-01T11:00", kind=IncidentKind.RESTORED)
    other = replace(back, id="d", affected="internet", when=at("2026-05-04T10:00"))
    (down,) = found(out, before, other, back)
    assert (down.hours, down.end, down.ongoing) == (Decimal(26), back.when, False)


def test_some_can_be_chosen() -> None:
    one = outage("a", "2026-05-04T09:00", "2026-05-05T11:00")
    two = outage("b", "2026-05-07T00:00", "2026-05-07T14:00")
    case = a_case(incidents=(one, two))
    assert [down.incidents for down in downtimes(case, DAY, ("b",))] == [("b",)]


FIRST = datetime.fromisoformat("2026-04-01")
MOMENTS = st.integers(0, 60 * 24 * 60).map(lambda passed: _after(FIRST, passed))


@given(st.lists(st.tuples(MOMENTS, st.integers(1, 5_000)), min_size=1, max_size=8))
def test_no_minute_is_counted_twice(rows: list[tuple[datetime, int]]) -> None:
    made = [
        outage(f"o{n}", f"{start:%Y-%m-%dT%H:%M}", f"{_after(start, length):%Y-%m-%dT%H:%M}")
        for n, (start, length) in enumerate(rows)
    ]
    minutes = {
        start + timedelta(minutes=passed) for start, length in rows for passed in range(length)
    }
    assert sum(one.hours for one in found(*made)) * 60 == pytest.approx(len(minutes))


def _after(start: datetime, minutes: int) -> datetime:
    return start + timedelta(minutes=minutes)
