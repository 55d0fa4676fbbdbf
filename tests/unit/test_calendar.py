from __future__ import annotations

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.calendar import (
    USUALLY_WORKED,
    Deviation,
    holiday_key,
    is_working_day,
    known_or_weekends,
    next_working_day,
    non_working_days,
    nth_working_day,
    statutory,
    trader,
    working_days_between,
)
from app.core.holiday import neutral_key
from tests.trials import trials

NL = statutory("nl")
FIRM = trader("nl")

LAW = {  # LAW.md section 7, from art. 3 Algemene termijnenwet
    2026: ((4, 3), (4, 6), (4, 27), (5, 5), (5, 14), (5, 25)),
    2027: ((3, 26), (3, 29), (4, 27), (5, 5), (5, 6), (5, 17)),
    2028: ((4, 14), (4, 17), (4, 27), (5, 5), (5, 25), (6, 5)),
    2029: ((3, 30), (4, 2), (4, 27), (5, 5), (5, 10), (5, 21)),
    2030: ((4, 19), (4, 22), (4, 27), (5, 5), (5, 30), (6, 10)),
}
KEYS = (
    "good_friday",
    "easter_monday",
    "kings_day",
    "liberation_day",
    "ascension_day",
    "whit_monday",
)


@pytest.mark.parametrize("year", LAW)
def test_the_dutch_holidays_are_those_of_the_act(year: int) -> None:
    expected = {date(year, *day): key for day, key in zip(LAW[year], KEYS, strict=True)}
    expected |= {
        date(year, 1, 1): "new_year",
        date(year, 12, 25): "christmas_day",
        date(year, 12, 26): "second_christmas_day",
    }
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    assert {day: key for day in days if (key := holiday_key(NL, day))} == expected


@pytest.mark.parametrize("year", range(1990, 2101))
def test_liberation_day_counts_every_year(year: int) -> None:
    assert not is_working_day(NL, date(year, 5, 5))


@pytest.mark.parametrize(
    ("day", "statutory_key", "works"),
    [
        pytest.param(date(2025, 4, 26), "kings_day", False, id="king's day moved to Saturday"),
        pytest.param(date(2025, 4, 27), "", False, id="27 April on a Sunday"),
        pytest.param(date(2013, 4, 30), "queens_day", False, id="queen's day until 2013"),
        pytest.param(date(2026, 4, 3), "good_friday", True, id="Good Friday at a firm"),
        pytest.param(date(2026, 5, 5), "liberation_day", True, id="5 May at a firm"),
        pytest.param(date(2025, 5, 5), "liberation_day", True, id="5 May, lustrum"),
        pytest.param(date(2016, 5, 5), "ascension_day", False, id="Ascension on 5 May"),
        pytest.param(date(2026, 4, 5), "", False, id="Easter Sunday is a Sunday"),
        pytest.param(date(2026, 5, 15), "", True, id="the day after Ascension"),
        pytest.param(date(2024, 2, 29), "", True, id="leap day"),
    ],
)
def test_the_law_and_a_firm(day: date, statutory_key: str, works: bool) -> None:
    assert holiday_key(NL, day) == statutory_key
    assert is_working_day(FIRM, day) is works


@pytest.mark.parametrize(
    ("day", "n", "by_law", "at_firm"),
    [
        pytest.param((2027, 3, 26), 1, (2027, 3, 30), (2027, 3, 30), id="vector c"),
        pytest.param((2027, 3, 25), 1, (2027, 3, 30), (2027, 3, 26), id="before Good Friday"),
        pytest.param((2018, 5, 2), 1, (2018, 5, 3), (2018, 5, 3), id="KPN, 2 May 2018"),
        pytest.param((2026, 5, 4), 1, (2026, 5, 6), (2026, 5, 5), id="over 5 May"),
        pytest.param((2026, 5, 13), 1, (2026, 5, 15), (2026, 5, 15), id="over Ascension"),
        pytest.param((2026, 5, 22), 1, (2026, 5, 26), (2026, 5, 26), id="over Whitsun"),
        pytest.param((2026, 4, 24), 1, (2026, 4, 28), (2026, 4, 28), id="over King's Day"),
        pytest.param((2025, 4, 25), 1, (2025, 4, 28), (2025, 4, 28), id="King's Day Saturday"),
        pytest.param((2026, 12, 24), 5, (2027, 1, 4), (2027, 1, 4), id="over the year's end"),
        pytest.param((2026, 12, 25), 0, (2026, 12, 28), (2026, 12, 28), id="next, Christmas"),
        pytest.param((2026, 12, 28), 0, (2026, 12, 28), (2026, 12, 28), id="itself"),
        pytest.param((2026, 12, 28), -1, (2026, 12, 24), (2026, 12, 24), id="back"),
        pytest.param((2027, 1, 1), -1, (2026, 12, 31), (2026, 12, 31), id="back over the year"),
        pytest.param((2024, 2, 28), 1, (2024, 2, 29), (2024, 2, 29), id="leap day"),
        pytest.param((2026, 11, 21), 1, (2026, 11, 23), (2026, 11, 23), id="from a Saturday"),
    ],
)
def test_the_nth_working_day(
    day: tuple[int, int, int],
    n: int,
    by_law: tuple[int, int, int],
    at_firm: tuple[int, int, int],
) -> None:
    assert nth_working_day(NL, date(*day), n) == date(*by_law)
    assert nth_working_day(FIRM, date(*day), n) == date(*at_firm)


THEIRS = country_holidays("NL", years=range(1970, 2101), categories=("public", "optional"))
DAYS = st.dates(date(1971, 1, 1), date(2099, 1, 1))
COUNTS = st.integers(-60, 60)


def check_equal_to_the_library(day: date, n: int) -> None:
    assert nth_working_day(NL, day, n) == THEIRS.get_nth_working_day(day, n)
    assert is_working_day(NL, day) == THEIRS.is_working_day(day)


@given(DAYS, COUNTS)
@settings(max_examples=100, deadline=None)
def test_the_closed_form_equals_the_library(day: date, n: int) -> None:
    check_equal_to_the_library(day, n)


@pytest.mark.stress
@given(DAYS, COUNTS)
@settings(max_examples=trials(5_000), deadline=None)
def test_the_closed_form_equals_the_library_in_all_trials(day: date, n: int) -> None:
    check_equal_to_the_library(day, n)


@given(DAYS, st.integers(1, 400))
@settings(max_examples=100, deadline=None)
def test_counting_and_measuring_agree(day: date, n: int) -> None:
    there = nth_working_day(FIRM, day, n)
    assert working_days_between(FIRM, day, there) == n
    assert working_days_between(FIRM, there, day) == -n
    assert is_working_day(FIRM, there)
    assert next_working_day(FIRM, there) == there


def test_the_days_in_between_are_named() -> None:
    assert [holiday_key(NL, day) for day in non_working_days(NL, date(2026, 12, 25))] == [
        "christmas_day",
        "second_christmas_day",
        "",
    ]
    assert non_working_days(NL, date(2026, 12, 24)) == ()


def test_a_firm_may_close_on_good_friday_and_5_may() -> None:
    closed = trader("nl", works_on=())
    assert not is_working_day(closed, date(2026, 4, 3))
    assert not is_working_day(closed, date(2026, 5, 5))


def test_a_decision_may_add_or_free_a_day() -> None:
    calendar = statutory(
        "nl",
        deviations=(
            Deviation(date(2026, 5, 15), "bridge_day"),
            Deviation(date(2026, 4, 27), works=True),
        ),
    )
    assert holiday_key(calendar, date(2026, 5, 15)) == "bridge_day"
    assert nth_working_day(calendar, date(2026, 5, 13), 1) == date(2026, 5, 18)
    assert is_working_day(calendar, date(2026, 4, 27))


@pytest.mark.parametrize(
    ("country", "day", "key"),
    [
        ("de", date(2026, 10, 3), "german_unity_day"),
        ("de", date(2026, 4, 3), "good_friday"),
        ("be", date(2026, 7, 21), "national_day"),
        ("gb", date(2026, 8, 31), "late_summer_bank_holiday"),
        ("gb", date(2026, 12, 28), "boxing_day_observed"),
        ("uk", date(2026, 8, 31), "late_summer_bank_holiday"),
        ("fr", date(2026, 7, 14), "national_day"),
        ("ie", date(2026, 8, 3), "august_bank_holiday"),
    ],
)
def test_other_countries(country: str, day: date, key: str) -> None:
    assert holiday_key(statutory(country), day) == key
    assert not is_working_day(trader(country, works_on=()), day)


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(ValueError, match="no calendar of holidays for XX"):
        statutory("xx")


def test_an_unknown_country_has_weekends_and_what_was_said_of_it() -> None:
    extra = Deviation(date(2026, 3, 3), "founders_day")
    calendar = known_or_weekends("zz", (extra,), ("good_friday",))
    assert (calendar.country, calendar.keys) == ("zz", ("founders_day",))
    assert nth_working_day(calendar, date(2026, 3, 2), 1) == date(2026, 3, 4)
    assert is_working_day(calendar, date(2026, 12, 25))


def test_a_known_country_has_its_holidays() -> None:
    assert known_or_weekends("nl") == NL
    assert known_or_weekends("NL", works_on=USUALLY_WORKED) == FIRM


def test_optional_holidays_can_be_left_out() -> None:
    without = statutory("nl", optional=False)
    assert is_working_day(without, date(2026, 5, 5))
    assert not is_working_day(without, date(2025, 5, 5))  # a day off once in five years


def test_years_without_known_holidays_have_weekends_only() -> None:
    assert not NL.covers(date(2150, 12, 25))
    assert NL.covers(date(2026, 12, 25))
    assert is_working_day(NL, date(2150, 12, 25))  # a Friday
    assert nth_working_day(NL, date(2150, 12, 25), 1) == date(2150, 12, 28)


@pytest.mark.parametrize("n", [4_000_000, -4_000_000])
def test_beyond_the_calendar_there_is_a_sentence(n: int) -> None:
    with pytest.raises(ValueError, match="no day that can be written"):
        nth_working_day(NL, date(2026, 1, 1), n)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("King's Day", "kings_day"),
        ("Pentecost Monday", "whit_monday"),
        ("All Saints’ Day", "all_saints_day"),
        ("Boxing Day (observed)", "boxing_day_observed"),
    ],
)
def test_a_key_belongs_to_no_language(name: str, key: str) -> None:
    assert neutral_key(name) == key
