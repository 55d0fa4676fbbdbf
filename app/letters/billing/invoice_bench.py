"""What the letter that disputes an invoice may call."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.events import Contact, Payment, PaymentKind
from app.core.money import total
from app.core.party import Reference, ReferenceKind
from app.core.when import order_key
from app.letters.asking import Panel
from app.letters.bench import Bench, Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import bold, panel, printed, to_account
from app.letters.billing.invoices import (
    bills,
    disputed_invoices,
    exhibits_of,
    invoice_rows,
    lines,
    summed,
    what_of,
)
from app.letters.cells import Cells
from app.letters.demanding import asked, phrase
from app.letters.desk import Desk
from app.letters.sentence import Sentence

_ALSO = (
    DemandKind.STOP_CHARGING,
    DemandKind.CORRECT,
    DemandKind.SEND,
    DemandKind.EXPLAIN,
)
_ABOUT_MONEY = (*_ALSO, DemandKind.CREDIT, DemandKind.REFUND, DemandKind.REDUCE_PRICE)
_CUT_OFF = ("telecom", "energy", "water")


class InvoiceBench(Bench):
    """The functions of the letter that disputes one invoice or several."""

    def __init__(self, desk: Desk) -> None:
        """Find the disputed invoices of the case, and name them in the subject line."""
        super().__init__(desk)
        self.found = disputed_invoices(self.scene)
        self.lacking = grounds.lacking(self.scene, desk.ledger)
        self.scene.title = self._title()
        self.scene.numbers = tuple(
            Reference(ReferenceKind.INVOICE, one.invoice.number)
            for one in self.found[:1]
            if one.invoice.number and len(self.found) == 1
        )

    def _title(self) -> str:
        scene, amount = self.scene, printed(self.scene, summed(self.found, "amount"))
        if len(self.found) > 1:
            number = scene.language.number(len(self.found))
            return scene.plain("bill.subject_many", n=number, amount=amount)
        invoices = [one.invoice for one in self.found] or list(bills(scene))[-1:]
        day = scene.dates.label(invoices[0].when) if invoices else ""
        if not day:
            return scene.plain("bill.subject_bare")
        if not amount:
            return scene.plain("bill.subject_unknown", day=day)
        return scene.plain("bill.subject", day=day, amount=amount)

    # --- functions for templates ---------------------------------------------------------

    def do_bill_opening(self) -> Passage:
        """Return which invoice, which part of it, and why in a few words."""
        first, why = self._which(), self._why()
        about = grounds.about(self.scene, [*first, *why])
        return passage([*first, *about, *why, *self._disagreed()])

    def do_bill_lines(self) -> list[Cells]:
        """Return the lines of a single invoice, none where all of it is one dispute."""
        rows = lines(self.scene, self.found[0]) if len(self.found) == 1 else []
        return rows if len(rows) > 1 else []

    def do_bill_total(self) -> Cells:
        """Return the last row of the table with the lines of an invoice."""
        found = self.found[0]
        amount = self.scene.language.money(found.standing.amount)
        return Cells((self.scene.plain("bill.total"), "", amount), (found.invoice.id,))

    def do_bill_rows(self) -> list[Cells]:
        """Return the rows of several invoices, none for one."""
        return invoice_rows(self.scene, self.found) if len(self.found) > 1 else []

    def do_bill_sums(self) -> Cells:
        """Return the last row of the table of invoices."""
        whole = tuple(one.standing.amount for one in self.found)
        sums = printed(self.scene, total(whole))
        parts = printed(self.scene, summed(self.found, "amount"))
        facts = tuple(one.invoice.id for one in self.found)
        return Cells((self.scene.plain("bill.total_many"), "", sums, parts), facts)

    def do_bill_asks(self) -> Panel:
        """Return the panel: a credit note or the money back, and no collection meanwhile."""
        return panel(self.scene, self._asks(), self.desk.term.due)

    def do_bill_heading(self) -> Markup:
        """Return the heading above the reasons."""
        return self.scene.say(f"bill.reasons_{'many' if len(self.found) > 1 else 'one'}")

    def do_bill_reasons(self) -> Passage | None:
        """Return why the amount is not right, None where the opening said it."""
        scene = self.scene
        found = grounds.broken_dates(scene, self.desk.ledger) if self.lacking else []
        for incident in grounds.charged_wrongly(scene)[1 if not self.lacking else 0 :]:
            found += grounds.wrong_charge(scene, incident)
        return passage(found) if found else None

    def do_bill_contacts(self) -> Passage | None:
        """Return the contacts about it, None for none."""
        found = grounds.told_contacts(self.scene, self._contacts())
        return passage(found) if found else None

    def do_bill_stand(self) -> Passage:
        """Return why a part is not paid, that the rest is, and the law that says so."""
        scene, found = self.scene, list[Markup]()
        unpaid, paid = (summed(self.found, name) for name in ("unpaid", "paid"))
        if unpaid and self.lacking is not None:
            article = self.desk.do_law("bw-6-262")
            slots = {"what": self.lacking.what, "article": article}
            found.append(scene.say("bill.suspend", **slots))
        elif unpaid:
            many = len(self.found) > 1 or bool(paid)
            key = "bill.not_owed_many" if many else "bill.not_owed"
            found.append(scene.say(key, amount=printed(scene, unpaid)))
        if unpaid:
            found.append(scene.say("bill.rest_paid"))
        if paid:
            article = self.desk.do_law("bw-6-203")
            found.append(scene.say("bill.undue", amount=printed(scene, paid), article=article))
        facts = tuple(key for one in self.found for key in one.facts)
        return passage([Sentence(text, facts) for text in found])

    # --- the sentences behind them --------------------------------------------------------

    def _which(self) -> list[Sentence]:
        scene = self.scene
        if len(self.found) > 1:
            number = scene.language.number(len(self.found))
            ex = exhibits_of(scene, self.found)
            amount = printed(scene, summed(self.found, "amount"))
            text = scene.say("bill.several", n=number, amount=amount, ex=ex)
            return [Sentence(text, tuple(key for one in self.found for key in one.facts))]
        if not self.found:
            return [self._unclear()]
        one = self.found[0]
        what = what_of(scene, one.parts if one.parts and not one.whole else (one.invoice,))
        slots = {
            "date": scene.dates.bare(one.invoice.when, year=True),
            "amount": scene.language.money(one.amount),
            "for": str(scene.say("payment.for", what=what)) if what else "",
            "ex": exhibits_of(scene, self.found),
        }
        key = "whole" if one.whole else "part"
        key = key if slots["date"] else f"{key}_undated"
        return [Sentence(scene.say(f"bill.{key}", **slots), one.facts)]

    def _unclear(self) -> Sentence:
        scene = self.scene
        invoices = bills(scene)
        if invoices:
            last = invoices[-1]
            date = scene.dates.bare(last.when, year=True)
            ex = grounds.proof(scene, last.exhibits)
            key = "bill.unclear" if date else "bill.unclear_undated"
            return Sentence(scene.say(key, date=date, ex=ex), (last.id,))
        if self._paid():
            return self._without_invoice(self._paid()[-1])
        hole = scene.hole("invoice")
        return Sentence(scene.say("bill.no_invoice", hole=hole), (scene.document.id,))

    def _paid(self) -> list[Payment]:
        return [one for one in self.scene.case.payments if one.kind is PaymentKind.PAID]

    def _without_invoice(self, payment: Payment) -> Sentence:
        scene = self.scene
        when = scene.dates.phrase(payment.when, year=True, weekday=False)
        slots = {"when": when, "amount": scene.language.money(payment.amount)}
        slots["ex"] = grounds.proof(scene, payment.exhibits)
        scene.missing.append("invoice")
        key = "bill.paid_without" if when else "bill.paid_without_undated"
        return Sentence(scene.say(key, **slots), (payment.id,))

    def _why(self) -> list[Sentence]:
        """Return the reason in one sentence; a hole where something is disputed without one."""
        scene = self.scene
        if self.lacking is not None:
            return [grounds.not_delivered(scene, self.lacking)]
        end = grounds.ended(scene)
        if end is not None:
            return [end]
        wrong = grounds.charged_wrongly(scene)
        if wrong and (said := grounds.wrong_charge(scene, wrong[0])):
            return said
        if not self.found:
            return []
        hole = scene.hole("reason")
        return [Sentence(scene.say("billing.because", hole=hole), self.found[0].facts)]

    def _disagreed(self) -> list[Sentence]:
        if not self.found:
            return []
        many = len(self.found) > 1
        key = "many" if many else "whole" if self.found[0].whole else "part"
        facts = tuple(one.invoice.id for one in self.found)
        return [Sentence(self.scene.say(f"bill.disagree_{key}"), facts)]

    def _asks(self) -> list[Sentence]:
        scene, found = self.scene, list[Sentence]()
        facts = tuple(key for one in self.found for key in one.facts)
        unpaid, paid = (summed(self.found, name) for name in ("unpaid", "paid"))
        if unpaid:
            text = scene.say("bill_ask.credit", amount=bold(scene, unpaid))
            found.append(Sentence(text, facts))
        if paid:
            slots = {"amount": bold(scene, paid), "account": to_account(scene)}
            found.append(Sentence(scene.say("bill_ask.refund", **slots), facts))
        also = [one for one in asked(scene) if one.kind in _ALSO]
        first = [self._also(one) for one in also if one.kind is DemandKind.STOP_CHARGING]
        found += first
        if unpaid:
            sector = scene.agreement.sector if scene.agreement else ""
            key = "hold_cut" if sector in _CUT_OFF else "hold"
            what = printed(scene, unpaid) if paid else str(scene.say("bill_ask.this"))
            found.append(Sentence(scene.say(f"bill_ask.{key}", what=what), facts))
        found += [self._also(one) for one in also if one.kind is not DemandKind.STOP_CHARGING]
        if not self.found and not any(one.kind is DemandKind.SEND for one in also):
            key = "specify" if bills(scene) or not self._paid() else "specify_paid"
            found.insert(0, Sentence(scene.say(f"bill_ask.{key}"), (scene.document.id,)))
        return found

    def _also(self, demand: Demand) -> Sentence:
        if demand.kind is DemandKind.STOP_CHARGING and self.lacking is not None:
            what = self.scene.clause(demand.what) or self.lacking.what
            return Sentence(self.scene.say("bill_ask.stop", what=what), (demand.id,))
        return Sentence(phrase(self.scene, demand, "ask"), (demand.id,))

    def _contacts(self) -> list[Contact]:
        """Return the contacts under the demands about money, and those since the bill.

        Of a contact in which only a statement is meant, that statement alone.
        """
        scene = self.scene
        money = [one for one in scene.case.demands if one.kind in _ABOUT_MONEY]
        under = {str(key) for one in money for key in one.facts}
        linked = [
            one if one.id in under else grounds.only(one, under)
            for one in scene.case.contacts
            if one.id in under or any(said.id in under for said in one.statements)
        ]
        invoices = [one.invoice for one in self.found]
        if not invoices:
            return linked
        anchors = scene.facts.when
        since = min(order_key(one.when, anchors) for one in invoices)
        known = {one.id for one in linked}
        later = [
            one
            for one in scene.case.contacts
            if order_key(one.when, anchors) > since and one.id not in known
        ]
        return [*linked, *later]
