"""One point in the list: its number, key word, and what hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.core.claims import Point, PointStanding
from app.core.pointing import questions_of, tells_enough
from app.core.text import in_language
from app.gui.fields.basics import Label, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.order import OrderCard
from app.gui.fields.picture import Picture
from app.gui.marks import Mark, MarkView
from app.gui.points.recheck import standing_words
from app.gui.seen import Seen
from app.gui.words import _, many

_MARKS = {
    PointStanding.SOLVED: Mark.KEPT,
    PointStanding.DROPPED: Mark.REPLACED,
}


class PointCard(OrderCard):
    """A point in the list; Enter, Space and a click choose it."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(8, 8))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        inside = row(space=8)
        self._number = Label("", "h2", wraps=False)
        self._title = Label("", "strong")
        self._facts, self._asked = Label("", "small"), Label("", "small")
        self._mark = MarkView(Mark.EMPTY, "")
        words = column(space=2)
        words.addWidget(self._title)
        below = Flow(space=6)
        for image, counted in (("link", self._facts), ("circle-question-mark", self._asked)):
            counted.setWordWrap(False)
            below.addWidget(Picture(image, side=14))
            below.addWidget(counted)
        words.addLayout(below)
        inside.addWidget(self.handle)
        inside.addWidget(self._number)
        inside.addLayout(words, 1)
        inside.addWidget(self._mark)
        self.column.addLayout(inside)
        self.pressed.connect(self.chosen)

    def show_point(self, seen: Seen, point: Point, number: int, *, chosen: bool) -> None:
        """Show a point as the *number*-th; *chosen* is the one on the right."""
        case = seen.case
        title = in_language(point.title, case.language, case.language).text or _("No title yet")
        count = many("{n} fact", "{n} facts", len(point.facts))
        asked = many("{n} question", "{n} questions", len(questions_of(case, point)))
        mark, state = self._state(point)
        self._number.setText(str(number))
        self._title.setText(title)
        self._facts.setText(count)
        self._asked.setText(asked)
        self._mark.show_mark(mark, state)
        self.handle.say(_("Move point {n}").format(n=number), "Alt+↑, Alt+↓")
        self.setAccessibleName(
            _("Point {n}: {title}, {facts}, {questions}, {state}").format(
                n=number, title=title, facts=count, questions=asked, state=state
            )
        )
        self.set_chosen(chosen=chosen)

    def _state(self, point: Point) -> tuple[Mark, str]:
        last = point.rounds[-1].standing if point.rounds else PointStanding.OPEN
        if last in _MARKS:
            return _MARKS[last], standing_words()[last]
        if tells_enough(point):
            return Mark.ENOUGH, _("enough for a letter")
        return Mark.ATTENTION, _("link a fact, or tell what happened")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the point with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)
