"""The drawing of the first run: a letter that comes out of its envelope."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui import theme

_LINES = (152, 140, 156, 104)  # how wide the lines of the letter are
_BODY = ((2, 90), (2, 220), (254, 220), (254, 90))


class Envelope(QWidget):
    """Says nothing and can do nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(theme.now().px(256), theme.now().px(224))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letter, and the envelope before it."""
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 256, self.height() / 224)
        painter.setPen(QPen(look.colour("line"), 1.4))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(30, 2, 196, 180), 4, 4)
        self._paint_letter(painter)
        painter.setPen(QPen(look.colour("text"), 1.6))
        painter.setBrush(look.colour("rail"))
        painter.drawPath(_front())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(8, 216), QPointF(96, 149))
        painter.drawLine(QPointF(248, 216), QPointF(160, 149))
        painter.end()

    def _paint_letter(self, painter: QPainter) -> None:
        look = theme.now()
        face = look.font(24, bold=True, serif=True)
        face.setPixelSize(25)
        painter.setFont(face)
        painter.setPen(look.colour("text"))
        painter.drawText(QPointF(50, 42), "Geachte")
        wide = painter.fontMetrics().horizontalAdvance("Geachte")
        painter.setPen(look.colour("brand"))
        painter.drawText(QPointF(50 + wide, 42), ",")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        for at, width in enumerate(_LINES):
            painter.drawRoundedRect(QRectF(50, 60 + 15 * at, width, 6), 3, 3)


def _front() -> QPainterPath:
    """Return the front of the envelope: open at the top, folded to its middle."""
    made = QPainterPath(QPointF(*_BODY[0]))
    for point in _BODY[1:]:
        made.lineTo(QPointF(*point))
    made.lineTo(QPointF(136, 161))
    made.quadTo(QPointF(128, 167), QPointF(120, 161))
    made.closeSubpath()
    return made
