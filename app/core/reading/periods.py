"""Months, seasons, years, their thirds, and ranges: ``half april``, ``tussen 3 en 5 april``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NoReturn

from app.core.moment import Qualifier, Unit, When
from app.core.reading.days import in_figures, in_words, month_before, on_day, year_of
from app.core.reading.nearby import sided_unit
from app.core.reading.result import DoubtCode, DoubtfulError
from app.core.reading.scope import Scope, between, exact, in_bounds
from app.core.reading.tokens import Token
from app.core.span import Span, own_span

ONE_DAY = timedelta(days=1)
WINTER = 24


def month(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``april``, ``april 2025``, ``begin april``, ``half april '25``."""
    qualifier, (token, *rest) = _qualifier(found)
    return _of_year(scope, qualifier, rest, lambda year: f"{year:04}-{token.value:02}")


def season(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``zomer 2024``; the winter of one year may be either of two."""
    qualifier, (token, *rest) = _qualifier(found)
    years = [one for one in rest if one.part == "y"]
    if token.value == WINTER and len(years) == 1:
        year = year_of(scope, years[0])
        proposals = [When(edtf=f"{start:04}-24") for start in (year - 1, year)]
        raise DoubtfulError(DoubtCode.WHICH, *proposals)
    return _of_year(scope, qualifier, years, lambda year: f"{year:04}-{token.value}")


def sided(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``afgelopen zomer``, ``komende april``: one that is over, or that is to come."""
    side, token = found
    number = f"{token.value:02}"
    candidates = [When(edtf=f"{year:04}-{number}") for year in scope.years()]
    over = [one for one in candidates if _span(one).latest < scope.today]
    coming = [one for one in candidates if _span(one).earliest > scope.today]
    if side.part == "t":
        own = [one for one in candidates if one.edtf.startswith(f"{scope.today.year:04}")]
        return own[0]
    return over[-1] if side.part == "l" else coming[0]


def year(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``2017``, ``eind 2017``."""
    qualifier, (token, *_) = _qualifier(found)
    number = year_of(scope, token)
    if not in_bounds(number):
        raise DoubtfulError(DoubtCode.YEAR)
    return When(edtf=f"{number:04}", qualifier=qualifier)


def part_of_unit(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``eind vorige maand``, ``begin dit jaar``, ``eind van de maand``."""
    qualifier, rest = _qualifier(found)
    whole = sided_unit(scope, rest if len(rest) > 1 else (Token("t"), *rest))
    if not whole.edtf or "/" in whole.edtf:
        if len(rest) > 1:
            _not_read()
        return whole
    return whole if len(whole.edtf) > 7 else replace(whole, qualifier=qualifier)


def last_day(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``laatste dag van mei``, ``the last day of the month``."""
    unit, rest = found[1], found[2:]
    if unit.value is not Unit.DAYS:
        _not_read()
    if rest[0].part == "m":
        return exact(_span(month(scope, rest)).latest)
    whole = sided_unit(scope, rest if len(rest) > 1 else (Token("t"), *rest))
    return exact(_span(whole).latest)


def weekday_in_month(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``een maandag in april``: the month, and the weekday."""
    token = next(token for token in found if token.part == "w")
    whole = month(scope, [one for one in found if one.part in "my"])
    return replace(whole, weekday=token.value)


def days_of_month(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``tussen 3 en 5 april``, ``3-5 april``, ``3 of 4 april 2025``."""
    if found[0].part == "D":
        first = Token("n", int(found[0].value[0]))
        last = in_words(scope, (Token("n", int(found[0].value[1])), *found[1:]))
    else:
        first, *rest = [one for one in found if one.part in "nmy"]
        last = in_words(scope, rest)
    if not 1 <= first.value <= 31:
        raise DoubtfulError(DoubtCode.NO_SUCH_DAY)
    if first.value > last.day:
        raise DoubtfulError(DoubtCode.BACKWARDS)
    return between(last.replace(day=first.value), last)


def days_after_month(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``May 3 to 5``, ``between May 3 and 5, 2025``."""
    name, first, last, *rest = [one for one in found if one.part in "nmy"]
    return days_of_month(scope, (first, last, name, *rest))


def two_days(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``van 28 april tot 2 mei``, ``28/4 - 2/5``, ``maandag of dinsdag``."""
    cut = next(place for place, one in enumerate(found) if one.part in "&U")
    start = [one for one in found[:cut] if one.part not in "bG"]
    last = _one_day(scope, found[cut + 1 :])
    first = _one_day(scope, start)
    told = any(one.part == "y" or (one.part == "D" and one.value[2]) for one in found[cut:])
    if start[-1].part in "nmD" and first > last and told:
        earlier = replace(scope, today=last)
        first = on_day(earlier, first.month, first.day) or first
    return between(first, last)


def two_weekdays(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``van maandag tot vrijdag``: the last that are over, or the first to come."""
    first, last = (token.value for token in found if token.part == "w")
    length = timedelta(days=(last - first) % 7)
    start = scope.today
    step = -ONE_DAY if scope.past else ONE_DAY
    while start.isoweekday() != first or (scope.past and start + length > scope.today):
        start += step
    return between(start, start + length)


def two_months(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``maart en april``, ``december tot februari 2025``."""
    first, last, *rest = [one for one in found if one.part in "my"]
    end = month(scope, (last, *rest))
    number = int(end.edtf[:4]) - (1 if first.value > last.value else 0)
    return When(edtf=f"{number:04}-{first.value:02}/{end.edtf}")


def two_years(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``2017 en 2018``."""
    first, last = (year_of(scope, one) for one in found if one.part == "y")
    if last < first:
        raise DoubtfulError(DoubtCode.BACKWARDS, When(edtf=f"{last:04}/{first:04}"))
    return When(edtf=f"{first:04}/{last:04}")


def open_ended(part: str, whole: When) -> When:
    """Return what is since, after, before or until *whole*."""
    found = _span(whole)
    plain = whole.edtf if whole.qualifier is Qualifier.EXACT and "/" not in whole.edtf else ""
    if part == "G":
        return When(edtf=f"{plain or found.earliest}/..")
    if part == "U":
        return When(edtf=f"../{plain or found.latest}")
    if part == "N":
        return When(edtf=f"{found.latest + ONE_DAY}/..")
    return When(edtf=f"../{found.earliest - ONE_DAY}")


def _one_day(scope: Scope, found: Sequence[Token]) -> date:
    if any(one.part == "D" for one in found):
        return in_figures(scope, found)
    parts = "".join(one.part for one in found)
    if parts in ("nm", "nmy", "wnm", "wnmy"):
        return in_words(scope, found)
    if parts in ("mn", "mny", "wmn", "wmny"):
        return month_before(scope, found)
    raise DoubtfulError(DoubtCode.NOT_READ)


def _of_year(
    scope: Scope, qualifier: Qualifier, rest: Sequence[Token], edtf: Callable[[int], str]
) -> When:
    if rest:
        return When(edtf=edtf(year_of(scope, rest[0])), qualifier=qualifier)
    return _nearest(
        scope, (When(edtf=edtf(year), qualifier=qualifier) for year in scope.years())
    )


def _nearest(scope: Scope, candidates: Iterator[When]) -> When:
    """Return the last that began by today, or the first that does not end before it."""
    if scope.past:
        return [one for one in candidates if _span(one).earliest <= scope.today][-1]
    return next(one for one in candidates if _span(one).latest >= scope.today)


def _qualifier(found: Sequence[Token]) -> tuple[Qualifier, Sequence[Token]]:
    if found[0].part == "h":
        return Qualifier.MID, found[1:]
    if found[0].part == "q":
        return found[0].value, found[1:]
    return Qualifier.EXACT, found


def _span(when: When) -> Span:
    found = own_span(when)
    if found is None:
        _not_read()
    return found


def _not_read() -> NoReturn:
    raise DoubtfulError(DoubtCode.NOT_READ)
