"""What is drawn on the pages that no file has: the window of an envelope, the chosen block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

INK = "#1D4C96"  # on paper, which stays light
WINDOW = "#5C6470"


def paint_window(painter: QPainter, box: QRectF) -> None:
    """Draw where the window of an envelope will be."""
    painter.setPen(QPen(QColor(WINDOW), 1.2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)


def paint_chosen(painter: QPainter, box: QRectF) -> None:
    """Tint the chosen block in *box*, with a bar beside it."""
    wash = QColor(INK)
    wash.setAlpha(30)
    painter.fillRect(box.adjusted(-8, -2, 8, 2), wash)
    painter.fillRect(QRectF(box.left() - 12, box.top() - 2, 3, box.height() + 4), QColor(INK))


def paint_focus(painter: QPainter, box: QRectF) -> None:
    """Draw a frame around what the keys are about."""
    painter.setPen(QPen(QColor(INK), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
