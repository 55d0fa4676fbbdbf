"""What a consumer has not paid, as a form asks for it: amounts, for what, of which invoice."""

from __future__ import annotations

from app.core.bills import BillTotals, MoneyLine, bill_totals
from app.core.events import PaymentKind
from app.letters.scene import Scene


def lines(scene: Scene) -> list[str]:
    """Return a line for each amount that was withheld or kept back; none for nothing."""
    known = bill_totals(scene.case, scene.day)
    return [
        scene.plain(
            "form.withheld",
            amount=scene.language.money(one.amount),
            **{"for": _purpose(scene, one)},
            number=_invoice(scene, one.fact),
        )
        for one in (*known.withheld.lines, *_kept_back(scene, known))
    ]


def _kept_back(scene: Scene, known: BillTotals) -> list[MoneyLine]:
    """Return what was disputed where the rest of its invoice was paid, and this was not."""
    rest_paid = {
        one.invoice
        for one in known.invoices
        if one.paid.amount and not one.withheld.amount and one.owed == one.disputed
    }
    found = [one for one in scene.case.payments if one.invoice in rest_paid]
    ids = {str(one.id) for one in found if one.kind is PaymentKind.DISPUTED}
    return [line for line in known.disputed.lines if line.fact in ids]


def _purpose(scene: Scene, line: MoneyLine) -> str:
    what = scene.clause(line.what)
    return scene.plain("payment.for", what=what) if what else ""


def _invoice(scene: Scene, fact: str) -> str:
    """Return the number of the invoice that an unpaid amount belongs to, empty if none."""
    payments = scene.case.payments
    payment = next((one for one in payments if one.id == fact), None)
    if payment is None:
        return ""
    found = (one for one in payments if one.id == payment.invoice)
    invoice = next((one for one in found if one.kind is PaymentKind.INVOICED), None)
    number = scene.line(invoice.number) if invoice else ""
    return scene.plain("form.of_invoice", number=number) if number else ""
