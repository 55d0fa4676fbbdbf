"""The title of a case in the rail: short to read, whole to change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.opener import Opener
from app.gui.words import _


class CaseTitle(QLineEdit):
    """Leaves out the name of the firm, that stands above it, until it has the keyboard."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whole = self._short = ""
        self._opener = Opener()
        self.setAccessibleName(_("Title of the case"))
        self.setToolTip(_("Title of the case") + " (F2)")
        self.setProperty("kind", "bare")
        self.setTextMargins(-2, 0, 0, 0)

    def show_title(self, title: str, trader: str) -> None:
        """Show *title*, and below the name *trader* what it says more; this tells nobody."""
        self._whole, self._short = title, _without(trader, title)
        if not self.hasFocus():
            self._show(self._short)

    def rename(self) -> None:
        """Take the keys, all words selected; they go back when a key ends it."""
        if not self.hasFocus():
            self._opener.remember(self.window().focusWidget())
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Enter, or with Esc as if nothing was typed."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._show(self._whole)
        else:
            super().keyPressEvent(event)
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opener.give_back()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all that can be changed."""
        if event.reason() is not Qt.FocusReason.ShortcutFocusReason:
            self._opener.remember(None)  # who went there by mouse or Tab stays there
        self._show(self._whole)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the short title again, after the change was told."""
        super().focusOutEvent(event)
        if self.hasFocus():
            return
        self._show(self._short)
        self.left.emit()

    def _show(self, words: str) -> None:
        if self.text() != words:
            self.setText(words)
            self.setCursorPosition(0)


def _without(name: str, title: str) -> str:
    """Return *title* without "name:" before it."""
    rest = title.removeprefix(f"{name}:").strip() if name else title
    return rest or title
