"""The promise ledger as groups of rows in words; nothing here knows a window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.core.case import Case
from app.core.events import Promise, PromiseKind
from app.core.exhibit_order import exhibit_numbers
from app.core.line import LedgerLine, Standing
from app.core.lookup import facts
from app.core.moment import DueMode
from app.core.promises import Chain, chains
from app.core.when import span
from app.gui import naming
from app.gui.happened import days
from app.gui.words import _, many

HEARD = frozenset(
    {
        *(PromiseKind.CALL_BACK, PromiseKind.CONTACT, PromiseKind.CONFIRM),
        *(PromiseKind.ANSWER, PromiseKind.SEND_INFO, PromiseKind.KEEP_INFORMED),
    }
)
MONEY = frozenset(
    {
        *(PromiseKind.REFUND, PromiseKind.CREDIT, PromiseKind.DISCOUNT),
        PromiseKind.STOP_CHARGING,
    }
)


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise in the ledger: for each column a first and a second line of words."""

    promise: str
    contact: str
    standing: Standing
    broken: bool
    cells: tuple[tuple[str, str], ...]
    proved: bool
    keys: tuple[str | int, ...]  # what each column sorts by


@dataclass(frozen=True, slots=True)
class Link:
    """A date in a chain as the row of the group draws it."""

    standing: Standing
    broken: bool
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Promises under one title: a chain, or single ones of one kind."""

    title: str
    note: str
    links: tuple[Link, ...]
    lines: tuple[PromiseLine, ...]


def columns() -> tuple[str, ...]:
    """Return the names of the columns."""
    return (
        _("Promise"),
        _("By whom and how"),
        _("Said on"),
        _("Promised for"),
        _("Result"),
        _("Evidence"),
    )


def groups(case: Case, day: date, lines: Iterable[LedgerLine]) -> tuple[Group, ...]:
    """Return the ledger: chains first as they come, then single promises by their kind."""
    maker = _Maker(case, day)
    made: list[Group] = []
    single: dict[str, list[LedgerLine]] = {}
    for chain in chains(lines):
        if len(chain.lines) > 1:
            made.append(maker.chain(chain))
        else:
            single.setdefault(_family(chain.last.promise), []).append(chain.last)
    for title, some in single.items():
        note = many("{n} promise", "{n} promises", len(some))
        made.append(Group(title, note, (), tuple(maker.line(line) for line in some)))
    return tuple(made)


def is_heard(promise: Promise) -> bool:
    """Tell whether something is heard when the promise is kept; else something is done."""
    return promise.kind in HEARD


def _family(promise: Promise) -> str:
    if is_heard(promise):
        return _("Getting in touch")
    if promise.kind in MONEY:
        return _("Money")
    return _("Other promises") if promise.kind is PromiseKind.OTHER else _("Delivery and work")


def ordered(given: Iterable[Group], column: int, *, downwards: bool) -> tuple[Group, ...]:
    """Return the ledger by a column: promises in their group, groups by their first."""

    def key(line: PromiseLine) -> str | int:
        return line.keys[column]

    made = [
        replace(one, lines=tuple(sorted(one.lines, key=key, reverse=downwards)))
        for one in given
    ]
    return tuple(sorted(made, key=lambda one: key(one.lines[0]), reverse=downwards))


def longest(lines: Iterable[LedgerLine]) -> str:
    """Return the longest chain of dates in words, empty where there is none."""
    best: tuple[int, int] = (0, 0)
    for chain in chains(lines):
        dues = [line.due.latest for line in chain.lines if line.due and not line.due.open_end]
        if len(dues) > 1:
            best = max(best, (len(dues), (max(dues) - min(dues)).days))
    if not best[0]:
        return ""
    text = _("Longest chain: {dates} dates in {days} days")
    return text.format(dates=best[0], days=best[1])


class _Maker:
    """Makes the rows of one case."""

    def __init__(self, case: Case, day: date) -> None:
        self.case = case
        self.day = day
        self.index = facts(case)
        self.numbers = exhibit_numbers(case)

    def chain(self, chain: Chain) -> Group:
        """Return the group of a chain, with its dates as links."""
        links = tuple(
            Link(line.standing, line.counts_as_broken, self.short_due(line))
            for line in chain.lines
        )
        title = naming.promise(self.case, chain.lines[0].promise)
        note = _("chain of {n}").format(n=len(chain.lines))
        first, *later = chain.lines
        rows = (self.line(first), *(self.line(line, later=True) for line in later))
        return Group(title, note, links, rows)

    def line(self, line: LedgerLine, *, later: bool = False) -> PromiseLine:
        """Return the row of a promise; a later one of a chain is called a new date."""
        promise = line.promise
        proof = sorted(self.numbers[one.id] for one in self.index.exhibits_of(promise))
        cells = (
            (self.title(line, later=later), naming.plain(promise.condition, self.case)),
            self.by(promise),
            self.said(line),
            self.due(line),
            (naming.standing(line.standing), self.after(line)),
            (", ".join(str(number) for number in proof) or "–", ""),
        )
        return PromiseLine(
            promise=promise.id,
            contact=promise.contact or "",
            standing=line.standing,
            broken=line.counts_as_broken,
            cells=cells,
            proved=bool(proof),
            keys=self.keys(line, cells, proof),
        )

    def keys(
        self, line: LedgerLine, cells: tuple[tuple[str, str], ...], proof: list[int]
    ) -> tuple[str | int, ...]:
        """Return what each column sorts by: days by their number, without a day last."""
        made = None if line.made is None else span(line.made, self.index.when)
        due = line.due.latest if line.due is not None else line.not_before
        return (
            cells[0][0].casefold(),
            cells[1][0].casefold(),
            made.middle.toordinal() if made is not None else date.max.toordinal(),
            due.toordinal() if due is not None else date.max.toordinal(),
            cells[4][0].casefold(),
            proof[0] if proof else 0,
        )

    def title(self, line: LedgerLine, *, later: bool) -> str:
        """Return what was promised, or the new date for it."""
        if later and line.due is not None:
            text = _("new date {day}").format(day=self.short_due(line))
            return naming.capital(text)
        return naming.promise(self.case, line.promise)

    def by(self, promise: Promise) -> tuple[str, str]:
        """Return who promised it, and how."""
        contact = self.index.contact_of(promise)
        who = naming.party(self.case, promise.by)
        if contact is None:
            return who or _("the company"), ""
        how = _("{channel}, {direction}").format(
            channel=naming.channel(contact.channel).lower(), direction=naming.direction(contact)
        )
        return who or naming.with_whom(self.case, contact), how

    def said(self, line: LedgerLine) -> tuple[str, str]:
        """Return when it was said: the day, and its year."""
        found = None if line.made is None else span(line.made, self.index.when)
        words = days.moment(line.made, found, year=False)
        return words, str(found.middle.year) if found is not None and found.exact else ""

    def due(self, line: LedgerLine) -> tuple[str, str]:
        """Return for when it was promised, and how precisely that was said."""
        promise = line.promise
        if promise.due is None or (line.due is None and line.not_before is None):
            return _("no date"), ""
        if line.not_before is not None:
            return days.with_weekday(line.not_before), _("not before")
        words = days.moment(line.due_when, line.due, year=False)
        if line.due_when is None and line.due is not None:
            words = days.span_words(line.due)
        term = promise.due.term
        if term is not None:
            return words, naming.term(term)
        if promise.due.mode is DueMode.BY:
            return words, _("at the latest")
        whole = line.due is None or line.due.exact
        return words, _("by the end of the day") if whole else ""

    def short_due(self, line: LedgerLine) -> str:
        """Return the day that it was promised for, as short as can be."""
        return _("no date") if line.due is None else days.short(line.due.latest)

    def after(self, line: LedgerLine) -> str:
        """Return what came of it, in a few words."""
        follower = self.index.promise(line.replaced_by_id)
        if follower is not None and follower.due is not None and follower.due.when is not None:
            found = span(follower.due.when, self.index.when)
            if found is not None and not found.open_end:
                return _("replaced by {day}").format(day=days.short(found.latest))
        if follower is not None:
            return _("replaced by a later promise")
        if line.days_late and not line.still_late:
            return many("{n} day late", "{n} days late", line.days_late)
        if line.standing is Standing.TO_CONFIRM and line.due is not None:
            past = (self.day - line.due.latest).days
            return many("{n} day past", "{n} days past", past)
        if line.standing is Standing.OPEN and line.due is not None:
            return days.to_go((line.due.latest - self.day).days)
        if line.standing is Standing.OPEN and line.made is not None:
            found = span(line.made, self.index.when)
            if found is not None and found.exact:
                since = (self.day - found.earliest).days
                return many("for {n} day now", "for {n} days now", since) if since else ""
        return ""
