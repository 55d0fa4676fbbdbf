"""Tells that another day began while the window was open, or the computer slept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

MINUTE = 60_000  # milliseconds


class Daybreak(QObject):
    """Looks each minute which day it is; ``broke`` when it is another, also an earlier one."""

    broke = Signal()

    def __init__(self, parent: QObject, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self._seen = today()
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        before, self._seen = self._seen, self._today()
        if self._seen != before:
            self.broke.emit()
