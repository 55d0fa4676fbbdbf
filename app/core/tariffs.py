"""Calculations with the numbers of a rule pack, where those hold and were checked lately.

None, instead of a calculation, says that a number is missing, does not hold on the day or
was not checked within twelve months: then nothing is printed as a fact.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.core.law import Parameter
from app.core.money import Money
from app.core.pack import RulePack, amount, is_fresh, parameter, rows, share
from app.core.reckoning import (
    Band,
    Calculation,
    Rate,
    RateGap,
    collection_costs,
    interest,
    outage,
)

INTEREST = "interest"
SCALE, LEAST, MOST = "bik.scale", "bik.min", "bik.max"
OUTAGE_HOURS, OUTAGE_SHARE, OUTAGE_LEAST = (
    "telecom.outage.min_hours",
    "telecom.outage.share",
    "telecom.outage.min",
)


def statutory_interest(
    pack: RulePack, principal: Money, start: date, end: date, day: date
) -> Calculation | RateGap:
    """Return the interest from *start* up to, not including, *end*, for a document of *day*.

    A row that was not checked within twelve months before *day* counts as missing: the
    first day without a rate is the gap.
    """
    rates = tuple(
        Rate(row.valid_from or date.min, row.valid_to, amount(row))
        for row in rows(pack, INTEREST)
        if is_fresh(replace(row, valid_from=None, valid_to=None), day)
    )
    return interest(principal, start, end, rates)


def collection_costs_on(pack: RulePack, principal: Money, day: date) -> Calculation | None:
    """Return the extrajudicial costs by the scale that holds on *day*."""
    scale, least, most = (_fresh(pack, key, day) for key in (SCALE, LEAST, MOST))
    if scale is None or least is None or most is None:
        return None
    if {scale.currency, least.currency, most.currency} != {principal.currency}:
        return None
    bands = tuple(
        Band(
            None if bracket.width is None else Money(Decimal(bracket.width), scale.currency),
            Decimal(bracket.percent),
        )
        for bracket in scale.brackets
    )
    return collection_costs(principal, bands, _money(least), _money(most))


def outage_on(
    pack: RulePack, hours: Decimal, monthly_fee: Money, day: date
) -> Calculation | None:
    """Return the compensation for an outage of *hours* by the rule that holds on *day*."""
    at_least, part, least = (
        _fresh(pack, key, day) for key in (OUTAGE_HOURS, OUTAGE_SHARE, OUTAGE_LEAST)
    )
    if at_least is None or part is None or least is None:
        return None
    if least.currency != monthly_fee.currency:
        return None
    return outage(hours, monthly_fee, share(part), int(amount(at_least)), _money(least))


def _fresh(pack: RulePack, key: str, day: date) -> Parameter | None:
    row = parameter(pack, key, day)
    return row if row is not None and is_fresh(row, day) else None


def _money(row: Parameter) -> Money:
    return Money(amount(row), row.currency)
