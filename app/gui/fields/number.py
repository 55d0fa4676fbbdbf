"""A number of things: whole, or with a half or a quarter."""

from __future__ import annotations

from decimal import Decimal

from app.core.reading.numbers import read_number
from app.gui.fields.field import QUIET
from app.gui.fields.read import Heard, ReadField
from app.gui.moments import number_words
from app.gui.words import _


class NumberField(ReadField):
    """A number; ``edited`` brings the ``Decimal``, None for an empty line.

    What is no number up to *most* is not told and stays in the field, with a sentence.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        aside: str = "",
        most: int = 100_000,
        whole: bool = False,
        delay: int = QUIET,
    ) -> None:
        """Make it; *whole* numbers alone where halves are nothing."""
        super().__init__(label, hint, "hash", aside=aside, delay=delay)
        self._most, self._whole = most, whole

    def show_number(self, number: Decimal | int | None) -> None:
        """Show a number, None for none; this tells nobody."""
        self.show_heard(None if number is None else Decimal(number))

    def number(self) -> Decimal | None:
        """Return the number that stands there, None where there is none."""
        found = self.value()
        return found if isinstance(found, Decimal) else None

    def heard(self, text: str) -> Heard:
        """Return what *text* says."""
        if not text:
            return Heard()
        found = read_number(text)
        if found is None or found > self._most or (self._whole and found % 1):
            return Heard(self.value(), _("Write a number, as in 4."), sure=False)
        return Heard(found)

    def said(self, _value: object) -> str:
        """Return nothing: a number says itself."""
        return ""

    def words_of(self, value: object) -> str:
        """Return the number as it could have been typed."""
        return number_words(value) if isinstance(value, Decimal) else ""

    def _tell(self) -> None:
        if self._heard.sure:
            super()._tell()
