"""Whose case it is and about whom, in one line, where the rail has no room to say it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.gui.fields.basics import Label
from app.gui.plain import tip


class WhoseCase(Label):
    """Shows both names where there is room, else the shorter; the tooltip has both."""

    def __init__(self) -> None:
        super().__init__("", "small", wraps=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._names: tuple[str, ...] = ()

    def show_case(self, firm: str, client: str) -> None:
        """Show the company, or else the title, and the client of a helper."""
        self._names = tuple(filter(None, (firm, client)))
        whole = " · ".join(self._names)
        self.setAccessibleName(whole)
        self.setToolTip(tip(whole))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, face = self.width(), self.fontMetrics()
        whole = " · ".join(self._names)
        if face.horizontalAdvance(whole) > room and self._names:
            whole = min(self._names, key=face.horizontalAdvance)
        said = face.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        if said != self.text():
            self.setText(said)
