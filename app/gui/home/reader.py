"""Reading the lines of the library: new ones a few at a time, known ones at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.core.dated import Digest
    from app.gui.home.rows import Line, Row

AT_ONCE = 300  # new lines between which the window answers: some milliseconds


class Reader(QObject):
    """Makes rows of lines, and remembers them for as long as the day and the line are same."""

    read = Signal(object, object)  # the rows, the day

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._known: dict[str, tuple[Line, Row]] = {}
        self._lines: tuple[Line, ...] = ()
        self._new: list[Line] = []
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._go_on)
        self._rows: tuple[Row, ...] = ()
        self._last = QTimer(self)
        self._last.setInterval(0)
        self._last.setSingleShot(True)
        self._last.timeout.connect(self._tell)

    def start(self, lines: Iterable[Line], today: date) -> None:
        """Read *lines*; what was under way is left."""
        self._lines = tuple(lines)
        if today != self._today:
            self._known, self._today = {}, today
        self._new = [line for line in reversed(self._lines) if not self._knows(line)]
        self._rest.stop()
        self._last.stop()
        self._go_on()

    def digest(self, line: Line) -> Digest:
        """Return what *line* holds; one that was read before is not unpacked again."""
        return self._known[line.id][0].digest if self._knows(line) else line.digest

    def _knows(self, line: Line) -> bool:
        found = self._known.get(line.id)
        return found is not None and found[0] == line

    def _go_on(self) -> None:
        from app.gui.home.clients import told_apart
        from app.gui.home.rows import row_of

        for _number in range(min(AT_ONCE, len(self._new))):
            line = self._new.pop()
            self._known[line.id] = (line, row_of(line, self._today))
        if self._new:
            self._rest.start()
            return
        self._known = {line.id: self._known[line.id] for line in self._lines}
        self._rows = told_apart(tuple(row for _line, row in self._known.values()))
        if self._rest.isActive():  # there were many: the window answers before they are shown
            self._rest.stop()
            self._last.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self.read.emit(self._rows, self._today)
