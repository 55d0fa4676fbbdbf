"""A button that ends with the key that does the same.

Its words stand at the left by the style sheet, and not by the names of a style: to load those
takes longer than all else that the first window paints.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from app.gui import theme
from app.gui.fields.basics import Button
from app.gui.plain import tip

_GAP, _EDGE, _SIDE = 8, 6, 14  # pixels at 100 %: before a key, beside its name, behind it


class KeyButton(Button):
    """A button that shows its *keys* after its words, unless there is little room."""

    def __init__(self, text: str, kind: str, image: str, keys: str) -> None:
        super().__init__(text, kind, image)
        self._keys = keys
        self._shown = True
        self.setProperty("keyed", True)
        self.setToolTip(tip(keys))

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys, or leave them to the tooltip."""
        self._shown = shown
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        """Return how wide the keys are, with what stands around them."""
        look = theme.now()
        wide = QFontMetrics(look.font(12)).horizontalAdvance(self._keys)
        return wide + look.px(2 * _EDGE + _GAP) if self._shown else 0

    def sizeHint(self) -> QSize:
        """Return room for the words and the keys."""
        return super().sizeHint() + QSize(self._room(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with its words at the left, and the keys at its end."""
        super().paintEvent(event)
        if self._shown:
            painter = QPainter(self)
            self._paint_keys(painter, self.width() - theme.now().px(_SIDE))
            painter.end()

    def _paint_keys(self, painter: QPainter, end: int) -> None:
        look = theme.now()
        face = look.font(12)
        wide = QFontMetrics(face).horizontalAdvance(self._keys) + look.px(2 * _EDGE)
        high = QFontMetrics(face).height() + look.px(2)
        box = QRectF(end - wide + 0.5, (self.height() - high) / 2, wide, high)
        primary = self.property("kind") == "primary"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not primary:
            painter.setPen(look.colour("line"))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(look.colour("on_accent" if primary else "muted"))
        painter.setFont(face)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._keys)
