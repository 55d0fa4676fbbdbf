"""The promises of the picture: an arc from when they were made to what became of them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from app.core.line import Standing
from app.gui import marks, theme
from app.gui.happened import days, states
from app.gui.happened.backdrop import paint_ring, pill, pill_width, veil, words_at
from app.gui.happened.promise_rows import Arc
from app.gui.happened.scale import day_of
from app.gui.happened.stage import Stage
from app.gui.marks import Mark
from app.gui.words import _, many

DASHES = {
    Mark.OPEN: [4.0, 3.0],
    Mark.CONFIRM: [4.0, 3.0],
    Mark.REPLACED: [6.0, 2.5, 1.2, 2.5],
}


class Arcs:
    """Paints the promises of a stage; *selected* is the fact that has a ring."""

    def __init__(self, painter: QPainter, stage: Stage, selected: str, *, ring: bool) -> None:
        self.painter = painter
        self.stage = stage
        self.selected = selected
        self.ring = ring
        self._free = 0.0  # where the label before ends

    def paint(self) -> None:
        """Paint the arcs and the marks of the promises in view."""
        for row in self.stage.rows():
            found = self.stage.arcs(row)
            for arc, start, _end in found:
                self._leader(row, arc, start)
            for arc, start, end in found:
                self._arc(row, arc, start, end)
            self._free = float("-inf")
            for place, (arc, _start, end) in enumerate(found):
                following = found[place + 1][2] if place + 1 < len(found) else None
                self._end(row, arc, end, following)

    def _leader(self, row: int, arc: Arc, start: float | None) -> None:
        """Drop a dotted line to the contact in which it was said."""
        dot = self.stage.picture.dot(arc.contact)
        if dot is None or start is None:
            return
        chosen = self.selected in (arc.promise, arc.contact)
        token = "accent" if chosen else "muted"
        pen = QPen(theme.now().colour(token), 1.6 if chosen else 1)
        pen.setDashPattern([1.5, 3.0])
        self.painter.setPen(pen)
        top, bottom = self.stage.row_line(row), self.stage.lane_line(dot.lane)
        self.painter.drawLine(QLineF(start, top, start, bottom))

    def _arc(self, row: int, arc: Arc, start: float | None, end: float | None) -> None:
        if start is None:
            return
        line, mark = self.stage.row_line(row), states.mark(arc.standing, broken=arc.broken)
        colour = theme.now().colour(marks.token(mark))
        pen = QPen(colour, 2)
        if mark in DASHES:
            pen.setDashPattern(DASHES[mark])
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if arc.due is None:
            self._endless(line, arc, start, colour)
        elif end is not None:
            due = self.stage.x(arc.due) if arc.done is not None else end
            self.painter.drawPath(self._bow(start, due, line))
            if arc.done is not None:
                self._tail(due, end, line, colour)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme.now().colour("text"))
        self.painter.drawEllipse(QPointF(start, line), 3.5, 3.5)

    def _bow(self, start: float, end: float, line: float) -> QPainterPath:
        """Return an arc: the longer it takes the higher, inside its row."""
        wide = end - start
        high = min(self.stage.sizes.row * 0.48, 8 + abs(wide) * 0.14) * 4 / 3
        made = QPainterPath(QPointF(start, line))
        made.cubicTo(
            start + wide * 0.22, line - high, end - wide * 0.22, line - high, end, line
        )
        return made

    def _tail(self, due: float, done: float, line: float, colour: QColor) -> None:
        pen = QPen(colour, 2)
        pen.setDashPattern([1.5, 1.8])
        self.painter.setPen(pen)
        self.painter.drawLine(QLineF(due, line, done, line))
        self.painter.setPen(QPen(colour, 2))
        self.painter.setBrush(theme.now().colour("surface"))
        self.painter.drawEllipse(QPointF(due, line), 4, 4)

    def _endless(self, line: float, arc: Arc, start: float, colour: QColor) -> None:
        """Draw a promise without a date as an arrow to today."""
        stage = self.stage
        today = stage.picture.day
        end = max(stage.x(today.toordinal() + 0.3), start + 20)
        high = line - stage.sizes.row * 0.36
        made = QPainterPath(QPointF(start, line))
        bend = min(48.0, (end - start) / 2)
        made.quadTo(start + bend * 0.4, high, start + bend, high)
        made.lineTo(end, high)
        self.painter.drawPath(made)
        self.painter.setPen(QPen(colour, 2))
        self.painter.drawPolyline(
            [QPointF(end - 7, high - 5), QPointF(end, high), QPointF(end - 7, high + 5)]
        )
        if arc.standing is not Standing.OPEN or arc.made is None:
            return
        since = (today - day_of(arc.made)).days
        text = many("open, {n} day now", "open, {n} days now", since)
        height = stage.sizes.group * 0.92
        width = pill_width(text, height, marked=True)
        left = max(start + bend, float(stage.sizes.left))
        right = min(end - 12, float(stage.width))
        if right - left >= width:
            at = (left + right - width) / 2
            box = QRectF(at, high - height / 2, width, height)
            pill(self.painter, box, text, "accent", Mark.OPEN)

    def _end(self, row: int, arc: Arc, end: float | None, following: float | None) -> None:
        """Paint the mark of a promise, its badge and when it was due."""
        if end is None:
            return
        stage, side = self.stage, self.stage.sizes.mark * 0.77
        line = stage.row_line(row)
        if arc.due is not None:
            mark = states.mark(arc.standing, broken=arc.broken)
            if self.selected == arc.promise:
                paint_ring(self.painter, QPointF(end, line), side * 0.74, keys=self.ring)
            marks.paint(self.painter, mark, QRectF(end - side / 2, line - side / 2, side, side))
            if arc.badge:
                small = side * 0.66
                box = QRectF(end + side * 0.2, line + side * 0.12, small, small)
                marks.paint(self.painter, Mark.REPLACED, box)
            self._due_label(arc, end, line, following)
        elif self.selected == arc.promise:
            paint_ring(self.painter, QPointF(end, line), 8, keys=self.ring)

    def _due_label(self, arc: Arc, end: float, line: float, following: float | None) -> None:
        text = _due_text(arc)
        font = theme.now().font(13, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(text)
        high = self.stage.sizes.row * 0.3
        box = QRectF(end - width / 2 - 2, line + self.stage.sizes.mark * 0.38, width + 4, high)
        room = following is None or following - end > width + 6
        if arc.badge:
            box.moveRight(end + self.stage.sizes.mark * 0.1)
        elif following is None:
            box = self._beside(box, QPointF(end + self.stage.sizes.mark * 0.5, line - high / 2))
        if (not room and not arc.badge) or box.left() < self._free:
            return
        self._free = box.right()
        veil(self.painter, box)
        mark = states.mark(arc.standing, broken=arc.broken)
        words_at(self.painter, box.adjusted(2, 0, 2, 0), text, 13, marks.token(mark), bold=True)

    def _beside(self, box: QRectF, corner: QPointF) -> QRectF:
        """Return *box* moved to *corner*, where there is room and the line of today is not."""
        moved = QRectF(corner, box.size())
        today = self.stage.x(self.stage.picture.day.toordinal() + 0.5)
        free = moved.right() < self.stage.width and not moved.left() < today < moved.right()
        return moved if free else box


def _due_text(arc: Arc) -> str:
    """Return when a promise was due, or how late it was done."""
    if arc.done is not None and arc.days_late:
        return many("{n} day late", "{n} days late", arc.days_late)
    if arc.due is None:
        return ""
    day = days.short(day_of(arc.due))
    if arc.due_at:
        return f"{day} {arc.due_at}"
    return _("about {day}").format(day=day) if arc.due_first is not None else day
