"""A button that ends with the key that does the same.

It stands apart from the other keys: the names of a style that it paints with take longer to
load than all else that the first window paints.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from app.gui import theme
from app.gui.fields.basics import Button
from app.gui.plain import tip

_GAP, _EDGE = 8, 6  # pixels at 100 %: before a key, and beside its name


class KeyButton(Button):
    """A button that shows its *keys* after its words, unless there is little room."""

    def __init__(self, text: str, kind: str, image: str, keys: str) -> None:
        super().__init__(text, kind, image)
        self._keys = keys
        self._shown = True
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button with its words in what the keys leave, and the keys."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        inside = self.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, self
        )
        option.rect = inside.adjusted(0, 0, -self._room(), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if self._shown:
            self._paint_keys(painter, inside.right())
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
