from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.ids import FactId
from app.core.moment import Offset, PartOfDay, Qualifier, Unit, When
from app.core.when import (
    Anchors,
    Precision,
    Span,
    clock,
    day,
    is_exact_day,
    is_vague,
    no_anchors,
    on_or_before,
    order_key,
    precision,
    sorting_time,
    span,
)
from tests.trials import trials

Q = Qualifier


def spanned(when: When, anchors: Anchors = no_anchors) -> tuple[str, str] | None:
    found = span(when, anchors)
    return None if found is None else (str(found.earliest), str(found.latest))


OWN = {
    "day": (When("2025-04-28"), ("2025-04-28", "2025-04-28")),
    "minute": (When("2018-05-02T09:00"), ("2018-05-02", "2018-05-02")),
    "about a time": (When("2018-05-02T12:30~"), ("2018-05-02", "2018-05-02")),
    "between times": (
        When("2018-05-02T08:00/2018-05-02T12:00"),
        ("2018-05-02", "2018-05-02"),
    ),
    "about a day": (When("2025-04-15~"), ("2025-04-12", "2025-04-18")),
    "about, by qualifier": (When("2025-04-15", Q.ABOUT), ("2025-04-12", "2025-04-18")),
    "about twice": (When("2025-04-15~", Q.ABOUT), ("2025-04-12", "2025-04-18")),
    "month": (When("2024-02"), ("2024-02-01", "2024-02-29")),
    "about a month": (When("2025-04~"), ("2025-03-25", "2025-05-07")),
    "begin of month": (When("2025-04", Q.BEGIN), ("2025-04-01", "2025-04-10")),
    "half april": (When("2025-04", Q.MID), ("2025-04-11", "2025-04-20")),
    "end of month": (When("2025-04", Q.END), ("2025-04-21", "2025-04-30")),
    "end of february": (When("2025-02", Q.END), ("2025-02-21", "2025-02-28")),
    "rond half maart": (When("2025-03~", Q.MID), ("2025-03-08", "2025-03-23")),
    "season": (When("2018-21"), ("2018-03-01", "2018-05-31")),
    "begin of winter": (When("2017-24", Q.BEGIN), ("2017-12-01", "2017-12-31")),
    "end of winter": (When("2017-24", Q.END), ("2018-02-01", "2018-02-28")),
    "year": (When("2011"), ("2011-01-01", "2011-12-31")),
    "begin of year": (When("2018", Q.BEGIN), ("2018-01-01", "2018-04-30")),
    "halfway a year": (When("2018", Q.MID), ("2018-05-01", "2018-08-31")),
    "end of year": (When("2017", Q.END), ("2017-09-01", "2017-12-31")),
    "week": (When(week="2025-W15"), ("2025-04-07", "2025-04-13")),
    "wednesday of a week": (When(week="2025-W15", weekday=3), ("2025-04-09", "2025-04-09")),
    "about a week": (When("", Q.ABOUT, week="2025-W15"), ("2025-04-04", "2025-04-16")),
    "a saturday in spring": (When("2018-21", weekday=6), ("2018-03-03", "2018-05-26")),
    "a weekday the range lacks": (
        When("2025-04-08/2025-04-09", weekday=7),
        ("2025-04-08", "2025-04-09"),
    ),
    "range": (When("2025-04-03/2025-04-10"), ("2025-04-03", "2025-04-10")),
    "before": (When("../2025-05-01"), ("1900-01-01", "2025-05-01")),
    "about before": (When("../2025-05-01~"), ("1900-01-01", "2025-05-04")),
    "after": (When("2025-03-17/.."), ("2025-03-17", "2199-12-31")),
    "words alone": (When(words="ooit"), None),
}


@pytest.mark.parametrize(("when", "expected"), OWN.values(), ids=OWN.keys())
def test_the_days_of_a_moment(when: When, expected: tuple[str, str] | None) -> None:
    assert spanned(when) == expected


FACTS = {
    "exact": day(date(2025, 4, 28)),
    "timed": When("2025-04-28T23:00"),
    "vague": When("2025-04", Q.MID),
    "month end": day(date(2024, 1, 31)),
    "open": When("2025-03-17/.."),
    "unknown": When(words="toen"),
    "chain": When(relative_to=FactId("exact"), offset=Offset(1, Unit.WEEKS)),
    "loop": When(relative_to=FactId("pool"), offset=Offset(1, Unit.DAYS)),
    "pool": When(relative_to=FactId("loop"), offset=Offset(1, Unit.DAYS)),
    "self": When(relative_to=FactId("self")),
}


def anchors(fact: FactId) -> When | None:
    return FACTS.get(fact)


def after(fact: str, count: int, unit: Unit, about: bool = False) -> When:
    return When(relative_to=FactId(fact), offset=Offset(count, unit, about))


RELATIVE = {
    "two days later": (after("exact", 2, Unit.DAYS), ("2025-04-30", "2025-04-30")),
    "a day before": (after("exact", -1, Unit.DAYS), ("2025-04-27", "2025-04-27")),
    "the same day": (after("exact", 0, Unit.DAYS), ("2025-04-28", "2025-04-28")),
    "about a week later": (after("exact", 1, Unit.WEEKS, True), ("2025-05-02", "2025-05-08")),
    "about two days later": (after("exact", 2, Unit.DAYS, True), ("2025-04-29", "2025-05-01")),
    "about ten days later": (after("exact", 10, Unit.DAYS, True), ("2025-05-05", "2025-05-11")),
    "a month later, clamped": (
        after("month end", 1, Unit.MONTHS),
        ("2024-02-29", "2024-02-29"),
    ),
    "a year later": (after("exact", 1, Unit.YEARS), ("2026-04-28", "2026-04-28")),
    "two hours later, timed": (after("timed", 2, Unit.HOURS), ("2025-04-29", "2025-04-29")),
    "two hours later": (after("exact", 2, Unit.HOURS), ("2025-04-28", "2025-04-29")),
    "48 hours later": (after("exact", 48, Unit.HOURS), ("2025-04-30", "2025-04-30")),
    "a week after a vague day": (after("vague", 1, Unit.WEEKS), ("2025-04-18", "2025-04-27")),
    "working days, no calendar": (
        after("exact", 3, Unit.WORKING_DAYS),
        ("2025-05-01", "2025-05-06"),
    ),
    "working days before": (
        after("exact", -1, Unit.WORKING_DAYS),
        ("2025-04-22", "2025-04-25"),
    ),
    "chained": (after("chain", 1, Unit.DAYS), ("2025-05-06", "2025-05-06")),
    "after, no distance": (When(relative_to=FactId("exact")), ("2025-04-28", "2199-12-31")),
    "after an open range": (after("open", 1, Unit.DAYS), ("2025-03-18", "2199-12-31")),
    "with its own day": (
        When("2025-05-01", relative_to=FactId("exact"), offset=Offset(3, Unit.DAYS)),
        ("2025-05-01", "2025-05-01"),
    ),
    "after something unknown": (after("unknown", 1, Unit.DAYS), None),
    "after no fact": (after("nothing", 1, Unit.DAYS), None),
    "a loop": (after("loop", 1, Unit.DAYS), None),
    "itself": (FACTS["self"], None),
}


@pytest.mark.parametrize(("when", "expected"), RELATIVE.values(), ids=RELATIVE.keys())
def test_moments_counted_from_others(when: When, expected: tuple[str, str] | None) -> None:
    assert spanned(when, anchors) == expected


def test_a_chain_beyond_the_calendar_is_unknown() -> None:
    def ever_later(fact: FactId) -> When:
        step = int(fact)
        return day(date(2025, 1, 1)) if step == 0 else after(str(step - 1), 1000, Unit.YEARS)

    assert spanned(ever_later(FactId("7")), ever_later) is not None
    assert spanned(ever_later(FactId("9")), ever_later) is None


def test_a_span_knows_its_middle_and_length() -> None:
    half_april = Span(date(2025, 4, 11), date(2025, 4, 20))
    assert (half_april.middle, half_april.days, half_april.exact) == (
        date(2025, 4, 15),
        10,
        False,
    )


@pytest.mark.parametrize("notation", ["../2025-05-01", "2025-05-01/.."])
def test_the_middle_of_an_open_range_is_its_known_end(notation: str) -> None:
    found = span(When(notation), no_anchors)
    assert found is not None
    assert found.middle == date(2025, 5, 1)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When("2025-04-28T09:00"), Precision.MINUTE),
        (When("2025-04-28T09:00/2025-04-28T10:00"), Precision.TIMES),
        (When("2025-04-28~"), Precision.DAY),
        (When(week="2025-W15"), Precision.WEEK),
        (When(week="2025-W15", weekday=3), Precision.DAY),
        (When("2025-04", Q.MID), Precision.MONTH),
        (When("2025-21"), Precision.SEASON),
        (When("2025"), Precision.YEAR),
        (When("2025/2026"), Precision.RANGE),
        (When("../2025"), Precision.BEFORE),
        (When("2025/.."), Precision.AFTER),
        (FACTS["chain"], Precision.RELATIVE),
        (When(words="toen"), Precision.UNKNOWN),
    ],
    ids=str,
)
def test_how_precise(when: When, expected: Precision) -> None:
    assert precision(when) is expected


@pytest.mark.parametrize(
    ("when", "exact", "vague"),
    [
        (When("2025-04-28"), True, False),
        (When("2025-04-28T09:00"), True, False),
        (When("2025-04-28T09:00~"), True, False),
        (When("2025-04-28~"), False, True),
        (When("2025-04-28?"), False, True),
        (When("2025-04"), False, True),
        (When("2025-02~", Q.MID), False, True),
        (When("../2025-04-28"), False, True),
        (When(week="2025-W15"), False, True),
        (When(week="2025-W15", weekday=3), True, False),
        (When(words="toen"), False, True),
        (FACTS["chain"], False, False),
        (after("exact", 1, Unit.WEEKS, True), False, True),
        (When(relative_to=FactId("exact")), False, True),
    ],
    ids=str,
)
def test_exact_and_vague(when: When, exact: bool, vague: bool) -> None:
    assert (is_exact_day(when), is_vague(when)) == (exact, vague)


def test_a_time_of_day_is_only_what_was_given() -> None:
    assert clock(When("2018-05-02T09:00")) == time(9)
    assert clock(When("2018-05-02")) is None
    assert clock(When("2018-05-02", part_of_day=PartOfDay.MORNING)) is None
    assert clock(When("2018-05-02T08:00/2018-05-02T12:00")) is None
    assert clock(When(words="om negen uur")) is None


def test_the_order_of_moments() -> None:
    in_order = [
        When("2025-03-17"),
        When("2025-04-15T09:00"),
        When("2025-04-15", part_of_day=PartOfDay.MORNING),
        When("2025-04-15T12:00"),
        When("2025-04-15"),
        When("2025-04-15", part_of_day=PartOfDay.EVENING),
        When("2025-04", Q.MID),  # its middle is 15 April; exact days come first
        When("2025-04-16"),
        When("../2025-05-01"),
        When("2025-05-02/.."),
        after("exact", 1, Unit.WEEKS),
        When("2025"),
        When(words="daarna"),
    ]
    backwards = list(reversed(in_order))
    assert sorted(backwards, key=lambda when: order_key(when, anchors)) == in_order


HOURLY = {
    "mail": When("2018-05-02T15:30~"),
    "visit": When("2018-05-02", part_of_day=PartOfDay.AFTERNOON),
    "walk": When("2018-05-02"),
    "between": When("2018-05-02T08:00/2018-05-02T12:00"),
    "then": after("mail", 0, Unit.DAYS),
    "and then": after("then", 0, Unit.HOURS),
    "last": after("and then", 0, Unit.MINUTES),
    "round": after("trip", 0, Unit.DAYS),
    "trip": after("round", 0, Unit.DAYS),
}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(HOURLY["mail"], time(15, 30), id="its own"),
        pytest.param(HOURLY["walk"], None, id="none"),
        pytest.param(HOURLY["between"], time(8), id="the first of two"),
        pytest.param(When("2018-05-02T15:30/2018-05-02"), time(15, 30), id="from then on"),
        pytest.param(HOURLY["then"], time(15, 30, 1), id="just after"),
        pytest.param(HOURLY["last"], time(15, 30, 3), id="in a row"),
        pytest.param(after("visit", 0, Unit.DAYS), time(15, 0, 1), id="after an afternoon"),
        pytest.param(after("walk", 0, Unit.DAYS), None, id="after a day without a time"),
        pytest.param(after("mail", 2, Unit.HOURS), time(17, 30), id="hours on"),
        pytest.param(after("mail", -45, Unit.MINUTES), time(14, 45), id="minutes before"),
        pytest.param(after("mail", 9, Unit.HOURS), time(0, 30), id="past midnight"),
        pytest.param(after("mail", 1, Unit.DAYS), None, id="a day later, at no time"),
        pytest.param(When(relative_to=FactId("mail")), None, id="at no distance that is known"),
        pytest.param(after("nobody", 0, Unit.DAYS), None, id="after what is not there"),
        pytest.param(HOURLY["round"], None, id="in a circle"),
        pytest.param(
            replace(after("mail", 0, Unit.DAYS), part_of_day=PartOfDay.EVENING),
            time(20),
            id="in the evening after it",
        ),
        pytest.param(
            replace(after("mail", 0, Unit.DAYS), part_of_day=PartOfDay.MORNING),
            time(15, 30, 1),
            id="never before it",
        ),
    ],
)
def test_the_time_to_sort_by(when: When, expected: time | None) -> None:
    assert sorting_time(when, HOURLY.get) == expected


def test_what_is_counted_from_a_time_comes_behind_it_that_day() -> None:
    in_order = [
        after("mail", -1, Unit.HOURS),
        HOURLY["mail"],
        HOURLY["then"],
        HOURLY["and then"],
        HOURLY["last"],
        When("2018-05-02T15:31"),
        after("mail", 0, Unit.DAYS, True),  # about that day: the exact ones come first
        after("mail", 9, Unit.HOURS),
        after("mail", 1, Unit.DAYS),
    ]
    backwards = list(reversed(in_order))
    assert sorted(backwards, key=lambda when: order_key(when, HOURLY.get)) == in_order


@pytest.mark.parametrize(
    ("when", "known"),
    [
        (When("2025-04-30"), True),
        (When("2025-05-01"), False),
        (When("2025-05"), False),
        (When("2025-04"), True),
        (When("2025"), True),
        (When("2025-05-02~"), True),
        (When("2025-05-04~"), False),
        (When("2025-04-01/.."), True),
        (When("../2026"), True),
        (When(words="toen"), True),
        (after("exact", 3, Unit.DAYS), False),
    ],
    ids=str,
)
def test_what_may_be_known_on_30_april(when: When, known: bool) -> None:
    assert on_or_before(when, date(2025, 4, 30), anchors) is known


NOTATIONS = st.builds(
    lambda day, size, suffix: day.isoformat()[:size] + suffix,
    st.dates(date(1901, 1, 1), date(2198, 12, 31)),
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?", "%"]),
)


def check_about_never_narrows(notation: str, qualifier: Qualifier) -> None:
    third = qualifier if len(notation.rstrip("~?%")) < 10 else Qualifier.EXACT
    plain = span(When(notation.rstrip("~?%"), third), no_anchors)
    found = span(When(notation, third), no_anchors)
    assert plain is not None
    assert found is not None
    assert found.earliest <= plain.earliest <= plain.middle <= plain.latest <= found.latest
    assert (found == plain) is (notation[-1] not in "~?%")
    assert abs(found.middle - plain.middle) <= timedelta(days=1)


THIRDS = st.sampled_from([Q.EXACT, Q.BEGIN, Q.MID, Q.END])


@given(NOTATIONS, THIRDS)
@settings(max_examples=100, deadline=None)
def test_about_widens_round_the_same_middle(notation: str, qualifier: Qualifier) -> None:
    check_about_never_narrows(notation, qualifier)


@pytest.mark.stress
@given(NOTATIONS, THIRDS)
@settings(max_examples=trials(10_000), deadline=None)
def test_about_widens_in_all_trials(notation: str, qualifier: Qualifier) -> None:
    check_about_never_narrows(notation, qualifier)
