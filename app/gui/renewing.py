"""Summing cases up anew after the rules changed, a case at a time beside all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from app.errors import UserError
from app.gui.trouble import trouble

if TYPE_CHECKING:
    from app.store.library import Library

PAUSE = 30  # milliseconds before each case, so that the window never waits for long


class Renewing(QObject):
    """Renews what the list shows of cases; ``renewed`` when there were any and all are done.

    What the disk refuses is tried again when the program starts the next time.
    """

    renewed = Signal()
    told = Signal(str)  # which cases cannot be read, once all were looked at

    def __init__(self, parent: QObject, read: SignalInstance) -> None:
        """Begin when *read* tells that the list is there, so that it never waits for this."""
        super().__init__(parent)
        read.connect(self._start)
        self._library: Library | None = None
        self._left: list[str] | None = None  # None before anybody looked
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._next)

    def begin(self, library: Library) -> None:
        """Look, after the list, which cases follow older rules, and renew them one by one."""
        self._library, self._left = library, None

    def _start(self) -> None:
        if self._library is not None and self._left is None:
            self._timer.start()

    def _next(self) -> None:
        if self._library is None or not self._renew(self._library):
            self._timer.stop()

    def _renew(self, library: Library) -> bool:
        """Do the next thing; False when there is nothing more, or the disk refuses."""
        try:
            if self._left is None:
                self._left = list(reversed(library.outdated()))
            else:
                library.renew((self._left.pop(),))
                if not self._left:
                    self.renewed.emit()
        except UserError:
            self._left = []
            return False
        if not self._left and library.unread:
            self.told.emit(" ".join(map(trouble, library.unread.values())))
        return bool(self._left)
