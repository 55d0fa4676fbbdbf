"""Rows for numbers and prices: one record in a few fields each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from app.core.agreement import Period, PriceItem
from app.core.money import Money
from app.core.party import Reference, ReferenceKind
from app.core.text import Text, in_language, with_words
from app.gui.fields.basics import row
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.money import MoneyField
from app.gui.fields.rows import RowForm
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


class PriceRow(RowForm):
    """A price: for what, how much, per what."""

    def __init__(self, home: str, delay: int = QUIET) -> None:
        super().__init__()
        self._home = home
        self._value: PriceItem | None = None
        inside = row(self)
        self.what = LineField(_("Price of what?"), delay=delay)
        self.money = MoneyField(_("How much?"), delay=delay)
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
