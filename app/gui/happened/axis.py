"""The axis above the picture: months, days or hours, and where today is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.gui import icons, theme
from app.gui.days import long_day, month_name, weekday_name
from app.gui.happened import days
from app.gui.happened.backdrop import MIDDLE, words_at
from app.gui.happened.scale import Level, Tick
from app.gui.happened.stage import Stage
from app.gui.words import _

GAP = 5.0  # pixels between a name and what follows


class Axis:
    """Paints the words of the axis of a stage."""

    def __init__(self, painter: QPainter, stage: Stage) -> None:
        self.painter = painter
        self.stage = stage
        self.ticks = stage.scale.ticks(*stage.seen)

    def paint(self) -> None:
        """Paint the words, over everything that was scrolled under them."""
        stage = self.stage
        head = QRectF(0, 0, stage.width, stage.sizes.head)
        self.painter.fillRect(head, theme.now().colour("surface"))
        self.painter.setPen(QPen(theme.now().colour("line"), 1))
        self.painter.drawLine(head.bottomLeft(), head.bottomRight())
        self._below()
        today = today_box(stage, [tick for tick in self.ticks if tick.major])
        self._above(today)
        if today is not None:
            self._today_word(today)
        corner = QRectF(0, 0, stage.sizes.left, stage.sizes.head)
        self.painter.fillRect(corner, theme.now().colour("bg"))

    def _below(self) -> None:
        stage = self.stage
        free = float("-inf")
        for tick in self.ticks:
            across = stage.x(tick.at)
            text = (
                "" if tick.major and stage.scale.level is not Level.YEARS else self._minor(tick)
            )
            width = QFontMetricsF(theme.now().font(12)).horizontalAdvance(text) + 8
            if not text or across - width / 2 < free or across < stage.sizes.left:
                continue
            if across + width / 2 > stage.width + 4:
                break
            box = QRectF(
                across - width / 2, stage.sizes.head * 0.5, width, stage.sizes.head * 0.46
            )
            self.painter.setFont(theme.now().font(12))
            self.painter.setPen(theme.now().colour("text2"))
            self.painter.drawText(box, MIDDLE, text)
            free = across + width / 2

    def _above(self, today: QRectF | None) -> None:
        """Write the months or days above; the first one stays in view at the left."""
        stage = self.stage
        if stage.scale.level is Level.YEARS:
            return
        majors = [tick for tick in self.ticks if tick.major]
        for number, tick in enumerate(majors):
            left = max(stage.x(tick.at), stage.sizes.left) + GAP
            if stage.scale.level is Level.HOURS:
                left = self._moon(left)
            following = majors[number + 1] if number + 1 < len(majors) else None
            right = stage.x(following.at) - GAP if following else float(stage.width)
            if today is not None and today.left() <= left < today.right():
                left = today.right() + GAP
            elif today is not None and left < today.left() < right:
                right = today.left() - GAP
            names = major_names(stage.scale.level, tick.moment)
            text = next((one for one in names if name_width(one) <= right - left), "")
            box = QRectF(left, 2, right - left + 1, stage.sizes.head * 0.5)
            words_at(self.painter, box, text, 13, "text", bold=True)

    def _moon(self, left: float) -> float:
        """Paint the moon of a night that is drawn narrow; return where words may begin."""
        side = self.stage.sizes.head * 0.32
        box = QRectF(left, 2 + (self.stage.sizes.head * 0.5 - side) / 2, side, side)
        icons.paint(self.painter, "moon", box, theme.now().tokens.muted)
        return left + side + 6

    def _minor(self, tick: Tick) -> str:
        day = tick.moment.date()
        match self.stage.scale.level:
            case Level.HOURS:
                return days.hour(tick.moment.time())
            case Level.DAYS | Level.WEEKS:
                return f"{weekday_name(day, short=True)} {day.day}"
            case Level.MONTHS:
                return month_name(day, short=True)
            case _:
                return str(day.year)

    def _today_word(self, box: QRectF) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme.now().colour("brand"))
        self.painter.drawRoundedRect(box, 4, 4)
        self.painter.setFont(theme.now().font(12, bold=True))
        self.painter.setPen(theme.now().colour("on_brand"))
        self.painter.drawText(box, MIDDLE, _("today"))


def today_box(stage: Stage, majors: list[Tick]) -> QRectF | None:
    """Return where "today" stands, None where its day is not in view.

    It stands over its line, moved aside as far as the name before it needs.
    """
    across = stage.x(stage.picture.day.toordinal() + 0.5)
    metrics = QFontMetricsF(theme.now().font(12, bold=True))
    width, height = metrics.horizontalAdvance(_("today")) + 14, stage.sizes.head * 0.42
    if not stage.sizes.left <= across <= stage.width + width / 2:
        return None
    left = across - width / 2
    for tick in majors:
        start = max(stage.x(tick.at), stage.sizes.left) + GAP
        if start < across:
            least = major_names(stage.scale.level, tick.moment)[-1]
            aside = start + name_width(least) + GAP
            left = max(across - width / 2, aside) if aside < across - GAP else left
    return QRectF(min(left, stage.width - width - 4.0), 3, width, height)


def major_names(level: Level, moment: datetime) -> tuple[str, ...]:
    """Return the names of a month, year or day above the axis, the fullest first."""
    day = moment.date()
    if level is Level.HOURS:
        return (long_day(day), days.with_weekday(day), days.short(day))
    if level is Level.MONTHS:
        return (str(day.year),)
    return (f"{month_name(day)} {day.year}", month_name(day), month_name(day, short=True))


def name_width(text: str) -> float:
    """Return how wide a name above the axis is."""
    return QFontMetricsF(theme.now().font(13, bold=True)).horizontalAdvance(text)
