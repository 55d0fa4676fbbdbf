"""When something is due: a moment or a term, as people say it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal

from app.core.calendar import Calendar
from app.core.due import promised_deadline
from app.core.ids import FactId
from app.core.moment import Due, DueMode, When
from app.core.reading.dues import read_due
from app.core.reading.result import Anchor
from app.core.when import Anchors, no_anchors
from app.core.when import day as exact_day
from app.gui.days import long_day
from app.gui.fields.doubts import doubt_words
from app.gui.fields.field import QUIET
from app.gui.fields.read import Heard, ReadField
from app.gui.moments import spoken, typed_words
from app.gui.words import _, language, of


class DueField(ReadField):
    """Until when something was promised or asked; ``edited`` brings the ``Due`` or None.

    A term counts from the day on which it was *said*, in the working days of *calendar*.
    """

    edited = Signal(object)

    def __init__(
        self, label: str, hint: str = "", *, aside: str = "", delay: int = QUIET
    ) -> None:
        hint = hint or _("such as Friday")
        super().__init__(label, hint, "calendar-clock", aside=aside, delay=delay)
        self._said_on = date(2000, 1, 1)
        self._calendar: Calendar | None = None
        self._anchors: Anchors = no_anchors
        self._facts: Mapping[Anchor, FactId] = {}

    def show_due(
        self,
        due: Due | None,
        said_on: date,
        calendar: Calendar,
        anchors: Anchors = no_anchors,
        counted: Mapping[Anchor, FactId] | None = None,
    ) -> None:
        """Show when something is due that was said on a day; this tells nobody."""
        self._said_on, self._calendar = said_on, calendar
        self._anchors, self._facts = anchors, counted or {}
        self.show_heard(due)

    def due(self) -> Due | None:
        """Return what stands there, None where nothing does."""
        found = self.value()
        return found if isinstance(found, Due) else None

    def heard(self, text: str) -> Heard:
        """Return what *text* says."""
        country = self._calendar.country if self._calendar else ""
        found = read_due(text, language(), self._said_on, self._facts, country)
        if found.undated:
            return Heard(found.due, _("No day was named, so it cannot be too late."))
        if found.due is None or found.doubt is None:
            return Heard(found.due, self.said(found.due))
        mode = found.due.mode
        offers = [
            (due_words(one, self._anchors, self._said_on), one)
            for one in (Due(when=when, mode=mode) for when in found.doubt.proposals)
        ]
        return Heard(found.due, doubt_words(found.doubt.code), sure=False, proposals=offers)

    def known(self, value: object) -> Heard:
        """Return what is said of a value that was kept; words alone are read again."""
        when = value.when if isinstance(value, Due) else None
        if when is not None and when == When(words=when.words or "?"):
            return self.heard(when.words)
        return super().known(value)

    def said(self, value: object) -> str:
        """Return the last day in full."""
        if not isinstance(value, Due) or self._calendar is None:
            return ""
        made = exact_day(self._said_on)
        last = promised_deadline(value, made, self._anchors, self._calendar)
        if last is None:
            return due_words(value, self._anchors, self._said_on)
        if not last.exact:
            words = _("between {first} and {last}")
            return words.format(first=long_day(last.earliest), last=long_day(last.latest))
        words = _("on {day}") if value.mode is DueMode.ON else _("by {day}")
        if value.term is not None:
            words = _("by {day}")
        return words.format(day=long_day(last.latest))

    def words_of(self, value: object) -> str:
        """Return a value as it could have been typed."""
        return due_words(value, self._anchors, self._said_on) if isinstance(value, Due) else ""


def due_words(due: Due, anchors: Anchors, today: date) -> str:
    """Return when something is due in a few words: ``uiterlijk 2 mei``, ``binnen 3 dagen``."""
    if due.term is not None:
        count = spoken().count(due.term.count, due.term.unit, words=False)
        words = {
            DueMode.BY: of("due", "within {term}"),
            DueMode.ON: of("due", "in {term}"),
            DueMode.NOT_BEFORE: of("due", "not within {term}"),
        }[due.mode]
        return words.format(term=count).replace("\u00a0", " ")
    if due.when is None:
        return ""
    words = {
        DueMode.BY: of("due", "by {moment}"),
        DueMode.ON: of("due", "{moment}"),
        DueMode.NOT_BEFORE: of("due", "from {moment}"),
    }[due.mode]
    moment = typed_words(due.when, anchors, today)
    return moment if moment == due.when.words else words.format(moment=moment)
