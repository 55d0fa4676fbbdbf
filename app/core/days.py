"""Arithmetic with days and calendar months; no working days, no clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """Return the same day *months* later (or earlier), the month's last day if it has none.

    31 January plus one month is 28 or 29 February.  Raises ``ValueError`` outside the
    years 1 to 9999.
    """
    years, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= years <= date.max.year:
        raise ValueError(f"{months} months from {day} is no day that can be written")
    return date(years, index + 1, min(day.day, monthrange(years, index + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Return how many whole months fit between *start* and *end* (not before *start*)."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def add_weekdays(day: date, count: int) -> date:
    """Return the *count*-th Monday-to-Friday after (negative: before) *day*; 0 is *day*."""
    if count == 0:
        return day
    before = day.toordinal() if count > 0 else day.toordinal() - 1
    index = weekdays_until(before) + (count - 1 if count > 0 else count)
    return date.fromordinal(weekday_ordinal(index))


def weekday_ordinal(index: int) -> int:
    """Return the ordinal of the weekday with that *index*; 0 is Monday 1 January 1."""
    return 7 * (index // 5) + index % 5 + 1


def weekdays_until(ordinal: int) -> int:
    """Return how many Mondays to Fridays there are up to and including an ordinal day."""
    weeks, rest = divmod(ordinal, 7)
    return 5 * weeks + min(rest, 5)
