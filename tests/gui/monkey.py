"""Somebody who clicks, types and presses keys without any thought, on every screen."""

from __future__ import annotations

from collections import deque
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from app.core.walk_step import Step
from tests.gui.monkey_ways import WAYS
from tests.letters.hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.person import Person

KEYS = (
    *("Tab", "Shift+Tab", "Return", "Space", "Escape", "Up", "Down", "Left", "Right"),
    *("Home", "End", "Delete", "Backspace", "F6", "Shift+F6", "F2", "Ctrl+Z"),
    *("Ctrl+Shift+Z", "Ctrl+B", "Ctrl+N", "Ctrl+Return", "Ctrl+A", "Ctrl+K", "F10"),
)
STEPS = (f"Ctrl+{number}" for number, _ in enumerate(Step, 1))
PLACES = (*STEPS, "Ctrl+0", "Ctrl+,", "F1", "Ctrl+K")
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Monkey:
    """Does one thing after another in a window; the seed says which.

    ``done`` names what it did last, and what it is doing.
    """

    def __init__(self, person: Person, seed: int) -> None:
        self._person = person
        self._dice = Random(seed)
        self.done: deque[str] = deque(maxlen=20)
        self._chooser = QTimer()  # a menu that opened keeps who opened it waiting
        self._chooser.timeout.connect(self._choose)
        self._chooser.start(10)

    def close(self) -> None:
        """Take nothing of menus any more."""
        self._chooser.stop()

    def act(self) -> None:
        """Do one thing."""
        often = (self._click, self._click, self._press, self._press, self._write, self._go)
        self._dice.choice((*often, *often, *often, self._rest, self._rest, self._stray))()
        self._close_dialogs()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))

    def _click(self) -> None:
        shown = list(_shown(self._top()))
        if not shown:
            return
        target = self._dice.choice(shown)
        place = QPoint(
            self._dice.randrange(max(1, target.width())),
            self._dice.randrange(max(1, target.height())),
        )
        self.done.append(f"click {type(target).__name__} {target.accessibleName()!r}")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)

    def _press(self) -> None:
        self._keys(self._dice.choice(KEYS), self._top())

    def _keys(self, keys: str, top: QWidget) -> None:
        target = top.focusWidget() or top
        self.done.append(f"{keys} in {type(target).__name__} {target.accessibleName()!r}")
        top.activateWindow()
        one = QKeySequence(keys)[0]
        QTest.keyClick(target, one.key(), one.keyboardModifiers())

    def _write(self) -> None:
        words = self._dice.choice(("3 mei", "vorige week", "terugbellen", "12,50", *HOSTILE))
        top = self._top()
        if words.isascii() and words.isprintable():
            self.done.append(f"write {words!r}")
            QTest.keyClicks(top.focusWidget() or top, words[:40])
        else:
            QApplication.clipboard().setText(words)
            self._keys("Ctrl+V", top)

    def _go(self) -> None:
        self._keys(self._dice.choice(PLACES), self._person.window)

    def _rest(self) -> None:
        """Let the window do what waits: paint, lay out, hear the workshop."""
        self.done.append("rest")
        loop = QEventLoop()
        QTimer.singleShot(self._dice.choice((0, 0, 0, 20)), loop.quit)
        loop.exec()

    def _stray(self) -> None:
        way = self._dice.choice(WAYS)
        self.done.append(way.__name__)
        if self._person.application.window.opened is not None:
            way(self._person, self._dice)

    def _top(self) -> QWidget:
        """Choose the window or one beside it."""
        every = QApplication.topLevelWidgets()
        dialogs = [one for one in every if isinstance(one, QDialog) and one.isVisible()]
        return self._dice.choice([self._person.window, *dialogs])

    def _choose(self) -> None:
        """Take something of the menu that is open, or leave it."""
        popup = QApplication.activePopupWidget()
        if not isinstance(popup, QMenu):
            return
        popup.close()
        there = [one for one in popup.actions() if one.isEnabled() and not one.menu()]
        if there and self._dice.random() < 0.5:
            taken = self._dice.choice(there)
            self.done.append(f"choose {taken.text()!r}")
            taken.trigger()

    def _close_dialogs(self) -> None:
        self._choose()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QFileDialog | QAbstractPrintDialog):
                one.reject()


def _shown(inside: QWidget) -> Iterator[QWidget]:
    """Go through what can be clicked; what is hidden is not looked into."""
    for one in inside.findChildren(QWidget, options=_DIRECT):
        if one.isVisible() and not one.visibleRegion().isEmpty():
            if one.isEnabled():
                yield one
            yield from _shown(one)
