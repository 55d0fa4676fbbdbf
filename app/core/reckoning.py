"""Amounts that show how they were reckoned.

Every line is rounded once, half up, to the cent, and the total is the sum of the lines: what
is printed adds up.  What the factors of a line are stands with the function that makes it.
Shares are fractions, so that a thirtieth is a thirtieth.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

from app.core.days import add_months
from app.core.money import Money, rounded
from app.core.record import record

Factor = Decimal | Fraction | Money | date | int
HOURS_A_DAY = 24
ONE_DAY = timedelta(days=1)
THIRTIETH = Fraction(1, 30)
ONE_EURO = Money(Decimal("1.00"))


@record
class CalcLine:
    """One line of a calculation: ``what`` is a code, ``factors`` lead to ``result``."""

    what: str
    factors: tuple[Factor, ...]
    result: Money


@record
class Calculation:
    """Lines, and the total that they add up to."""

    lines: tuple[CalcLine, ...]
    total: Money


@record
class Rate:
    """A yearly rate of interest in percent, from a day to a last day (None: still open)."""

    first: date
    last: date | None
    percent: Decimal


@record
class RateGap:
    """There is no rate for ``day``, the first such day: nothing can be reckoned."""

    day: date
    code: str = "no_rate"


@record
class Band:
    """A band of a sliding scale: its width (None: all that is above) and its percentage."""

    width: Money | None
    percent: Decimal


def interest(
    principal: Money, start: date, end: date, rates: tuple[Rate, ...]
) -> Calculation | RateGap:
    """Return the statutory interest from *start* up to, and not including, *end*.

    Days count by their calendar year (365 or 366); after each full year from *start* the
    interest is added to the principal (art. 6:119(2) BW).  A line ``interest`` has the
    factors base, percent, days, days of that year, first day, last day.  A day without a
    rate gives a ``RateGap``; *end* on or before *start* gives nothing.
    """
    lines: list[CalcLine] = []
    grown = principal
    for begin, after in _years_of_interest(start, end):
        base, day = grown, begin
        while day < after:
            rate = next((rate for rate in rates if _covers(rate, day)), None)
            if rate is None:
                return RateGap(day)
            stop = min(after, date(day.year + 1, 1, 1), _day_after(rate))
            line = _line_of_interest(base, rate.percent, day, stop)
            lines.append(line)
            grown += line.result
            day = stop
    return _add_up(lines, principal.currency)


def outage(
    hours: Decimal,
    monthly_fee: Money,
    share: Fraction = THIRTIETH,
    min_hours: int = 12,
    minimum: Money = ONE_EURO,
) -> Calculation:
    """Return the compensation for an outage: a share of the fee per started day (NL-TEL-01).

    Nothing for *min_hours* or less.  The line ``outage`` has the factors hours, days,
    monthly fee, share; ``raised_to_minimum`` has the minimum and adds what lacks of it.
    """
    if hours <= min_hours:
        return _add_up([], monthly_fee.currency)
    days = ceil(hours / HOURS_A_DAY)
    result = _money(Fraction(monthly_fee.amount) * days * share, monthly_fee.currency)
    line = CalcLine("outage", (hours, days, monthly_fee, share), result)
    return _within([line], minimum, None)


def collection_costs(
    principal: Money, scale: tuple[Band, ...], minimum: Money, maximum: Money
) -> Calculation:
    """Return extrajudicial collection costs on a sliding scale (NL-DAM-02).

    A line ``band`` has the factors amount in the band, percent; ``raised_to_minimum`` and
    ``lowered_to_maximum`` have the bound, and as result what they add or take off.
    Nothing for a principal of nothing.
    """
    left, lines = principal.amount, []
    for band in scale:
        if left <= 0:
            break
        part = left if band.width is None else min(left, band.width.amount)
        result = _money(Fraction(part) * Fraction(band.percent) / 100, principal.currency)
        amount = Money(part, principal.currency)
        lines.append(CalcLine("band", (amount, band.percent), result))
        left -= part
    return _within(lines, minimum, maximum) if lines else _add_up([], principal.currency)


def share_of_price(
    price: Money, part: int, whole: int, periods: int = 1, *, each_printed: bool = False
) -> Calculation:
    """Return *part*/*whole* of *price*, for a number of periods (NL-DIS-02).

    Rounded once at the end, the line ``share`` has the factors price, share, periods.  With
    *each_printed* the amount for one period is rounded first, because a reader multiplies
    what is printed: the line ``share_each`` has price, share, amount of one period, periods.
    Raises ``ValueError`` unless 0 < *whole* and 0 <= *part* <= *whole*.
    """
    if not 0 <= part <= whole or whole == 0:
        message = "a share is a part of a whole"
        raise ValueError(message)
    share = Fraction(part, whole)
    one = Fraction(price.amount) * share
    if each_printed:
        each = _money(one, price.currency)
        line = CalcLine("share_each", (price, share, each, periods), each.times(periods))
    else:
        line = CalcLine("share", (price, share, periods), _money(one * periods, price.currency))
    return _add_up([line], price.currency)


def _money(exact: Fraction, currency: str) -> Money:
    """Round half up in whole cents: a fraction has no decimals to round."""
    cents = (abs(exact) * 100 + Fraction(1, 2)).__floor__()
    return rounded(Decimal(cents if exact >= 0 else -cents) / 100, currency)


def _add_up(lines: list[CalcLine], currency: str) -> Calculation:
    total = Money(Decimal(0), currency)
    for line in lines:
        total += line.result
    return Calculation(tuple(lines), total)


def _within(lines: list[CalcLine], minimum: Money, maximum: Money | None) -> Calculation:
    """Add the line that brings the total to the nearest bound, where it lies outside."""
    reckoned = _add_up(lines, minimum.currency)
    lack = minimum.amount - reckoned.total.amount
    if lack > 0:
        line = CalcLine("raised_to_minimum", (minimum,), Money(lack, minimum.currency))
        return _add_up([*lines, line], minimum.currency)
    if maximum is None or reckoned.total.amount <= maximum.amount:
        return reckoned
    excess = Money(maximum.amount - reckoned.total.amount, maximum.currency)
    line = CalcLine("lowered_to_maximum", (maximum,), excess)
    return _add_up([*lines, line], minimum.currency)


def _years_of_interest(start: date, end: date) -> Iterator[tuple[date, date]]:
    """Yield the years that begin on *start* and its anniversaries, cut off at *end*."""
    number, begin = 0, start
    while begin < end:
        number += 1
        after = min(add_months(start, 12 * number), end)
        yield begin, after
        begin = after


def _covers(rate: Rate, day: date) -> bool:
    return rate.first <= day and (rate.last is None or day <= rate.last)


def _day_after(rate: Rate) -> date:
    return date.max if rate.last is None else rate.last + ONE_DAY


def _line_of_interest(base: Money, percent: Decimal, first: date, after: date) -> CalcLine:
    days = (after - first).days
    year = 366 if isleap(first.year) else 365
    result = _money(
        Fraction(base.amount) * Fraction(percent) / 100 * days / year, base.currency
    )
    return CalcLine("interest", (base, percent, days, year, first, after - ONE_DAY), result)
