"""Reading the notation of dates: a strict subset of ISO 8601-2 (EDTF), levels 0 and 1.

A text is read in one way or refused: no guessing of an order, no filling up with today.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from app.core.record import record

FIRST_DAY = date(1900, 1, 1)  # stands for an open start
LAST_DAY = date(2199, 12, 31)  # stands for an open end


class Precision(StrEnum):
    """How precisely a moment is known."""

    MINUTE = "minute"
    TIMES = "times"  # between two times of one day
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"
    BEFORE = "before"  # before or on
    AFTER = "after"  # on or after
    RELATIVE = "relative"
    UNKNOWN = "unknown"


@record
class Reading:
    """What a notation says: its first and last day, both included, and how it was written.

    ``time`` is the time of day of a minute; with TIMES it is the first of two and ``until``
    the second; with DAY it is the earliest, where a range names only that one.  ``about`` is
    set by ``~``, ``?`` and ``%`` alike: none of them is sure.  An open start is ``FIRST_DAY``
    and an open end ``LAST_DAY``.
    """

    earliest: date
    latest: date
    precision: Precision
    time: dt.time | None = None
    until: dt.time | None = None
    about: bool = False


_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?)?)?"
    r"([~?%]?)"
)
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


@lru_cache(maxsize=16_384)  # a timeline reads each of its moments many times
def parse(text: str) -> Reading:
    """Return what *text* says.

    Read are a minute, a day, a month, a season (21 spring to 24 winter, by whole months: the
    winter of 2017 is December 2017 to February 2018), a year, each with ``~``, ``?`` or ``%``
    behind it, and ranges ``a/b``, ``../b`` and ``a/..`` of those.  Years are 1900 to 2199.
    Raises ``ValueError`` with a sentence for anything else.
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _point(text)
    if first == ".." and last != "..":
        point = _point(last)
        return Reading(FIRST_DAY, point.latest, Precision.BEFORE, about=point.about)
    if last == ".." and first != "..":
        point = _point(first)
        return Reading(point.earliest, LAST_DAY, Precision.AFTER, about=point.about)
    return _range(text, _point(first), _point(last))


def week_start(text: str) -> date:
    """Return the Monday of an ISO week (``2025-W15``); ``ValueError`` for what is none."""
    match = _WEEK.fullmatch(text)
    if match is None:
        raise ValueError(f"{text[:40]!r} is not a week like 2025-W15")
    year = _year(match[1])
    try:
        return date.fromisocalendar(year, int(match[2]), 1)
    except ValueError:
        raise ValueError(f"there is no week {match[2]} in {year}") from None


def _range(text: str, start: Reading, end: Reading) -> Reading:
    first, last = start.earliest, end.latest
    backwards = start.time and end.time and first == last and end.time < start.time
    if last < start.latest or backwards:
        raise ValueError(f"the range {text} ends before it starts")
    about = start.about or end.about
    if start == end:
        return start
    if first != last:
        return Reading(first, last, Precision.RANGE, about=about)
    if start.time and end.time:
        return Reading(first, last, Precision.TIMES, start.time, end.time, about)
    return Reading(first, last, Precision.DAY, start.time, about=about)


def _point(text: str) -> Reading:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{text[:40]!r} is not a date like 2025-04-28, 2025-04, 2025-21 or 2025"
        )
    year, about = _year(match[1]), bool(match[7])
    if match[2] is None:
        return Reading(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, about=about)
    month = int(match[2])
    if match[3] is None:
        return _month_or_season(year, month, about=about)
    try:
        day = date(year, month, int(match[3]))
    except ValueError:
        raise ValueError(f"there is no day {match[1]}-{match[2]}-{match[3]}") from None
    if match[4] is None:
        return Reading(day, day, Precision.DAY, about=about)
    try:
        clock = dt.time(int(match[4]), int(match[5]), int(match[6] or 0))
    except ValueError:
        raise ValueError(f"there is no time {match[4]}:{match[5]}") from None
    return Reading(day, day, Precision.MINUTE, clock, about=about)


def _month_or_season(year: int, month: int, *, about: bool) -> Reading:
    if 1 <= month <= 12:
        last = monthrange(year, month)[1]
        return Reading(
            date(year, month, 1), date(year, month, last), Precision.MONTH, about=about
        )
    if month in _SEASON_STARTS:
        start = _SEASON_STARTS[month]
        after = date(year, start + 3, 1) if start < 12 else date(year + 1, 3, 1)
        end = after - timedelta(days=1)
        return Reading(date(year, start, 1), end, Precision.SEASON, about=about)
    raise ValueError(f"{year}-{month:02} is neither a month (01-12) nor a season (21-24)")


def _year(digits: str) -> int:
    year = int(digits)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise ValueError(f"the year {digits} does not lie between 1900 and 2199")
    return year
