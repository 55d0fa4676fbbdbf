"""Who had the keys before something else took them: they go back there when it closes."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Opener:
    """Remembers one widget, as long as it is there."""

    def __init__(self) -> None:
        self._who: QWidget | None = None

    def remember(self, who: QWidget | None) -> None:
        """Remember *who* has the keys; None for nobody."""
        self._who = who

    def give_back(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> bool:
        """Give the keys back, once; False where nobody had them who can still take them."""
        who, self._who = self._who, None
        with suppress(RuntimeError):  # who had them was deleted meanwhile
            if who is not None and who.isVisible() and who.isEnabled():
                who.setFocus(reason)
                return True
        return False
