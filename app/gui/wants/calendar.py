"""A month as a picture: today, the expected delivery, the last day, and the holidays."""

from __future__ import annotations

from calendar import Calendar as Weeks
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.calendar import Calendar, holiday_key, is_working_day
from app.gui import icons, theme
from app.gui.days import long_day
from app.gui.moments import holiday_words, spoken
from app.gui.roles import name_role
from app.gui.words import _

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
    Qt.Key.Key_PageUp: -28,
    Qt.Key.Key_PageDown: 28,
}
ROWS = 8  # the title, the weekdays, six weeks
CELL = 30


class MonthPicture(QWidget):
    """A month; the arrow keys go from day to day, Enter and a click choose one."""

    chosen = Signal(object)  # a date

    def __init__(self) -> None:
        super().__init__()
        name_role(MonthPicture, QAccessible.Role.Graphic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._today = self._last = self.shown = date(2000, 1, 1)
        self._arrives: date | None = None
        self._days: Calendar | None = None

    def show_term(self, today: date, last: date, arrives: date | None, days: Calendar) -> None:
        """Show the month of the *last* day; this tells nobody."""
        if last != self._last or not self.hasFocus():
            self.shown = last
        self._today, self._last, self._arrives, self._days = today, last, arrives, days
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a title, the weekdays and six weeks."""
        side = theme.now().px(CELL)
        return QSize(side * 7, side * ROWS)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a picture of a month is not cut."""
        return self.sizeHint()

    def holidays(self) -> list[tuple[date, str]]:
        """Return the holidays of the month that is shown, with their names."""
        if self._days is None:
            return []
        found = [(day, holiday_key(self._days, day)) for day in self._month()]
        return [(day, holiday_words(key)) for day, key in found if key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day, or choose the one that is shown."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.shown += timedelta(days=step)
            self._name()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.shown)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day, or go to the month before or after."""
        at = event.position()
        for day in self._month():
            if self._cell(day).contains(at):
                self.shown = day
                self.chosen.emit(day)
        side = self.height() / ROWS
        if at.y() < side:
            left, right = at.x() < side * 1.5, at.x() > self.width() - side * 1.5
            self.shown += timedelta(days=28 * (right - left))
        self._name()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the month."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for day in self._month():
            self._paint_day(painter, day)
        painter.end()

    def _month(self) -> list[date]:
        first = self.shown
        weeks = Weeks().itermonthdates(first.year, first.month)
        return [day for day in weeks if day.month == first.month]

    def _cell(self, day: date) -> QRectF:
        first = day.replace(day=1)
        row = (day.day + first.weekday() - 1) // 7 + 2
        wide, high = self.width() / 7, self.height() / ROWS
        return QRectF(day.weekday() * wide, row * high, wide, high)

    def _paint_head(self, painter: QPainter) -> None:
        look, names = theme.now(), spoken()
        wide, high = self.width() / 7, self.height() / ROWS
        painter.setFont(look.font(13, bold=True))
        painter.setPen(look.colour("text"))
        middle = Qt.AlignmentFlag.AlignCenter
        title = f"{names.month(self.shown.month)} {self.shown.year}"
        painter.drawText(QRectF(0, 0, self.width(), high), middle, title)
        for image, left in (("chevron-left", 0.0), ("chevron-right", self.width() - wide)):
            side = look.px(16)
            place = QRectF(left + (wide - side) / 2, (high - side) / 2, side, side)
            icons.paint(painter, image, place, look.tokens.text)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        for at in range(7):
            box = QRectF(at * wide, high, wide, high)
            painter.drawText(box, middle, names.weekday(at + 1)[:2])

    def _paint_day(self, painter: QPainter, day: date) -> None:
        look, cell = theme.now(), self._cell(day)
        side = min(cell.width(), cell.height()) - 3
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(cell.center())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._today < day < self._last:
            painter.fillRect(cell.adjusted(0, 4, 0, -4), look.colour("accent_soft"))
        if day == self._last:
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for at, token in ((self._today, "brand"), (self._arrives, "accent_line")):
            if day == at:
                painter.setPen(QPen(look.colour(token), 2))
                painter.drawEllipse(ring)
        if day == self.shown and self.hasFocus():
            painter.setPen(QPen(look.colour("text"), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4)
        works = self._days is None or is_working_day(self._days, day)
        colour = "on_accent" if day == self._last else "text" if works else "muted"
        painter.setFont(look.font(13, bold=day in (self._last, self._today)))
        painter.setPen(look.colour(colour))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if self._days is not None and holiday_key(self._days, day):
            low = cell.center().y() + side / 2 - 2
            painter.setPen(QPen(look.colour("late"), 2))
            across = cell.center().x()
            painter.drawLine(int(across - 6), int(low), int(across + 6), int(low))

    def _name(self) -> None:
        words = _("Calendar. Last day: {last}. Shown: {day}")
        self.setAccessibleName(
            words.format(last=long_day(self._last), day=long_day(self.shown))
        )
