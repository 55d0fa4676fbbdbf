"""A reminder of one's own in two fields: what, and on which day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.core.case import Reminder
from app.core.reading.result import Direction
from app.core.when import day as exact_day
from app.core.when import is_exact_day, no_anchors, span
from app.gui.fields.basics import Button, row
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET
from app.gui.fields.moment import DateField
from app.gui.fields.private import PrivateCard
from app.gui.fields.typed import LineField
from app.gui.words import _


class ReminderForm(PrivateCard):
    """Asks for a reminder; ``given`` brings it, with an empty id where it is a new one.

    ``begun`` tells the id of the one it is about; ``left`` that it is to go, ``dropped``
    before that, that nothing of it is wanted.
    """

    given = Signal(object)  # Reminder
    begun = Signal(str)
    left = Signal()
    dropped = Signal()

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("Your own reminder"))
        self._key = ""
        self.what = LineField(
            _("What do you want to be reminded of?"),
            _("for example: ask how the repair is going"),
            delay=delay,
        )
        self.when = DateField(_("On which day?"), direction=Direction.FUTURE, delay=delay)
        self.record = Button(_("Record reminder"), "primary", "check")
        self.cancel = Button(_("Cancel"))
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.record)
        self.column.addWidget(Pair(self.what, self.when))
        self.column.addLayout(foot)
        self.record.clicked.connect(self._record)
        self.cancel.clicked.connect(self.dropped)
        self.cancel.clicked.connect(self.left)
        for line in (self.what.line, self.when.line):
            line.returnPressed.connect(self._record)
        self.hide()

    def begin(self, reminder: Reminder | None, today: date) -> None:
        """Show a reminder to change it, None for a new one, and take the keys."""
        self.hide()  # what was typed in it before is kept then
        self._key = "" if reminder is None else reminder.id
        self.what.flush()
        self.when.flush()
        self.what.show_text("" if reminder is None else reminder.what)
        self.when.show_moment(None if reminder is None else exact_day(reminder.day), today)
        self.when.say("")
        self.begun.emit(self._key)
        self.show()
        self.what.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _record(self) -> None:
        when = self.when.moment()
        found = None if when is None or not is_exact_day(when) else span(when, no_anchors)
        if found is None:
            self.when.say(_("Choose one day."), "doubt")
            self.when.line.setFocus()
        else:
            self.given.emit(Reminder(self._key, found.earliest, self.what.text()))
