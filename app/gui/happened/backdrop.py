"""What stands behind and around the marks: the lanes, silences, today, the names."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from app.gui import icons, marks, theme
from app.gui.happened.gaps import Gap
from app.gui.happened.scale import EVENING, MORNING, Level
from app.gui.happened.stage import Stage
from app.gui.marks import Mark
from app.gui.words import _, many

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
WEEKENDS_FROM = 3.0  # pixels a day below which weekends are not tinted


def words_at(
    painter: QPainter, box: QRectF, text: str, size: float, token: str, *, bold: bool = False
) -> None:
    """Write *text* on one line in *box*, cut where it is too long."""
    painter.setFont(theme.now().font(size, bold=bold))
    painter.setPen(theme.now().colour(token))
    cut = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, box.width()
    )
    painter.drawText(box, LEFT, cut)


def pill(painter: QPainter, box: QRectF, text: str, token: str, mark: Mark | None) -> None:
    """Draw *text* in a round box, behind a mark or not."""
    painter.setPen(QPen(theme.now().colour(token), 1))
    painter.setBrush(theme.now().colour("surface"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    inside = box.adjusted(box.height() * 0.35, 0, -box.height() * 0.3, 0)
    if mark is not None:
        side = box.height() * 0.72
        top = box.center().y() - side / 2
        marks.paint(painter, mark, QRectF(inside.left(), top, side, side))
        inside.setLeft(inside.left() + side + 5)
    words_at(painter, inside, text, 13, token, bold=True)


def pill_width(text: str, height: float, *, marked: bool) -> float:
    """Return how wide a pill for *text* is."""
    metrics = QFontMetricsF(theme.now().font(13, bold=True))
    return metrics.horizontalAdvance(text) + height * (1.45 if marked else 0.7) + 8


def paint_ring(painter: QPainter, middle: QPointF, radius: float, *, keys: bool) -> None:
    """Draw the ring of the mark that is chosen; thicker where the *keys* are."""
    painter.setPen(QPen(theme.now().colour("accent"), 3 if keys else 2))
    painter.setBrush(theme.now().colour("accent_soft"))
    painter.drawEllipse(middle, radius + 2, radius + 2)


def veil(painter: QPainter, box: QRectF) -> None:
    """Cover what lies under words in *box*, so that they can be read."""
    ground = theme.now().colour("surface")
    ground.setAlpha(225)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)


class Backdrop:
    """Paints all of a stage but its marks and the words of its axis."""

    def __init__(self, painter: QPainter, stage: Stage, selected: str = "") -> None:
        self.painter = painter
        self.stage = stage
        self.selected = selected
        self.ticks = stage.scale.ticks(*stage.seen)

    def paint_ground(self) -> None:
        """Paint weekends, nights, the lines of the axis and of the lanes."""
        stage = self.stage
        self._weekends()
        bottom = float(stage.height)
        for tick in self.ticks:
            token = "line2" if tick.major and stage.scale.level is not Level.HOURS else "line"
            self.painter.setPen(QPen(theme.now().colour(token), 1))
            across = round(stage.x(tick.at)) + 0.5
            top = 0.0 if tick.major else stage.sizes.head * 0.8
            self.painter.drawLine(QLineF(across, top, across, bottom))
        self.painter.setPen(QPen(theme.now().colour("line"), 1))
        for row in stage.rows():
            line = stage.row_line(row)
            self.painter.drawLine(QLineF(stage.sizes.left, line, stage.width, line))

    def _weekends(self) -> None:
        stage = self.stage
        if stage.scale.level is Level.HOURS:
            self._nights()
            return
        if stage.scale.per_day < WEEKENDS_FROM:
            return
        first, last = stage.seen
        brush = QBrush(theme.now().colour("bg"))
        saturday = int(first) - (int(first) + 1) % 7  # day 6 of the calendar is a Saturday
        while saturday <= last:
            left, right = stage.x(saturday), stage.x(saturday + 2)
            box = QRectF(left, stage.sizes.head, right - left, stage.height - stage.sizes.head)
            self.painter.fillRect(box, brush)
            saturday += 7

    def _nights(self) -> None:
        first, last = (int(at) for at in self.stage.seen)
        brush = QBrush(theme.now().colour("sunken"))
        top = self.stage.sizes.head
        for day in range(first, last + 1):
            left, right = self.stage.x(day - 1 + EVENING), self.stage.x(day + MORNING)
            box = QRectF(left, top, right - left, self.stage.height - top)
            self.painter.fillRect(box, brush)

    def paint_gaps(self) -> None:
        """Paint the silences over the lanes, each with how long it was."""
        stage = self.stage
        first, last = stage.seen
        top = stage.lane_top(0) - stage.sizes.group
        bottom = min(float(stage.height), stage.lane_top(len(stage.picture.lanes)))
        for gap in stage.picture.gaps:
            start, end = gap.first.toordinal() + 1.0, float(gap.last.toordinal())
            if start <= last and end >= first:
                left, right = stage.x(start), stage.x(end)
                self._gap(gap, QRectF(left, top, right - left, bottom - top))

    def _gap(self, gap: Gap, box: QRectF) -> None:
        if box.width() < 3 or box.height() < 3:
            return
        tint = theme.now().colour("silence_soft")
        tint.setAlpha(110)
        self.painter.fillRect(box, tint)
        hatch = theme.now().colour("silence")
        hatch.setAlpha(70)
        self.painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        if gap.name == self.selected:
            self.painter.setPen(QPen(theme.now().colour("accent"), 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRect(box)
        text = many("{n} day of silence", "{n} days of silence", gap.days)
        height = self.stage.sizes.group * 0.9
        width = pill_width(text, height, marked=True)
        left, right = self.stage.gap_ends(gap)
        if right - left < width * 0.6:
            return
        at = (left + right - width) / 2
        pill(
            self.painter,
            QRectF(at, box.top() + 1, width, height),
            text,
            "silence",
            Mark.SILENCE,
        )

    def paint_today(self) -> None:
        """Paint the line of today."""
        stage = self.stage
        across = stage.x(stage.picture.day.toordinal() + 0.5)
        if stage.sizes.left <= across <= stage.width:
            self.painter.setPen(QPen(theme.now().colour("brand"), 2))
            self.painter.drawLine(QLineF(across, stage.sizes.head * 0.5, across, stage.height))

    def paint_names(self) -> None:
        """Paint the names of rows and lanes, over everything that was scrolled under them."""
        stage, sizes = self.stage, self.stage.sizes
        column = QRectF(0, sizes.head, sizes.left, stage.height - sizes.head)
        self.painter.save()
        self.painter.setClipRect(column)
        self.painter.fillRect(column, theme.now().colour("bg"))
        inner = sizes.left - 22.0
        if stage.picture.rows:
            self._group(stage.row_top(0) - sizes.group, _("PROMISES"))
        for row in stage.rows():
            top, found = stage.row_top(row), stage.picture.rows[row]
            half = sizes.row * 0.36
            title = QRectF(14, top + sizes.row * 0.12, inner, half)
            words_at(self.painter, title, found.title, 14, "text", bold=True)
            note = QRectF(14, top + sizes.row * 0.48, inner, half)
            words_at(self.painter, note, found.note, 12, "muted")
        if stage.picture.lanes:
            self._group(stage.lane_top(0) - sizes.group, _("CONTACTS"))
        for lane in stage.lanes():
            self._lane_name(lane, inner)
        self.painter.restore()
        self._rules()

    def _lane_name(self, lane: int, inner: float) -> None:
        stage, side = self.stage, self.stage.sizes.mark * 0.62
        found, middle = stage.picture.lanes[lane], stage.lane_line(lane)
        box = QRectF(14, middle - side / 2, side, side)
        icons.paint(self.painter, found.image, box, theme.now().tokens.text2)
        text = QRectF(14 + side + 9, middle - side, inner - side - 9, side * 2)
        words_at(self.painter, text, found.name, 14, "text")

    def _group(self, top: float, text: str) -> None:
        box = QRectF(14, top, self.stage.sizes.left - 20.0, self.stage.sizes.group)
        words_at(self.painter, box, text, 12, "muted", bold=True)

    def _rules(self) -> None:
        """Draw the lines between rows and lanes, and the edge of the names."""
        stage, sizes = self.stage, self.stage.sizes
        self.painter.setPen(QPen(theme.now().colour("line"), 1))
        edges = [stage.row_top(row + 1) for row in stage.rows()]
        edges += [stage.lane_top(lane + 1) for lane in stage.lanes()]
        for down in edges:
            if down > sizes.head:
                line = round(down) + 0.5
                self.painter.drawLine(QPointF(0, line), QPointF(stage.width, line))
        edge = sizes.left + 0.5
        self.painter.drawLine(QPointF(edge, 0), QPointF(edge, stage.height))
        if stage.picture.rows and stage.picture.lanes:
            down = round(stage.row_top(len(stage.picture.rows))) + 0.5
            if down > sizes.head:
                self.painter.setPen(QPen(theme.now().colour("line2"), 1))
                self.painter.drawLine(QPointF(0, down), QPointF(stage.width, down))
