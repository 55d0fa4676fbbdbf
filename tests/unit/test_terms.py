from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.calendar import is_working_day, statutory, working_days_between
from app.core.channel import Channel
from app.core.moment import Unit
from app.core.terms import (
    Basis,
    StepCode,
    TermLaw,
    TermStart,
    TermStep,
    deadline,
    term_start,
    units_begun,
    why_not,
)
from tests.trials import trials

NL = statutory("nl")
U, C, L = Unit, StepCode, TermLaw


def steps(start: str, count: int, unit: Unit, law: TermLaw = L.OWN) -> list[str]:
    """Return each step as a word and a day, and the name of the holiday."""
    found = deadline(date.fromisoformat(start), count, unit, NL, law=law)
    return [f"{step.code} {step.day} {step.name}".strip() for step in found.steps]


@pytest.mark.parametrize(
    ("start", "count", "unit", "law", "due"),
    [
        pytest.param("2026-12-10", 14, U.DAYS, L.OWN, "2026-12-24", id="vector a"),
        pytest.param("2026-12-11", 14, U.DAYS, L.OWN, "2026-12-28", id="vector b"),
        pytest.param("2027-03-26", 1, U.WORKING_DAYS, L.OWN, "2027-03-30", id="vector c"),
        pytest.param("2027-01-31", 1, U.MONTHS, L.EU, "2027-03-01", id="vector d"),
        pytest.param("2025-05-26", 14, U.DAYS, L.OWN, "2025-06-10", id="to Whit Monday"),
        pytest.param("2025-05-31", 14, U.DAYS, L.OWN, "2025-06-16", id="to a Saturday"),
        pytest.param("2025-04-30", 14, U.DAYS, L.OWN, "2025-05-14", id="14 May 2025"),
        pytest.param("2025-06-02", 1, U.MONTHS, L.OWN, "2025-07-02", id="access request"),
        pytest.param("2028-01-31", 1, U.MONTHS, L.OWN, "2028-02-29", id="leap year"),
        pytest.param("2024-02-29", 1, U.YEARS, L.OWN, "2025-02-28", id="from a leap day"),
        pytest.param("2025-12-31", 2, U.MONTHS, L.OWN, "2026-03-02", id="over the year's end"),
        pytest.param("2026-04-07", 4, U.WEEKS, L.OWN, "2026-05-06", id="to 5 May"),
        pytest.param("2025-04-12", 14, U.DAYS, L.OWN, "2025-04-28", id="King's Day moved"),
        pytest.param("2026-12-18", 14, U.DAYS, L.OWN, "2027-01-04", id="to New Year's Day"),
        pytest.param("2026-11-20", 48, U.HOURS, L.OWN, "2026-11-22", id="hours stay put"),
        pytest.param("2026-11-20", 30, U.MINUTES, L.OWN, "2026-11-21", id="a begun day"),
        pytest.param("2026-12-28", 0, U.DAYS, L.OWN, "2026-12-28", id="today"),
        pytest.param("2026-03-28", 14, U.DAYS, L.OWN, "2026-04-13", id="the clock changes"),
        pytest.param("2026-10-24", 2, U.DAYS, L.OWN, "2026-10-26", id="and back"),
        pytest.param("2026-01-03", 91, U.DAYS, L.OWN, "2026-04-07", id="own: always moved"),
        pytest.param("2026-01-03", 91, U.DAYS, L.ATW, "2026-04-04", id="atw: over 90 days"),
        pytest.param("2026-01-04", 90, U.DAYS, L.ATW, "2026-04-07", id="atw: 90 days"),
        pytest.param("2026-01-10", 12, U.WEEKS, L.ATW, "2026-04-07", id="atw: 12 weeks"),
        pytest.param("2026-01-03", 13, U.WEEKS, L.ATW, "2026-04-04", id="atw: 13 weeks"),
        pytest.param("2026-01-04", 3, U.MONTHS, L.ATW, "2026-04-07", id="atw: 3 months"),
        pytest.param("2025-12-04", 4, U.MONTHS, L.ATW, "2026-04-04", id="atw: 4 months"),
        pytest.param("2025-04-05", 1, U.YEARS, L.ATW, "2026-04-05", id="atw: a year"),
        pytest.param("2025-04-05", 1, U.YEARS, L.EU, "2026-04-07", id="eu: a year"),
        pytest.param("2026-12-24", 3, U.DAYS, L.ATW, "2026-12-29", id="atw: two working days"),
        pytest.param("2026-12-24", 3, U.DAYS, L.OWN, "2026-12-28", id="own: not so"),
        pytest.param("2026-12-24", 2, U.DAYS, L.ATW, "2026-12-28", id="atw: not for 2 days"),
        pytest.param("2026-12-24", 2, U.DAYS, L.EU, "2026-12-29", id="eu: for 2 days"),
        pytest.param("2026-11-20", 3, U.DAYS, L.ATW, "2026-11-24", id="over a weekend"),
        pytest.param("2026-11-20", 48, U.HOURS, L.EU, "2026-11-22", id="eu: hours"),
    ],
)
def test_the_last_day(start: str, count: int, unit: Unit, law: TermLaw, due: str) -> None:
    found = deadline(date.fromisoformat(start), count, unit, NL, law=law)
    assert str(found.due) == due
    assert found.moved is (found.due != found.raw)


def test_a_begun_day_counts_whole() -> None:
    assert units_begun(26 * 60) == 2  # vector e: Monday 9.00 to Tuesday 11.00
    assert units_begun(24 * 60) == 1
    assert units_begun(0) == 0
    assert units_begun(13 * 60, 12 * 60) == 2


def test_the_reason_names_each_day_that_does_not_count() -> None:
    assert steps("2026-12-11", 14, U.DAYS) == [
        "counted 2026-12-25",
        "holiday 2026-12-25 christmas_day",
        "holiday 2026-12-26 second_christmas_day",
        "sunday 2026-12-27",
        "moved 2026-12-28",
    ]
    assert steps("2025-05-31", 14, U.DAYS) == [
        "counted 2025-06-14",
        "saturday 2025-06-14",
        "sunday 2025-06-15",
        "moved 2025-06-16",
    ]
    assert steps("2025-04-30", 14, U.DAYS) == ["counted 2025-05-14"]


def test_the_reason_says_what_the_month_lacks() -> None:
    assert steps("2027-01-31", 1, U.MONTHS) == [
        "counted 2027-02-28",
        "clamped 2027-02-28",
        "sunday 2027-02-28",
        "moved 2027-03-01",
    ]


def test_the_reason_says_that_a_term_holds_two_working_days() -> None:
    assert steps("2026-12-24", 3, U.DAYS, L.ATW) == [
        "counted 2026-12-27",
        "at_least_two_working_days 2026-12-29",
    ]


def test_without_rolling_the_day_stays() -> None:
    found = deadline(date(2026, 12, 11), 14, U.DAYS, NL, roll=False)
    assert found.due == found.raw == date(2026, 12, 25)
    assert [step.code for step in found.steps] == [C.COUNTED]


def test_no_working_day_needs_a_reason() -> None:
    assert why_not(NL, date(2026, 4, 3)) == TermStep(C.HOLIDAY, date(2026, 4, 3), "good_friday")
    with pytest.raises(ValueError, match="2026-04-07 is a working day"):
        why_not(NL, date(2026, 4, 7))


def test_a_term_runs_forwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        deadline(date(2026, 4, 7), -1, U.DAYS, NL)


@pytest.mark.parametrize(
    ("channel", "basis", "expected"),
    [
        (
            Channel.EMAIL,
            Basis.RECEIVED,
            TermStart(date(2026, 12, 23), date(2026, 12, 23), Basis.RECEIVED),
        ),
        (
            Channel.LETTER,
            Basis.SENT,
            TermStart(date(2026, 12, 23), date(2026, 12, 23), Basis.SENT),
        ),
        (
            Channel.LETTER,
            Basis.RECEIVED,
            TermStart(date(2026, 12, 23), date(2026, 12, 29), Basis.RECEIVED, 3),
        ),
        (
            Channel.REGISTERED,
            Basis.RECEIVED,
            TermStart(date(2026, 12, 23), date(2026, 12, 29), Basis.RECEIVED, 3),
        ),
    ],
)
def test_when_a_term_starts(channel: Channel, basis: Basis, expected: TermStart) -> None:
    assert term_start(date(2026, 12, 23), channel, basis, NL) == expected


def test_the_post_may_be_given_less_time() -> None:
    started = term_start(date(2026, 11, 23), Channel.LETTER, Basis.RECEIVED, NL, post_days=1)
    assert (started.day, started.allowance) == (date(2026, 11, 24), 1)


DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
COUNTS = st.integers(0, 120)
UNITS = st.sampled_from([U.DAYS, U.WEEKS, U.MONTHS, U.YEARS, U.WORKING_DAYS])
LAWS = st.sampled_from(TermLaw)


def check_a_term(start: date, count: int, unit: Unit, law: TermLaw) -> None:
    count = count % 8 if unit is U.YEARS else count
    found = deadline(start, count, unit, NL, law=law)
    assert found.due >= found.raw >= start
    assert found.steps[0] == TermStep(C.COUNTED, found.raw)
    assert found.steps[-1].code in (C.COUNTED, C.CLAMPED, C.MOVED, C.AT_LEAST_TWO_WORKING_DAYS)
    if law is not L.ATW:
        assert is_working_day(NL, found.due)
    if law is L.OWN:
        assert all(
            not is_working_day(NL, found.raw + timedelta(days=n))
            for n in range((found.due - found.raw).days)
        )
    if law is L.EU and (
        count >= 2 or (count and unit is not U.DAYS and unit is not U.WORKING_DAYS)
    ):
        assert working_days_between(NL, start, found.due) >= 2
    if unit in (U.MONTHS, U.YEARS):
        assert found.raw.day == start.day or (found.raw + timedelta(days=1)).day == 1


@given(DAYS, COUNTS, UNITS, LAWS)
@settings(max_examples=100, deadline=None)
def test_a_term_ends_where_it_may(start: date, count: int, unit: Unit, law: TermLaw) -> None:
    check_a_term(start, count, unit, law)


@pytest.mark.stress
@given(DAYS, COUNTS, UNITS, LAWS)
@settings(max_examples=trials(10_000), deadline=None)
def test_a_term_in_all_trials(start: date, count: int, unit: Unit, law: TermLaw) -> None:
    check_a_term(start, count, unit, law)
