"""The statutory compensation for outages: which count, and what they come to.

For every started day a share of the monthly fee, where the numbers of the rule pack are sure
and were checked lately; else the firm is asked to reckon.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

from app.core.agreement import Agreement, Period
from app.core.downtime import Downtime, downtimes
from app.core.law import Confidence, Parameter
from app.core.money import Money, total
from app.core.pack import amount, by_id, is_recent, parameter, share
from app.core.reckoning import HOURS_A_DAY, Calculation, outage
from app.core.record import record
from app.core.tariffs import OUTAGE_HOURS, OUTAGE_LEAST, OUTAGE_SHARE
from app.core.when import span
from app.letters.scene import Scene

TELECOM = "telecom"


@record
class Rule:
    """The numbers of the rule; ``least`` is the lowest amount, None where it is not sure."""

    hours: int
    share: Fraction
    least: Money | None


@record
class Compensated:
    """An outage that counts: its started days, and its amount where that can be reckoned.

    ``low`` says that a lowest amount may hold that is not sure.
    """

    down: Downtime
    days: int
    amount: Money | None
    rule: Rule | None = None
    low: bool = False


def rule_of(scene: Scene, began: date) -> Rule | None:
    """Return the rule that held when an outage *began*, None where it is not sure."""
    hours, part = (_sure(scene, key, began) for key in (OUTAGE_HOURS, OUTAGE_SHARE))
    if hours is None or part is None:
        return None
    least = _sure(scene, OUTAGE_LEAST, began)
    lowest = Money(amount(least), least.currency) if least is not None else None
    return Rule(int(amount(hours)), share(part), lowest)


def _sure(scene: Scene, key: str, began: date) -> Parameter | None:
    row = parameter(scene.pack, key, began)
    sure = row is not None and row.confidence is Confidence.HIGH
    return row if row is not None and sure and is_recent(row.checked_on, scene.day) else None


def is_telecom(scene: Scene) -> bool:
    """Tell whether the rule is for this firm: by the agreement, else by what it is known as."""
    agreement = scene.agreement
    if agreement is not None and agreement.sector:
        return agreement.sector == TELECOM
    company = by_id(scene.pack.companies, scene.trader.company if scene.trader else "")
    return company is not None and company.sector == TELECOM


def monthly_fee(scene: Scene, downs: tuple[Downtime, ...]) -> Money | None:
    """Return the price per month of what failed, None where it is not known.

    The price of all that failed; one price for a whole package only where all of it failed, or
    no incident says which service did.
    """
    agreement = scene.agreement
    if agreement is None:
        return None
    per_month = [one for one in agreement.prices if one.per is Period.MONTH and not one.about]
    names = _failed(scene, agreement, downs)
    named = [one for one in per_month if scene.clause(one.what) in names]
    if names and len({scene.clause(one.what) for one in named}) == len(names):
        found = total(tuple(one.amount for one in named))
        return found[0] if len(found) == 1 else None
    whole = not names or len(names) == len(agreement.services)
    return per_month[0].amount if whole and len(per_month) == 1 else None


def _failed(scene: Scene, agreement: Agreement, downs: tuple[Downtime, ...]) -> set[str]:
    """Return the names of the services that failed, none where no incident names any."""
    chosen = {key for one in downs for key in one.incidents}
    found = [one for one in scene.case.incidents if one.id in chosen]
    services = {str(key) for one in found for key in one.services}
    return {scene.clause(one.name) for one in agreement.services if one.id in services}


def compensated(scene: Scene) -> tuple[Compensated, ...]:
    """Return the outages that last longer than the rule's hours, in order.

    Those that the document names, else all; where no rule is sure they have no amount.
    """
    if not is_telecom(scene):
        return ()
    chosen = [str(key) for key in scene.document.about]
    downs = downtimes(scene.case, scene.day, chosen)
    fee = monthly_fee(scene, downs)
    found = (_compensated(scene, one, fee) for one in downs)
    return tuple(one for one in found if one is not None)


def _compensated(scene: Scene, down: Downtime, fee: Money | None) -> Compensated | None:
    began = span(down.start, scene.facts.when)
    rule = rule_of(scene, began.earliest) if began is not None else None
    if rule is None or began is None:
        return Compensated(down, 0, None)
    if down.hours <= rule.hours:
        return None
    days = ceil(down.hours / HOURS_A_DAY)
    if fee is None:
        return Compensated(down, days, None, rule)
    nothing = Money(Decimal(0), fee.currency)
    exact = _reckoned(down, fee, rule, nothing)
    if rule.least is None:
        row = parameter(scene.pack, OUTAGE_LEAST, began.earliest)
        low = row is not None and exact.total.amount < amount(row)
        return Compensated(down, days, exact.total, rule, low=low)
    return Compensated(down, days, _reckoned(down, fee, rule, rule.least).total, rule)


def _reckoned(down: Downtime, fee: Money, rule: Rule, least: Money) -> Calculation:
    return outage(down.hours, fee, rule.share, rule.hours, least)
