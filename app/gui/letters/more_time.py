"""The form "Give more time": until which day, and on which day that was said."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from app.core.moment import When
from app.core.reading.result import Direction
from app.core.when import day as exact_day
from app.core.when import is_exact_day, no_anchors, span
from app.gui.days import long_day
from app.gui.fields.basics import Button, Label
from app.gui.fields.fold import Fold
from app.gui.fields.moment import DateField
from app.gui.words import _


class MoreTime(Fold):
    """Asks for a later last day; ``given`` brings that day, and the moment it was said."""

    given = Signal(object, object)

    def __init__(self, delay: int) -> None:
        super().__init__(_("Give more time"))
        self._today = date(2000, 1, 1)
        self._end: date | None = None
        words = _("The letter stays as it is. Terms and next steps follow the new day.")
        self.column.addWidget(Label(words, "small"))
        self.until = DateField(_("Until which day?"), direction=Direction.FUTURE, delay=delay)
        self.said = DateField(_("When did you tell them?"), delay=delay)
        self.record = Button(_("Record more time"), "", "check")
        self.record.clicked.connect(self._record)
        for one in (self.until, self.said):
            self.column.addWidget(one)
        self.column.addWidget(self.record)

    def show_term(self, end: date | None, today: date, country: str = "") -> None:
        """Begin with nothing typed, for a term that ends on *end* now, in *country*."""
        self._today, self._end = today, end
        self.open(False)
        self.until.show_moment(None, today)
        self.said.show_moment(exact_day(today), today, country=country)

    def _record(self) -> None:
        until, said = self.until.moment(), self.said.moment() or exact_day(self._today)
        found = None if until is None or not is_exact_day(until) else span(until, no_anchors)
        if found is None or (self._end is not None and found.earliest <= self._end):
            self.until.say(self._asks(), "doubt")
            self.until.line.setFocus()
        else:
            self.given.emit(found.earliest, _known(said, self._today))

    def _asks(self) -> str:
        if self._end is None:
            return _("Choose one day.")
        return _("Choose one day after {day}.").format(day=long_day(self._end))


def _known(said: When, today: date) -> When:
    """Return *said* where it says a day, else today: an act on the timeline has its day."""
    return said if span(said, no_anchors) is not None else exact_day(today)
