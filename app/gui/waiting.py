"""What is shown while something is done on which all else waits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.gui import theme
from app.gui.announcing import announce
from app.gui.errand import Errand
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.words import _

WIDE = 560  # pixels at 100 %


class Waiting(QWidget):
    """Covers *stack* until *errand* has ended, and then gives it back.

    It says how far it is where the errand tells that; with the words *stop* it can be stopped.
    """

    def __init__(
        self, errand: Errand, stack: QStackedWidget, words: str, more: str, stop: str = ""
    ) -> None:
        super().__init__()
        self._stack, self._before = stack, stack.currentWidget()
        self.setProperty("kind", "page")
        whole, middle = column(self, margins=(24, 48)), row()
        card = Card(margins=(24, 20))
        card.setMaximumWidth(theme.now().px(WIDE))
        self.far = Label("", "small")
        for one in (Label(words, "subhead"), Label(more), self.far):
            card.column.addWidget(one)
        self.stop = Button(stop)
        self.stop.clicked.connect(errand.stop)
        self.stop.clicked.connect(lambda: self.stop.setEnabled(False))
        card.column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.stop.setVisible(bool(stop))
        middle.addStretch(0)
        middle.addWidget(card, 1)
        middle.addStretch(0)
        whole.addLayout(middle)
        whole.addStretch(1)
        errand.moved.connect(self._show_moved)
        errand.ended.connect(self._leave)
        stack.addWidget(self)
        stack.setCurrentWidget(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        (self.stop if stop else self).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{words}. {more}")

    def _show_moved(self, done: int, whole: int) -> None:
        words = _("{done} of {whole} files of your evidence")
        self.far.setText(words.format(done=done, whole=whole) if whole else "")

    def _leave(self) -> None:
        if self._stack.currentWidget() is self and self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self._stack.removeWidget(self)
        self.deleteLater()
