"""Days as the window says them, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.gui import days, words
from app.gui.happened.days import with_weekday
from tests.gui.catalogue import LOCALE

TODAY = date(2025, 5, 6)
APART = [
    (0, "today", "vandaag"),
    (1, "tomorrow", "morgen"),
    (-1, "yesterday", "gisteren"),
    (2, "in 2 days", "over 2 dagen"),
    (-20, "20 days ago", "20 dagen geleden"),
    (21, "in 3 weeks", "over 3 weken"),
    (-69, "10 weeks ago", "10 weken geleden"),
    (70, "in 2 months", "over 2 maanden"),
    (-729, "24 months ago", "24 maanden geleden"),
    (730, "in 2 years", "over 2 jaar"),
    (-1826, "5 years ago", "5 jaar geleden"),
]


@pytest.mark.parametrize(("apart", "english", "dutch"), APART)
def test_how_far_a_day_is(apart: int, english: str, dutch: str) -> None:
    day = TODAY + timedelta(days=apart)
    assert days.relative(day, TODAY) == english
    words.use(LOCALE, "nl")
    assert days.relative(day, TODAY) == dutch


def test_a_day_of_this_year_has_its_weekday_and_another_its_year() -> None:
    words.use(LOCALE, "nl")
    assert days.short_day(date(2025, 5, 2), TODAY) == "vr 2 mei"
    assert days.short_day(date(2026, 3, 2), TODAY) == "2 mrt 2026"
    assert days.long_day(TODAY) == "dinsdag 6 mei 2025"


def test_days_in_english() -> None:
    assert days.short_day(date(2025, 5, 2), TODAY) == "Fri 2 May"
    assert days.long_day(TODAY) == "Tuesday 6 May 2025"
    assert days.plain_day(TODAY) == "6 May 2025"
    assert days.weekday_name(TODAY) == "Tuesday"
    assert days.weekday_name(TODAY, short=True) == "Tue"


def test_a_list_shortens_a_month_as_everything_else_does() -> None:
    day = date(2025, 9, 1)
    assert with_weekday(day) == days.short_day(day, day) == "Mon 1 Sep"


def test_every_month_and_weekday_is_said() -> None:
    year = [days.long_day(date(2025, month, month)) for month in range(1, 13)]
    assert len({said.split()[2] for said in year}) == 12
    week = [days.short_day(TODAY + timedelta(days=n), TODAY)[:3] for n in range(7)]
    assert sorted(week) == ["Fri", "Mon", "Sat", "Sun", "Thu", "Tue", "Wed"]
