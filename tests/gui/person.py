"""Somebody at the window: clicks, types and waits for the workshop, as a person does."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, SignalInstance
from PySide6.QtWidgets import QApplication

from app.gui import application
from app.gui.application import Application
from tests.gui.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOON = datetime(2025, 5, 6, 12)  # noqa: DTZ001 - the clock on the wall


class Person(Visitor):
    """One window with a library of its own; ``close`` leaves it as a user does."""

    def __init__(
        self,
        qtbot: QtBot,
        qapp: QApplication,
        folder: Path,
        now: Callable[[], datetime] = lambda: NOON,
        *,
        size: tuple[int, int] = (1280, 800),
    ) -> None:
        """Open the window and wait until the cases can be seen."""
        self._qtbot = qtbot
        self._clock, application.now = application.now, now
        self.application = Application(qapp, folder)
        with qtbot.waitSignal(self.application.loaded, timeout=20_000):
            self.application.window.resize(*size)
            self.application.window.show()
            self.application.window.activateWindow()
        # What was queued by the signal that was waited for is done before the next key.
        QApplication.sendPostedEvents()

    def wait_for(self, signal: SignalInstance, until: Callable[[], object]) -> None:
        """Wait for a signal until one of them brings this about."""
        while not until():
            with self._qtbot.waitSignal(signal, timeout=30_000):
                pass

    def press(self, keys: str) -> None:
        """Press keys such as "Ctrl+Return", where the focus is."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # Without a screen nobody gets the keys back when a list that popped up is gone.
            with self._qtbot.waitActive(self.window):
                self.window.activateWindow()
        super().press(keys)

    def close(self) -> None:
        self.window.close()
        self.application.close()
        application.now = self._clock
        self.window.deleteLater()
        # All of it goes now, while it is whole, not in whatever order is found later.
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
