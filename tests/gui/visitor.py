"""Somebody who goes through the window: opens cases, clicks, types, waits for the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from app.gui.entry.sheet import EntrySheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.core.case import Case
    from app.gui.application import Application
    from app.gui.page import Page


LEFT = Qt.MouseButton.LeftButton


class Visitor:
    """What the tour of the screens needs of whoever makes it; the clock is theirs."""

    application: Application

    @property
    def window(self) -> QWidget:
        return self.application.window

    @property
    def case(self) -> Case:
        opened = self.application.window.view.open
        assert opened is not None
        return opened.session.case

    @property
    def page(self) -> Page:
        return self.application.window.view.frame.page

    @property
    def told(self) -> str:
        return self.application.window.toast.words()

    @property
    def sheet(self) -> EntrySheet:
        found = self.window.findChild(EntrySheet)
        assert found is not None
        assert found.isVisible()
        return found

    def own(self, case: Case) -> None:
        """Have *case* among the cases."""
        library = self.application.library
        assert library is not None
        if all(one.id != case.id for one in library.lines()):
            library.create(case)

    def open(self, case: Case) -> None:
        """Have *case* among the cases, and open it."""
        self.own(case)
        self.application.window.open_case(case.id)

    def wait_for(self, signal: SignalInstance, until: Callable[[], object]) -> None:
        """Wait for a signal until one of them brings this about."""
        raise NotImplementedError

    def where(self) -> QWidget:
        """Who gets the keys."""
        return self.window.focusWidget() or self.window

    def press(self, keys: str) -> None:
        """Press keys such as "Ctrl+Return", where the focus is."""
        one = QKeySequence(keys)[0]
        QTest.keyClick(self.where(), one.key(), one.keyboardModifiers())

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), "nobody can click what is not there"
        assert widget.isEnabled(), "nobody can click what cannot be used"
        QTest.mouseClick(widget, LEFT)

    def write(self, words: str, into: QWidget | None = None) -> None:
        """Type *words* where the focus is, or in a field that is clicked first."""
        if into is not None:
            self.click(into)
        QTest.keyClicks(self.where(), words)

    def replace(self, words: str, into: QWidget) -> None:
        """Type *words* over what stands in a field."""
        self.click(into)
        self.press("Ctrl+A")
        self.write(words)

    def choose(self, words: str, combo: QComboBox) -> None:
        """Choose from a list by its words."""
        combo.setFocus()
        at = next(n for n in range(combo.count()) if words in combo.itemText(n))
        combo.setCurrentIndex(at)
        combo.activated.emit(at)

    def save_as(self, path: Path) -> None:
        """Answer the dialog that asks where a file goes."""
        dialog = next(one for one in self.window.findChildren(QFileDialog) if one.isVisible())
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.accept()
