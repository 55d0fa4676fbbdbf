"""The marks in the lanes of the picture: contacts, incidents, silences, payments."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.core.entry import EntryKind
from app.gui import icons, marks, theme
from app.gui.happened.backdrop import MIDDLE, paint_ring, veil, words_at
from app.gui.happened.lanes import Dot
from app.gui.happened.placing import Slot
from app.gui.happened.stage import Stage
from app.gui.marks import Mark
from app.gui.words import _

LEAST_LABEL = 42.0  # pixels below which a label vanishes


class Dots:
    """Paints the marks of a stage; *selected* is the fact that has a ring."""

    def __init__(self, painter: QPainter, stage: Stage, selected: str, *, ring: bool) -> None:
        self.painter = painter
        self.stage = stage
        self.selected = selected
        self.ring = ring

    def paint(self) -> None:
        """Paint the marks of the lanes in view, with their ranges and labels."""
        for lane in self.stage.lanes():
            line = self.stage.lane_line(lane)
            for dot in self.stage.capsules(lane):
                self._capsule(dot, line)
            found = self.stage.in_lane(lane)
            dots = self.stage.picture.lanes[lane].dots
            for place, slot in enumerate(found):
                held = dots[slot.first : slot.last]
                self._mark(slot, held, line)
                if len(held) == 1:
                    following = found[place + 1] if place + 1 < len(found) else None
                    self._label(held[0], slot, following, line)

    def _capsule(self, dot: Dot, line: float) -> None:
        """Paint how uncertain a day is: as wide as its range."""
        left, right = self.stage.x(dot.first), self.stage.x(dot.last)
        high = self.stage.sizes.mark * 0.4
        box = QRectF(left, line - high / 2, right - left, high)
        pen = QPen(theme.now().colour("line2"), 1)
        pen.setDashPattern([3, 2])
        self.painter.setPen(pen)
        self.painter.setBrush(theme.now().colour("silence_soft"))
        self.painter.drawRoundedRect(box, high / 2, high / 2)

    def _mark(self, slot: Slot, held: tuple[Dot, ...], line: float) -> None:
        across, radius = self.stage.slot_x(slot), self.stage.sizes.mark / 2
        if any(dot.fact == self.selected for dot in held):
            paint_ring(self.painter, QPointF(across, line), radius + 1, keys=self.ring)
        if len(held) > 1:
            self._stack(across, line, len(held))
            return
        dot = held[0]
        if dot.kind is EntryKind.SILENCE:
            box = QRectF(across - radius, line - radius, radius * 2, radius * 2)
            marks.paint(self.painter, Mark.SILENCE, box)
        else:
            self._disc(across, line, dot)
        if dot.numbers:
            self._numbers(across, line, dot.numbers)

    def _disc(self, across: float, line: float, dot: Dot) -> None:
        radius = self.stage.sizes.mark / 2 - 1
        ink, ground = theme.now().colour("text"), theme.now().colour("surface")
        self.painter.setPen(QPen(ink, 1.6))
        self.painter.setBrush(ink if dot.own else ground)
        self.painter.drawEllipse(QPointF(across, line), radius, radius)
        side = radius * 1.16
        box = QRectF(across - side / 2, line - side / 2, side, side)
        icons.paint(self.painter, dot.image, box, (ground if dot.own else ink).name())

    def _stack(self, across: float, line: float, count: int) -> None:
        """Paint several marks on top of each other, with how many there are."""
        radius = self.stage.sizes.mark / 2 - 1
        self.painter.setPen(QPen(theme.now().colour("text"), 1.4))
        self.painter.setBrush(theme.now().colour("surface"))
        for shift in (3.0, 0.0):
            self.painter.drawRoundedRect(
                QRectF(across - radius + shift, line - radius - shift, radius * 2, radius * 2),
                7, 7,
            )  # fmt: skip
        text = str(count) if count < 1000 else _("{n}k").format(n=count // 1000)
        self.painter.setFont(theme.now().font(12, bold=True))
        box = QRectF(across - radius, line - radius, radius * 2, radius * 2)
        self.painter.drawText(box, MIDDLE, text)

    def _numbers(self, across: float, line: float, numbers: str) -> None:
        """Paint the numbers of the exhibits in a small box above the mark."""
        metrics = QFontMetricsF(theme.now().font(12, bold=True))
        width = max(15.0, metrics.horizontalAdvance(numbers) + 7)
        high = self.stage.sizes.mark * 0.58
        radius = self.stage.sizes.mark / 2
        box = QRectF(across + radius * 0.4, line - radius - high * 0.25, width, high)
        self.painter.setPen(QPen(theme.now().colour("line2"), 1))
        self.painter.setBrush(theme.now().colour("surface"))
        self.painter.drawRoundedRect(box, 4, 4)
        self.painter.setFont(theme.now().font(12, bold=True))
        self.painter.setPen(theme.now().colour("text"))
        self.painter.drawText(box, MIDDLE, numbers)

    def _label(self, dot: Dot, slot: Slot, following: Slot | None, line: float) -> None:
        """Write a few words behind a mark as far as there is room, else none."""
        if not dot.label:
            return
        stage, radius = self.stage, self.stage.sizes.mark / 2
        left = stage.slot_x(slot) + radius + (12 if dot.numbers else 6)
        right = stage.slot_x(following) - radius - 6 if following else stage.width - 6.0
        metrics = QFontMetricsF(theme.now().font(13))
        width = min(right - left, metrics.horizontalAdvance(dot.label) + 4, stage.sizes.row * 5)
        if width < LEAST_LABEL or left > stage.width:
            return
        box = QRectF(left, line - radius * 0.75, width, radius * 1.5)
        veil(self.painter, box.adjusted(-3, 0, 3, 0))
        words_at(self.painter, box, dot.label, 13, "text2")
