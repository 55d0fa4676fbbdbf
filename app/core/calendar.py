"""Working days: which days count, and the n-th of them in closed form.

Saturday and Sunday never count.  The n-th working day is found with whole weeks and a
bisection over the holidays that fall on weekdays, whatever the distance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cache

from app.core.days import weekday_ordinal, weekdays_until
from app.core.holiday import Holiday, holidays_of
from app.core.record import record

FIRST_YEAR = 1970
LAST_YEAR = 2100  # how far the library behind the holidays reaches
USUALLY_WORKED = ("good_friday", "liberation_day")  # by firms, where no rule pack says


@record
class Deviation:
    """A day that a decision made a non-working day, or (``works``) a working day after all."""

    day: date
    key: str = "extra_day"
    works: bool = False


@record
class Calendar:
    """The non-working days of a country for the years *first_year* to *last_year*.

    ``ordinals`` and ``keys`` run side by side: each holiday and its name as a neutral key
    (``whit_monday``).  ``closed`` are the ordinals of those on a weekday and ``skips`` how
    many working days came before each of them.  In other years only weekends are known:
    a slip in a year must not stop a letter; ``covers`` tells.
    """

    country: str
    first_year: int
    last_year: int
    ordinals: tuple[int, ...]
    keys: tuple[str, ...]
    closed: tuple[int, ...]
    skips: tuple[int, ...]

    def covers(self, day: date) -> bool:
        """Tell whether the holidays of that year are known."""
        return self.first_year <= day.year <= self.last_year


@cache
def statutory(
    country: str,
    first_year: int = FIRST_YEAR,
    last_year: int = LAST_YEAR,
    deviations: tuple[Deviation, ...] = (),
    optional: bool = True,
) -> Calendar:
    """Return the days on which a term of the law does not end in *country* (``nl``).

    The public holidays of the whole country (for the United Kingdom: of England), with those
    that the library calls *optional* (5 May, a Dutch holiday in every year by Algemene
    termijnenwet art. 3).  Raises ``ValueError`` for a country without a calendar; see
    ``statutory_days`` for what a rule pack says.
    """
    found = holidays_of(country.upper(), first_year, last_year, optional)
    return _calendar(country, first_year, last_year, found, deviations)


@cache
def trader(
    country: str,
    first_year: int = FIRST_YEAR,
    last_year: int = LAST_YEAR,
    deviations: tuple[Deviation, ...] = (),
    works_on: tuple[str, ...] = USUALLY_WORKED,
    optional: bool = True,
) -> Calendar:
    """Return the days on which a firm in *country* does not work.

    Monday to Friday without the holidays; those whose keys stand in *works_on* are working
    days.  Raises ``ValueError`` for a country without a calendar; see ``trader_days`` for what
    a rule pack says.
    """
    found = holidays_of(country.upper(), first_year, last_year, optional)
    return _calendar(country, first_year, last_year, found, deviations, works_on)


@cache
def known_or_weekends(
    country: str,
    deviations: tuple[Deviation, ...] = (),
    works_on: tuple[str, ...] = (),
    optional: bool = True,
) -> Calendar:
    """Return the calendar of *country*; where none is known, weekends and *deviations* only."""
    try:
        found = holidays_of(country.upper(), FIRST_YEAR, LAST_YEAR, optional)
    except ValueError:
        found = ()
    return _calendar(country, FIRST_YEAR, LAST_YEAR, found, deviations, works_on)


def _calendar(
    country: str,
    first_year: int,
    last_year: int,
    holidays: tuple[Holiday, ...],
    deviations: tuple[Deviation, ...],
    works_on: tuple[str, ...] = (),
) -> Calendar:
    named: dict[date, str] = {}
    for holiday in holidays:
        if holiday.key not in works_on:
            named.setdefault(holiday.day, holiday.key)
    for deviation in deviations:
        if deviation.works:
            named.pop(deviation.day, None)
        else:
            named[deviation.day] = deviation.key
    found = tuple(Holiday(day, key) for day, key in sorted(named.items()))
    return from_holidays(country.lower(), first_year, last_year, found)


def from_holidays(
    country: str, first_year: int, last_year: int, found: tuple[Holiday, ...]
) -> Calendar:
    """Return the calendar with exactly the holidays *found* (sorted by day, one per day)."""
    ordinals = tuple(item.day.toordinal() for item in found)
    closed = tuple(day for day in ordinals if 1 <= day % 7 <= 5)  # the first is a Monday
    return Calendar(
        country=country,
        first_year=first_year,
        last_year=last_year,
        ordinals=ordinals,
        keys=tuple(item.key for item in found),
        closed=closed,
        skips=tuple(weekdays_until(day) - 1 - nth for nth, day in enumerate(closed)),
    )


def holiday_key(calendar: Calendar, day: date) -> str:
    """Return the key of the holiday on *day* (``christmas_day``), empty if it is none."""
    ordinal = day.toordinal()
    place = bisect_left(calendar.ordinals, ordinal)
    if place < len(calendar.ordinals) and calendar.ordinals[place] == ordinal:
        return calendar.keys[place]
    return ""


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Tell whether *day* is Monday to Friday and no holiday."""
    return day.isoweekday() <= 5 and not holiday_key(calendar, day)


def nth_working_day(calendar: Calendar, day: date, n: int) -> date:
    """Return the *n*-th working day after *day*, or before it for a negative *n*.

    0 gives *day* itself if it is a working day and else the next one.  Costs two bisections,
    whatever *n*.  Raises ``ValueError`` outside the years 1 to 9999.
    """
    before = day.toordinal() if n > 0 else day.toordinal() - 1
    index = _worked(calendar, before) + (n - 1 if n > 0 else n)
    index += bisect_right(calendar.skips, index)
    try:
        return date.fromordinal(weekday_ordinal(index))
    except (ValueError, OverflowError):
        raise ValueError(f"{n} working days from {day} is no day that can be written") from None


def next_working_day(calendar: Calendar, day: date) -> date:
    """Return *day* if it is a working day and else the first one after it."""
    return nth_working_day(calendar, day, 0)


def working_days_between(calendar: Calendar, start: date, end: date) -> int:
    """Return how many working days lie after *start* up to and including *end*.

    Negative when *end* lies before *start*.
    """
    return _worked(calendar, end.toordinal()) - _worked(calendar, start.toordinal())


def non_working_days(calendar: Calendar, day: date) -> tuple[date, ...]:
    """Return the days from *day* on that do not count, up to the next that does."""
    found = []
    while not is_working_day(calendar, day):
        found.append(day)
        day += timedelta(days=1)
    return tuple(found)


def _worked(calendar: Calendar, ordinal: int) -> int:
    """Return how many working days there are up to and including an ordinal day."""
    return weekdays_until(ordinal) - bisect_right(calendar.closed, ordinal)
