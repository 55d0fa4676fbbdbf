"""Money paid without a reason: which payments, what came back, and why it was not owed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from app.core.bills import InvoiceStanding, bill_totals
from app.core.claims import DemandKind
from app.core.events import Payment, PaymentKind
from app.core.money import Money, total
from app.core.record import record
from app.core.when import order_key, span
from app.letters.billing import grounds
from app.letters.items import Ledger
from app.letters.scene import Scene


class Why(StrEnum):
    """Why there was no reason to pay."""

    ENDED = "ended"
    DOUBLE = "double"
    NOT_DELIVERED = "not_delivered"
    WRONG_CHARGE = "wrong_charge"
    NOTHING_AGREED = "nothing_agreed"
    UNKNOWN = "unknown"


@record
class Undue:
    """Payments without a reason, in order, what was given back of them, and what is left.

    ``invoices`` are those of which too much was paid; then that is the amount.
    """

    why: Why
    payments: tuple[Payment, ...] = ()
    refunds: tuple[Payment, ...] = ()
    left: tuple[Money, ...] = ()
    invoices: tuple[InvoiceStanding, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The payments, the refunds and the invoices."""
        own = (*self.payments, *self.refunds)
        return (*(one.id for one in own), *(one.invoice for one in self.invoices))


def undue(scene: Scene, ledger: Ledger, chosen: str) -> Undue:
    """Return the payments that the document asks back, by the ground the user *chosen*.

    Those that the document names, else those that the ground shows; without a choice
    (``auto``) the first ground that shows any.  A thing that was bought and not delivered is
    none by itself: its contract stands until it is dissolved.
    """
    named = {str(key) for key in scene.document.about}
    paid = [one for one in scene.case.payments if one.kind is PaymentKind.PAID]
    about = [one for one in paid if one.id in named]
    finders: dict[Why, Callable[[], list[Payment]]] = {
        Why.ENDED: lambda: _after_end(scene, paid),
        Why.DOUBLE: lambda: _overpaid(scene, paid),
        Why.WRONG_CHARGE: lambda: _charged_wrongly(scene, paid),
        Why.NOT_DELIVERED: lambda: _for_nothing(scene, ledger, paid),
    }
    if chosen != "auto":
        why = Why(chosen)
        found = about or (finders[why]() if why in finders else []) or _asked_back(scene, paid)
        return _weighed(scene, why, found or (paid if why is Why.NOTHING_AGREED else []))
    for why, find in finders.items():
        found = find()
        wanted = [one for one in found if not about or one in about]
        if wanted:
            return _weighed(scene, why, about or wanted)
    return _weighed(scene, Why.UNKNOWN, about or _asked_back(scene, paid))


def _weighed(scene: Scene, why: Why, payments: list[Payment]) -> Undue:
    """Return what is left to be paid back: what was paid less what came back since."""
    if not payments:
        return Undue(why)
    ordered = sorted(payments, key=lambda one: order_key(one.when, scene.facts.when))
    if why is Why.DOUBLE:
        return _too_much(scene, ordered)
    invoices = {one.invoice for one in ordered}
    since = order_key(ordered[0].when, scene.facts.when)
    refunds = [
        one
        for one in scene.case.payments
        if one.kind in (PaymentKind.REFUNDED, PaymentKind.REVERSED)
        and (one.invoice in invoices if one.invoice else None in invoices)
        and order_key(one.when, scene.facts.when) >= since
    ]
    back = tuple(Money(-one.amount.amount, one.amount.currency) for one in refunds)
    left = total((*(one.amount for one in ordered), *back))
    kept = tuple(one for one in left if one.amount > 0)
    return Undue(why, tuple(ordered), tuple(refunds), kept)


def _too_much(scene: Scene, payments: list[Payment]) -> Undue:
    """Return what was paid beyond the invoices that *payments* answer."""
    answered = {one.invoice for one in payments}
    over = [
        one
        for one in bill_totals(scene.case, scene.day).invoices
        if one.invoice in answered and one.overpaid.amount
    ]
    left = total(tuple(one.overpaid for one in over))
    return Undue(Why.DOUBLE, tuple(payments), left=left, invoices=tuple(over))


def _after_end(scene: Scene, paid: list[Payment]) -> list[Payment]:
    agreement = scene.agreement
    end = span(agreement.ended, scene.facts.when) if agreement and agreement.ended else None
    if end is None:
        return []
    days = ((one, span(one.when, scene.facts.when)) for one in paid)
    return [one for one, day in days if day is not None and day.earliest > end.latest]


def _overpaid(scene: Scene, paid: list[Payment]) -> list[Payment]:
    over = {
        one.invoice
        for one in bill_totals(scene.case, scene.day).invoices
        if one.overpaid.amount
    }
    return [one for one in paid if one.invoice in over]


def _charged_wrongly(scene: Scene, paid: list[Payment]) -> list[Payment]:
    anchors = scene.facts.when
    days = [span(one.when, anchors) for one in grounds.charged_wrongly(scene)]
    known = [day for day in days if day is not None and day.exact]
    return [one for one in paid if span(one.when, anchors) in known]


def _for_nothing(scene: Scene, ledger: Ledger, paid: list[Payment]) -> list[Payment]:
    """Return what was paid for a service that runs on and never came."""
    found = grounds.lacking(scene, ledger)
    if found is None or not grounds.is_lasting(scene):
        return []
    return [one for one in paid if found.what.casefold() in scene.clause(one.what).casefold()]


def _asked_back(scene: Scene, paid: list[Payment]) -> list[Payment]:
    """Return the payments under a demand to pay back."""
    return [one for one in paid if one.id in set(_refund_facts(scene))]


def _refund_facts(scene: Scene) -> Iterator[str]:
    for demand in scene.case.demands:
        if demand.kind is DemandKind.REFUND and demand.met is None and demand.dropped is None:
            yield from demand.facts
