"""Everything of the case that falls on a day: what it is, on which day, how far away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.core.dated import Dated, DatedKind
from app.gui import theme
from app.gui.days import long_day, month_name, relative
from app.gui.fields.basics import Button, Card, Label, clear, column, row
from app.gui.fields.iconed import Heading
from app.gui.marks import Mark, MarkView
from app.gui.plain import tip
from app.gui.words import _

MOST = 12


class DateTile(QWidget):
    """A day as a leaf of a calendar, with its year where that is not the one of *today*."""

    def __init__(self, day: date, today: date | None = None) -> None:
        super().__init__()
        self._day = day
        self.year = "" if today is None or day.year == today.year else str(day.year)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(long_day(day))
        self.setToolTip(tip(long_day(day)))

    def sizeHint(self) -> QSize:
        """Return the size of a tile."""
        return QSize(theme.now().px(42), theme.now().px(60 if self.year else 44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number, the month and the year."""
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("line"))
        painter.setBrush(look.colour("bg"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(16, bold=True, serif=True))
        upper = QRectF(box.left(), box.top() + 2, box.width(), look.px(24))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self._day.day))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(12))
        lower = QRectF(box.left(), box.top() + look.px(24), box.width(), look.px(17))
        for words in (month_name(self._day, short=True), self.year):
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, words)
            lower.translate(0, look.px(16))
        painter.end()


class Terms(Card):
    """The terms, the nearest first, with a calendar file of all of them."""

    calendar = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(space=6)
        head = row()
        head.addWidget(Heading(_("Terms"), "calendar-clock"), 1)
        self.export = Button(_("Calendar (.ics)"), "compact", "calendar-plus")
        self.export.clicked.connect(self.calendar)
        head.addWidget(self.export)
        self.column.addLayout(head)
        self.column.addLayout(self._rows)

    def show_dated(self, dated: tuple[tuple[Dated, str], ...], today: date) -> None:
        """Show what falls on a day, each with its words."""
        clear(self._rows)
        self.export.setVisible(bool(dated))
        if not dated:
            empty = _("No terms yet. They begin when you say that a letter was sent.")
            self._rows.addWidget(Label(empty, "small"))
        for one, words in dated[:MOST]:
            line = row(space=10)
            mark = _mark(one, today)
            line.addWidget(MarkView(mark, words))
            line.addWidget(DateTile(one.day, today))
            line.addWidget(Label(words, "strong"), 1)
            kind = "trouble" if one.day < today else "small"
            line.addWidget(Label(relative(one.day, today), kind, wraps=False))
            holder = QWidget()
            holder.setLayout(line)
            self._rows.addWidget(holder)


def _mark(one: Dated, today: date) -> Mark:
    if one.day >= today:
        return Mark.OPEN
    passed = (DatedKind.BODY_FROM,)
    return Mark.KEPT if one.kind in passed else Mark.BROKEN


def told_once(dated: tuple[Dated, ...]) -> Iterator[Dated]:
    """Yield what falls on a day; of the years after which a claim ends only the first."""
    claims = 0
    for one in dated:
        claims += one.kind is DatedKind.LIMITATION
        if one.kind is not DatedKind.LIMITATION or claims == 1:
            yield one
