"""Somebody at the window in a program of its own: there is no test to wait with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from app.gui.application import Application
from tests.gui.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PATIENCE = 60_000  # milliseconds for a letter
OFTEN = 20  # milliseconds between two looks


class Alone(Visitor):
    """One window with a library of its own, made and waited for without a test."""

    def __init__(self, qt: QApplication, folder: Path, size: tuple[int, int]) -> None:
        """Open the window on *folder* and wait until the cases can be seen."""
        self.application = Application(qt, folder)
        self.application.window.resize(*size)
        self.application.window.show()
        self.wait(PATIENCE, lambda: self.application.library is not None)

    def wait_for(self, _signal: SignalInstance, until: Callable[[], object]) -> None:
        """Wait until something holds."""
        self.wait(PATIENCE, until)

    def wait(self, milliseconds: int, until: Callable[[], object] | None = None) -> None:
        """Let the window work for some time, or until something holds."""
        loop = QEventLoop()
        end, watch = QTimer(), QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(milliseconds)
        if until is not None:
            watch.timeout.connect(lambda: loop.quit() if until() else None)
            watch.start(OFTEN)
        loop.exec()

    def close(self) -> None:
        """Leave as a user does."""
        self.application.window.close()
        self.application.close()
