"""The system asks the program to end: it closes as a user closes it, and loses nothing."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ASKED = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """Calls *end* in the loop of the window when a signal asks for the end.

    On Windows nothing comes as a signal; there Qt tells of the end of a session.
    """

    def __init__(self, end: Callable[[], None], parent: QObject) -> None:
        """Listen for as long as *parent* is there."""
        super().__init__(parent)
        self._end = end
        self._notifier: QSocketNotifier | None = None
        if os.name == "posix":
            self._listen()

    def _listen(self) -> None:
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for name in ASKED:
            signal.signal(getattr(signal, name), lambda _number, _frame: None)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda _socket: self._hear(reading))

    def _hear(self, reading: int) -> None:
        os.read(reading, 64)
        self._end()
