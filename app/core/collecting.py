"""What a debt collector asks: the whole, its parts, and whether these add up."""

from __future__ import annotations

from decimal import Decimal

from app.core.case import Case
from app.core.events import Payment, PaymentKind
from app.core.money import Money, total
from app.core.record import record

_CLAIMS = (PaymentKind.CLAIMED, PaymentKind.COSTS)


@record
class Claim:
    """A claim of a collector.

    ``total`` is what its letter asks in all; ``summed`` what the parts come to, the same
    where none are known.  ``debt`` is without what the collector added, ``costs`` that.
    ``whole`` is the record of the whole, None where only parts are known.
    """

    total: Money
    summed: Money
    debt: Money
    costs: Money
    parts: tuple[Payment, ...] = ()
    whole: Payment | None = None

    @property
    def adds_up(self) -> bool:
        """Whether the parts come to the total."""
        return self.total == self.summed

    @property
    def facts(self) -> tuple[str, ...]:
        """The records of the claim."""
        return tuple(one.id for one in (self.whole, *self.parts) if one is not None)


def claim_of(case: Case, party: str) -> Claim | None:
    """Return what the collector *party* asks by its last claim, None where nothing is known.

    Amounts in another currency than the whole, or than the first part, are left out.
    """
    claims = [
        one for one in case.payments if one.kind in _CLAIMS and one.party in (party, None)
    ]
    under = {one.invoice for one in claims if one.invoice is not None}
    wholes = [one for one in claims if one.id in under or _stands_alone(one, claims)]
    whole = wholes[-1] if wholes else None
    parts = [one for one in claims if one is not whole and _belongs(one, whole)]
    if whole is None and not parts:
        return None
    currency = (whole or parts[0]).amount.currency
    parts = [one for one in parts if one.amount.currency == currency]
    debt = _sum([one for one in parts if one.kind is PaymentKind.CLAIMED], currency)
    costs = _sum([one for one in parts if one.kind is PaymentKind.COSTS], currency)
    summed = debt + costs
    if whole is not None and not parts:
        debt = summed = whole.amount
    amount = whole.amount if whole is not None else summed
    return Claim(amount, summed, debt, costs, tuple(parts), whole)


def _stands_alone(payment: Payment, claims: list[Payment]) -> bool:
    """Tell whether a claim has no parts and is none, among claims that all are such."""
    loose = payment.invoice is None and payment.kind is PaymentKind.CLAIMED
    return loose and not any(one.kind is PaymentKind.COSTS for one in claims)


def _belongs(payment: Payment, whole: Payment | None) -> bool:
    if whole is None:
        return payment.invoice is None
    return payment.invoice == whole.id


def _sum(payments: list[Payment], currency: str) -> Money:
    found = total(tuple(one.amount for one in payments))
    return found[0] if found else Money(Decimal(0), currency)
