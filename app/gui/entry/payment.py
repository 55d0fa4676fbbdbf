"""An amount of money: an invoice, what was paid, withheld or given back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.core.case import Case
from app.core.events import Payment, PaymentKind
from app.core.ids import PartyId, PaymentId
from app.core.lookup import facts, trader
from app.core.money import Money
from app.core.noting import DEBTS, Note, belongs_to
from app.core.party import Role
from app.core.reading.anchoring import anchors_of
from app.core.reading.result import Direction
from app.core.when import day as exact_day
from app.gui import naming
from app.gui.entry.notes import NoteForm, NoteWords, shown, typed
from app.gui.entry.papers import Keep
from app.gui.fields.columns import Pair
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.money import MoneyField
from app.gui.fields.people import party_name
from app.gui.fields.typed import LineField
from app.gui.happened.kinds import payment_words
from app.gui.moments import brief_words, money_words
from app.gui.seen import Seen
from app.gui.words import _

DUE = (PaymentKind.INVOICED, PaymentKind.OWED, *DEBTS)  # what has a last day to pay


class PaymentForm(NoteForm):
    """Notes an amount: which, how much, when, and what it belongs to."""

    def __init__(self, keep: Keep, delay: int) -> None:
        super().__init__(keep)
        kinds = [(str(one), words) for one, words in payment_words().items()]
        self.kind = PickField(_("What happened with money?"), kinds)
        self.money = MoneyField(_("How much?"), delay=delay)
        self.when = DateField(_("When?"), delay=delay)
        self.what = LineField(_("For what?"), _("for example: digital TV in May"), delay=delay)
        self.number = LineField(
            _("Number of the invoice"), aside=_("may stay empty"), delay=delay
        )
        self.due = DateField(
            _("Last day to pay"),
            aside=_("may stay empty"),
            direction=Direction.FUTURE,
            delay=delay,
        )
        self.invoice = PickField(_("Which invoice does it belong to?"))
        self.party = PickField(_("Paid to, or asked by"))
        self.strict = (self.money,)
        self.column.addWidget(self.kind)
        self.column.addWidget(Pair(self.money, self.when))
        for field in (self.what, self.number, self.due, self.invoice, self.party, self.papers):
            self.column.addWidget(field)
        self.listen(self.kind, self.money, self.when, self.what, self.number, self.due)
        self.listen(self.invoice, self.party)
        self.kind.chosen.connect(lambda _value: self._show_kind())

    def words(self) -> NoteWords:
        """Return what the sheet says around this form."""
        return NoteWords(
            _("Record an amount"),
            _("Change an amount"),
            _("Amount recorded"),
            _("Amount changed"),
            _("Amount removed"),
            _("How much and when are enough."),
        )

    def offer(self, seen: Seen) -> None:
        """Offer the parties of the case."""
        own = (Role.CONSUMER, Role.REPRESENTATIVE)
        others = [one for one in seen.case.parties if not set(own) & set(one.roles)]
        names = [(str(one.id), party_name(seen.case, one)) for one in others]
        self.party.offer([("", _("Not known")), *names])

    def fill(self, seen: Seen, note: Note | None) -> None:
        """Show an amount, or an invoice of today; this tells nobody."""
        case, found = seen.case, note if isinstance(note, Payment) else _new(seen)
        self._base = found
        self.kind.show_value(found.kind)
        self.money.show_money(None if note is None else found.amount, seen.pack.currency)
        anchors = facts(case).when
        counted = anchors_of(case, seen.day, found.id)
        self.when.show_moment(found.when, seen.day, anchors, counted, case.jurisdiction)
        self.what.show_text(shown(found.what, case))
        self.number.show_text(found.number)
        self.due.show_moment(found.due, seen.day, anchors, country=case.jurisdiction)
        self.party.show_value(found.party or "")
        self._show_kind()
        self.invoice.show_value(found.invoice or "")

    def note(self) -> Note | None:
        """Return the amount as it stands in the fields, None without how much and when."""
        base, when, money = self._base, self.when.moment(), self.money.money()
        if not isinstance(base, Payment) or when is None or money is None:
            return None
        kind, invoice = PaymentKind(self.kind.value()), self.invoice.value()
        belongs = not self.invoice.isHidden()
        return replace(
            base,
            kind=kind,
            amount=money,
            when=when,
            what=typed(self.what, base.what, self.case),
            number=self.number.text(),
            due=self.due.moment() if kind in DUE else base.due,
            invoice=(PaymentId(invoice) if invoice else None) if belongs else base.invoice,
            party=PartyId(self.party.value()) if self.party.value() else None,
        )

    def lacks(self) -> str:
        """Return the sentence that says what is missing."""
        return _("Say how much it was, and when.")

    def _show_kind(self) -> None:
        """Show the fields of this kind, with what it can belong to."""
        kind, base = PaymentKind(self.kind.value()), self._base
        itself = "" if base is None else base.id
        found = belongs_to(self.case, kind, itself)
        self.invoice.offer([("", _("None, or not known")), *map(self._named, found)])
        if not self.invoice.value():
            self.invoice.show_value("")
        self.invoice.setVisible(bool(found))
        self.due.setVisible(kind in DUE)

    def _named(self, payment: Payment) -> tuple[str, str]:
        case, day = self.case, self.seen.day
        what = naming.plain(payment.what, case) or payment_words()[payment.kind]
        when = brief_words(payment.when, facts(case).when, day)
        words = _("{what}, {amount}, {day}")
        amount = money_words(payment.amount)
        return payment.id, words.format(what=what, amount=amount, day=when)


def _new(seen: Seen) -> Payment:
    return Payment(
        PaymentId(""),
        PaymentKind.INVOICED,
        Money(Decimal(0)),
        exact_day(seen.day),
        party=_asks(seen.case),
    )


def _asks(case: Case) -> PartyId | None:
    firm = trader(case)
    return None if firm is None else firm.id
