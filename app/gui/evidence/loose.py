"""What is not right yet with the evidence: files without a fact, promises without a file."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.core.case import Case
from app.core.events import Promise
from app.core.lookup import facts
from app.core.papers import Exhibit
from app.core.walk_step import Step
from app.core.when import span
from app.gui import days, naming, theme
from app.gui.evidence.proposing import proposed
from app.gui.facts import promised, supported, told
from app.gui.fields.basics import Button, Card, Label, clear, column, row
from app.gui.fields.iconed import Heading
from app.gui.marks import Mark, MarkView
from app.gui.page import Place
from app.gui.words import _

MOST_LOOSE, MOST_BARE = 3, 6
LONGEST = 26  # characters of a promise on the card
REQUEST = "access-request"  # the letter that asks for call notes and recordings


class LooseStrip(Card):
    """Exhibits that are linked to nothing, each with a proposal where one stands out."""

    linked = Signal(str, str)  # an exhibit and a fact
    asked = Signal(str)  # an exhibit of which the user chooses what it belongs to

    def __init__(self) -> None:
        super().__init__("warn", margins=(12, 8))

    def show_case(self, case: Case, today: date) -> None:
        """Show what is linked to nothing; without that the strip is not there."""
        loose = [one for one in case.exhibits if not supported(case, one, today)]
        clear(self.column)
        self.setVisible(bool(loose))
        for exhibit in loose[:MOST_LOOSE]:
            self.column.addLayout(self._line(case, exhibit, today))

    def _line(self, case: Case, exhibit: Exhibit, today: date) -> QHBoxLayout:
        line = row(space=10)
        name = naming.plain(exhibit.title, case)
        words = _("{name} is not linked to anything yet").format(name=name)
        line.addWidget(MarkView(Mark.WARNING, words))
        texts = column(space=2)
        texts.addWidget(_narrow(Label(words, "strong")))
        line.addLayout(texts, 1)
        found = told(case, proposed(case, exhibit), today)
        if found is not None:
            seems = _("It seems to belong to: {what}").format(what=found.words)
            texts.addWidget(_narrow(Label(seems, "small")))
            link = Button(_("Link"), "compact", "link")
            link.setAccessibleDescription(seems)
            link.clicked.connect(lambda: self.linked.emit(exhibit.id, found.id))
            line.addWidget(link)
        words = _("Something else …") if found is not None else _("Link …")
        choose = Button(words, "compact", "" if found is not None else "link")
        choose.clicked.connect(lambda: self.asked.emit(exhibit.id))
        line.addWidget(choose)
        return line


class BareCard(Card):
    """Promises that no exhibit shows, with what can be done about it."""

    go = Signal(object)

    def show_case(self, case: Case, today: date, *, letter: bool) -> None:
        """Show the promises; *letter* says whether there is one that asks for the notes."""
        index = facts(case)
        bare = [one for one in case.promises if not index.exhibits_of(one) and _bare(case, one)]
        clear(self.column)
        self.setVisible(bool(bare))
        self.column.addWidget(Heading(_("No evidence yet"), "search"))
        for promise in bare[:MOST_BARE]:
            link = Button(_named(case, promise, today, LONGEST), "link", "handshake")
            link.setAccessibleName(_named(case, promise, today, naming.LONGEST))
            found = told(case, promise.id, today)
            if found is not None:
                link.clicked.connect(lambda _on=False, place=found.place: self.go.emit(place))
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        tip = _("Tip: the call history of your phone, or ask the company for its call notes.")
        self.column.addWidget(Label(tip, "caption"))
        if letter:
            ask = Button(_("Ask for them by letter"), "compact", "mail")
            ask.clicked.connect(lambda: self.go.emit(Place(Step.LETTERS, part=REQUEST)))
            self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)


def _named(case: Case, promise: Promise, today: date, longest: int) -> str:
    """Return what was promised and when that was said, or for when where that is not known."""
    index = facts(case)
    said, due = index.moment(promise.id), promise.due.when if promise.due else None
    made = span(said, index.when) if said else None
    found = span(due, index.when) if due else None
    if (made is not None and made.exact) or found is None or not found.exact:
        return promised(case, promise, today, longest)
    words = naming.promise(case, promise)[:longest]
    return _("{what}, for {day}").format(what=words, day=days.short_day(found.latest, today))


def _narrow(label: Label) -> Label:
    """Return a label that one long word does not make wider than the page."""
    label.setMinimumWidth(theme.now().px(80))
    return label


def _bare(case: Case, promise: Promise) -> bool:
    contact = facts(case).contact_of(promise)
    return contact is None or not facts(case).exhibits_of(contact)
