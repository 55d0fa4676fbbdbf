"""Rows for numbers and prices: one record in a few fields each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from app.core.agreement import Period, PriceItem
from app.core.money import Money
from app.core.party import Address, Reference, ReferenceKind
from app.core.text import Text, in_language, with_words
from app.gui.fields.basics import column, row
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.money import MoneyField
from app.gui.fields.rows import RowForm, Rows
from app.gui.fields.typed import LineField
from app.gui.parties.kinds import period_words, reference_words
from app.gui.words import _


class ReferenceRow(RowForm):
    """A number: what it is, and the number itself."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._value: Reference | None = None
        inside = row(self)
        self.kind = PickField(
            "", [(str(kind), word) for kind, word in reference_words().items()]
        )
        self.kind.combo.setAccessibleName(_("What number is it?"))
        self.kind.show_value(ReferenceKind.CUSTOMER)
        self.number = LineField("", _("The number"), delay=delay)
        self.number.line.setAccessibleName(_("The number"))
        inside.addWidget(self.kind, 1)
        inside.addWidget(self.number, 1)
        self.kind.chosen.connect(lambda _value: self._tell())
        self.number.edited.connect(lambda _text: self._tell())

    def show_value(self, value: object) -> None:
        """Show a number; this tells nobody."""
        if isinstance(value, Reference):
            self._value = value
            self.kind.show_value(value.kind)
            self.number.show_text(value.value)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.number.flush()

    def _tell(self) -> None:
        kind, number = ReferenceKind(self.kind.value()), self.number.text()
        base = self._value or Reference(kind, number)
        self.edited.emit(replace(base, kind=kind, value=number) if number else None)


def reference_rows(add: str, delay: int) -> Rows:
    """Return the field for the numbers of a party or an agreement; *add* asks for one more."""
    remove = _("Remove this number")
    return Rows(_("Numbers"), lambda: ReferenceRow(delay), add, remove, framed=False)


class PriceRow(RowForm):
    """A price: for what, how much (in the *currency* of the country), per what."""

    def __init__(self, home: str, currency: str, delay: int = QUIET) -> None:
        super().__init__()
        self._home = home
        self._value: PriceItem | None = None
        inside = row(self)
        self.what = LineField(_("Price of what?"), delay=delay)
        self.money = MoneyField(_("How much?"), currency=currency, delay=delay)
        self.per = PickField(
            _("Per"), [(str(one), word) for one, word in period_words().items()]
        )
        self.per.show_value(Period.ONCE)
        for field in (self.what, self.money, self.per):
            inside.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.what.edited.connect(lambda _text: self._tell())
        self.money.edited.connect(lambda _money: self._tell())
        self.per.chosen.connect(lambda _value: self._tell())

    def show_value(self, value: object) -> None:
        """Show a price; this tells nobody."""
        if isinstance(value, PriceItem):
            self._value = value
            self.what.show_text(in_language(value.what, self._home, self._home).text)
            self.money.show_money(value.amount)
            self.per.show_value(value.per)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.what.flush()
        self.money.flush()

    def _tell(self) -> None:
        money: Money | None = self.money.money()
        if money is None:
            self.edited.emit(None)
            return
        old: Text = "" if self._value is None else self._value.what
        what = with_words(old, self.what.text(), self._home, self._home)
        base = self._value or PriceItem(what, money)
        per = Period(self.per.value())
        self.edited.emit(replace(base, what=what, amount=money, per=per))


class AddressRow(RowForm):
    """A further address: street, postcode and town, and where it comes from."""

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._value = Address("")
        self.fields = {
            "street": LineField(_("Street and number, or PO box"), delay=delay),
            "postcode": LineField(_("Postcode"), delay=delay),
            "town": LineField(_("Town"), delay=delay),
            "source": LineField(_("Where does this address come from?"), delay=delay),
        }
        inside = column(self)
        inside.addWidget(self.fields["street"])
        inside.addWidget(Pair(self.fields["postcode"], self.fields["town"]))
        inside.addWidget(self.fields["source"])
        for field in self.fields.values():
            field.edited.connect(lambda _text: self._tell())

    def show_value(self, value: object) -> None:
        """Show an address; this tells nobody."""
        if isinstance(value, Address):
            self._value = value
            for key, field in self.fields.items():
                field.show_text(getattr(value, key))

    def flush(self) -> None:
        """Tell now what was typed."""
        for field in self.fields.values():
            field.flush()

    def _tell(self) -> None:
        street, postcode, town, source = (one.text() for one in self.fields.values())
        there = (self._value.street, self._value.postcode, self._value.town)
        same = there == (street, postcode, town)
        self._value = replace(
            self._value,
            street=street,
            postcode=postcode,
            town=town,
            source=source,
            checked_on=self._value.checked_on if same else None,  # another was not checked
        )
        self.edited.emit(self._value if street or postcode or town else None)
