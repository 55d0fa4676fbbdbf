"""The list: what happened as rows of words, sorted and filtered without a proxy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Effort, Offer
from app.core.entry import Entry, EntryKind
from app.core.events import Contact, Incident, Payment, Promise, Silence
from app.core.exhibit_order import exhibit_numbers
from app.core.line import LedgerLine
from app.core.lookup import facts
from app.core.papers import Document
from app.gui import naming
from app.gui.document_names import document_name
from app.gui.fields.channels import channel_words
from app.gui.happened import days, kinds
from app.gui.happened.images import image_of
from app.gui.happened.states import mark
from app.gui.marks import Mark
from app.gui.words import _


class Column(IntEnum):
    """The columns of the list."""

    DATE = 0
    CHANNEL = 1
    WHO = 2
    WHAT = 3
    PROMISE = 4
    EVIDENCE = 5
    POINT = 6
    LETTER = 7


@dataclass(frozen=True, slots=True)
class Row:
    """A fact on a line of the list: its words, what they sort by, and all of them folded."""

    fact: str
    cells: tuple[str, ...]
    keys: tuple[int | str, ...]
    haystack: str
    image: str
    mark: Mark | None  # of the promises, where there are


def rows(
    case: Case, entries: Iterable[Entry], lines: Sequence[LedgerLine], cited: frozenset[str]
) -> tuple[Row, ...]:
    """Return a row for each of *entries*, in their order; *cited* are the facts in letters."""
    maker = _Rows(case, lines, cited)
    return tuple(maker.row(entry) for entry in entries)


def found(all_rows: Sequence[Row], words: str) -> tuple[Row, ...]:
    """Return the rows in which every one of *words* stands somewhere."""
    left = all_rows
    for needle in sorted(words.casefold().split(), key=len, reverse=True):  # the rarest first
        left = [row for row in left if needle in row.haystack]
    return tuple(left)


def ordered(some: Sequence[Row], column: Column, *, downwards: bool) -> tuple[Row, ...]:
    """Return rows by a column; rows that are equal in it stay in order of time."""

    def key(row: Row) -> int | str:
        return row.keys[column]

    return tuple(sorted(some, key=key, reverse=downwards))


class _Rows:
    """Makes the rows of one case."""

    def __init__(self, case: Case, lines: Sequence[LedgerLine], cited: frozenset[str]) -> None:
        self.case = case
        self.index = facts(case)
        self.cited = cited
        self.channels = channel_words()
        self.kinds = _kinds()
        self.numbers = exhibit_numbers(case)
        self.lines: dict[str, LedgerLine] = {line.promise.id: line for line in lines}
        self.points: dict[str, list[int]] = {}
        for number, point in enumerate(case.points, start=1):
            for fact in point.facts:
                self.points.setdefault(fact, []).append(number)

    def row(self, entry: Entry) -> Row:
        """Return the row of an entry of the timeline."""
        fact = self.index.get(entry.fact)
        promises = list(entry.made) if entry.promise is None else [entry.promise, *entry.made]
        exhibits = sorted(self.numbers.get(one, 0) for one in entry.exhibits)
        about = {entry.fact, *promises, *entry.also}
        points = sorted({number for one in about for number in self.points.get(one, ())})
        cells = (
            days.moment(entry.when, entry.span),
            self.channel(entry),
            self.who(fact),
            self.what(fact, entry),
            ", ".join(
                self.promise(one, of_row=entry.promise is not None and one == entry.promise)
                for one in promises
            ),
            ", ".join(str(number) for number in exhibits),
            ", ".join(str(number) for number in points),
            _("yes") if about & self.cited else "",
        )
        keys: list[int | str] = [cell.casefold() for cell in cells]
        keys[Column.DATE] = entry.number
        keys[Column.EVIDENCE] = exhibits[0] if exhibits else 0
        keys[Column.POINT] = points[0] if points else 0
        words = " ".join(cells).casefold()
        return Row(entry.fact, cells, tuple(keys), words, image_of(entry), self.mark(promises))

    def mark(self, promises: Sequence[str]) -> Mark | None:
        """Return how the first of some promises stands, None where there is none."""
        line = self.lines.get(promises[0]) if promises else None
        return None if line is None else mark(line.standing, broken=line.counts_as_broken)

    def channel(self, entry: Entry) -> str:
        """Return how it went, or what kind of thing it was."""
        return self.kinds.get(entry.kind) or self.channels[entry.channel or Channel.OTHER]

    def who(self, fact: object) -> str:
        """Return with whom it was."""
        match fact:
            case Contact():
                return naming.with_whom(self.case, fact)
            case Document():
                return naming.party(self.case, fact.addressee)
            case Promise():
                return naming.party(self.case, fact.by)
            case Payment():
                return naming.party(self.case, fact.party)
            case _:
                return ""

    def what(self, fact: object, entry: Entry) -> str:
        """Return what happened, in a few words."""
        match fact:
            case Document() if entry.kind is EntryKind.EXTENSION:
                return kinds.more_time(fact, entry.when)
            case Contact():
                return naming.summary(self.case, fact)
            case Incident() | Payment() | Effort():
                return kinds.event(self.case, fact)
            case Offer() | Agreement():
                return naming.plain(fact.what, self.case)
            case Document():
                return naming.plain(fact.title, self.case) or document_name(fact.type)
            case Silence():
                return naming.plain(fact.comment, self.case) or self.silent(fact)
            case Promise():
                return naming.promise(self.case, fact)
            case _:
                return ""

    def silent(self, silence: Silence) -> str:
        """Return on what nothing was heard."""
        promise = self.index.promise(silence.about)
        if promise is not None:
            title = naming.promise(self.case, promise)
            return _("nothing heard: {what}").format(what=title)
        return _("nothing heard")

    def promise(self, promise_id: str, *, of_row: bool) -> str:
        """Return how a promise stands, and which it is where the row itself does not say."""
        promise = self.index.promise(promise_id)
        line = self.lines.get(promise_id)
        if promise is None or line is None:
            return ""
        state = naming.standing(line.standing)
        if of_row:
            return state
        title = naming.promise(self.case, promise)
        return _("{state}: {promise}").format(state=state, promise=title)


def _kinds() -> dict[EntryKind, str]:
    return {
        EntryKind.AGREEMENT: _("Agreement"),
        EntryKind.INCIDENT: _("Event"),
        EntryKind.NOT_KEPT: _("Promise"),
        EntryKind.KEPT: _("Promise"),
        EntryKind.WITHDRAWN: _("Promise"),
        EntryKind.SILENCE: _("Heard nothing"),
        EntryKind.OFFER: _("Offer"),
        EntryKind.PAYMENT: _("Money"),
        EntryKind.EFFORT: _("Time and costs"),
        EntryKind.DOCUMENT: _("Your letter"),
        EntryKind.EXTENSION: _("More time"),
    }
