"""When a body takes a case: wait, possible, too late, with today; drawn, and said in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui import theme
from app.gui.days import short_day
from app.gui.plain import tip
from app.gui.words import _

LONG = 120  # days of the open stretch that are drawn; the rest is left out, with a break
HIGH = 108  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when a body takes a case; None is no bound, or one that is not known.

    ``about``: the first complaint was about *start*, which is the latest day it may have been.
    ``unknown``: there is a last day, and nobody knows yet which.
    """

    start: date | None
    opens: date | None
    closes: date | None
    today: date
    about: bool = False
    unknown: bool = False


def words(window: Window) -> str:
    """Return what the bar shows, in words."""
    if window.closes is not None and window.today > window.closes:
        return _("too late since {day}").format(day=short_day(window.closes, window.today))
    if window.opens is not None and window.today < window.opens:
        return _("wait until {day}").format(day=short_day(window.opens, window.today))
    if window.closes is not None:
        return _("possible until {day}").format(day=short_day(window.closes, window.today))
    if window.unknown and window.opens is not None:
        day = short_day(window.opens, window.today)
        return _("from {day}, last day not known").format(day=day)
    return _("possible")


def doubt_words() -> str:
    """Return from when is counted where the day of the first complaint is not sure."""
    return _("Your first complaint was about then: the wait counts from the latest day.")


class WindowBar(QWidget):
    """The bar; where a stretch is long it is broken, and the break is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Window | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_window(self, window: Window, name: str) -> None:
        """Show when the body *name* takes the case."""
        self.shown = window
        told = f"{words(window)}. {doubt_words()}" if window.about else words(window)
        self.setAccessibleName(f"{name}: {told}")
        self.setToolTip(tip(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a wide, low bar."""
        return QSize(theme.now().px(480), theme.now().px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stretches, the days at their ends, and today."""
        window = self.shown
        if window is None:
            return
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = look.px(4), self.width() - look.px(4)
        top, high = look.px(38), look.px(26)
        first = (window.start or window.opens or window.today) - timedelta(days=1)
        places = _places(window, first, left, right)
        opens, closes = places.opens, places.closes
        if opens > left:
            box = QRectF(left, top, opens - left - 1, high)
            _stretch(painter, box, "silence", _("wait"), hatched=True)
        box = QRectF(opens, top, closes - opens - 1, high)
        _stretch(painter, box, "kept", _("possible"))
        if closes < right:
            _stretch(
                painter, QRectF(closes, top, right - closes, high), "broken", _("too late")
            )
        if window.closes is not None and (window.closes - (window.opens or first)).days > LONG:
            _break(painter, opens + (closes - opens) * 0.8, top, high)
        days = [
            (window.start, left, _("first complaint")),
            (window.closes, closes, _("last day")),
        ]
        if window.opens != window.start:
            days.insert(1, (window.opens, opens, _("from then on")))
        free = 0.0
        for day, across, what in days:
            if day is not None:
                below = QPointF(across, top + high)
                about = window.about and day == window.start
                named = _("about {day}") if about else "{day}"
                text = named.format(day=short_day(day, window.today))
                free = write_day(painter, text, below, what, free)
        self._today(painter, window.today, places.today, top, high)
        painter.end()

    def _today(
        self, painter: QPainter, today: date, across: float, top: int, high: int
    ) -> None:
        look = theme.now()
        painter.setPen(QPen(look.colour("brand"), 2))
        painter.drawLine(QPointF(across, top - look.px(8)), QPointF(across, top + high))
        text = _("today, {day}").format(day=short_day(today, today))
        painter.setFont(look.font(12, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(text) + look.px(14)
        begin = min(max(0.0, across - wide / 2), self.width() - wide)
        tag = QRectF(begin, top - look.px(32), wide, look.px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("brand"))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(look.colour("on_brand"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the first day, the last day and today stand, in pixels."""

    opens: float
    closes: float
    today: float


def _places(window: Window, first: date, left: int, right: int) -> _Places:
    """Return where days stand in a bar from *left*, the day *first*, to *right*."""
    opens = window.opens or first
    wait = max(0, (opens - first).days)
    drawn = LONG
    if window.closes is not None:
        drawn = min(LONG, max(20, (window.closes - opens).days))
    after = 30 if window.closes is not None else 0
    unit = (right - left) / max(1, wait + drawn + after)

    def place(day: date) -> float:
        far = (day - first).days
        if far <= wait:
            return left + max(0, far) * unit
        if window.closes is None or day <= window.closes:
            whole = (window.closes - opens).days if window.closes is not None else drawn
            part = min(1.0, (far - wait) / max(1, whole))
            return left + (wait + drawn * part) * unit
        late = (day - window.closes).days
        return left + (wait + drawn + min(after, 2 + late * after / 60)) * unit

    return _Places(left + wait * unit, left + (wait + drawn) * unit, place(window.today))


def _stretch(
    painter: QPainter, box: QRectF, token: str, text: str, *, hatched: bool = False
) -> None:
    look = theme.now()
    painter.setPen(QPen(look.colour(token), 1.4))
    painter.setBrush(look.colour(f"{token}_soft"))
    painter.drawRoundedRect(box, 4, 4)
    if hatched:
        brush = QBrush(look.colour("line2"), Qt.BrushStyle.BDiagPattern)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, 4, 4)
    painter.setFont(look.font(13, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(text) + look.px(12)
    if wide > box.width():
        return
    if hatched:
        label = QRectF(0, 0, wide, box.height() - 6)
        label.moveCenter(box.center())
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(label, 4, 4)
    painter.setPen(look.colour("text" if hatched else token))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _break(painter: QPainter, across: float, top: int, high: int) -> None:
    look = theme.now()
    painter.setPen(QPen(look.colour("surface"), 5))
    painter.drawLine(QPointF(across - 3, top + high + 2), QPointF(across + 3, top - 2))
    painter.setPen(QPen(look.colour("kept"), 1.4))
    for shift in (-3, 3):
        painter.drawLine(
            QPointF(across - 3 + shift, top + high + 2), QPointF(across + 3 + shift, top - 2)
        )


def write_day(painter: QPainter, day: str, place: QPointF, what: str, free: float) -> float:
    """Write *day* and *what* it is below *place*, from *free* on; return what is free then."""
    look = theme.now()
    lines = (
        (day, look.font(13, bold=True), look.colour("text")),
        (what, look.font(12), look.colour("muted")),
    )
    wide = max(QFontMetricsF(font).horizontalAdvance(text) for text, font, _ink in lines) + 2
    left = max(free, min(place.x() - wide / 2, painter.viewport().width() - wide))
    room = QRectF(left, place.y() + 2, wide, look.px(18))
    align = Qt.AlignmentFlag.AlignLeft if left <= 0 else Qt.AlignmentFlag.AlignHCenter
    for text, font, ink in lines:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, align, text)
        room.translate(0, look.px(17))
    return room.right() + look.px(10)
