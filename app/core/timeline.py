"""The timeline: every dated fact in order, each once.

A promise that was not kept is a row on its due day.  A silence about it, and an incident that
its result names, are the same row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.channel import Direction
from app.core.entry import Act, Entry, EntryKind
from app.core.events import Contact, Incident, Payment, PaymentKind, Result, Silence
from app.core.fact import Fact
from app.core.ids import DocumentId, ExhibitId, FactId, PromiseId
from app.core.knowledge import known_on
from app.core.line import LedgerLine
from app.core.lookup import Facts, facts, sent_on
from app.core.moment import When
from app.core.papers import Document
from app.core.promised import firm_days
from app.core.promises import ledger
from app.core.when import Span, order_key, span
from app.core.when import day as exact_day


def entries(
    case: Case,
    day: date,
    calendar: Calendar | None = None,
    composing: DocumentId | None = None,
) -> tuple[Entry, ...]:
    """Return the rows of the timeline as known on *day*, in order.

    Vague moments stand on the middle of their range; of those on the same day the exact come
    first, then by their time, then the consumer's own acts.  *calendar* holds the working
    days of the trader (None: those of the jurisdiction).  *composing* is a draft that
    is to stand in the timeline as if it was sent on *day*.
    """
    known = known_on(case, day)
    lines = ledger(known, day, calendar or firm_days(known))
    rows = _Rows(facts(known), lines)
    groups = [list(group) for group in rows.groups()]
    if composing is not None:
        groups.append(list(rows.draft(composing, day)))
    placed = [pair for group in groups for pair in _placed(group, rows.index)]
    placed.sort(key=lambda pair: pair[0])
    numbered = enumerate((entry for _, entry in placed), start=1)
    return tuple(replace(entry, number=number) for number, entry in numbered)


CLAIMS = (PaymentKind.CLAIMED, PaymentKind.COSTS)
BY_OTHERS = (PaymentKind.INVOICED, PaymentKind.REFUNDED, *CLAIMS)
_NO_TIME = (12 * 3600, 1)  # where ``order_key`` puts a day without a time
_Key = tuple[tuple[int, ...], int, int, int]


def _placed(group: list[Entry], index: Facts) -> Iterator[tuple[_Key, Entry]]:
    """Yield the entries of one kind of record with what to sort them by.

    One without a known day stands behind the one before it, the first ones before the next.
    So does one without a time whose day had come to a later time with the one before it.
    """
    own_first = {Act.OWN: 0, Act.OTHER: 1, Act.NONE: 2}
    unknown = next((place for place, entry in enumerate(group) if entry.span), len(group))
    key: _Key = ((2,), 0, 0, 0)
    if unknown < len(group):
        first = group[unknown]
        key = (_order(first, index), own_first[first.side], unknown, -unknown - 1)
    before: Span | None = None
    for place, entry in enumerate(group):
        order = _order(entry, index)
        untimed = order[3:] == _NO_TIME and entry.span == before and key[0] > order
        if entry.span is None or untimed:
            key = (*key[:3], key[3] + 1)
        else:
            key = (order, own_first[entry.side], place, 0)
            before = entry.span
        yield key, entry


def _order(entry: Entry, index: Facts) -> tuple[int, ...]:
    return () if entry.when is None else order_key(entry.when, index.when)


class _Rows:
    """Makes the rows of one case, a group for each kind of record."""

    def __init__(self, index: Facts, lines: tuple[LedgerLine, ...]) -> None:
        self.index = index
        self.case = index.case
        self.lines = lines
        self.shown: dict[str, PromiseId] = {}
        self.made: dict[str, list[PromiseId]] = {}
        for line in lines:
            promise = line.promise
            for result in promise.results:
                if result.fact is not None:
                    self.shown.setdefault(result.fact, promise.id)
            if promise.contact is not None:
                self.made.setdefault(promise.contact, []).append(promise.id)
        self.silences: dict[str, list[FactId]] = {}
        for silence in self.case.silences:
            self.silences.setdefault(silence.about, []).append(FactId(silence.id))

    def groups(self) -> Iterator[Iterator[Entry]]:
        failures = list(self.failures())
        told: set[str] = {fact for entry in failures for fact in entry.also}
        yield iter(failures)
        yield self.agreements()
        yield (self.contact(contact) for contact in self.case.contacts)
        yield (
            self.entry(EntryKind.INCIDENT, incident, incident.when)
            for incident in self.case.incidents
            if incident.id not in told
        )
        yield (
            self.silence(silence) for silence in self.case.silences if silence.id not in told
        )
        yield self.results()
        yield (
            self.entry(EntryKind.OFFER, offer, offer.when, Act.OTHER)
            for offer in self.case.offers
            if offer.when is not None and offer.contact is None
        )
        yield (self.payment(one) for one in self.case.payments if not self.is_part(one))
        sent = [one for one in self.case.documents if sent_on(one) is not None]
        yield (self.document(one, sent_on(one)) for one in sent)
        yield (self.extension(one, more.given) for one in sent for more in one.extensions)

    def entry(
        self, kind: EntryKind, fact: Fact, when: When | None, side: Act = Act.NONE
    ) -> Entry:
        return Entry(
            number=0,
            kind=kind,
            fact=FactId(fact.id),
            when=when,
            span=None if when is None else span(when, self.index.when),
            side=side,
            promise=self.shown.get(fact.id),
            made=tuple(self.made.get(fact.id, ())),
            exhibits=tuple(exhibit.id for exhibit in self.index.exhibits_of(fact)),
        )

    def agreements(self) -> Iterator[Entry]:
        """Yield when something was agreed, unless a contact of that moment tells it."""
        told = {(contact.when, contact.channel) for contact in self.case.contacts}
        for agreement in self.case.agreements:
            made = agreement.made
            if made is not None and (made, agreement.channel) not in told:
                entry = self.entry(EntryKind.AGREEMENT, agreement, made, Act.OWN)
                yield replace(entry, channel=agreement.channel)

    def contact(self, contact: Contact) -> Entry:
        side = Act.OWN if contact.direction is Direction.OUT else Act.OTHER
        entry = self.entry(EntryKind.CONTACT, contact, contact.when, side)
        return replace(entry, channel=contact.channel)

    def silence(self, silence: Silence) -> Entry:
        entry = self.entry(EntryKind.SILENCE, silence, silence.when)
        promise = self.index.promise(silence.about)
        return entry if promise is None else replace(entry, promise=promise.id)

    def payment(self, payment: Payment) -> Entry:
        side = Act.OTHER if payment.kind in BY_OTHERS else Act.OWN
        return self.entry(EntryKind.PAYMENT, payment, payment.when, side)

    def is_part(self, payment: Payment) -> bool:
        """Tell whether it is a part of what a collector asks, which another row tells."""
        whole = self.index.get(payment.invoice)
        return payment.kind in CLAIMS and isinstance(whole, Payment) and whole.kind in CLAIMS

    def extension(self, document: Document, given: When) -> Entry:
        return replace(self.entry(EntryKind.EXTENSION, document, given, Act.OWN), exhibits=())

    def document(self, document: Document, when: When | None) -> Entry:
        entry = self.entry(EntryKind.DOCUMENT, document, when, Act.OWN)
        channels = document.channels if document.sending is None else document.sending.channels
        return replace(entry, channel=channels[0] if channels else None)

    def draft(self, document_id: DocumentId, day: date) -> Iterator[Entry]:
        found = self.index.get(document_id)
        if isinstance(found, Document) and sent_on(found) is None:
            yield self.document(found, exact_day(day))

    def failures(self) -> Iterator[Entry]:
        """Yield a row for each promise that counts as broken and has a day for it."""
        for line in self.lines:
            when = None if line.result is None else line.result.when
            if line.due is not None:
                due = f"{line.due.earliest}/{line.due.latest}"
                when = line.due_when or When(edtf=due)
            if not line.counts_as_broken or when is None:
                continue
            promise = line.promise
            entry = self.entry(EntryKind.NOT_KEPT, promise, when)
            also = (*self.silences.get(promise.id, ()), *self.incidents(line))
            exhibits = dict.fromkeys(self.proof(line, also))
            yield replace(
                entry,
                span=line.due or entry.span,
                promise=promise.id,
                also=also,
                exhibits=tuple(exhibits),
            )

    def incidents(self, line: LedgerLine) -> Iterator[FactId]:
        """Yield the incidents that show on its due day that a promise was not kept."""
        for result in line.promise.results:
            shown = self.index.get(result.fact)
            if not isinstance(shown, Incident):
                continue
            days, due = span(shown.when, self.index.when), line.due
            apart = days and due and (days.latest < due.earliest or due.latest < days.earliest)
            if not apart:
                yield FactId(shown.id)

    def proof(self, line: LedgerLine, also: tuple[FactId, ...]) -> Iterator[ExhibitId]:
        """Yield the exhibits of what became of a promise; not those of its being made."""
        if line.result is not None:
            yield from line.result.exhibits
        for fact_id in also:
            fact = self.index.get(fact_id)
            if fact is not None:
                yield from (exhibit.id for exhibit in self.index.exhibits_of(fact))

    def results(self) -> Iterator[Entry]:
        """Yield what else became of promises where no other row tells it."""
        kinds = {
            Result.KEPT: EntryKind.KEPT,
            Result.KEPT_LATE: EntryKind.KEPT,
            Result.NO_EFFECT: EntryKind.KEPT,
            Result.PARTLY: EntryKind.KEPT,
            Result.WITHDRAWN: EntryKind.WITHDRAWN,
        }
        for line in self.lines:
            for result in line.promise.results:
                kind = kinds.get(result.result)
                if kind is None or result.when is None or result.fact is not None:
                    continue
                entry = self.entry(kind, line.promise, result.when, Act.OTHER)
                yield replace(entry, promise=line.promise.id, exhibits=result.exhibits)
