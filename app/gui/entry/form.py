"""The fields of a contact, in the order of thought."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.contact import Contact, Outcome
from app.core.ids import PartyId
from app.core.lookup import facts
from app.core.naming import workplace
from app.core.party import Party, Role
from app.core.reading.anchoring import anchors_of
from app.core.recording import ContactNote, PromiseNote
from app.core.when import day as exact_day
from app.core.when import span
from app.gui.entry.more import More
from app.gui.entry.papers import Keep, Papers
from app.gui.entry.promise import PromiseBlock
from app.gui.entry.tiles import ChannelTiles
from app.gui.fields.basics import Button, Label, column, discard, row
from app.gui.fields.choices import Flow, Segment
from app.gui.fields.field import forget_typing
from app.gui.fields.keycaps import KeyCap
from app.gui.fields.moment import DateField
from app.gui.fields.people import PartyPicker
from app.gui.fields.typed import LineField, TextArea
from app.gui.page import bring
from app.gui.seen import Seen
from app.gui.words import _

NO, YES = "no", "yes"


class ContactForm(QWidget):
    """Shows a note of a contact and gives back what became of it."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, keep: Keep, delay: int) -> None:
        """Make it; *keep* stores files that were taken and returns them as exhibits."""
        super().__init__()
        self._delay = delay
        self._seen: Seen | None = None
        self._note: ContactNote | None = None
        self.blocks: list[PromiseBlock] = []
        self.tiles = ChannelTiles()
        self.direction = Segment(
            _("Who sought contact?"),
            [(Direction.OUT, _("I contacted them")), (Direction.IN, _("They contacted me"))],
        )
        self.when = DateField(_("When?"), precise=True, delay=delay)
        self.party = PartyPicker(_("With whom?"), _("The company"))
        self.person = LineField(_("Name or function"), _("for example: mechanic"), delay=delay)
        self.said = TextArea(
            _("What was said?"),
            _("In whole sentences, as in a letter to them: You said it would take a week."),
            delay=delay,
        )
        self.verbatim = QCheckBox(_("Literal quotation"))
        self.promised = Segment(
            _("Did they promise something?"), [(NO, _("No")), (YES, _("Yes"))]
        )
        self.another = Button(_("Another promise"), "link", "plus")
        self.papers = Papers(keep)
        self.more = More(delay)
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = column(self, space=12)
        self.how = row(space=8)  # what can be noted instead is put behind it
        self.how.addWidget(Label(_("How?"), "strong", wraps=False))
        self.how.addWidget(KeyCap("1 – 8"))
        self.how.addStretch(1)
        whole.addLayout(self.how)
        whole.addWidget(self.tiles)
        self.direct = Flow()
        self.direct.addWidget(self.direction)
        whole.addLayout(self.direct)
        whole.addWidget(self.when)
        people = row(space=12)
        people.addWidget(self.party, 1)
        people.addWidget(self.person, 1)
        whole.addLayout(people)
        self.verbatim.setToolTip("Alt+C")
        self.said.head.addStretch(1)
        self.said.head.addWidget(self.verbatim)
        self.said.head.addWidget(KeyCap("Alt+C"))
        whole.addWidget(self.said)
        question = row(space=12)
        question.addWidget(Label(_("Did they promise something?"), "strong"), 1)
        question.addWidget(self.promised)
        whole.addLayout(question)
        self._promises = column(space=8)
        whole.addLayout(self._promises)
        whole.addWidget(self.another)
        whole.addWidget(self.papers)
        whole.addWidget(self.more)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._set_channel)
        self.direction.chosen.connect(lambda _value: self.changed.emit())
        self.when.line.textEdited.connect(lambda _text: self._day_changed())
        self.when.edited.connect(lambda _when: self._day_changed())
        self.party.chosen.connect(lambda _id: self.changed.emit())
        self.person.line.textEdited.connect(lambda _text: self.changed.emit())
        self.said.area.textChanged.connect(self.changed)
        self.verbatim.clicked.connect(lambda _on: self.changed.emit())
        self.promised.chosen.connect(self._promise_answered)
        self.another.clicked.connect(self.add_promise)
        self.papers.changed.connect(self.changed)
        self.papers.refused.connect(self.refused)
        self.more.changed.connect(self.changed)
        self.more.channel_chosen.connect(self._set_channel)

    def show_note(self, seen: Seen, note: ContactNote) -> None:
        """Fill the form; this tells nobody anything."""
        forget_typing(self)
        self._seen, self._note = seen, note
        contact, case = note.contact, seen.case
        self.channel = contact.channel
        self.tiles.show_channel(contact.channel)
        self.direction.show_value(contact.direction)
        counted = anchors_of(case, seen.day, contact.id)
        anchors, country = facts(case).when, case.jurisdiction
        self.when.show_moment(contact.when, seen.day, anchors, counted, country)
        self.party.show_parties(case, _others(case), contact.with_whom or "")
        self.person.show_text(note.person)
        self.said.show_text(note.said)
        self.verbatim.setChecked(note.verbatim)
        self.more.show_contact(contact, case)
        while self.blocks:
            self._drop(self.blocks.pop())
        for promise in note.promises:
            self._add_block(promise)
        self.promised.show_value(YES if note.promises else NO)
        self.another.setVisible(bool(note.promises))
        self.papers.show_exhibits(note.exhibits)

    def note(self) -> ContactNote:
        """Return the contact as it stands in the form."""
        if self._note is None:
            raise ValueError("nothing was shown yet")
        contact = replace(
            self.more.contact(self._note.contact),
            channel=self.channel,
            direction=Direction(self.direction.value() or Direction.OUT),
            when=self.when.moment() or self._note.contact.when,
            with_whom=PartyId(self.party.value()) if self.party.value() else None,
        )
        return replace(
            self._note,
            contact=contact,
            person=self.person.text(),
            said=self.said.text(),
            verbatim=self.verbatim.isChecked(),
            promises=tuple(one.note() for one in self.blocks if not one.is_empty()),
            exhibits=self.papers.exhibits(),
        )

    def add_promise(self) -> None:
        """Make room for one more promise, with the cursor in it."""
        block = self._add_block(PromiseNote())
        self.promised.show_value(YES)
        self.another.show()
        bring(block.what.line)
        self.changed.emit()

    def answer_promise(self, answer: str) -> None:
        """Answer whether something was promised, as its key does."""
        self.promised.show_value(answer)
        self._promise_answered(answer)

    def quote(self) -> None:
        """Say that the words are literal, or that they are not."""
        self.verbatim.click()

    def _add_block(self, note: PromiseNote) -> PromiseBlock:
        block = PromiseBlock(note, delay=self._delay)
        block.changed.connect(self.changed)
        block.removed.connect(lambda: self._remove_block(block))
        self.blocks.append(block)
        self._promises.addWidget(block)
        block.show()  # at once: the cursor goes into it now
        before: QWidget = self.promised.button(YES)
        for one in self.blocks:
            before = one.follow(before)
        QWidget.setTabOrder(before, self.another)
        self._show_block(block)
        return block

    def _show_block(self, block: PromiseBlock) -> None:
        seen = self._seen
        if seen is None:
            return
        found = span(self.when.moment() or exact_day(seen.day), facts(seen.case).when)
        said_on = found.latest if found is not None and not found.open_end else seen.day
        block.show_in(seen.case, seen.ledger, said_on, seen.calendar)

    def _remove_block(self, block: PromiseBlock) -> None:
        self.blocks.remove(block)
        self._drop(block)
        if not self.blocks:
            self.promised.show_value(NO)
            self.another.hide()
            self.promised.button(NO).setFocus()
        self.changed.emit()

    def _drop(self, block: PromiseBlock) -> None:
        self._promises.removeWidget(block)
        discard(block)

    def _promise_answered(self, answer: str) -> None:
        if answer == YES and not self.blocks:
            self.add_promise()
        elif answer == NO:
            for block in [one for one in self.blocks if one.is_empty()]:
                self._remove_block(block)
            if self.blocks:
                self.promised.show_value(YES)  # what was noted goes by its own button

    def _set_channel(self, channel: Channel) -> None:
        self.channel = channel
        self.tiles.show_channel(channel)
        self.more.show_channel(channel)
        self.changed.emit()

    def _day_changed(self) -> None:
        for block in self.blocks:
            self._show_block(block)
        self.changed.emit()


def _others(case: Case) -> tuple[Party, ...]:
    """Return the parties that are not on the side of the consumer."""
    own = (Role.CONSUMER, Role.REPRESENTATIVE)
    return tuple(one for one in case.parties if not any(role in own for role in one.roles))


def blank(seen: Seen, like: Contact | None = None) -> ContactNote:
    """Return a note of a contact of today: as the last one, but who spoke is yet to be said."""
    like = like or (seen.case.contacts[-1] if seen.case.contacts else None)
    party = workplace(seen.case, like.with_whom) if like is not None else None
    contact = Contact(
        id="",  # type: ignore[arg-type]  # it has none before it is recorded
        when=exact_day(seen.day),
        channel=like.channel if like is not None else Channel.PHONE,
        with_whom=party,
        outcome=Outcome.UNKNOWN,
    )
    return ContactNote(contact)
