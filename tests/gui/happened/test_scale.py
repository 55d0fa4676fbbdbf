"""The axis of time: there and back, in order, and never too many lines."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.happened.scale import LEAST, MOST, Level, Scale, day_of, days_of

DAY = date(2025, 5, 6).toordinal()
SIZES = st.floats(LEAST, MOST)
MOMENTS = st.floats(DAY - 4000, DAY + 4000)


@given(SIZES, MOMENTS)
def test_a_pixel_leads_back_to_its_moment(size: float, moment: float) -> None:
    scale = Scale(size, float(DAY))
    assert scale.at(scale.across(moment)) == pytest.approx(moment, abs=1e-6)


@given(SIZES, MOMENTS, MOMENTS)
def test_later_is_never_to_the_left(size: float, one: float, other: float) -> None:
    scale = Scale(size, float(DAY))
    first, last = sorted((one, other))
    assert scale.across(first) <= scale.across(last)


@given(SIZES, MOMENTS)
def test_lines_are_in_order_and_few(size: float, moment: float) -> None:
    scale = Scale(size, float(DAY))
    ticks = scale.ticks(moment, scale.at(scale.across(moment) + 1600))
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)
    assert len(ticks) < 420


def test_nights_are_narrow_when_hours_show() -> None:
    scale = Scale(500, float(DAY))
    night = scale.across(DAY + 7 / 24) - scale.across(DAY)
    morning = scale.across(DAY + 14 / 24) - scale.across(DAY + 7 / 24)
    assert night == pytest.approx(25)
    assert morning > 5 * night
    assert scale.across(DAY + 1) == 500


LEVELS = [
    (800, Level.HOURS),
    (60, Level.DAYS),
    (11, Level.WEEKS),
    (2, Level.MONTHS),
    (0.3, Level.YEARS),
]


@pytest.mark.parametrize(("size", "level"), LEVELS)
def test_the_axis_counts_in_what_fits(size: float, level: Level) -> None:
    scale = Scale(size, float(DAY))
    assert scale.level is level
    assert scale.ticks(float(DAY), DAY + 1600 / size)


def test_weeks_begin_on_monday() -> None:
    ticks = Scale(11, float(DAY)).ticks(float(DAY), DAY + 60.0)
    assert {tick.moment.weekday() for tick in ticks if not tick.major} == {0}


def test_zoom_stays_within_its_bounds() -> None:
    scale = Scale(10, 0)
    assert (scale.zoomed(1e9).per_day, scale.zoomed(1e-9).per_day) == (MOST, LEAST)


def test_moments_are_numbers_of_days() -> None:
    assert days_of(datetime.combine(date(2025, 5, 6), time(12))) == DAY + 0.5
    assert day_of(DAY + 0.99) == date(2025, 5, 6)
    assert (day_of(-5), day_of(1e9)) == (date.min, date.max)
