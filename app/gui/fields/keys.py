"""Keys that act while the focus is in a part of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_keys(owner: QWidget, acts: Mapping[str, Callable[[], object]]) -> tuple[QShortcut, ...]:
    """Do each act by its keys while the focus is in *owner*; return the shortcuts."""
    made = []
    for keys, act in acts.items():
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        made.append(shortcut)
    return tuple(made)
