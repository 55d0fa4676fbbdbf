"""What is not right yet with the evidence: files without a fact, promises without a file."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class LooseRow:
    """An exhibit linked to nothing; ``fact`` is what it ``seems`` to belong to, or empty."""

    exhibit: str
    words: str
    fact: str = ""
    seems: str = ""


class LooseStrip(Card):
    """Exhibits that are linked to nothing, each with a proposal where one stands out."""

    linked = Signal(str, str)  # an exhibit and a fact
    asked = Signal(str)  # an exhibit of which the user chooses what it belongs to

    def __init__(self) -> None:
        super().__init__("warn", margins=(12, 8))
        self._rows: tuple[LooseRow, ...] = ()
        self.hide()

    def show_case(self, case: Case, today: date) -> None:
        """Show what is linked to nothing; without that the strip is not there."""
        loose = [one for one in case.exhibits if not supported(case, one, today)]
        rows = tuple(_loose_row(case, one, today) for one in loose[:MOST_LOOSE])
        if rows == self._rows:
            return
        self._rows = rows
        clear(self.column)
        self.setVisible(bool(rows))
        for one in rows:
            self.column.addLayout(self._line(one))

    def _line(self, one: LooseRow) -> QHBoxLayout:
        line = row(space=10)
        line.addWidget(MarkView(Mark.WARNING, one.words))
        texts = column(space=2)
        texts.addWidget(_narrow(Label(one.words, "strong")))
        line.addLayout(texts, 1)
        if one.fact:
            texts.addWidget(_narrow(Label(one.seems, "small")))
            link = Button(_("Link"), "compact", "link")
            link.setAccessibleDescription(one.seems)
            link.clicked.connect(lambda: self.linked.emit(one.exhibit, one.fact))
            line.addWidget(link)
        words = _("Something else …") if one.fact else _("Link …")
        choose = Button(words, "compact", "" if one.fact else "link")
        choose.clicked.connect(lambda: self.asked.emit(one.exhibit))
        line.addWidget(choose)
        return line


def _loose_row(case: Case, exhibit: Exhibit, today: date) -> LooseRow:
    name = naming.plain(exhibit.title, case)
    words = _("{name} is not linked to anything yet").format(name=name)
    found = told(case, proposed(case, exhibit), today)
    if found is None:
        return LooseRow(exhibit.id, words)
    seems = _("It seems to belong to: {what}").format(what=found.words)
    return LooseRow(exhibit.id, words, found.id, seems)


@dataclass(frozen=True, slots=True)
class BareRow:
    """A promise that no exhibit shows: its words on the card, and in full."""

    words: str
    whole: str
    place: Place | None


class BareCard(Card):
    """Promises that no exhibit shows, with what can be done about it."""

    go = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[BareRow, ...], bool] = ((), False)
        self.hide()

    def show_case(self, case: Case, today: date, *, letter: bool) -> None:
        """Show the promises; *letter* says whether there is one that asks for the notes."""
        index = facts(case)
        bare = [one for one in case.promises if not index.exhibits_of(one) and _bare(case, one)]
        rows = tuple(_bare_row(case, one, today) for one in bare[:MOST_BARE])
        if (rows, letter) == self._shown:
            return
        self._shown = (rows, letter)
        clear(self.column)
        self.setVisible(bool(rows))
        self.column.addWidget(Heading(_("No evidence yet"), "search"))
        for one in rows:
            self.column.addWidget(self._link(one), 0, Qt.AlignmentFlag.AlignLeft)
        tip = _("Tip: the call history of your phone, or ask the company for its call notes.")
        self.column.addWidget(Label(tip, "caption"))
        if letter:
            ask = Button(_("Ask for them by letter"), "compact", "mail")
            ask.clicked.connect(lambda: self.go.emit(Place(Step.LETTERS, part=REQUEST)))
            self.column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, one: BareRow) -> Button:
        link = Button(one.words, "link", "handshake")
        link.setAccessibleName(one.whole)
        if one.place is not None:
            link.clicked.connect(lambda: self.go.emit(one.place))
        return link


def _bare_row(case: Case, promise: Promise, today: date) -> BareRow:
    found = told(case, promise.id, today)
    return BareRow(
        words=_named(case, promise, today, LONGEST),
        whole=_named(case, promise, today, naming.LONGEST),
        place=None if found is None else found.place,
    )


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
