"""Holidays by name: ``tweede kerstdag``, ``rond Pasen``, ``Boxing Day``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from app.core.holiday import holidays_of
from app.core.moment import When
from app.core.reading.days import year_of
from app.core.reading.result import DoubtCode, DoubtfulError
from app.core.reading.scope import Scope, between
from app.core.reading.tokens import Token

WHOSE = "NL"  # its table has every day that moves
Days = Callable[[int], tuple[date, date] | None]


def _fixed(month: int, day: int, more: int = 0) -> Days:
    first = (month, day)
    return lambda year: (date(year, *first), date(year, *first) + timedelta(days=more))


def _from_easter(days: int, more: int = 0) -> Days:
    """Return the days that lie so far from Easter Sunday."""

    def there(year: int) -> tuple[date, date] | None:
        monday = _kept(year, "easter_monday")
        if monday is None:
            return None
        first = monday + timedelta(days=days - 1)
        return first, first + timedelta(days=more)

    return there


def _royal(year: int) -> tuple[date, date] | None:
    day = _kept(year, "kings_day") or _kept(year, "queens_day")
    return None if day is None else (day, day)


def _kept(year: int, key: str) -> date | None:
    found = holidays_of(WHOSE, year, year)
    return next((one.day for one in found if one.key == key), None)


FEASTS: dict[str, Days] = {
    "new_year": _fixed(1, 1),
    "good_friday": _from_easter(-2),
    "easter": _from_easter(0, 1),
    "easter_sunday": _from_easter(0),
    "easter_monday": _from_easter(1),
    "royal": _royal,
    "liberation": _fixed(5, 5),
    "ascension": _from_easter(39),
    "whitsun": _from_easter(49, 1),
    "whit_sunday": _from_easter(49),
    "whit_monday": _from_easter(50),
    "st_nicholas": _fixed(12, 5),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25, 1),
    "christmas_day": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "new_years_eve": _fixed(12, 31),
}


def feast(scope: Scope, found: Sequence[Token]) -> When:
    """Return a holiday, of its year or the nearest one; both days of one that has two."""
    name, *rest = [token for token in found if token.part != "o"]
    there = FEASTS[name.value]
    if rest:
        own = there(year_of(scope, rest[0]))
        if own is None:
            raise DoubtfulError(DoubtCode.NO_SUCH_DAY)
        return between(*own)
    known = [days for year in scope.years() if (days := there(year)) is not None]
    nearest = scope.nearest(first for first, _ in known)
    if nearest is None:
        raise DoubtfulError(DoubtCode.NOT_READ)
    return between(*next(days for days in known if days[0] == nearest))
