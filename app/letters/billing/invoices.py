"""The invoices that are disputed: of which part, what of that is paid, and their lines."""

from __future__ import annotations

from decimal import Decimal

from app.core.agreement import Period
from app.core.bills import InvoiceStanding, bill_totals
from app.core.events import Payment, PaymentKind
from app.core.money import Money, total
from app.core.record import record
from app.letters.billing.grounds import proof
from app.letters.cells import Cells
from app.letters.scene import Scene

_MOST_TIMES = 24


@record
class Disputed:
    """An invoice and what of it is disputed.

    ``unpaid`` and ``paid`` are the parts of ``amount`` that are still open and that were paid;
    what was given back or credited already is in neither.  ``parts`` are the records that
    dispute or withhold.
    """

    invoice: Payment
    standing: InvoiceStanding
    parts: tuple[Payment, ...]
    amount: Money
    unpaid: Money
    paid: Money

    @property
    def whole(self) -> bool:
        """Whether all of it is disputed."""
        return self.amount == self.standing.amount

    @property
    def facts(self) -> tuple[str, ...]:
        """The invoice and what disputes it."""
        return (self.invoice.id, *(one.id for one in self.parts))


def disputed_invoices(scene: Scene) -> tuple[Disputed, ...]:
    """Return the invoices that the document is about and of which a part is disputed.

    Those that the document names, else all of which something is disputed or withheld.
    """
    named = {str(key) for key in scene.document.about}
    standings = bill_totals(scene.case, scene.day).invoices
    chosen = [one for one in standings if one.invoice in named] or list(standings)
    found = (_disputed(scene, one) for one in chosen)
    return tuple(one for one in found if one is not None)


def bills(scene: Scene) -> tuple[Payment, ...]:
    """Return the invoices of the case, the named ones where the document names some."""
    named = {str(key) for key in scene.document.about}
    all_of = [one for one in scene.case.payments if one.kind is PaymentKind.INVOICED]
    return tuple([one for one in all_of if one.id in named] or all_of)


def _disputed(scene: Scene, standing: InvoiceStanding) -> Disputed | None:
    invoice = scene.facts.get(standing.invoice)
    assert isinstance(invoice, Payment)
    currency = standing.amount.currency
    whole = standing.amount.amount
    sum_of = min(max(standing.disputed.amount, standing.withheld.amount), whole)
    rest = sum_of - standing.refunded.amount
    if rest <= 0:
        return None
    beyond = standing.paid.amount - (whole - sum_of) - standing.refunded.amount
    paid = min(max(beyond, Decimal(0)), rest)
    return Disputed(
        invoice,
        standing,
        _parts(scene, standing),
        Money(sum_of, currency),
        Money(rest - paid, currency),
        Money(paid, currency),
    )


def _parts(scene: Scene, standing: InvoiceStanding) -> tuple[Payment, ...]:
    """Return the records of the dispute: of disputed and withheld the ones that say more."""
    on_it = [one for one in scene.case.payments if one.invoice == standing.invoice]
    disputed = [one for one in on_it if one.kind is PaymentKind.DISPUTED]
    withheld = [one for one in on_it if one.kind is PaymentKind.WITHHELD]
    larger = standing.withheld.amount > standing.disputed.amount
    return tuple(withheld if larger else disputed)


def summed(found: tuple[Disputed, ...], name: str) -> tuple[Money, ...]:
    """Return the sums of ``amount``, ``unpaid`` or ``paid`` per currency, none of nothing."""
    return tuple(one for one in total(tuple(getattr(one, name) for one in found)) if one.amount)


def what_of(scene: Scene, parts: tuple[Payment, ...]) -> str:
    """Return for what an amount was charged, empty where that is not known."""
    names = dict.fromkeys(scene.clause(one.what) for one in parts)
    return scene.language.listed([name for name in names if name])


def multiple(scene: Scene, payment: Payment) -> str:
    """Return ``(2 × € 12,50)`` where an amount is a number of times the price of its thing."""
    what = scene.clause(payment.what).casefold()
    for item in scene.agreement.prices if scene.agreement else ():
        named = scene.clause(item.what).casefold()
        if not named or not what.startswith(named) or item.per is not Period.MONTH:
            continue
        if item.about or not item.amount.amount or item.amount.currency != "EUR":
            continue
        times, left = divmod(payment.amount.amount, item.amount.amount)
        if not left and 2 <= times <= _MOST_TIMES:
            price = scene.language.money(item.amount)
            return f"({scene.say('ask.sum', times=str(int(times)), amount=price)})"
    return ""


def lines(scene: Scene, found: Disputed) -> list[Cells]:
    """Return the lines of one invoice: what is not disputed, then what is; they add up."""
    standing = found.standing
    undisputed = standing.amount.amount - found.amount.amount
    rows = _undisputed(scene, found, Money(undisputed, standing.amount.currency))
    known = total(tuple(one.amount for one in found.parts))
    if known == (found.amount,):
        rows += [_disputed_line(scene, found, one) for one in found.parts]
    else:
        rows.append(_disputed_line(scene, found, None))
    return rows


def _undisputed(scene: Scene, found: Disputed, amount: Money) -> list[Cells]:
    if not amount.amount:
        return []
    scene.reckoned.add(amount)
    paid = [
        one
        for one in scene.case.payments
        if one.invoice == found.invoice.id and one.kind is PaymentKind.PAID
    ]
    settled = found.standing.paid
    exact = not found.paid.amount and total(tuple(one.amount for one in paid)) == (settled,)
    if exact and settled.amount <= amount.amount:
        rows = [_paid_line(scene, one) for one in paid]
        left = Money(amount.amount - settled.amount, amount.currency)
        scene.reckoned.add(left)
        return [*rows, *([_rest(scene, found, left, "no_objection")] if left.amount else [])]
    whole = settled.amount >= amount.amount
    return [_rest(scene, found, amount, "paid" if whole else "no_objection")]


def _paid_line(scene: Scene, payment: Payment) -> Cells:
    day = scene.dates.bare(payment.when, year=True)
    ex = proof(scene, payment.exhibits)
    state = scene.plain("bill.paid_on" if day else "bill.paid", day=day) + ex
    what = scene.capital(scene.clause(payment.what)) or scene.plain("bill.paid_part")
    return Cells((what, state, scene.language.money(payment.amount)), (payment.id,))


def _rest(scene: Scene, found: Disputed, amount: Money, state: str) -> Cells:
    cells = (
        scene.plain("bill.rest"),
        scene.plain(f"bill.{state}"),
        scene.language.money(amount),
    )
    return Cells(cells, (found.invoice.id,))


def _disputed_line(scene: Scene, found: Disputed, part: Payment | None) -> Cells:
    what = scene.capital(scene.clause(part.what)) if part else ""
    sum_of = multiple(scene, part) if part else ""
    cells = (
        f"{what or scene.plain('bill.disputed_part')} {sum_of}".strip(),
        state_of(scene, found),
        scene.language.money(part.amount if part else found.amount),
    )
    return Cells(cells, (part.id,) if part else found.facts)


def state_of(scene: Scene, found: Disputed) -> str:
    """Return what the writer does with the disputed part, for a table."""
    if found.standing.refunded.amount:
        back = scene.language.money(found.standing.refunded)
        return scene.plain("bill.partly_back", amount=back)
    if found.unpaid.amount and found.paid.amount:
        return scene.plain("bill.partly_paid", amount=scene.language.money(found.paid))
    return scene.plain("bill.not_paid" if found.unpaid.amount else "bill.ask_back")


def invoice_rows(scene: Scene, found: tuple[Disputed, ...]) -> list[Cells]:
    """Return several invoices, a row each, by their day."""
    rows = []
    for one in found:
        number = scene.line(one.invoice.number)
        label = scene.plain("bill.numbered" if number else "bill.unnumbered", number=number)
        cells = (
            f"{label}, {scene.dates.label(one.invoice.when)}".rstrip(", "),
            state_of(scene, one),
            scene.language.money(one.standing.amount),
            scene.language.money(one.amount),
        )
        rows.append(Cells(cells, one.facts))
    return rows


def exhibits_of(scene: Scene, found: tuple[Disputed, ...]) -> str:
    """Return the reference to the invoices themselves."""
    return proof(scene, [key for one in found for key in one.invoice.exhibits])
