"""What a contact can have besides: how it ended, what was asked, how long it took."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.core.case import Case
from app.core.channel import Channel
from app.core.contact import Contact, Outcome
from app.core.text import with_words
from app.gui import naming
from app.gui.entry.outcomes import outcome_words
from app.gui.fields.basics import row
from app.gui.fields.channels import channel_words
from app.gui.fields.field import PickField
from app.gui.fields.fold import Fold
from app.gui.fields.typed import LineField, TextArea
from app.gui.words import _, language

MOST_MINUTES, MOST_ATTEMPTS = 100_000, 10_000


class More(Fold):
    """The rest of a contact; what stays as it was is not touched."""

    changed = Signal()
    channel_chosen = Signal(object)  # the Channel

    def __init__(self, delay: int) -> None:
        super().__init__(_("More about this contact"))
        self._case: Case | None = None
        channels = [(str(one), words) for one, words in channel_words().items()]
        self.channel = PickField(_("Another way"), channels)
        self.outcome = PickField(
            _("How did it end?"), [(str(one), words) for one, words in outcome_words()]
        )
        self.asked = LineField(
            _("What did you ask for?"), _("for example: a new delivery date"), delay=delay
        )
        self.reference = LineField(_("Their number for it"), delay=delay)
        self.minutes = LineField(_("Minutes talked"), delay=delay)
        self.hold = LineField(_("Minutes waited"), delay=delay)
        self.attempts = LineField(_("How many times"), delay=delay)
        self.complaint = QCheckBox(_("With this I complained"))
        self.final = QCheckBox(_("This was their last word"))
        self.note = TextArea(
            _("Only for yourself"), _("This never appears in a letter."), delay=delay
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        first = row(space=12)
        for field in (self.channel, self.outcome):
            first.addWidget(field, 1)
        self.column.addLayout(first)
        self.column.addWidget(self.asked)
        numbers = row(space=12)
        for line in (self.reference, self.minutes, self.hold, self.attempts):
            numbers.addWidget(line, 1)
        self.column.addLayout(numbers)
        for box in (self.complaint, self.final):
            self.column.addWidget(box)
        self.column.addWidget(self.note)

    def _connect(self) -> None:
        self.channel.chosen.connect(lambda value: self.channel_chosen.emit(Channel(value)))
        self.outcome.chosen.connect(lambda _value: self.changed.emit())
        for one in (self.asked, self.reference, self.minutes, self.hold, self.attempts):
            one.line.textEdited.connect(lambda _text: self.changed.emit())
        for box in (self.complaint, self.final):
            box.clicked.connect(lambda _on: self.changed.emit())
        self.note.area.textChanged.connect(self.changed)

    def show_channel(self, channel: Channel) -> None:
        """Show how the contact went; this tells nobody."""
        self.channel.show_value(channel)

    def show_contact(self, contact: Contact, case: Case) -> None:
        """Fill the fields; this tells nobody anything."""
        self._case = case
        self.channel.show_value(contact.channel)
        self.outcome.show_value(contact.outcome)
        self.asked.show_text(naming.plain(contact.asked, case))
        self.reference.show_text(contact.reference)
        self.minutes.show_text(_number(contact.minutes))
        self.hold.show_text(_number(contact.hold_minutes))
        self.attempts.show_text("" if contact.attempts == 1 else str(contact.attempts))
        self.complaint.setChecked(contact.complaint)
        self.final.setChecked(contact.final_position)
        self.note.show_text(contact.private_note)

    def contact(self, contact: Contact) -> Contact:
        """Return *contact* with what stands in the fields; no number stays what it was."""
        case = self._case
        asked = contact.asked
        if case is not None and self.asked.text() != naming.plain(contact.asked, case):
            asked = with_words(contact.asked, self.asked.text(), language(), case.language)
        return replace(
            contact,
            outcome=Outcome(self.outcome.value() or Outcome.UNKNOWN),
            asked=asked,
            reference=self.reference.text(),
            minutes=_read(self.minutes.text(), MOST_MINUTES, contact.minutes),
            hold_minutes=_read(self.hold.text(), MOST_MINUTES, contact.hold_minutes),
            attempts=_read(self.attempts.text(), MOST_ATTEMPTS, contact.attempts) or 1,
            complaint=self.complaint.isChecked(),
            final_position=self.final.isChecked(),
            private_note=self.note.text(),
        )


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _read(text: str, most: int, before: int | None) -> int | None:
    """Return the number in *text*, None where there is none, *before* where it is no number."""
    if not text:
        return None
    plain = text.isascii() and text.isdigit() and len(text) < 8
    return int(text) if plain and int(text) <= most else before
