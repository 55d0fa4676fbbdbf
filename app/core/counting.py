"""Where a term ends by counting alone; nothing is moved here."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.calendar import Calendar, nth_working_day
from app.core.days import add_months
from app.core.moment import Term, Unit


def end_of(start: date, term: Term, calendar: Calendar) -> date:
    """Return the day on which *term* ends; *start* is day 0.

    Months and years end on the same date, or on the month's last day.  Hours and minutes
    count as begun days of 24 hours.
    """
    count, unit = term.count, term.unit
    if unit is Unit.WORKING_DAYS:
        return nth_working_day(calendar, start, count) if count else start
    if unit in (Unit.MONTHS, Unit.YEARS):
        return add_months(start, count * (12 if unit is Unit.YEARS else 1))
    if unit in (Unit.HOURS, Unit.MINUTES):
        return start + timedelta(days=units_begun(minutes_in(term)))
    return start + timedelta(days=count * (7 if unit is Unit.WEEKS else 1))


def minutes_in(term: Term) -> int:
    """Return the minutes of a term in hours or minutes."""
    return term.count * (60 if term.unit is Unit.HOURS else 1)


def units_begun(minutes: int, unit_minutes: int = 24 * 60) -> int:
    """Return how many units of *unit_minutes* (a day) *minutes* begin: 26 hours are 2."""
    return -(-minutes // unit_minutes)
