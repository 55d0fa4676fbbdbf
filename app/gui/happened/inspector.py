"""The card below the picture: the selected fact in full, and the question that it raises."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.core.case import Case
from app.core.line import LedgerLine
from app.gui import theme
from app.gui.days import month_name
from app.gui.fields.basics import Button, Card, Label, Tag, column, row
from app.gui.fields.choices import Flow
from app.gui.happened.asking import noticed, of_gap, offered
from app.gui.happened.gaps import Gap
from app.gui.happened.question import Question
from app.gui.happened.telling import Told, told
from app.gui.words import _


class DateTile(QFrame):
    """A day as a leaf of a calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        inside = column(self, margins=(10, 4), space=0)
        self._day = Label(kind="h2", wraps=False)
        self._month = Label(kind="caption", wraps=False)
        for label in (self._day, self._month):
            inside.addWidget(label, 0, label.alignment())
        self.setFixedWidth(theme.now().px(52))

    def show_told(self, found: Told) -> None:
        """Show the day of a fact; without one the tile is not there."""
        self.setVisible(found.day is not None)
        if found.day is not None:
            self._day.setText(str(found.day.day))
            self._month.setText(month_name(found.day, short=True))


class Inspector(Card):
    """Shows a fact; tells what is to be edited, where to go, and what was answered."""

    wanted = Signal(str)
    point_wanted = Signal(str)
    evidence_wanted = Signal(str)
    added = Signal()  # the silence that is shown is to be a fact
    answered = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._fact = ""
        self.setAccessibleName(_("Selected fact"))
        whole = row(space=18)
        self.column.addLayout(whole)
        left = column(space=8)
        whole.addLayout(left, 3)
        left.addLayout(self._head())
        self._text = Label()
        left.addWidget(self._text)
        left.addStretch(1)
        foot = row(space=8)
        self._tags = QWidget()
        self._flow = Flow(self._tags)
        foot.addWidget(self._tags, 1)
        self.edit = Button(_("Edit"), image="pencil")
        self.edit.clicked.connect(lambda: self.wanted.emit(self._fact))
        foot.addWidget(self.edit)
        self.add = Button(_("Add"), image="plus")
        self.add.clicked.connect(self.added)
        self.add.hide()
        foot.addWidget(self.add)
        left.addLayout(foot)
        self._divider = QFrame()
        self._divider.setFixedWidth(1)
        self._divider.setProperty("kind", "rail")
        whole.addWidget(self._divider)
        self.question = Question()
        self.question.answers.answered.connect(self.answered)
        whole.addWidget(self.question, 2)

    def _head(self) -> QHBoxLayout:
        head = row(space=10)
        self._tile = DateTile()
        head.addWidget(self._tile)
        words = column(space=2)
        self._title = Label(kind="subhead")
        self._line = Label(kind="small")
        words.addWidget(self._title)
        words.addWidget(self._line)
        head.addLayout(words, 1)
        return head

    def show_fact(
        self,
        seen: tuple[Case, date],
        fact: str,
        asked: tuple[LedgerLine, ...],
        lines: Iterable[LedgerLine] = (),
    ) -> None:
        """Show *fact* of a case on a day, a promise as it stands in *lines*.

        With its question where it is among *asked*; without a fact, how to begin.
        """
        case, today = seen
        self._fact = fact
        own = next((one for one in lines if one.promise.id == fact), None)
        found = told(case, fact, own) if fact else None
        line = next(
            (one for one in asked if fact and fact in (one.promise.id, one.promise.contact)),
            None,
        )
        self.question.setVisible(line is not None)
        self._divider.setVisible(line is not None)
        if line is not None:
            self.question.show_line(case, line, today)
        for part in (self.edit, self._text, self._tags):
            part.setVisible(found is not None)
        self.add.hide()
        if found is None:
            self._tile.hide()
            self._title.setText(_("Nothing selected"))
            self._line.setText(
                _("Click a mark, or walk from mark to mark with the arrow keys.")
            )
            self._text.setText("")
            self._flow.fill(())
            return
        self._tile.show_told(found)
        self._title.setText(found.title)
        self._line.setText(found.line)
        self._text.setText(found.text)
        self._flow.fill(self._links(found))

    def show_gap(self, case: Case, gap: Gap) -> None:
        """Show a silence that may be added, and the sentence that it adds."""
        proposal = of_gap(gap)
        self._title.setText(noticed(proposal))
        self._line.setText(offered(case, proposal))
        self.add.show()

    def _links(self, found: Told) -> list[QWidget]:
        made: list[QWidget] = []
        for number in found.points[:4]:
            button = Button(_("Point {n}").format(n=number), "compact", "list-checks")
            button.clicked.connect(lambda: self.point_wanted.emit(self._fact))
            made.append(button)
        for title in found.exhibits[:3]:
            button = Button(title, "compact", "paperclip")
            button.clicked.connect(lambda: self.evidence_wanted.emit(self._fact))
            made.append(button)
        if not found.exhibits:
            made.append(Tag(_("No evidence yet"), "late", "paperclip"))
        return made
