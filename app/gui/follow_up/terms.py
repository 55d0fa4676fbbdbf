"""Everything of the case that falls on a day: what it is, on which day, how far away."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.core.case import Reminder
from app.core.dated import Dated, DatedKind
from app.gui import theme
from app.gui.days import long_day, month_name, relative
from app.gui.fields.basics import Button, Card, IconButton, Label, clear, column, row
from app.gui.fields.field import QUIET
from app.gui.fields.iconed import Heading
from app.gui.follow_up.reminding import ReminderForm
from app.gui.icons import icon
from app.gui.marks import Mark, MarkView
from app.gui.page import bring
from app.gui.plain import tip
from app.gui.words import _

MOST = 12
OPENS = (DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM, DatedKind.TERM_END)


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
    """The terms, the nearest first, with a calendar file of all of them, or of one.

    ``one`` brings the ``Dated`` that goes to a calendar, ``opened`` the one whose fact is to
    be seen, ``done`` the id of a reminder that was done.
    """

    calendar = Signal()
    one = Signal(object)
    opened = Signal(object)
    done = Signal(str)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._reminders: tuple[Reminder, ...] = ()
        self._today = date(2000, 1, 1)
        self.menus: list[IconButton] = []
        self._of_reminders: dict[str, IconButton] = {}
        self._rows = column(space=6)
        self.add = Button(_("Own reminder"), "compact", "plus")
        self.add.clicked.connect(lambda: self.remind(""))
        self.export = Button(_("Calendar (.ics)"), "compact", "calendar-plus")
        self.export.clicked.connect(self.calendar)
        head = row()
        head.addWidget(Heading(_("Terms"), "calendar-clock"), 1)
        for button in (self.add, self.export):
            head.addWidget(button)
        self.form = ReminderForm(delay)
        self.form.left.connect(self.leave)
        self.column.addLayout(head)
        self.column.addWidget(self.form)
        self.column.addLayout(self._rows)

    def show_dated(
        self,
        dated: tuple[tuple[Dated, str], ...],
        reminders: tuple[Reminder, ...],
        today: date,
        *,
        ended: bool,
    ) -> None:
        """Show what falls on a day, each with its words; nothing in a case that *ended*."""
        self._reminders, self._today = reminders, today
        self.export.setVisible(bool(dated))
        self.add.setHidden(ended)
        shown = (dated, today)
        if shown == self._shown:
            return
        self._shown = shown
        held = next((at for at, one in enumerate(self.menus) if one.hasFocus()), None)
        clear(self._rows)
        self.menus = []
        self._of_reminders = {}
        if not dated:
            empty = _("No terms yet. They begin when you say that a letter was sent.")
            self._rows.addWidget(Label(empty, "small"))
        for at, (one, words) in enumerate(dated):
            if at < MOST or one.kind is DatedKind.REMINDER:
                self._rows.addWidget(self._row(one, words))
        if held is not None:
            (self.menus[min(held, len(self.menus) - 1)] if self.menus else self.add).setFocus()

    def remind(self, key: str) -> None:
        """Ask for a new reminder, or to change the one with the id *key*."""
        found = next((one for one in self._reminders if one.id == key), None)
        self.form.begin(found, self._today)

    def show_reminder(self, key: str) -> None:
        """Give the keys to what can be done with the reminder with the id *key*."""
        menu = self._of_reminders.get(key)
        if menu is not None:
            bring(menu)

    def leave(self) -> None:
        """Fold the form away; its keys go back to the button."""
        inside = self.form.isAncestorOf(self.focusWidget() or self)
        self.form.hide()
        if inside:
            self.add.setFocus()

    def _row(self, one: Dated, words: str) -> QWidget:
        made = QWidget()
        line = row(made, space=10)
        line.addWidget(MarkView(_mark(one, self._today), words))
        line.addWidget(DateTile(one.day, self._today))
        line.addWidget(Label(words, "strong"), 1)
        passed = one.day < self._today and one.kind is not DatedKind.REMINDER
        kind = "trouble" if passed else "small"
        line.addWidget(Label(relative(one.day, self._today), kind, wraps=False))
        named = _("More with: {what}, {day}").format(what=words, day=long_day(one.day))
        more = IconButton("ellipsis", named)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(one, more))
        self.menus.append(more)
        if one.kind is DatedKind.REMINDER:
            self._of_reminders[one.fact] = more
        line.addWidget(more)
        return made

    def _menu(self, one: Dated, owner: QWidget) -> QMenu:
        made = QMenu(owner)
        if one.kind is DatedKind.REMINDER:
            check, pencil = icon("check"), icon("pencil")
            made.addAction(check, _("Done"), lambda: self.done.emit(one.fact))
            made.addAction(pencil, _("Change"), lambda: self.remind(one.fact))
        elif one.kind in OPENS:
            made.addAction(icon("search"), _("Look at it"), lambda: self.opened.emit(one))
        words = _("Put in a calendar (.ics)")
        made.addAction(icon("calendar-plus"), words, lambda: self.one.emit(one))
        return made


def _mark(one: Dated, today: date) -> Mark:
    if one.kind is DatedKind.REMINDER:
        return Mark.OPEN if one.day > today else Mark.ATTENTION
    if one.day >= today:
        return Mark.OPEN
    return Mark.KEPT if one.kind is DatedKind.BODY_FROM else Mark.BROKEN
