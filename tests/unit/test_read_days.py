"""I7: every day that can be written is read as it was meant, or asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.moment import Term, Unit, When
from app.core.reading.dues import read_due
from app.core.reading.moments import read_moment
from app.core.reading.result import Direction, DoubtCode
from tests.trials import trials

TODAY = date(2025, 5, 6)
DUTCH_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
DUTCH_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT = {"maart": "mrt", "mei": "mei"}
DAYS = st.dates(date(1950, 1, 1), date(2040, 12, 31))
NEAR = st.dates(date(2024, 5, 7), date(2026, 5, 5))


def dutch(day: date) -> Iterator[str]:
    """Yield a day with its year in the ways that the Dutch write it."""
    d, m, y = day.day, day.month, day.year
    name, weekday = DUTCH_MONTHS[m - 1], DUTCH_DAYS[day.isoweekday() - 1]
    short = SHORT.get(name, name[:3])
    yield from (f"{d}-{m}-{y}", f"{d:02}-{m:02}-{y}", f"{d}/{m}/{y}", f"{d}.{m}.{y}")
    yield from (f"{d} - {m} - {y}", day.isoformat(), f"{d} {name} {y}", f"{d} {short} {y}")
    yield from (
        f"{d} {short}. {y}",
        f"op {d} {name} {y}",
        f"{d}e {name} {y}",
        f"{d} {name}, {y}",
    )
    yield from (f"{weekday} {d} {name} {y}", f"{weekday[:2]} {d}-{m}-{y}")
    yield from (f"{weekday[:2]}. {d}/{m}/{y}", f"{weekday.title()} {d} {name.title()} {y}")
    yield from (
        f"op {weekday} {d} {short} {y}.",
        f"{weekday}, {d} {name} {y}",
        f" {d} {name}  {y}",
    )
    yield f"{name} {d:02} {y}" if d > 9 else f"{name} {d} {y}"


def english(day: date) -> Iterator[str]:
    """Yield a day with its year in the ways that it is written in English."""
    d, m, y = day.day, day.month, day.year
    name, weekday = ENGLISH_MONTHS[m - 1], ENGLISH_DAYS[day.isoweekday() - 1]
    yield from (
        f"{d} {name} {y}",
        f"{name} {d}, {y}",
        f"{d} {name[:3]} {y}",
        f"{name[:3]} {d} {y}",
    )
    yield from (f"{d}{_ending(d)} {name} {y}", f"the {d}{_ending(d)} of {name} {y}")
    yield from (f"{weekday} {d} {name} {y}", f"{weekday[:3]} {d} {name[:3]} {y}")
    yield from (
        f"{weekday}, {name} {d}, {y}",
        f"{weekday[:3]}, {name[:3]} {d}{_ending(d)}, {y}",
    )
    yield from (day.isoformat(), f"on {d} {name} {y}", f"On {weekday}, {d} {name}, {y}")


def _ending(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(number, "th")


def check_day(day: date) -> None:
    """Assert that each way of writing a day gives that day, without a doubt."""
    wanted = When(edtf=day.isoformat())
    for language, forms in (("nl", dutch(day)), ("en", english(day))):
        for text in forms:
            found = read_moment(text, language, TODAY)
            assert (found.when, found.doubt) == (wanted, None), text


def check_other(day: date) -> None:
    """Assert that a day in the words of the other language is that day too."""
    wanted = When(edtf=day.isoformat())
    for language, forms in (("en", dutch(day)), ("nl", english(day))):
        for text in forms:
            if any(sign.isalpha() for sign in text):
                found = read_moment(text, language, TODAY)
                asked = () if found.doubt is None else found.doubt.proposals
                assert wanted in (found.when, *asked), (language, text)


def check_figures(day: date) -> None:
    """Assert that English figures are that day, or asked about with it among the proposals."""
    wanted = When(edtf=day.isoformat())
    for text in (f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"):
        found = read_moment(text, "en", TODAY)
        if found.doubt is None:
            assert found.when == wanted
        else:
            assert found.doubt.code is DoubtCode.ORDER
            assert wanted in found.doubt.proposals


def check_clock(day: date, at: time) -> None:
    """Assert that a time is read beside its day; early hours without a nought are asked."""
    wanted = When(edtf=f"{day}T{at:%H:%M}")
    d, m = day.day, day.month
    for text in (f"{d}-{m}-{day.year} om {at:%H:%M}", f"{d}-{m}-{day.year}, {at:%H.%M} uur"):
        assert read_moment(text, "nl", TODAY).when == wanted, text
    text = f"{day} {at:%H:%M}"
    assert read_moment(text, "en", TODAY).when == wanted
    half = f"{day} at {at.hour % 12 or 12}.{at.minute:02} {'am' if at.hour < 12 else 'pm'}"
    assert read_moment(half, "en", TODAY).when == wanted, half


def check_near(day: date) -> None:
    """Assert that a day without its year is the nearest behind us, or ahead of us."""
    name = DUTCH_MONTHS[day.month - 1]
    direction = Direction.PAST if day <= TODAY else Direction.FUTURE
    if (day.month, day.day) == (5, 6):
        return
    for text in (f"{day.day} {name}", f"{day.day}/{day.month}", f"op {day.day} {name}"):
        found = read_moment(text, "nl", TODAY, direction)
        assert found.when == When(edtf=day.isoformat()), text
        weekday = DUTCH_DAYS[day.isoweekday() - 1]
        assert read_moment(f"{weekday} {text}", "nl", TODAY, direction) == found


@settings(max_examples=100)
@given(DAYS)
def test_days_in_words_and_figures(day: date) -> None:
    check_day(day)
    check_other(day)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("May 3", "nl", "2025-05-03"),
        ("last Tuesday", "nl", "2025-04-29"),
        ("yesterday", "nl", "2025-05-05"),
        ("3 mei", "en", "2025-05-03"),
        ("3 mrt om 9 uur", "en", "2025-03-03T09:00"),
        ("gisteren", "en", "2025-05-05"),
        ("3/4/2025", "nl", "2025-04-03"),  # the language of the window goes first
    ],
)
def test_the_other_language_is_read_too(text: str, language: str, wanted: str) -> None:
    found = read_moment(text, language, TODAY)
    assert (found.when, found.doubt) == (When(edtf=wanted), None)


def test_a_term_in_the_other_language_is_read_too() -> None:
    for text, language in (("within 5 working days", "nl"), ("binnen 5 werkdagen", "en")):
        found = read_due(text, language, TODAY)
        assert found == read_due(text, "en" if language == "nl" else "nl", TODAY)
        assert found.due is not None
        assert found.due.term == Term(5, Unit.WORKING_DAYS)


def test_what_is_no_moment_in_any_language_stays_as_it_is() -> None:
    for language in ("nl", "en", "de"):
        found = read_moment("na de vakantie", language, TODAY)
        assert found.when == When(words="na de vakantie")
        assert found.doubt is not None


@settings(max_examples=100)
@given(DAYS, st.times())
def test_days_with_english_figures_and_with_times(day: date, at: time) -> None:
    check_figures(day)
    check_clock(day, at)


@settings(max_examples=100)
@given(NEAR)
def test_days_without_their_year(day: date) -> None:
    check_near(day)


@pytest.mark.stress
@settings(max_examples=trials(10_000))
@given(DAYS, NEAR, st.times())
def test_days_in_all_trials(day: date, near: date, at: time) -> None:
    check_day(day)
    check_other(day)
    check_figures(day)
    check_clock(day, at)
    check_near(near)
