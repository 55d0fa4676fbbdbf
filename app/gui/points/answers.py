"""A field for a question of a problem type: it takes and gives the answer as it is kept.

A date is kept as its notation, or in the user's words where it is none; an amount as
``12.50``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.law import AnswerKind, QuestionItem
from app.core.moment import When
from app.core.money import Money
from app.core.text import in_language
from app.core.when import no_anchors
from app.gui.fields.basics import Label, column
from app.gui.fields.choices import Segment
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.money import MoneyField
from app.gui.fields.typed import LineField
from app.gui.moments import typed_words
from app.gui.words import _, language


class AnswerField(QWidget):
    """One question with room for its answer; ``answered`` brings it, empty for none."""

    answered = Signal(str)

    def __init__(self, item: QuestionItem, today: date, delay: int, country: str = "") -> None:
        super().__init__()
        self._column = column(self, space=4)
        self._currency, self._country = "EUR", country
        self._show: Callable[[str], None] = lambda _answer: None
        self._flush: Callable[[], None] = lambda: None
        text = in_language(item.text, language(), language()).text
        made: dict[AnswerKind, Callable[[], None]] = {
            AnswerKind.YES_NO: lambda: self._yes_no(text),
            AnswerKind.CHOICE: lambda: self._choices(text, item),
            AnswerKind.DATE: lambda: self._date(text, today, delay),
            AnswerKind.AMOUNT: lambda: self._amount(text, delay),
        }
        made.get(item.kind, lambda: self._words(text, delay))()

    def show_answer(self, answer: str, currency: str) -> None:
        """Show an answer, an amount in *currency*; this tells nobody."""
        self._currency = currency
        self._show(answer)

    def flush(self) -> None:
        """Tell now what was typed."""
        self._flush()

    def _yes_no(self, text: str) -> None:
        answers = [("yes", _("Yes")), ("no", _("No")), ("", _("Not known yet"))]
        field = Segment(text, answers)
        field.chosen.connect(self.answered)
        self._column.addWidget(Label(text, "strong"))
        self._column.addWidget(field)
        self._show = field.show_value

    def _choices(self, text: str, item: QuestionItem) -> None:
        labels = [
            (one.id, in_language(one.label, language(), language()).text)
            for one in item.choices
        ]
        field = PickField(text, [("", _("Not known yet")), *labels])
        field.chosen.connect(self.answered)
        self._column.addWidget(field)
        self._show = field.show_value

    def _date(self, text: str, today: date, delay: int) -> None:
        field = DateField(text, delay=delay)
        field.edited.connect(lambda when: self.answered.emit(kept_moment(when, today)))
        self._column.addWidget(field)
        self._show = lambda answer: field.show_moment(
            told_moment(answer), today, country=self._country
        )
        self._flush = field.flush

    def _amount(self, text: str, delay: int) -> None:
        field = MoneyField(text, delay=delay)
        field.edited.connect(lambda money: self.answered.emit(kept_amount(money)))
        self._column.addWidget(field)
        self._show = lambda answer: field.show_money(
            told_amount(answer, self._currency), self._currency
        )
        self._flush = field.flush

    def _words(self, text: str, delay: int) -> None:
        field = LineField(text, delay=delay)
        field.edited.connect(self.answered)
        self._column.addWidget(field)
        self._show = field.show_text
        self._flush = field.flush


def kept_moment(when: When | None, today: date) -> str:
    """Return a moment as an answer keeps it: an exact one as notation, else in words."""
    if when is None:
        return ""
    plain = when == When(edtf=when.edtf or "2000")
    return when.edtf if plain else typed_words(when, no_anchors, today)


def told_moment(answer: str) -> When | None:
    """Return the moment of an answer, None for none; what is no notation are words."""
    if not answer:
        return None
    try:
        return When(edtf=answer)
    except ValueError:
        return When(words=answer)


def kept_amount(money: Money | None) -> str:
    """Return an amount as an answer keeps it."""
    return "" if money is None else f"{money.amount:.2f}"


def told_amount(answer: str, currency: str) -> Money | None:
    """Return the amount of an answer in *currency*, None where it is none."""
    whole, _point, cents = answer.partition(".")
    figures = whole.isascii() and whole.isdigit() and len(whole) < 10
    if not figures or (cents and not (cents.isascii() and cents.isdigit() and len(cents) == 2)):
        return None
    return Money(Decimal(answer), currency)
