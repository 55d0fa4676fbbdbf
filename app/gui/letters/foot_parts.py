"""What the bars below a letter and below its public version are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QWidget

from app.gui.fields.basics import Button, Card, Label, row
from app.gui.marks import Mark, MarkView
from app.gui.words import _


class Strip(Card):
    """What stands in the way, in a sentence, with a button that shows it."""

    looked = Signal()

    def __init__(self, look: str) -> None:
        """Call the button *look*."""
        super().__init__("warn", margins=(12, 6))
        self.line: QHBoxLayout = row()
        self.line.addWidget(MarkView(Mark.WARNING, _("Attention")))
        self.words = Label("", "strong")
        self.line.addWidget(self.words, 1)
        self.look = Button(look, "compact")
        self.look.clicked.connect(self.looked)
        self.line.addWidget(self.look)
        self.column.addLayout(self.line)
        self.hide()

    def say(self, words: str, *, look: bool = False) -> None:
        """Show a sentence, or nothing when it is empty."""
        self.words.setText(words)
        self.look.setVisible(look)
        self.setVisible(bool(words))


class Gauge(QWidget):
    """How far files are that take long, with a button that stops them."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = row(self)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(_("Progress"))
        stop = Button(_("Stop"), "compact")
        stop.clicked.connect(self.stopped)
        inside.addWidget(self._bar, 1)
        inside.addWidget(stop)
        self.hide()

    def show_progress(self, done: int, all_of_them: int) -> None:
        """Show how far the files are; hide it when they are done."""
        self.setVisible(done < all_of_them)
        self._bar.setRange(0, all_of_them)
        self._bar.setValue(done)


def formats_menu(
    owner: QWidget, formats: Sequence[tuple[str, str]], then: Callable[[str], object]
) -> QMenu:
    """Return a menu of *formats*, each with its words, that tells *then* which was chosen."""
    menu = QMenu(owner)
    for name, words in formats:
        action = menu.addAction(words)
        action.triggered.connect(lambda _on=False, name=name: then(name))
    return menu
