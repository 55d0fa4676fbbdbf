"""The chips in the margin of a page: "edited", "fact changed", marks of the check."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.gui import icons, theme
from app.gui.tokens import LIGHT, Tokens
from app.gui.words import _, of


class Chip(StrEnum):
    """What a chip in the margin says."""

    EDITED = "edited"
    OWN = "own"
    CHANGED = "changed"
    ERROR = "error"


_ICONS = {
    Chip.EDITED: ("pencil", "edited"),
    Chip.OWN: ("pencil", "edited"),
    Chip.CHANGED: ("triangle-alert", "late"),
    Chip.ERROR: ("octagon-alert", "broken"),
}


def chip_words(chip: Chip) -> str:
    """Return what the chip says."""
    return {
        Chip.EDITED: _("edited"),
        Chip.OWN: of("paragraph", "own"),
        Chip.CHANGED: _("fact changed"),
        Chip.ERROR: _("error"),
    }[chip]


def chip_width(chip: Chip, *, words: bool = True) -> float:
    """Return how wide a chip is in pixels, with its words or without."""
    side, pad = theme.now().px(14), theme.now().px(8)
    if not words:
        return float(side + 2 * pad)
    measure = QFontMetricsF(theme.now().font(13))
    return measure.horizontalAdvance(chip_words(chip)) + side + 2.5 * pad


def paint_chip(
    painter: QPainter, chip: Chip, at: QPointF, tokens: Tokens = LIGHT, *, words: bool = True
) -> float:
    """Paint *chip* with its top left corner at *at*; return its height in pixels.

    Paper is light in every theme, so the colours are the light ones unless others are given.
    """
    name, token = _ICONS[chip]
    colour = getattr(tokens, token)
    face = theme.now().font(13)
    measure = QFontMetricsF(face)
    side, pad = theme.now().px(14), theme.now().px(8)
    high = max(measure.height() + 4, side + 8)
    box = QRectF(at.x(), at.y(), chip_width(chip, words=words), high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(QColor(getattr(tokens, f"{token}_soft")))
    painter.drawRoundedRect(box, high / 2, high / 2)
    middle = box.top() + (high - side) / 2
    icons.paint(painter, name, QRectF(box.left() + pad, middle, side, side), colour)
    if words:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        start = box.left() + pad * 1.5 + side
        room = QRectF(start, box.top(), box.right() - start, high)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, chip_words(chip))
    painter.restore()
    return high
