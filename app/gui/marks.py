"""Marks: how a state looks, as a shape, a fill and a glyph; colour only comes fourth.

Everything that shows a state paints it here: the timeline, lists, the rail, chips.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.plain import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Mark(StrEnum):
    """What a mark says."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    REPLACED = "replaced"
    OPEN = "open"
    CONFIRM = "confirm"
    SILENCE = "silence"
    ENOUGH = "enough"
    ATTENTION = "attention"
    EMPTY = "empty"
    NOW = "now"
    ERROR = "error"
    WARNING = "warning"


_TOKEN = {
    Mark.KEPT: "kept",
    Mark.ENOUGH: "kept",
    Mark.LATE: "late",
    Mark.ATTENTION: "late",
    Mark.WARNING: "late",
    Mark.BROKEN: "broken",
    Mark.ERROR: "broken",
    Mark.REPLACED: "replaced",
    Mark.OPEN: "accent",
    Mark.CONFIRM: "accent",
    Mark.SILENCE: "silence",
    Mark.EMPTY: "line2",
    Mark.NOW: "accent",
}


def token(mark: Mark) -> str:
    """Return the name of the colour of a mark."""
    return _TOKEN[mark]


def paint(painter: QPainter, mark: Mark, box: QRectF) -> None:
    """Paint *mark* in the square *box*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = box.width() / 24
    painter.translate(box.topLeft())
    painter.scale(unit, unit)
    colour = theme.now().colour(_TOKEN[mark])
    _DRAWN[mark](painter, colour, QColor(theme.now().tokens.surface))
    painter.restore()


def _path(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    made = QPainterPath()
    made.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    made.closeSubpath()
    return made


def _dot(across: float, down: float, radius: float) -> QPainterPath:
    made = QPainterPath()
    made.addEllipse(QPointF(across, down), radius, radius)
    return made


def _disc() -> QPainterPath:
    return _dot(12, 12, 9.5)


def _diamond() -> QPainterPath:
    return _path(((12, 1.5), (22.5, 12), (12, 22.5), (1.5, 12)))


def _hexagon() -> QPainterPath:
    return _path(((7, 3), (17, 3), (22, 12), (17, 21), (7, 21), (2, 12)))


def _octagon() -> QPainterPath:
    return _path(((8, 2), (16, 2), (22, 8), (22, 16), (16, 22), (8, 22), (2, 16), (2, 8)))


def _triangle() -> QPainterPath:
    return _path(((12, 2.5), (22.5, 21), (1.5, 21)))


def _rounded() -> QPainterPath:
    made = QPainterPath()
    made.addRoundedRect(QRectF(2.5, 2.5, 19, 19), 4, 4)
    return made


def _capsule() -> QPainterPath:
    made = QPainterPath()
    made.addRoundedRect(QRectF(1.5, 5.5, 21, 13), 6.5, 6.5)
    return made


def _filled(
    painter: QPainter, colour: QColor, shape: QPainterPath, edge: QColor | None = None
) -> None:
    painter.setPen(QPen(edge, 1.6) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawPath(shape)


def _outlined(
    painter: QPainter, colour: QColor, shape: QPainterPath, *, dashed: bool = False
) -> None:
    pen = QPen(colour, 2)
    if dashed:
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(QBrush(theme.now().colour("surface")))
    painter.drawPath(shape)


def _stroke(painter: QPainter, colour: QColor, points: tuple[tuple[float, float], ...]) -> None:
    pen = QPen(colour, 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))


def _glyph(painter: QPainter, colour: QColor, text: str, middle: float = 12) -> None:
    face = theme.now().font(14, bold=True)
    face.setPixelSize(14)
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(QRectF(0, middle - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, text)


def _kept(painter: QPainter, colour: QColor, on_it: QColor) -> None:
    _filled(painter, colour, _disc())
    _stroke(painter, on_it, ((7, 12.5), (10.5, 16), (17, 8.5)))


def _late(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _filled(painter, theme.now().colour("late_fill"), _diamond(), colour)
    _stroke(painter, theme.now().colour("late_glyph"), ((12, 7), (12, 12.5), (15.5, 14.5)))


def _broken(painter: QPainter, colour: QColor, on_it: QColor) -> None:
    _filled(painter, colour, _rounded())
    _stroke(painter, on_it, ((8, 8), (16, 16)))
    _stroke(painter, on_it, ((16, 8), (8, 16)))


def _replaced(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _hexagon())
    _stroke(painter, colour, ((8, 8), (12, 12), (8, 16)))
    _stroke(painter, colour, ((12.5, 8), (16.5, 12), (12.5, 16)))


def _open(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _disc(), dashed=True)
    _filled(painter, colour, _dot(12, 12, 2.6))


def _confirm(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _disc(), dashed=True)
    _glyph(painter, colour, "?")


def _silence(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _capsule())
    for across in (7, 12, 17):
        _filled(painter, colour, _dot(across, 12, 1.5))


def _attention(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _disc())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawPie(QRectF(2.5, 2.5, 19, 19), 90 * 16, 180 * 16)


def _empty(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _disc())


def _now(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _outlined(painter, colour, _disc())
    _filled(painter, colour, _dot(12, 12, 6))


def _error(painter: QPainter, colour: QColor, on_it: QColor) -> None:
    _filled(painter, colour, _octagon())
    _glyph(painter, on_it, "!")


def _warning(painter: QPainter, colour: QColor, _on_it: QColor) -> None:
    _filled(painter, theme.now().colour("late_fill"), _triangle(), colour)
    _glyph(painter, theme.now().colour("late_glyph"), "!", 14.5)


_DRAWN: dict[Mark, Callable[[QPainter, QColor, QColor], None]] = {
    Mark.KEPT: _kept,
    Mark.ENOUGH: _kept,
    Mark.LATE: _late,
    Mark.BROKEN: _broken,
    Mark.REPLACED: _replaced,
    Mark.OPEN: _open,
    Mark.CONFIRM: _confirm,
    Mark.SILENCE: _silence,
    Mark.ATTENTION: _attention,
    Mark.EMPTY: _empty,
    Mark.NOW: _now,
    Mark.ERROR: _error,
    Mark.WARNING: _warning,
}


class MarkView(QWidget):
    """A mark as a widget, with the words that it stands for as its name."""

    def __init__(self, mark: Mark, words: str, size: int = 18) -> None:
        super().__init__()
        self._mark = mark
        self._size = size
        self.show_mark(mark, words)

    def show_mark(self, mark: Mark, words: str) -> None:
        """Show another mark, that stands for *words*."""
        self._mark = mark
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = theme.now().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint(painter, self._mark, QRectF(self.rect()))
        painter.end()
