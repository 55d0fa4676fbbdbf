"""What can be done with a paragraph as a whole, as a menu and as keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.icons import icon
from app.gui.words import _


class ParagraphMenu(QMenu):
    """Moves a paragraph, adds own ones and removes one; the keys work anywhere in *owner*."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAccessibleName(_("Paragraph"))
        self._owner = owner
        self.below = self._add("plus", _("Add a paragraph below"), "Ctrl+Return", "Ctrl+Enter")
        self.above = self._add("plus", _("Add a paragraph above"), "Ctrl+Shift+Return")
        self.addSeparator()
        self.up = self._add("chevron-up", _("Move up"), "Alt+Up")
        self.down = self._add("chevron-down", _("Move down"), "Alt+Down")
        self.addSeparator()
        self.leave = self._add("eye-off", _("Leave this paragraph out"))
        self.remove = self._add("trash-2", _("Remove this paragraph"), "Ctrl+Shift+Del")

    def _add(self, image: str, words: str, *keys: str) -> QAction:
        action = self.addAction(icon(image), words)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._owner.addAction(action)
        return action

    def show_block(self, *, own: bool, leaves: bool, moves: bool, adds: bool) -> None:
        """Offer what can be done: remove an *own* one, leave it out, move it, add to it."""
        self.remove.setVisible(own)
        self.leave.setVisible(not own)
        self.leave.setEnabled(leaves)
        for action in (self.up, self.down):
            action.setEnabled(moves)
        for action in (self.above, self.below):
            action.setEnabled(adds)
