"""A letter whose term passed: what did the company do?  Four answers of equal weight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.dated import Dated
from app.core.moment import When
from app.core.money import Money
from app.gui import theme
from app.gui.days import long_day
from app.gui.document_names import document_name
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.fields.field import QUIET, forget_typing
from app.gui.fields.moment import DateField
from app.gui.fields.money import MoneyField
from app.gui.fields.typed import LineField
from app.gui.follow_up.answers import Answer, Came
from app.gui.letters.more_time import MoreTime
from app.gui.marks import Mark, MarkView
from app.gui.seen import Seen
from app.gui.words import _


class WhatCame(Card):
    """Asks of one letter what the company did; ``answered`` brings the answer and its day.

    ``more`` gives them more time instead; ``begun`` tells the letter when another is asked
    about.
    """

    begun = Signal(str)
    answered = Signal(object, object, str, object)  # Came, When, words of an offer, its Money

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._came = Came.NOTHING
        self._asked: tuple[str, Dated, When] | None = None
        self._title = Label("", "h2")
        self._below = Label("", "small")
        self.choices: dict[Came, Answer] = {}
        self.when = DateField(_("When?"), delay=delay)
        self.what = LineField(_("What do they offer?"), delay=delay)
        self.amount = MoneyField(_("How much?"), delay=delay)
        self._details = (self.when, self.what, self.amount)
        self.record = Button("", "primary", "check")
        self.more = MoreTime(delay)
        self._build()
        self.record.clicked.connect(self._tell)

    def _build(self) -> None:
        head = row(space=12)
        head.addWidget(
            MarkView(Mark.BROKEN, _("term passed"), 22), 0, Qt.AlignmentFlag.AlignTop
        )
        texts = column(space=2)
        texts.addWidget(self._title)
        texts.addWidget(self._below)
        head.addLayout(texts, 1)
        self.column.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(theme.now().px(10))
        for at, came in enumerate(Came):
            button = Answer(came)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, one=came: self._choose(one))
            self.choices[came] = button
            grid.addWidget(button, at // 2, at % 2)
        self.column.addLayout(grid)
        details = row(space=12)
        for field in self._details:
            details.addWidget(field, 1)
        self.column.addLayout(details)
        foot = row(space=10)
        hint = _("Had contact since? Record that first.")
        foot.addWidget(Label(hint, "caption"), 1)
        self.more.button.setProperty("kind", "")
        foot.addWidget(self.more.button)
        foot.addWidget(self.record)
        self.column.addLayout(foot)
        self.column.addWidget(self.more)

    def show_term(self, dated: Dated, firm: str, came: When, seen: Seen, sent: str) -> None:
        """Ask about the letter of *dated*, after which something *came*; this tells nobody.

        *sent* says when it left, empty where that is not known.
        """
        wanted = (seen.case.id, dated, came)
        if wanted == self._asked:
            return
        self._asked = wanted
        forget_typing(self)
        for field in (*self._details, self.more.until):
            field.line.clear()  # it was about another letter
        country = seen.case.jurisdiction
        self.more.show_term(dated.day, seen.day, country)
        self.amount.show_money(None, seen.pack.currency)
        ended = _("The term of your letter ended on {day}. What did {firm} do?")
        self._title.setText(ended.format(day=long_day(dated.day), firm=firm))
        name = document_name(dated.what) if dated.what else ""
        words = _("{document}, sent {day}").format(document=name, day=sent)
        self._below.setText(words if name and sent else name)
        self.when.show_moment(came, seen.day, country=country)
        for button in self.choices.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        self.record.setEnabled(False)
        self.record.setText(_("Record"))
        for field in self._details:
            field.hide()
        self.begun.emit(dated.fact)
        self.more.open(bool(self.more.until.line.text()))

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What is chosen and typed in, always in the same order."""
        more = (self.more.until, self.more.said)
        return (*self.choices.values(), *self._details, *more)

    def _choose(self, came: Came) -> None:
        self._came = came
        words = self.choices[came].words
        self.record.setText(_("Record: {answer}").format(answer=words))
        self.record.setEnabled(True)
        self.when.setVisible(came is not Came.NOTHING)
        self.what.setVisible(came is Came.OFFER)
        self.amount.setVisible(came is Came.OFFER)

    def _tell(self) -> None:
        when: When | None = self.when.moment()
        money = self.amount.value()
        amount = money if isinstance(money, Money) else None
        self.answered.emit(self._came, when, self.what.text(), amount)
