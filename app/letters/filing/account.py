"""The facts of a filing: one to a number, in order of time, with what each is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from app.core.entry import Entry
from app.core.events import Contact, Silence
from app.core.line import LedgerLine
from app.core.moment import When
from app.core.record import record
from app.core.text import has_text
from app.core.when import Span, order_key, span
from app.letters.bench import Passage, passage
from app.letters.filing.narrating import Narrator
from app.letters.items import Ledger, makes_agreement
from app.letters.moments import Start
from app.letters.scene import Scene
from app.letters.sentence import Sentence

MOST_IN_A_ROW = 25  # facts without a heading of their own
_IN_GROUP = 12


@record
class Told:
    """A numbered fact: its words, the ids it tells, the days on which it was."""

    number: int
    text: Passage
    ids: tuple[str, ...]
    days: Span | None = None


@record
class Group:
    """Facts under a heading of their own, empty where there is one group only."""

    title: str
    start: int
    facts: tuple[Told, ...]


@dataclass
class Account:
    """The facts in order, and their numbers by the id of what they tell."""

    facts: list[Told] = field(default_factory=list)
    numbers: dict[str, list[int]] = field(default_factory=dict)

    def add(self, sentences: list[Sentence], ids: Iterable[str], days: Span | None) -> None:
        """Add a fact with the next number."""
        number = len(self.facts) + 1
        told = passage(sentences)
        every = tuple(dict.fromkeys((*ids, *told.source.split())))
        self.facts.append(Told(number, told, every, days))
        for key in every:
            self.numbers.setdefault(key, []).append(number)

    def of(self, ids: Iterable[str | None]) -> list[int]:
        """Return the numbers of the facts that tell *ids*, each once, in order."""
        return sorted({n for key in ids if key for n in self.numbers.get(key, ())})


def account(
    scene: Scene, ledger: Ledger, entries: tuple[Entry, ...], *, tags: bool = True
) -> Account:
    """Return every fact of the case that is known on the day, each told once.

    With *tags* promises are named by the numbers that a table has.
    """
    teller = _Teller(scene, ledger)
    teller.narrator.results.tags = tags
    return teller.account(entries)


class _Teller:
    """Walks the timeline and tells each row as the next fact."""

    def __init__(self, scene: Scene, ledger: Ledger) -> None:
        self.scene = scene
        self.ledger = ledger
        self.narrator = Narrator(scene, ledger)
        self.found = Account()
        self._before: Entry | None = None

    def account(self, entries: tuple[Entry, ...]) -> Account:
        rows = self._merged([row for row in entries if self._is_told(row)])
        if not self._tells_agreement(rows):
            self._add(self.narrator.agreement(), (), None)
        loose = self._loose_promises()
        for row in rows:
            loose = self._promises_before(row, loose)
            self._row(row)
        for line in loose:
            self._promise(line)
        return self.found

    def _is_told(self, row: Entry) -> bool:
        if str(row.fact) == self.scene.document.id:
            return False
        fact = self.scene.facts.get(row.fact)
        return not (isinstance(fact, Contact) and fact.survey)

    def _merged(self, rows: list[Entry]) -> list[Entry]:
        """Return the rows, those of contacts unanswered at one moment as one."""
        found: list[Entry] = []
        for row in rows:
            last = found[-1] if found else None
            if last is not None and last.when == row.when and self._plain(last, row):
                also = (*last.also, row.fact)
                found[-1] = replace(last, also=also, exhibits=(*last.exhibits, *row.exhibits))
            else:
                found.append(row)
        return found

    def _plain(self, *rows: Entry) -> bool:
        """Tell whether all rows are only that a contact got no answer."""
        facts = [self.scene.facts.get(row.fact) for row in rows]
        return all(
            isinstance(one, Silence)
            and not has_text(one.comment)
            and isinstance(self.scene.facts.get(one.about), Contact)
            for one in facts
        )

    def _tells_agreement(self, rows: list[Entry]) -> bool:
        scene = self.scene
        agreement = scene.agreement
        if agreement is None or not has_text(agreement.what):
            return True
        return any(
            str(row.fact) == agreement.id
            or (
                isinstance(fact := scene.facts.get(row.fact), Contact)
                and makes_agreement(scene, fact)
            )
            for row in rows
        )

    def _loose_promises(self) -> list[LedgerLine]:
        """Return the promises that neither a contact nor the breach of an older one tells."""
        renewed = {
            line.replaced_by_id
            for line in self.ledger.lines
            if line.counts_as_broken and line.replaced_by_id
        }
        index = self.scene.facts
        return [
            line
            for line in self.ledger.lines
            if index.contact_of(line.promise) is None
            and not (line.promise.id in renewed and line.promise.due and line.promise.due.when)
        ]

    def _promises_before(self, row: Entry, loose: list[LedgerLine]) -> list[LedgerLine]:
        """Tell the loose promises that were made before a row, or of which it is the breach."""
        anchors = self.scene.facts.when
        rest = []
        for line in loose:
            own = row.promise == line.promise.id
            made = line.made
            earlier = (
                made is not None
                and row.when is not None
                and order_key(made, anchors) < order_key(row.when, anchors)
            )
            if own or earlier:
                self._promise(line)
            else:
                rest.append(line)
        return rest

    def _promise(self, line: LedgerLine) -> None:
        self._before = None
        days = span(line.made, self.scene.facts.when) if line.made else None
        self._add(self.narrator.promise(line), (line.promise.id,), days)

    def _row(self, row: Entry) -> None:
        start = self._start(row)
        again = start is Start.TIME and self._again(row)
        sentences = self.narrator.tell(row, start, again=again)
        if not sentences:
            return
        ids = [str(one) for one in (row.fact, row.promise, *row.made, *row.also) if one]
        self._add(sentences, ids, row.span)
        self.narrator.results.numbers[row.fact] = len(self.found.facts)
        self._before = row

    def _add(self, sentences: list[Sentence], ids: Iterable[str], days: Span | None) -> None:
        if sentences:
            self.found.add(sentences, ids, days)

    def _start(self, row: Entry) -> Start:
        """Say the day anew unless the fact before it was on the same known day."""
        before = self._before
        same = before is not None and before.span is not None and before.span == row.span
        if same and before is not None and before.span is not None and before.span.exact:
            return Start.TIME
        when = row.when or When(words="?")
        if when.relative_to is not None and not when.edtf:
            return Start.LATER
        return Start.DATE

    def _again(self, row: Entry) -> bool:
        if self._before is None:
            return False
        one, two = (self.scene.facts.get(found.fact) for found in (self._before, row))
        if not isinstance(one, Contact) or not isinstance(two, Contact):
            return False
        same = one.channel is two.channel and one.with_whom == two.with_whom
        return same and one.direction is two.direction and not has_text(two.asked)


def reference(scene: Scene, numbers: list[int]) -> str:
    """Return `` (feit 9)`` or `` (feiten 9 en 10)`` with its space, empty for none."""
    if not numbers:
        return ""
    key = "filing.fact_one" if len(numbers) == 1 else "filing.fact_many"
    return f" ({scene.say(key, n=scene.citations.listed(numbers))})"


def grouped(scene: Scene, facts: list[Told]) -> list[Group]:
    """Return the facts as one group, or with more than 25 in periods that months bound."""
    if len(facts) <= MOST_IN_A_ROW:
        return [Group("", 1, tuple(facts))] if facts else []
    groups: list[list[Told]] = [[]]
    for fact in facts:
        last = groups[-1]
        if len(last) >= _IN_GROUP and _month(fact) != _month(last[-1]):
            groups.append([])
        groups[-1].append(fact)
    return [Group(_period(scene, one), one[0].number, tuple(one)) for one in groups]


def _month(fact: Told) -> tuple[int, int] | None:
    middle = None if fact.days is None else fact.days.middle
    return None if middle is None else (middle.year, middle.month)


def _period(scene: Scene, facts: list[Told]) -> str:
    """Return the months in which facts lie, as far as they are known to the month."""
    months = [
        one.days.earliest.replace(day=1)
        for one in facts
        if one.days is not None
        and (one.days.earliest.year, one.days.earliest.month)
        == (one.days.latest.year, one.days.latest.month)
    ]
    first, last = facts[0].number, facts[-1].number
    numbers = scene.words("filing.facts_range", **{"from": str(first), "to": str(last)})
    if not months:
        return numbers
    start, end = min(months), max(months)
    name = _month_name(scene, end)
    if start != end:
        begin = _month_name(scene, start, year=start.year != end.year)
        name = scene.words("filing.period", **{"from": begin, "to": name})
    return scene.words("filing.facts_period", numbers=numbers, period=name)


def _month_name(scene: Scene, day: date, *, year: bool = True) -> str:
    name = scene.language.month(day.month)
    return f"{name} {day.year}" if year else name
