"""The chips in the margin of a page: "edited", "fact changed", marks of the check."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.gui import icons, theme
from app.gui.tokens import LIGHT
from app.gui.words import _, of


class Chip(StrEnum):
    """What a chip in the margin says."""

    EDITED = "edited"
    OWN = "own"
    CHANGED = "changed"
    ERROR = "error"
    ATTENTION = "attention"


_ICONS = {
    Chip.EDITED: ("pencil", "edited"),
    Chip.OWN: ("pencil", "edited"),
    Chip.CHANGED: ("triangle-alert", "late"),
    Chip.ERROR: ("octagon-alert", "broken"),
    Chip.ATTENTION: ("triangle-alert", "late"),
}


def chip_words(chip: Chip) -> str:
    """Return what the chip says."""
    return {
        Chip.EDITED: _("edited"),
        Chip.OWN: of("paragraph", "own"),
        Chip.CHANGED: _("fact changed"),
        Chip.ERROR: _("error"),
        Chip.ATTENTION: _("attention"),
    }[chip]


def paint_chip(painter: QPainter, chip: Chip, at: QPointF) -> float:
    """Paint *chip* with its top left corner at *at*; return its height in pixels.

    Paper is light in every theme, so the colours are the light ones.
    """
    name, token = _ICONS[chip]
    colour = getattr(LIGHT, token)
    face = theme.now().font(13)
    words, measure = chip_words(chip), QFontMetricsF(face)
    side, pad = theme.now().px(14), theme.now().px(8)
    high = max(measure.height() + 4, side + 8)
    box = QRectF(at.x(), at.y(), measure.horizontalAdvance(words) + side + 2.5 * pad, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(QColor(getattr(LIGHT, f"{token}_soft")))
    painter.drawRoundedRect(box, high / 2, high / 2)
    middle = box.top() + (high - side) / 2
    icons.paint(painter, name, QRectF(box.left() + pad, middle, side, side), colour)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    start = box.left() + pad * 1.5 + side
    room = QRectF(start, box.top(), box.right() - start, high)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()
    return high
