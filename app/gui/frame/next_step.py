"""The strip with the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from app.gui.fields.basics import Button, IconButton, Label, row
from app.gui.marks import Mark, MarkView
from app.gui.words import _


class NextStep(QFrame):
    """One sentence of what to do next, with one button; closed until its reason changes."""

    taken = Signal()
    closed = Signal(str)  # the reason that was closed

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._reason = ""
        inside = row(self, margins=(12, 4), space=10)
        self._mark = MarkView(Mark.CONFIRM, "", 18)
        self._words = Label("")
        self._do = Button("", "primary")
        self._do.clicked.connect(self.taken)
        close = IconButton("x", _("Close"))
        close.clicked.connect(lambda: self.closed.emit(self._reason))
        inside.addWidget(self._mark)
        inside.addWidget(Label(_("Next step"), "strong", wraps=False))
        inside.addWidget(self._words, 1)
        inside.addWidget(self._do)
        inside.addWidget(close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_step(self, reason: str, words: str, button: str, mark: Mark) -> None:
        """Show a step; *reason* is what closing it remembers."""
        self._reason = reason
        self._mark.show_mark(mark, words)
        self._words.setText(words)
        self._do.setText(button)

    def words(self) -> str:
        """Return the sentence that is shown."""
        return self._words.text()
