"""Somebody who clicks, types and presses keys without any thought, on every screen."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from app.core.walk_step import Step
from tests.letters.hostile import HOSTILE

if TYPE_CHECKING:
    from tests.gui.person import Person

KEYS = (
    *("Tab", "Shift+Tab", "Return", "Space", "Escape", "Up", "Down", "Left", "Right"),
    *("Home", "End", "Delete", "Backspace", "F6", "Shift+F6", "F2", "Ctrl+Z"),
    *("Ctrl+Shift+Z", "Ctrl+B", "Ctrl+N", "Ctrl+Return", "Ctrl+A", "Ctrl+K", "F10"),
)
PLACES = (*(f"Ctrl+{number}" for number, _ in enumerate(Step, 1)), "Ctrl+,", "F1", "Ctrl+K")
SCHEMES = ("http", "https", "mailto", "file")


class Browser(QObject):
    """Takes what would leave the program, and remembers the addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "take")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())

    def leave(self) -> None:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


class Monkey:
    """Does one thing after another in a window; the seed says which."""

    def __init__(self, person: Person, seed: int) -> None:
        self._person = person
        self._dice = Random(seed)

    def act(self) -> str:
        """Do one thing, and say what it was."""
        kinds = (self._click, self._click, self._press, self._press, self._write, self._go)
        said = self._dice.choice(kinds)()
        self._close_dialogs()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        return said

    def _click(self) -> str:
        shown = [
            one
            for one in self._top().findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()
        ]
        if not shown:
            return "nothing to click"
        target = self._dice.choice(shown)
        place = QPoint(
            self._dice.randrange(max(1, target.width())),
            self._dice.randrange(max(1, target.height())),
        )
        said = f"click {type(target).__name__}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
        return said

    def _press(self) -> str:
        keys = self._dice.choice(KEYS)
        self._keys(keys)
        return keys

    def _keys(self, keys: str, top: QWidget | None = None) -> None:
        top = top or self._top()
        top.activateWindow()
        one = QKeySequence(keys)[0]
        QTest.keyClick(top.focusWidget() or top, one.key(), one.keyboardModifiers())

    def _write(self) -> str:
        words = self._dice.choice(("3 mei", "vorige week", "terugbellen", "12,50", *HOSTILE))
        top = self._top()
        if words.isascii() and words.isprintable():
            QTest.keyClicks(top.focusWidget() or top, words[:40])
        else:
            QApplication.clipboard().setText(words)
            self._keys("Ctrl+V", top)
        return f"write {words!r}"

    def _go(self) -> str:
        keys = self._dice.choice(PLACES)
        self._keys(keys, self._person.window)
        return keys

    def _top(self) -> QWidget:
        """Choose the window or one beside it."""
        every = QApplication.topLevelWidgets()
        dialogs = [one for one in every if isinstance(one, QDialog) and one.isVisible()]
        return self._dice.choice([self._person.window, *dialogs])

    def _close_dialogs(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QFileDialog | QAbstractPrintDialog):
                one.reject()
