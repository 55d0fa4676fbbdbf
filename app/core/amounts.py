"""The amount that a ground gives, with its calculation: only from sure and fresh numbers.

A number of the law that is not sure gives no amount; a letter then says the same in words.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from app.core.agreement import Period
from app.core.downtime import downtimes
from app.core.holding import Sight
from app.core.law import Confidence, Ground, Parameter, Reckoning
from app.core.lookup import main_agreement
from app.core.money import Money
from app.core.pack import is_fresh, parameter, rates
from app.core.reckoning import Calculation, RateGap
from app.core.tariffs import (
    INTEREST,
    LEAST,
    MOST,
    OUTAGE_HOURS,
    OUTAGE_LEAST,
    OUTAGE_SHARE,
    SCALE,
    collection_costs_on,
    outage_on,
    statutory_interest,
)
from app.core.totals import asked_totals

RAISED = "raised_to_minimum"


def is_sure(row: Parameter | None, day: date) -> bool:
    """Tell whether a number of the law is sure and fresh enough to be printed on *day*."""
    return row is not None and row.confidence is Confidence.HIGH and is_fresh(row, day)


def amount_of(seen: Sight, ground: Ground) -> Calculation | None:
    """Return what *ground* comes to on the day, None where that is not known or not sure."""
    reckon = _WAYS.get(ground.reckoning) if ground.reckoning else None
    return reckon(seen) if reckon else None


def _all_sure(seen: Sight, *keys: str) -> bool:
    return all(is_sure(parameter(seen.pack, key, seen.day), seen.day) for key in keys)


def _outage(seen: Sight) -> Calculation | None:
    """Return the compensation for the longest outage of which the hours are sure."""
    fee = _monthly_fee(seen)
    hours = [one.hours for one in downtimes(seen.case, seen.day)]
    if fee is None or not hours or not _all_sure(seen, OUTAGE_HOURS, OUTAGE_SHARE):
        return None
    found = outage_on(seen.pack, max(hours), fee, seen.day)
    if found is None or not found.lines:
        return None
    raised = any(line.what == RAISED for line in found.lines)
    return None if raised and not _all_sure(seen, OUTAGE_LEAST) else found


def _monthly_fee(seen: Sight) -> Money | None:
    """Return the price per month of the main agreement, None where there are several."""
    agreement = main_agreement(seen.case)
    prices = agreement.prices if agreement else ()
    monthly = [one.amount for one in prices if one.per is Period.MONTH and not one.about]
    return monthly[0] if len(monthly) == 1 else None


def _costs(seen: Sight) -> Calculation | None:
    """Return the costs by the scale over the consumer's own money that is asked back.

    For damages the scale does not hold by itself (art. 1 of the decree on these costs).
    """
    sums = asked_totals(seen.case, seen.day).own_money.sums
    if len(sums) != 1 or not _all_sure(seen, SCALE, LEAST, MOST):
        return None
    return collection_costs_on(seen.pack, sums[0], seen.day)


def _interest(seen: Sight) -> Calculation | None:
    """Return the interest over what is asked, from the day after the notice up to the day."""
    sums, letter = asked_totals(seen.case, seen.day).in_all, seen.made.letter
    if len(sums) != 1 or letter is None or not seen.made.noticed or not seen.made.in_default:
        return None
    start = letter.last_day + timedelta(days=1)
    stretches = rates(seen.pack, INTEREST, start, seen.day)
    if not stretches or any(
        one.row is None or one.row.confidence is not Confidence.HIGH for one in stretches
    ):
        return None
    found = statutory_interest(seen.pack, sums[0], start, seen.day, seen.day)
    return None if isinstance(found, RateGap) else found


_WAYS: dict[Reckoning, Callable[[Sight], Calculation | None]] = {
    Reckoning.OUTAGE: _outage,
    Reckoning.COSTS: _costs,
    Reckoning.INTEREST: _interest,
}
