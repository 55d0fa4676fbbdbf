"""The axis of time: where a moment lies in pixels, and which lines and words stand along it.

A moment is a number of days: the ordinal of the day and its part of the day.  Zoomed in to
hours the nights are drawn narrow; a day stays as wide as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.core.days import add_months

LEAST, MOST = 0.05, 2400.0  # pixels a day
HOURS_FROM = 150.0  # from here a day shows its hours
MORNING, EVENING = 7 / 24, 20 / 24
NIGHT = 0.05  # what each end of a day takes when nights are narrow


class Level(StrEnum):
    """What the axis counts in."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Tick:
    """A line along the axis: ``at`` in days; a major one carries its words above."""

    at: float
    moment: datetime
    major: bool = False


def days_of(moment: datetime) -> float:
    """Return a moment as a number of days."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() + seconds / 86400


def day_of(at: float) -> date:
    """Return the day of a moment; ``at`` beyond the calendar gives its nearest day."""
    return date.fromordinal(min(date.max.toordinal(), max(1, int(at))))


@dataclass(frozen=True, slots=True)
class Scale:
    """How many pixels a day takes, and from which day they are counted."""

    per_day: float
    origin: float

    @property
    def level(self) -> Level:
        """What the axis counts in at this size."""
        for level, least in (
            (Level.HOURS, HOURS_FROM),
            (Level.DAYS, 38.0),
            (Level.WEEKS, 5.5),
            (Level.MONTHS, 1.1),
        ):
            if self.per_day >= least:
                return level
        return Level.YEARS

    def across(self, at: float) -> float:
        """Return the pixel of a moment."""
        return (self._bent(at) - self.origin) * self.per_day

    def at(self, across: float) -> float:
        """Return the moment of a pixel: the opposite of ``across``."""
        return self._straight(across / self.per_day + self.origin)

    def zoomed(self, factor: float) -> Scale:
        """Return this scale with days *factor* as wide, within the bounds."""
        return Scale(min(MOST, max(LEAST, self.per_day * factor)), self.origin)

    def _bent(self, at: float) -> float:
        if self.per_day < HOURS_FROM:
            return at
        day = int(at)
        part = at - day
        if part < MORNING:
            return day + part / MORNING * NIGHT
        if part > EVENING:
            return day + 1 - (1 - part) / (1 - EVENING) * NIGHT
        return day + NIGHT + (part - MORNING) / (EVENING - MORNING) * (1 - 2 * NIGHT)

    def _straight(self, at: float) -> float:
        if self.per_day < HOURS_FROM:
            return at
        day = int(at)
        part = at - day
        if part < NIGHT:
            return day + part / NIGHT * MORNING
        if part > 1 - NIGHT:
            return day + 1 - (1 - part) / NIGHT * (1 - EVENING)
        return day + MORNING + (part - NIGHT) / (1 - 2 * NIGHT) * (EVENING - MORNING)

    def ticks(self, first: float, last: float) -> tuple[Tick, ...]:
        """Return the lines between two moments, in order; never more than a few hundred."""
        start, end = day_of(first), day_of(last)
        made = {
            Level.HOURS: self._hours,
            Level.DAYS: self._days,
            Level.WEEKS: self._weeks,
            Level.MONTHS: self._months,
            Level.YEARS: self._years,
        }[self.level](start, end)
        return tuple(sorted(made, key=lambda tick: (tick.at, not tick.major)))

    def _hours(self, start: date, end: date) -> Iterator[Tick]:
        step = 1 if self.per_day >= 900 else 2 if self.per_day >= 420 else 6
        for day in _each_day(start, end):
            midnight = datetime.combine(day, time())
            yield Tick(float(day.toordinal()), midnight, major=True)
            for hour in range(8 if step < 6 else 6, 20, step):
                moment = midnight + timedelta(hours=hour)
                yield Tick(days_of(moment), moment)

    def _days(self, start: date, end: date) -> Iterator[Tick]:
        yield from _first_days(start, end, 1)
        yield from (_tick(day) for day in _each_day(start, end))

    def _weeks(self, start: date, end: date) -> Iterator[Tick]:
        yield from _first_days(start, end, 1)
        step = 7 if self.per_day >= 8 else 14
        monday = start - timedelta(days=(start.toordinal() - 1) % step)
        while monday <= end:
            yield _tick(monday)
            monday += timedelta(days=step)

    def _months(self, start: date, end: date) -> Iterator[Tick]:
        yield from _first_days(start, end, 12)
        step = 1 if self.per_day >= 1.6 else 3
        for day in _months_between(start, end, step):
            yield _tick(day)

    def _years(self, start: date, end: date) -> Iterator[Tick]:
        step = 1 if self.per_day >= 0.2 else 5 if self.per_day >= 0.07 else 10
        for year in range(start.year - start.year % step, end.year + 1, step):
            if year >= 1:
                yield _tick(date(year, 1, 1), major=True)


def _tick(day: date, *, major: bool = False) -> Tick:
    return Tick(float(day.toordinal()), datetime.combine(day, time()), major)


def _each_day(start: date, end: date) -> Iterator[date]:
    return (date.fromordinal(day) for day in range(start.toordinal(), end.toordinal() + 1))


def _months_between(start: date, end: date, step: int) -> Iterator[date]:
    first = date(start.year, 1, 1) if step > 1 else start.replace(day=1)
    while first <= end:
        yield first
        first = add_months(first, step)


def _first_days(start: date, end: date, step: int) -> Iterator[Tick]:
    return (_tick(day, major=True) for day in _months_between(start, end, step))
