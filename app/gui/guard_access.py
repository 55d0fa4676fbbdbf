"""What speaks to screen readers, guarded as all that Qt calls.

It stands apart because it is loaded late: `QAccessible` has some hundred names, and the window
is painted before any of them is said.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget

from app.gui.guard import ANSWERS, nothing, watch

__all__ = ["QAccessibleInterface", "QAccessibleWidget"]

ANSWERS[QAccessibleInterface] = {
    **dict.fromkeys(("child", "childAt", "object", "parent", "setText", "window"), nothing),
    **dict.fromkeys(("backgroundColor", "foregroundColor"), QColor),
    "actionNames": list,
    "childCount": int,
    "doAction": nothing,
    "indexOfChild": lambda: -1,
    "isValid": bool,
    "rect": QRect,
    "role": lambda: QAccessible.Role.NoRole,
    "state": QAccessible.State,
    "text": str,
}
watch(QAccessibleInterface)
