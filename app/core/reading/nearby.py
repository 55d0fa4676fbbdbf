"""Moments told from today: ``afgelopen maandag``, ``vorige week``, ``3 weeks ago``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from app.core.days import add_months, add_weekdays
from app.core.edtf import week_start
from app.core.moment import Qualifier, Unit, When
from app.core.reading.days import fitting, year_of
from app.core.reading.relative import counted
from app.core.reading.result import Anchor, DoubtCode, DoubtfulError
from app.core.reading.scope import Scope, between, exact, week
from app.core.reading.tokens import Token, is_several
from app.core.reading.vocabulary import NEAR
from app.core.record import record
from app.core.span import own_span

ONE_DAY = timedelta(days=1)
_STEPS = {"l": -1, "t": 0, "x": 1}
FEW = (2, 5)  # "a few" is that many


@record
class Side:
    """Last, this or next: which way, and whether that surely means the nearest."""

    step: int
    near: bool


def named_day(scope: Scope, found: Sequence[Token]) -> When:
    """Return today, yesterday and their like."""
    return exact(scope.today + timedelta(days=found[0].value))


def weekday(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``maandag``: on a Monday it may be today or a week away, so ask."""
    number = found[-1].value
    step = -1 if scope.past else 1
    there = _after(scope.today, number, step)
    if scope.today.isoweekday() == number:
        raise DoubtfulError(DoubtCode.WHICH, exact(scope.today), exact(there))
    return exact(there)


def sided_weekday(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``afgelopen maandag`` or ``vorige maandag``, which may be one of two."""
    number = _weekday(found)
    side = _side(found)
    own = scope.monday(side.step) + timedelta(days=number - 1)
    if side.step == 0:
        return exact(own)
    nearest = _after(scope.today, number, side.step)
    if side.near or nearest == own:
        return exact(nearest)
    raise DoubtfulError(DoubtCode.WHICH, exact(nearest), exact(own))


def day_of_week(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``vorige week dinsdag``."""
    if _unit(found) is not Unit.WEEKS:
        raise DoubtfulError(DoubtCode.NOT_READ)
    day = scope.monday(_side(found).step) + timedelta(days=_weekday(found) - 1)
    return exact(day)


def weekday_away(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``dinsdag twee weken geleden``, ``vrijdag over een week``.

    Back it is the one nearest to the day so long ago; ahead it counts from the first to come.
    """
    number, unit = _weekday(found), _unit(found)
    if unit is not Unit.WEEKS:
        raise DoubtfulError(DoubtCode.NOT_READ)
    weeks = timedelta(weeks=next(token.value for token in found if token.part == "n"))
    if any(token.part == "v" for token in found):
        return exact(_after(scope.today, number, 1) + weeks)
    return exact(_after(scope.today - weeks + timedelta(days=4), number, -1))


def sided_unit(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``vorige week``, ``deze maand``, ``volgend jaar``, ``de volgende dag``.

    What is called past or coming reaches up to today, or from today on.
    """
    if any(is_several(token) for token in found):
        raise DoubtfulError(DoubtCode.NOT_READ)
    unit, side = _unit(found), _side(found)
    if unit is Unit.DAYS and side.step:
        if not scope.past:
            return exact(scope.today + side.step * ONE_DAY)
        return _counted_from(scope, side.step)
    period = _period(scope.today, unit, side.step)
    if not side.near:
        return period
    first, last = _ends(period)
    return between(first, scope.today) if side.step < 0 else between(scope.today, last)


def day_of_month(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``de 3e``, ``the 3rd of the month``, ``de 3e van vorige maand``."""
    number, text = next((one.value, one.text) for one in found if one.part == "d")
    bare = len(found) == 1 and text.isalpha()  # "the second" may be a second call
    if bare or any(token.part == "u" and token.value is not Unit.MONTHS for token in found):
        raise DoubtfulError(DoubtCode.NOT_READ)
    first = scope.today.replace(day=1)
    steps = range(-12, 13)
    if any(token.part in _STEPS for token in found):
        step = _side(found).step
        steps = range(step, step + 1)
    months = (add_months(first, step) for step in steps)
    days = (month + timedelta(days=number - 1) for month in months if _has(month, number))
    day = next(days, None) if len(steps) == 1 else scope.nearest(days)
    if day is None:
        raise DoubtfulError(DoubtCode.NO_SUCH_DAY)
    weekdays = [token.value for token in found if token.part == "w"]
    return exact(fitting(day, weekdays[0] if weekdays else None))


def _has(month: date, day: int) -> bool:
    return 1 <= day <= monthrange(month.year, month.month)[1]


def with_year(scope: Scope, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return *found* with ``vorig jaar`` as a year beside what has one: ``mei vorig jaar``."""
    row = "".join(token.part for token in found)
    match = re.fullmatch(r"(.*[msDH].*)([lxt]u)|([lxt]u)(.*[msDH].*)", row)
    if match is None or "y" in row:
        return found
    own = slice(*match.span(2 if match[2] else 3))
    side, unit = found[own]
    if unit.value is not Unit.YEARS or side.value == NEAR:
        return found
    year = scope.today.year + _STEPS[side.part]
    rest = (*found[: own.start], *found[own.stop :])
    return (*rest, Token("y", str(year), str(year)))


def weekend(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``afgelopen weekend``: Saturday and Sunday."""
    side = _side(found) if len(found) > 1 else Side(-1 if scope.past else 0, near=True)
    step = side.step
    if step > 0 and scope.today.isoweekday() < 6:
        if not side.near:
            raise DoubtfulError(DoubtCode.WHICH, _weekend(scope, 0), _weekend(scope, 1))
        step = 0
    return _weekend(scope, step)


def numbered_week(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``week 14``, with its year or the nearest one."""
    unit, number, *rest = found
    if unit.value is not Unit.WEEKS:
        raise DoubtfulError(DoubtCode.NOT_READ)
    if rest:
        return When(week=f"{year_of(scope, rest[0])}-W{number.value:02}")
    mondays: list[date] = []
    for year in scope.years():
        try:
            mondays.append(week_start(f"{year}-W{number.value:02}"))
        except ValueError:
            continue  # no week 53 in that year
    nearest = scope.nearest(iter(mondays))
    if nearest is None:
        raise DoubtfulError(DoubtCode.NO_SUCH_DAY)
    return week(nearest)


def length_away(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``3 weken geleden`` or ``over 14 dagen``: days are exact, longer is about."""
    step = -1 if found[-1].part == "g" else 1
    count, unit = (token.value for token in found if token.part in "nFuc")
    unit = Unit.HOURS if unit is None else unit
    if count is None:
        return _few(scope, unit, step)
    return away(scope.today, step * count, unit)


def away(start: date, count: int, unit: Unit) -> When:
    """Return the day, month or year that lies *count* units from *start*, no finer."""
    if unit is Unit.DAYS:
        return exact(start + timedelta(days=count))
    if unit is Unit.WEEKS:
        return _about(exact(start + timedelta(weeks=count)))
    if unit is Unit.WORKING_DAYS:
        return _about(exact(add_weekdays(start, count)))
    if unit is Unit.MONTHS:
        return _about(When(edtf=f"{add_months(start, count):%Y-%m}"))
    if unit is Unit.YEARS:
        return _about(When(edtf=f"{start.year + count:04}"))
    minutes = abs(count) * (60 if unit is Unit.HOURS else 1)
    if minutes <= 360:
        return exact(start)
    days = timedelta(days=round(minutes / 1440))
    return _about(exact(start + days if count > 0 else start - days))


def _few(scope: Scope, unit: Unit, step: int) -> When:
    least, most = (step * count for count in FEW)
    if unit is Unit.DAYS:
        return _about(exact(scope.today + timedelta(days=3 * step)))
    if unit is Unit.WEEKS:
        ends = sorted(scope.today + timedelta(weeks=count) for count in (least, most))
        return between(*ends)
    if unit is Unit.MONTHS:
        ends = sorted(add_months(scope.today, count) for count in (least, most))
        return When(edtf="/".join(f"{end:%Y-%m}" for end in ends))
    if unit is Unit.YEARS:
        return When(edtf="/".join(sorted(f"{scope.today.year + n:04}" for n in (least, most))))
    return exact(scope.today)


def _counted_from(scope: Scope, days: int) -> When:
    return counted(scope, Anchor.PREVIOUS, days, Unit.DAYS)


def _about(when: When) -> When:
    return When(edtf=when.edtf, qualifier=Qualifier.ABOUT)


def _side(found: Sequence[Token]) -> Side:
    token = next(token for token in found if token.part in _STEPS)
    return Side(_STEPS[token.part], token.value == NEAR)


def _weekday(found: Sequence[Token]) -> int:
    number: int = next(token.value for token in found if token.part == "w")
    return number


def _unit(found: Sequence[Token]) -> Unit:
    unit: Unit = next(token.value for token in found if token.part == "u")
    return unit


def _after(start: date, number: int, step: int) -> date:
    """Return the first such weekday after *start*, or before it for a negative step."""
    day = start + step * ONE_DAY
    while day.isoweekday() != number:
        day += step * ONE_DAY
    return day


def _period(today: date, unit: Unit, step: int) -> When:
    if unit is Unit.WEEKS:
        return week(today + timedelta(weeks=step))
    if unit is Unit.MONTHS:
        return When(edtf=f"{add_months(today.replace(day=1), step):%Y-%m}")
    if unit is Unit.YEARS:
        return When(edtf=f"{today.year + step:04}")
    if unit is Unit.DAYS:
        return exact(today + step * ONE_DAY)
    raise DoubtfulError(DoubtCode.NOT_READ)


def _ends(period: When) -> tuple[date, date]:
    found = own_span(period)
    if found is None:
        raise DoubtfulError(DoubtCode.NOT_READ)
    return found.earliest, found.latest


def _weekend(scope: Scope, step: int) -> When:
    saturday = scope.monday(step) + timedelta(days=5)
    return between(saturday, saturday + ONE_DAY)
