"""What is said to a screen reader when it has settled."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.gui.announcing import announce
from app.gui.fields.field import Quiet

SETTLED = 2000  # milliseconds after which what changes while one types is said


class Speaker(QObject):
    """Says of some lines about *owner* which are others than before, when typing stopped.

    ``told`` brings the words that were said.
    """

    told = Signal(str)

    def __init__(self, owner: QWidget, delay: int = SETTLED) -> None:
        super().__init__(owner)
        self._owner = owner
        self._about = ""
        self._now: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self.quiet = Quiet(owner, self._say, delay)

    def begin(self, about: str) -> None:
        """Speak about something else from now on; what is shown of it first is not said."""
        if about != self._about:
            self._about, self._now, self._said = about, {}, {}
            self.quiet.forget()

    def show(self, line: str, words: str) -> None:
        """Remember what a *line* says now, to say it when it is no longer what it was."""
        self._now[line] = words
        if words != self._said.setdefault(line, words):
            self.quiet.typed()

    def _say(self) -> None:
        found = [one for line, one in self._now.items() if one and one != self._said[line]]
        self._said = dict(self._now)
        if found:
            words = ". ".join(found)
            announce(self._owner, words)
            self.told.emit(words)
