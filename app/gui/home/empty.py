"""What stands in the place of an empty list: one line, and at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Button, Label, column


class Empty(QWidget):
    """A sentence, and a button that widens what was asked."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, margins=(24, 48), space=12)
        self._words = Label("", "subhead")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = Button("")
        self.button.clicked.connect(self.wanted)
        inside.addWidget(self._words)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)

    def show_words(self, words: str, offer: str) -> None:
        """Say that there is nothing, and offer something else."""
        self._words.setText(words[:300])
        self.button.setText(offer)
        self.button.setVisible(bool(offer))

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()
