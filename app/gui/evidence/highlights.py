"""How a passage looks: on the page where it was marked, and cut out of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.core.papers import WHOLE, Passage
from app.gui.tokens import LIGHT
from app.gui.words import _

MARKER, LINE = LIGHT.late_fill, LIGHT.late  # paper is light in every theme
FRAME = LIGHT.accent


def box_in(found: Passage, size: QSize) -> QRectF:
    """Return where a passage lies on a page of *size* pixels."""
    wide, high = size.width() / WHOLE, size.height() / WHOLE
    left, top = found.left * wide, found.top * high
    return QRectF(left, top, found.right * wide - left, found.bottom * high - top)


def paint_passage(
    painter: QPainter, found: Passage, box: QRectF, *, chosen: bool = False
) -> None:
    """Paint a highlight as a marker does, a cut-out as a dashed frame."""
    painter.save()
    if found.cut_out:
        painter.setPen(QPen(QColor(FRAME), 3 if chosen else 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        ink = QColor(MARKER)
        ink.setAlpha(150)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(box, ink)
        painter.setPen(QPen(QColor(LINE), 3 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.restore()


def cut(image: QImage, found: Passage) -> QImage:
    """Return the part of the picture of a page that a passage holds, at least a pixel."""
    box = box_in(found, image.size()).toAlignedRect()
    return image.copy(box.intersected(image.rect()))


def passage_words(found: Passage, pages: int) -> str:
    """Return what a passage is, with its page where there are several."""
    if pages > 1:
        text = _("Cut-out, page {n}") if found.cut_out else _("Highlight, page {n}")
        return text.format(n=found.page)
    return _("Cut-out") if found.cut_out else _("Highlight")
