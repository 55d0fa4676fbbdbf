"""What the company did with a letter: four answers of equal weight, each with its meaning."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from app.gui.fields.basics import Button, Label, column
from app.gui.fields.iconed import IconLabel
from app.gui.words import _


class Came(StrEnum):
    """What came of a letter."""

    NOTHING = "nothing"
    EVADED = "evaded"
    OFFER = "offer"
    SOLVED = "solved"


class Answer(Button):
    """An answer with, below it, what follows from it."""

    def __init__(self, came: Came) -> None:
        super().__init__("", "answer")
        image, self.words, self.below = _answers()[came]
        self._image = image
        self.setCheckable(True)
        self.setAccessibleName(self.words)
        self.setAccessibleDescription(self.below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inside = inside = column(self, margins=(12, 8), space=2)
        self._told = IconLabel(self.words, "strong", image)
        inside.addWidget(self._told)
        inside.addWidget(Label(self.below, "small"))
        inside.addStretch(1)
        self.toggled.connect(self._show_on)

    def _show_on(self, on: bool) -> None:
        self._told.show_image(self._image, "accent" if on else "")
        self._told.set_kind("chosen" if on else "strong")

    def sizeHint(self) -> QSize:
        """Return room for both."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room for both: their lines wrap."""
        return self._inside.minimumSize()


def _answers() -> dict[Came, tuple[str, str, str]]:
    """Return the icon, the words and the meaning of each answer."""
    return {
        Came.NOTHING: (
            "message-square-off",
            _("Heard nothing"),
            _("The silence comes on the timeline, and the next letter is ready."),
        ),
        Came.EVADED: (
            "reply",
            _("A reply, but no answer"),
            _("Something came, but your questions stay open."),
        ),
        Came.OFFER: ("hand-coins", _("An offer"), _("Put it beside what you want.")),
        Came.SOLVED: ("circle-check", _("Solved"), _("Close the case and keep it.")),
    }
