"""Days of the calendar: ``28/4``, ``ma 28 april 2025``, ``May 3``, ``2025-04-28``."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from app.core.moment import When
from app.core.reading.result import DoubtCode, DoubtfulError
from app.core.reading.scope import Scope, exact, in_bounds
from app.core.reading.tokens import Token

FAR, HOURS = 5, 24  # "3 mei 10" is so long ago that it may be at 10 o'clock
CENTURY_AHEAD = 20  # '45 lies at most so many years from now; '46 was in the last century


def in_figures(scope: Scope, found: Sequence[Token]) -> date:
    """Return the day of ``28/4``, ``28-4-25`` or ``2025-04-28``, perhaps with a weekday."""
    weekday, (token, *rest) = _weekday(found)
    first, second, third, *_ = token.value
    year = third or (rest[0].value if rest else "")
    day, month = int(first), int(second)
    if token.value[-1] == "iso":
        return _day(scope, day, month, year, weekday)
    if month > 12 >= day:  # the other order, which nobody writes here: ask
        swapped = _day(scope, month, day, year, None)
        if scope.vocabulary.month_first:
            return _day(scope, month, day, year, weekday)
        raise DoubtfulError(DoubtCode.ORDER, exact(swapped))
    if scope.vocabulary.month_first and day <= 12 and day != month:
        either = [_day(scope, day, month, year, None), _day(scope, month, day, year, None)]
        fitting = [one for one in either if one.isoweekday() == weekday]
        if len(fitting) != 1:
            raise DoubtfulError(DoubtCode.ORDER, *map(exact, either))
        return fitting[0]
    return _day(scope, day, month, year, weekday)


def in_words(scope: Scope, found: Sequence[Token]) -> date:
    """Return the day of ``ma 28 april 2025``, ``28 april`` or ``28 april '25``."""
    weekday, (day, month, *rest) = _weekday(found)
    said = _day(scope, day.value, month.value, _year_text(rest), weekday)
    if rest and rest[0].part == "n" and abs(said.year - scope.today.year) > FAR:
        near = on_day(scope, month.value, day.value)
        if near is not None and rest[0].value < HOURS:
            at = When(edtf=f"{near}T{rest[0].value:02}:00")
            raise DoubtfulError(DoubtCode.WHICH, exact(said), at)
    return said


def month_before(scope: Scope, found: Sequence[Token]) -> date:
    """Return the day of ``May 3``; in Dutch ``mei 25`` may be a month and its year."""
    weekday, (month, day, *rest) = _weekday(found)
    year = _year_text(rest)
    if not scope.vocabulary.month_first and not year and day.value >= 10:
        proposals = [exact(_day(scope, day.value, month.value, "", weekday))]
        proposals.append(When(edtf=f"{_full_year(scope, str(day.value))}-{month.value:02}"))
        raise DoubtfulError(DoubtCode.WHICH, *proposals)
    return _day(scope, day.value, month.value, year, weekday)


def year_of(scope: Scope, token: Token) -> int:
    """Return the year that was written, ``'25`` with its century."""
    return _full_year(scope, str(token.value))


def on_day(scope: Scope, month: int, day: int) -> date | None:
    """Return the nearest such day without its year; None for 31 April."""
    fitting = (year for year in scope.years() if 0 < day <= monthrange(year, month)[1])
    return scope.nearest(date(year, month, day) for year in fitting)


def _weekday(found: Sequence[Token]) -> tuple[int | None, Sequence[Token]]:
    """Return a weekday in front, and the rest."""
    if found[0].part == "w":
        return found[0].value, found[1:]
    return None, found


def _year_text(rest: Sequence[Token]) -> str:
    return str(rest[0].value) if rest else ""


def _day(scope: Scope, day: int, month: int, year: str, weekday: int | None) -> date:
    """Return a day; ``DoubtfulError`` where there is none or where it is hardly meant."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        raise DoubtfulError(DoubtCode.NO_SUCH_DAY)
    if year:
        number = _plausible(scope, day, month, year)
        if day > monthrange(number, month)[1]:
            raise _none_such(number, month)
        return fitting(date(number, month, day), weekday)
    found = on_day(scope, month, day)
    if found is None:
        first = on_day(scope, month, 1) or scope.today
        raise _none_such(first.year, month)
    return found if weekday is None else _with_weekday(scope, found, weekday)


def _full_year(scope: Scope, written: str) -> int:
    """Return the year; ``DoubtfulError`` for one outside 1900 to 2199 or of odd length."""
    number = int(written)
    if len(written) == 2:
        number += scope.today.year // 100 * 100
        return number - 100 if number > scope.today.year + CENTURY_AHEAD else number
    if len(written) == 4 and in_bounds(number):
        return number
    raise DoubtfulError(DoubtCode.YEAR)


def _plausible(scope: Scope, day: int, month: int, written: str) -> int:
    """Return the year; a doubt about it proposes the nearest such day."""
    try:
        return _full_year(scope, written)
    except DoubtfulError:
        near = on_day(scope, month, day)
        raise DoubtfulError(DoubtCode.YEAR, *([exact(near)] if near else [])) from None


def _none_such(year: int, month: int) -> DoubtfulError:
    """Return the doubt for a day that a month does not have: its last, or the day after."""
    last = date(year, month, monthrange(year, month)[1])
    return DoubtfulError(DoubtCode.NO_SUCH_DAY, exact(last), exact(last + timedelta(days=1)))


def fitting(day: date, weekday: int | None) -> date:
    """Return *day*; ``DoubtfulError`` where its weekday is another."""
    if weekday is None or day.isoweekday() == weekday:
        return day
    raise DoubtfulError(DoubtCode.WEEKDAY, exact(day), exact(_near(day, weekday)))


def _with_weekday(scope: Scope, found: date, weekday: int) -> date:
    """Return *found* if it has that weekday; else a doubt, with a year in which it fits."""
    if found.isoweekday() == weekday:
        return found
    others = (_in_year(found, found.year + step) for step in ((-1,) if scope.past else (-1, 1)))
    near = _near(found, weekday)
    fits = next((day for day in others if day and day.isoweekday() == weekday), near)
    raise DoubtfulError(DoubtCode.WEEKDAY, exact(found), exact(fits))


def _in_year(day: date, year: int) -> date | None:
    """Return the same day of another year; None for 29 February."""
    return None if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _near(day: date, weekday: int) -> date:
    """Return the day with that weekday that lies nearest to *day*."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
