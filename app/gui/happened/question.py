"""The question whether a promise was kept, with answers that weigh the same."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.line import LedgerLine
from app.core.lookup import facts
from app.core.proposals import Said
from app.core.when import span
from app.gui import naming
from app.gui.fields.basics import Button, Label, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.moment import DateField
from app.gui.happened import days
from app.gui.happened.ledger_rows import is_heard
from app.gui.words import _


class AnswerButtons(QWidget):
    """Buttons for what became of one promise; "later" asks first when that was.

    ``answered`` carries the promise, what is said of it and a moment or None.
    """

    answered = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.promise = ""
        inside = column(self, space=8)
        self._place = QWidget()
        self._flow = Flow(self._place)
        inside.addWidget(self._place)
        self.buttons: dict[Said, Button] = {}
        self.later = QWidget()
        below = column(self.later, space=6)
        self.day = DateField(_("When was it done?"))
        below.addWidget(self.day)
        foot = row()
        self.record = Button(_("Record"))
        self.record.clicked.connect(self._tell_later)
        no_day = Button(_("I don't know the day"))
        no_day.clicked.connect(lambda: self.answered.emit(self.promise, Said.LATER, None))
        for button in (self.record, no_day):
            foot.addWidget(button)
        foot.addStretch(1)
        below.addLayout(foot)
        inside.addWidget(self.later)

    def show_line(self, case: Case, line: LedgerLine, today: date) -> None:
        """Ask about *line*; one that is asked about already keeps what was typed."""
        if line.promise.id == self.promise:
            return
        self.promise = line.promise.id
        self.later.hide()
        self.day.line.clear()
        self.day.show_moment(None, today, facts(case).when, country=case.jurisdiction)
        self.buttons = {said: self._button(said, words) for said, words in answers(line)}
        self._flow.fill(self.buttons.values())

    def say(self, said: Said) -> None:
        """Answer, as with a click on that button."""
        if said is Said.LATER:
            self.later.show()
            self.day.line.setFocus()
        elif self.promise:
            self.answered.emit(self.promise, said, None)

    def _button(self, said: Said, words: str) -> Button:
        made = Button(words)
        made.clicked.connect(lambda: self.say(said))
        return made

    def _tell_later(self) -> None:
        when = self.day.moment()
        if when is None:
            self.day.line.setFocus()
        else:
            self.answered.emit(self.promise, Said.LATER, when)


class Question(QWidget):
    """Asks about one promise, with its title and what was promised."""

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, space=8)
        self._title = Label(kind="subhead")
        self._asked = Label()
        self.answers = AnswerButtons()
        inside.addWidget(self._title)
        inside.addWidget(self._asked)
        inside.addWidget(self.answers)
        note = _("What you choose goes into the timeline and the letter.")
        inside.addWidget(Label(note, "caption"))
        inside.addStretch(1)

    def show_line(self, case: Case, line: LedgerLine, today: date) -> None:
        """Ask about *line*."""
        title = _("Promised: {promise}").format(promise=asked_title(case, line))
        self._title.setText(title)
        self._asked.setText(asked(line))
        self.answers.show_line(case, line, today)


def asked_title(case: Case, line: LedgerLine) -> str:
    """Return what was promised and for when."""
    title = naming.promise(case, line.promise)
    due = ""
    if line.due is not None:
        due = days.moment(line.due_when, line.due, year=False)
    elif line.not_before is not None:
        due = days.with_weekday(line.not_before)
    return _("{promise}, {day}").format(promise=title, day=due) if due else title


def said_in(case: Case, line: LedgerLine) -> str:
    """Return when, how and by whom it was promised."""
    made, contact = line.made, facts(case).contact_of(line.promise)
    found = None if made is None else span(made, facts(case).when)
    parts = [_("Said {day}").format(day=days.moment(made, found))]
    if contact is not None:
        parts += [naming.channel(contact.channel).lower(), naming.with_whom(case, contact)]
    return ", ".join(parts)


def asked(line: LedgerLine) -> str:
    """Return the question itself."""
    if is_heard(line.promise):
        return _("That day has passed. Did you hear from them?")
    return _("That day has passed. Did it happen?")


def answers(line: LedgerLine) -> tuple[tuple[Said, str], ...]:
    """Return the answers with their words; none of them comes first in weight."""
    no = _("No, heard nothing") if is_heard(line.promise) else _("No, it did not happen")
    return (
        (Said.ON_TIME, _("Yes, on time")),
        (Said.LATER, _("Yes, but later …")),
        (Said.NO, no),
        (Said.UNKNOWN, _("I don't know")),
    )
