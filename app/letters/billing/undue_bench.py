"""What the letter that asks money back may call."""

from __future__ import annotations

from app.core.bills import InvoiceStanding
from app.core.events import Contact, Payment, PaymentKind
from app.core.money import total
from app.core.when import order_key
from app.letters.asking import Panel
from app.letters.bench import Bench, Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import bold, panel, printed, to_account
from app.letters.billing.undue import Undue, Why, undue
from app.letters.cells import Cells
from app.letters.desk import Desk
from app.letters.sentence import Sentence

_BY_LAW = (Why.ENDED, Why.DOUBLE, Why.WRONG_CHARGE, Why.NOTHING_AGREED)


class UndueBench(Bench):
    """The functions of the letter about money paid without a reason."""

    def __init__(self, desk: Desk) -> None:
        """Find the payments that are asked back, and name the amount in the subject line."""
        super().__init__(desk)
        self.found: Undue = undue(self.scene, desk.ledger, desk.do_option("ground"))
        amount = printed(self.scene, self.found.left)
        key = "undue.subject" if amount else "undue.subject_none"
        self.scene.title = self.scene.plain(key, amount=amount)

    def do_undue_opening(self) -> Passage:
        """Return what was paid, that it was not owed, and that it is asked back."""
        scene, found = self.scene, self.found
        back = total(tuple(one.amount for one in found.refunds))
        paid = total(tuple(one.amount for one in found.payments)) if back else found.left
        what = self._what()
        slots = {
            "amount": printed(scene, paid) if found.left else str(scene.hole("payments")),
            "for": str(scene.say("payment.for", what=what)) if what else "",
            "n": scene.language.number(len(found.payments)),
        }
        key = "paid" if len(found.payments) < 2 else "paid_many"
        facts = found.facts or (scene.document.id,)
        said = [Sentence(scene.say(f"undue.{key}", **slots), facts)]
        if back:
            amount = printed(scene, back)
            said.append(Sentence(scene.say("undue.back", amount=amount), facts))
        said += grounds.about(scene, said)
        rest = scene.say("undue.the_rest" if back else "undue.it")
        return passage([*said, Sentence(scene.say("undue.not_owed", rest=rest), facts)])

    def do_undue_asks(self) -> Panel:
        """Return the panel: the money back, and nothing more charged."""
        scene, found = self.scene, self.found
        amount = bold(scene, found.left) if found.left else scene.hole("payments")
        slots = {"amount": amount, "account": to_account(scene)}
        items = [Sentence(scene.say("bill_ask.refund", **slots), found.facts)]
        if found.why in (Why.ENDED, Why.NOTHING_AGREED):
            items.append(Sentence(scene.say("undue.charge_nothing"), found.facts))
        elif found.why is Why.NOT_DELIVERED and (what := self._what()):
            items.append(Sentence(scene.say("bill_ask.stop", what=what), found.facts))
        return panel(scene, items, self.desk.term.due)

    def do_undue_rows(self) -> list[Cells]:
        """Return the payments and what came back, a row each."""
        return [self._row(one) for one in (*self.found.payments, *self.found.refunds)]

    def do_undue_sum(self) -> Cells:
        """Return the last row of the table: what is left."""
        scene, found = self.scene, self.found
        paid = total(tuple(one.amount for one in found.payments))
        over = found.why is Why.DOUBLE
        sums = paid if over else found.left
        key = "paid_in_all" if over else "left" if found.refunds else "sum"
        return Cells((scene.plain(f"undue.{key}"), "", printed(scene, sums)), found.facts)

    def do_undue_reasons(self) -> Passage:
        """Return why there was no reason to pay; a hole where that is not known."""
        found = [one for one in self._reasons() if one.text]
        law = self.desk.do_law("bw-6-203") if self.found.why in _BY_LAW else ""
        if self.found.why is not Why.UNKNOWN:
            text = self.scene.say("undue.ask_back", article=law)
            found.append(Sentence(text, self.found.facts))
        return passage(found)

    # --- the sentences behind them --------------------------------------------------------

    def _what(self) -> str:
        names = dict.fromkeys(self.scene.clause(one.what) for one in self.found.payments)
        named = [name for name in names if name]
        return named[0] if len(named) == 1 else ""

    def _row(self, payment: Payment) -> Cells:
        scene = self.scene
        back = payment.kind is not PaymentKind.PAID
        amount = scene.language.money(payment.amount)
        what = scene.capital(scene.clause(payment.what))
        if back:
            amount = f"− {amount}"
            what = scene.plain(f"undue.{payment.kind.value}")
        ex = grounds.proof(scene, payment.exhibits)
        day = scene.dates.label(payment.when) or scene.plain("undue.no_day")
        what = what or scene.plain("undue.payment")
        return Cells((day, f"{what}{ex}", amount), (payment.id,))

    def _reasons(self) -> list[Sentence]:
        scene, found = self.scene, self.found
        match found.why:
            case Why.ENDED:
                end = grounds.ended(scene)
                many = "one" if len(found.payments) == 1 else "many"
                after = Sentence(scene.say(f"undue.after_{many}"), found.facts)
                return [*grounds.ending_letters(scene), *([end] if end else []), after]
            case Why.DOUBLE:
                return [self._double(one) for one in found.invoices]
            case Why.WRONG_CHARGE:
                wrong = grounds.charged_wrongly(scene)
                said = [text for one in wrong for text in grounds.wrong_charge(scene, one)]
                return [*grounds.told_contacts(scene, self._before()), *said]
            case Why.NOT_DELIVERED:
                lacking = grounds.lacking(scene, self.desk.ledger)
                missed = [grounds.not_delivered(scene, lacking)] if lacking else []
                return missed + grounds.broken_dates(scene, self.desk.ledger)
            case Why.NOTHING_AGREED:
                return [Sentence(scene.say("undue.nothing_agreed"), found.facts)]
        hole = scene.hole("reason")
        return [Sentence(scene.say("billing.because", hole=hole), (scene.document.id,))]

    def _before(self) -> list[Contact]:
        """Return the contacts with the firm before the first payment."""
        scene, found = self.scene, self.found.payments
        anchors = scene.facts.when
        first = order_key(found[0].when, anchors) if found else ()
        return [
            one
            for one in scene.case.contacts
            if scene.is_firm(scene.facts.party(one.with_whom))
            and order_key(one.when, anchors) < first
        ]

    def _double(self, standing: InvoiceStanding) -> Sentence:
        scene = self.scene
        invoice = next(one for one in scene.case.payments if one.id == standing.invoice)
        paid = printed(scene, (standing.paid,))
        slots = {
            "date": scene.dates.bare(invoice.when, year=True),
            "amount": scene.language.money(standing.amount),
            "paid": paid,
            "over": printed(scene, (standing.overpaid,)),
            "ex": grounds.proof(scene, invoice.exhibits),
        }
        key = "undue.double" if slots["date"] else "undue.double_undated"
        return Sentence(scene.say(key, **slots), (invoice.id,))
