"""The menu bar: hidden until it is asked for, then the keys are in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from app.gui.opener import Opener
from app.gui.words import _


class MenuBar(QMenuBar):
    """Menus that the arrow keys go through; Esc hides them and gives the focus back."""

    def __init__(self, owner: QMainWindow) -> None:
        super().__init__(owner)
        self.setAccessibleName(_("Menu"))
        self._owner = owner
        self._opener = Opener()
        self.triggered.connect(lambda _action: self._give_back())
        self.hide()

    def turn(self) -> None:
        """Show the menus with the first one chosen, or hide them again."""
        if self.isVisible():
            self.leave()
            return
        self._opener.remember(self._owner.focusWidget())
        self.show()
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self.setActiveAction(self.actions()[0])

    def leave(self) -> None:
        """Hide the menus."""
        self.hide()
        self._opener.give_back(Qt.FocusReason.MenuBarFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; open and choose as Qt does."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _give_back(self) -> None:
        """Put the focus where it was, unless it went elsewhere since."""
        if QApplication.activePopupWidget() is not None:
            return  # it was only shown: that is an action of its own
        if self.hasFocus():
            self._opener.give_back(Qt.FocusReason.MenuBarFocusReason)
