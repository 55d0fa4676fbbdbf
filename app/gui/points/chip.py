"""A fact as a chip: click to see it on the timeline, Delete to take it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.fields.basics import Button, IconButton, row
from app.gui.marks import MarkView
from app.gui.points.facts import FactWords
from app.gui.words import _


class FactChip(QWidget):
    """One fact; ``opened`` and ``taken`` bring its id."""

    opened = Signal(str)
    taken = Signal(str)

    def __init__(self, fact: str, words: FactWords) -> None:
        super().__init__()
        self._fact = fact
        inside = row(self, space=2)
        self.button = Button(words.text, "chip", words.icon)
        self.button.setProperty("small", True)
        state = f", {words.state}" if words.state else ""
        self.button.setAccessibleName(f"{words.text}{state}")
        self.button.setToolTip(_("Show on the timeline"))
        self.button.clicked.connect(lambda: self.opened.emit(self._fact))
        inside.addWidget(self.button)
        if words.mark is not None:
            inside.addWidget(MarkView(words.mark, words.state, 16))
        self.remove = IconButton("x", _("Unlink {fact}").format(fact=words.text))
        small = theme.now().px(13)
        self.remove.setIconSize(QSize(small, small))
        self.remove.clicked.connect(lambda: self.taken.emit(self._fact))
        inside.addWidget(self.remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the fact away with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.taken.emit(self._fact)
            return
        super().keyPressEvent(event)
