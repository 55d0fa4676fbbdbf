"""The night in which the clock goes forward: an hour that nobody can have called in."""

from __future__ import annotations

from datetime import date, time

import pytest

from app.core.clock_changes import ZONES, was_shown
from app.core.moment import When
from app.core.reading.dues import read_due
from app.core.reading.moments import read_moment
from app.core.reading.result import DoubtCode
from app.paths import resources

TODAY = date(2025, 5, 6)
SPRING, AUTUMN = date(2025, 3, 30), date(2025, 10, 26)
SHOWN: tuple[tuple[date, time, str, bool], ...] = (
    (SPRING, time(1, 59), "nl", True),
    (SPRING, time(2), "nl", False),
    (SPRING, time(2, 59), "de", False),
    (SPRING, time(3), "nl", True),
    (SPRING, time(0, 59), "uk", True),
    (SPRING, time(1), "uk", False),
    (SPRING, time(2), "uk", True),
    (SPRING, time(2, 30), "", True),
    (AUTUMN, time(2, 30), "nl", True),  # shown twice
    (AUTUMN, time(1, 30), "uk", True),
    (date(2024, 3, 31), time(2, 30), "nl", False),
    (date(2025, 3, 29), time(2, 30), "nl", True),
    (date(1900, 1, 1), time(), "nl", True),
    (date(2199, 12, 31), time(23, 59), "uk", True),
)


@pytest.mark.parametrize(("day", "at", "country", "shown"), SHOWN)
def test_which_times_the_clocks_showed(
    day: date, at: time, country: str, *, shown: bool
) -> None:
    assert was_shown(day, at, country) is shown


def test_every_country_with_rules_of_its_own_has_a_zone() -> None:
    there = {one.name for one in (resources() / "rules").iterdir() if one.is_dir()}
    assert there - {"eu"} == set(ZONES)


# What is typed, in whose country, and what is offered for a time that was not there.
SKIPPED = {
    ("nl", "30 maart 2025 om 02:30", "nl"): ("T03:30", "T01:30"),
    ("nl", "30 maart 2025 om 2:30", "nl"): ("T14:30", "T03:30"),
    ("nl", "30-3-2025 half drie 's nachts", "de"): ("T03:30", "T01:30"),
    ("en", "30 March 2025 at 2:30", "nl"): ("T14:30", "T03:30"),
    ("en", "30 March 2025 at 1.15 am", "uk"): ("T02:15", "T00:15"),
}


@pytest.mark.parametrize(("language", "text", "country"), SKIPPED)
def test_a_skipped_time_is_asked_about_and_the_day_kept(
    language: str, text: str, country: str
) -> None:
    found = read_moment(text, language, TODAY, country=country)
    assert found.when == When(edtf="2025-03-30")
    assert found.doubt is not None
    assert found.doubt.code is DoubtCode.SKIPPED_TIME
    offered = SKIPPED[language, text, country]
    assert [one.edtf for one in found.doubt.proposals] == [f"2025-03-30{at}" for at in offered]


def test_a_promise_for_a_skipped_time_is_asked_about() -> None:
    said = date(2025, 3, 28)
    assert read_due("30 maart om 02:30", "nl", said, country="uk").doubt is None
    doubt = read_due("30 maart om 02:30", "nl", said, country="nl").doubt
    assert doubt is not None
    assert doubt.code is DoubtCode.SKIPPED_TIME
