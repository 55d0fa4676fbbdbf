"""Until when the firm has: so many days or an own day, as a picture and a sentence."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from app.core.channel import Channel
from app.core.moment import When
from app.core.reading.result import Direction
from app.core.terms import Basis, Deadline, StepCode, term_start
from app.core.wanting import TERM_DAYS, USUAL_DAYS, days_chosen, last_draft, term_of, usual_days
from app.core.when import day as exact_day
from app.core.when import is_exact_day, no_anchors, span
from app.gui.days import long_day, plain_day
from app.gui.fields.basics import Card, Label
from app.gui.fields.choices import Segment
from app.gui.fields.field import QUIET
from app.gui.fields.iconed import Heading
from app.gui.fields.moment import DateField
from app.gui.moments import holiday_words
from app.gui.seen import Seen
from app.gui.wants.calendar import MonthPicture
from app.gui.wants.why import WhyFold
from app.gui.words import _, many

OWN = "own"


class TermCard(Card):
    """The card "By when?"; ``until`` brings the last day or the days, None for the usual."""

    until = Signal(object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self.column.addWidget(Heading(_("By when?"), "calendar-clock"))
        *short, longest = USUAL_DAYS
        days = [(str(one), str(one)) for one in short]
        days.append((str(longest), many("{n} day", "{n} days", longest)))
        self._usual = TERM_DAYS
        self.choice = Segment(_("By when?"), [*days, (OWN, _("Own date"))])
        self.picture = MonthPicture()
        self.own = DateField(_("Which day?"), direction=Direction.FUTURE, delay=delay)
        self.own.hide()
        said = Card("soft", margins=(12, 8))
        self.day = Label("", "strong")
        self.reason = Label("", "small")
        said.column.addWidget(self.day)
        said.column.addWidget(self.reason)
        self.holidays = Label("", "caption")
        self.why = WhyFold()
        for one in (self.choice, self.own, self.picture, said, self.holidays, self.why):
            self.column.addWidget(one)
        self.choice.chosen.connect(self._chosen)
        self.picture.chosen.connect(self._day)
        self.own.edited.connect(self._typed)

    def show_seen(self, seen: Seen) -> None:
        """Show the term of the letter that is written now; this tells nobody."""
        self._seen = seen
        draft = last_draft(seen.case)
        until = None if draft is None else draft.answer_by
        self._usual = usual_days(seen.case, seen.pack, draft.type if draft else "complaint")
        days = days_chosen(draft, self._usual, seen.day, seen.calendar)
        self.choice.show_value(str(days) if days in USUAL_DAYS else OWN)
        self.own.setVisible(not days)
        self.own.show_moment(None if until is None else exact_day(until), seen.day)
        passed = until is not None and until <= seen.day
        if passed:
            self.own.say(_("This day has passed. Choose one day after today."), "doubt")
            days, until = self._usual, None
        last = until or term_of(days, seen.day, seen.calendar).due
        arrives = term_start(seen.day, Channel.LETTER, Basis.RECEIVED, seen.calendar).day
        self.picture.show_term(seen.day, last, arrives, seen.calendar)
        self.day.setText(long_day(last))
        self.reason.setText(self._why(days, last, arrives))
        names = [f"{plain_day(day)}: {name}" for day, name in self.picture.holidays()]
        self.holidays.setText(", ".join(names))
        self.holidays.setVisible(bool(names))
        self.why.show_usual(seen, self._usual)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.own.flush()

    def _why(self, days: int, last: date, arrives: date) -> str:
        post = _("By post your letter is there on {day} at the latest.").format(
            day=long_day(arrives)
        )
        if not days:
            apart = (last - self._seen.day).days
            count = many("{n} day after today.", "{n} days after today.", apart)
            return f"{count} {post}"
        found = term_of(days, self._seen.day, self._seen.calendar)
        first = many("{n} day after today.", "{n} days after today.", days)
        return " ".join(one for one in (first, moved_words(found), post) if one)

    def _chosen(self, value: str) -> None:
        self.own.setVisible(value == OWN)
        if value == OWN:
            self.own.setFocus()
            return
        days = int(value)
        self.until.emit(None if days == self._usual else days)

    def _day(self, day: date) -> None:
        if day > self._seen.day:
            self.until.emit(day)

    def _typed(self, when: When | None) -> None:
        found = None if when is None or not is_exact_day(when) else span(when, no_anchors)
        if found is not None and found.earliest > self._seen.day:
            self.until.emit(found.earliest)
        else:
            self.own.say(_("Choose one day after today."), "doubt")


def moved_words(found: Deadline) -> str:
    """Return why a last day moved on, empty where it did not."""
    if not found.moved:
        return ""
    holiday = next((one for one in found.steps if one.code is StepCode.HOLIDAY), None)
    if holiday is not None and holiday.day == found.raw:
        words = _("That would be {day}, {holiday}, so it is the next working day.")
        return words.format(day=long_day(found.raw), holiday=holiday_words(holiday.name))
    words = _("That would be {day}, so it is the next working day.")
    return words.format(day=long_day(found.raw))
