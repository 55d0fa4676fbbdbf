"""The bills of a case on a day: what was paid, withheld and disputed, and what is owed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.core.case import Case
from app.core.events import Payment, PaymentKind
from app.core.ids import FactId, PaymentId
from app.core.lookup import facts
from app.core.money import Money, total
from app.core.record import record
from app.core.text import Text
from app.core.when import on_or_before


@record
class MoneyLine:
    """An amount of money, and the demand or payment that it comes from."""

    fact: FactId
    what: Text
    amount: Money
    about: bool = False


@record
class Heading:
    """Amounts under one heading, and their sum per currency."""

    lines: tuple[MoneyLine, ...] = ()
    sums: tuple[Money, ...] = ()

    @property
    def about(self) -> bool:
        """Whether one of the amounts is an estimate, and so its sum."""
        return any(line.about for line in self.lines)


def headed(lines: Iterable[MoneyLine]) -> Heading:
    """Return *lines* with their sums."""
    kept = tuple(lines)
    return Heading(kept, total(tuple(line.amount for line in kept)))


@record
class InvoiceStanding:
    """How an invoice stands: what of it was paid, withheld and disputed, what is still owed.

    ``owed`` is what was neither paid nor given back or credited, or what the last ``owed``
    record on it says; ``undisputed`` is what remains of it after the part that is withheld
    or disputed, so what is to be paid anyway.  ``overpaid`` was paid beyond the invoice and
    not given back.
    """

    invoice: PaymentId
    number: str
    what: Text
    amount: Money
    paid: Money
    withheld: Money
    disputed: Money
    deposited: Money
    refunded: Money
    owed: Money
    undisputed: Money
    overpaid: Money


@record
class BillTotals:
    """The payments of a case by kind; ``owed`` counts each invoice and loose debt once."""

    invoiced: Heading = Heading()
    paid: Heading = Heading()
    withheld: Heading = Heading()
    deposited: Heading = Heading()
    disputed: Heading = Heading()
    refunded: Heading = Heading()
    reversed: Heading = Heading()
    owed: Heading = Heading()
    invoices: tuple[InvoiceStanding, ...] = ()


def bill_totals(case: Case, day: date) -> BillTotals:
    """Return how the bills stand on *day*; later payments are left out."""
    moments = facts(case).when
    known = [paid for paid in case.payments if on_or_before(paid.when, day, moments)]

    def heading(kind: PaymentKind) -> Heading:
        return headed(_line(payment) for payment in known if payment.kind is kind)

    on_invoice: dict[PaymentId, list[Payment]] = {}
    for payment in known:
        if payment.invoice is not None:
            on_invoice.setdefault(payment.invoice, []).append(payment)
    invoices = tuple(
        _standing(payment, on_invoice.get(payment.id, []))
        for payment in known
        if payment.kind is PaymentKind.INVOICED
    )
    numbers = {standing.invoice for standing in invoices}
    loose = (
        _line(payment)
        for payment in known
        if payment.kind is PaymentKind.OWED and payment.invoice not in numbers
    )
    still = (
        MoneyLine(FactId(standing.invoice), standing.what, standing.owed)
        for standing in invoices
        if standing.owed.amount
    )
    return BillTotals(
        invoiced=heading(PaymentKind.INVOICED),
        paid=heading(PaymentKind.PAID),
        withheld=heading(PaymentKind.WITHHELD),
        deposited=heading(PaymentKind.DEPOSITED),
        disputed=heading(PaymentKind.DISPUTED),
        refunded=heading(PaymentKind.REFUNDED),
        reversed=heading(PaymentKind.REVERSED),
        owed=headed((*still, *loose)),
        invoices=invoices,
    )


def _line(payment: Payment) -> MoneyLine:
    return MoneyLine(FactId(payment.id), payment.what, payment.amount)


def _standing(invoice: Payment, on_it: list[Payment]) -> InvoiceStanding:
    """Reckon with the payments on the invoice in its own currency; others cannot count."""
    currency = invoice.amount.currency
    mine = [payment for payment in on_it if payment.amount.currency == currency]

    def summed(kind: PaymentKind) -> Decimal:
        return sum((p.amount.amount for p in mine if p.kind is kind), Decimal(0))

    paid = summed(PaymentKind.PAID) - summed(PaymentKind.REVERSED)
    refunded = summed(PaymentKind.REFUNDED)
    withheld, disputed = summed(PaymentKind.WITHHELD), summed(PaymentKind.DISPUTED)
    stated = [payment for payment in mine if payment.kind is PaymentKind.OWED]
    unpaid = invoice.amount.amount - paid
    owed = stated[-1].amount.amount if stated else max(unpaid - refunded, Decimal(0))
    return InvoiceStanding(
        invoice=invoice.id,
        number=invoice.number,
        what=invoice.what,
        amount=invoice.amount,
        paid=Money(paid, currency),
        withheld=Money(withheld, currency),
        disputed=Money(disputed, currency),
        deposited=Money(summed(PaymentKind.DEPOSITED), currency),
        refunded=Money(refunded, currency),
        owed=Money(owed, currency),
        undisputed=Money(max(owed - max(withheld, disputed), Decimal(0)), currency),
        overpaid=Money(max(-unpaid - refunded, Decimal(0)), currency),
    )
