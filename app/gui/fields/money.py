"""An amount of money as people write it: one line, read strictly, never rounded."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.money import Money
from app.core.reading.amounts import MoneyDoubt, read_money
from app.gui.fields.field import QUIET
from app.gui.fields.read import Heard, ReadField
from app.gui.moments import money_words, plain_amount
from app.gui.words import _, language


class MoneyField(ReadField):
    """An amount; ``edited`` brings the ``Money``, None for an empty line.

    What is no amount is not told and stays in the field, with a sentence: a case cannot keep
    it.
    """

    edited = Signal(object)

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        aside: str = "",
        currency: str = "EUR",
        delay: int = QUIET,
    ) -> None:
        super().__init__(label, hint or _("such as 12.50"), "euro", aside=aside, delay=delay)
        self._currency = currency

    def show_money(self, money: Money | None, currency: str = "") -> None:
        """Show an amount, None for none; this tells nobody."""
        self._currency = currency or self._currency
        self.show_heard(money)

    def money(self) -> Money | None:
        """Return the amount that stands there, None where there is none."""
        found = self.value()
        return found if isinstance(found, Money) else None

    def heard(self, text: str) -> Heard:
        """Return what *text* says."""
        found = read_money(text, language(), self._currency)
        if found.doubt is None:
            return Heard(found.money, self.said(found.money))
        offers = [(money_words(one), one) for one in found.proposals]
        kept = self.value()
        return Heard(kept, _doubt_words(found.doubt), sure=False, proposals=offers)

    def said(self, value: object) -> str:
        """Return the amount with its sign."""
        return money_words(value) if isinstance(value, Money) else ""

    def words_of(self, value: object) -> str:
        """Return the amount as it could have been typed."""
        if not isinstance(value, Money):
            return ""
        plain = plain_amount(value.amount)
        return plain if value.currency == self._currency else f"{value.currency} {plain}"

    def _tell(self) -> None:
        if self._heard.sure:
            super()._tell()


def _doubt_words(doubt: MoneyDoubt) -> str:
    return {
        MoneyDoubt.NOT_READ: _("We could not read one amount in this. Write it as 12.50."),
        MoneyDoubt.OTHER_ORDER: _("Do you mean this amount?"),
        MoneyDoubt.CENTS: _("An amount has two figures after the point."),
        MoneyDoubt.TWO_CURRENCIES: _("There are two currencies here. Choose one."),
    }[doubt]
