"""Finding the records of a case by id, and the few that every document asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from app.core.agreement import LASTING, Agreement, Claim, Service
from app.core.case import Case
from app.core.channel import Direction
from app.core.claims import Effort, Offer, Question
from app.core.events import Contact, Incident, Payment, Promise, Silence, Statement
from app.core.fact import Fact, records
from app.core.moment import Qualifier, When
from app.core.papers import Document, Exhibit
from app.core.party import Party, Role
from app.core.when import Anchors, on_or_before, sorting_time, span


class Facts:
    """The records of one case by id, in constant time.

    Of two records with the same id the first counts; ``problems`` reports the other.
    """

    def __init__(self, case: Case) -> None:
        """Index *case*: one pass over its records."""
        self.case = case
        self._records: dict[str, Fact] = {}
        for fact in records(case):
            self._records.setdefault(fact.id, fact)
        self._contact_of = {
            said.id: contact for contact in case.contacts for said in contact.statements
        }
        self._replies: dict[str, list[Contact]] = {}
        for contact in case.contacts:
            if contact.reply_to is not None and contact.direction is Direction.IN:
                self._replies.setdefault(contact.reply_to, []).append(contact)
        self._anchors: dict[str, When | None] = {}
        self._supporting: dict[str, list[Exhibit]] = {}
        for exhibit in case.exhibits:
            for fact_id in exhibit.supports:
                self._supporting.setdefault(fact_id, []).append(exhibit)

    def get(self, fact_id: str | None) -> Fact | None:
        """Return the record with that id, None where there is none."""
        return None if fact_id is None else self._records.get(fact_id)

    def ids(self) -> tuple[str, ...]:
        """Return every id, in the order of the case."""
        return tuple(self._records)

    def party(self, party_id: str | None) -> Party | None:
        """Return the party with that id, None where there is none."""
        found = self.get(party_id)
        return found if isinstance(found, Party) else None

    def promise(self, promise_id: str | None) -> Promise | None:
        """Return the promise with that id, None where there is none."""
        found = self.get(promise_id)
        return found if isinstance(found, Promise) else None

    def exhibit(self, exhibit_id: str | None) -> Exhibit | None:
        """Return the exhibit with that id, None where there is none."""
        found = self.get(exhibit_id)
        return found if isinstance(found, Exhibit) else None

    def contact_of(self, fact: Promise | Statement | Offer) -> Contact | None:
        """Return the contact in which something was promised, said or offered."""
        if isinstance(fact, Statement):
            return self._contact_of.get(fact.id)
        found = self.get(fact.contact)
        return found if isinstance(found, Contact) else None

    def replies(self, document: Document) -> tuple[Contact, ...]:
        """Return the contacts that answer a document: the one it names, those that name it."""
        named = self.get(document.answered_in)
        found = {named.id: named} if isinstance(named, Contact) else {}
        for contact in self._replies.get(document.id, ()):
            found.setdefault(contact.id, contact)
        return tuple(found.values())

    def made(self, promise: Promise) -> When | None:
        """Return when a promise was made: its own moment, else that of its contact."""
        if promise.made is not None:
            return promise.made
        contact = self.contact_of(promise)
        return None if contact is None else contact.when

    def when(self, fact_id: str) -> When | None:
        """Return the moment that another fact is counted from: the anchors of ``span``.

        As ``moment``, but one that is itself counted from another fact comes back as the
        days it comes to, so that a long row of such facts stays cheap.  None where there is
        no moment, or where facts are counted from each other in a circle.
        """
        row: dict[str, When] = {}
        current: str = fact_id
        while current not in self._anchors and current not in row:
            moment = self.moment(current)
            if moment is None or not moment.relative_to or moment.edtf or moment.week:
                self._anchors[current] = moment
                break
            row[current] = moment
            current = moment.relative_to
        for name, moment in reversed(row.items()):
            self._anchors[name] = detached(moment, self._anchors.get)
        return self._anchors.get(fact_id)

    def moment(self, fact_id: str) -> When | None:
        """Return the moment of a fact as it was told, None where there is none.

        That of a promise is when it was made, of a document when it was sent, of a statement
        or offer its contact's, of an agreement when it was made.
        """
        fact = self.get(fact_id)
        match fact:
            case Contact() | Incident() | Silence() | Payment() | Effort():
                return fact.when
            case Promise():
                return self.made(fact)
            case Document():
                return sent_on(fact)
            case Statement():
                contact = self.contact_of(fact)
                return None if contact is None else contact.when
            case Offer():
                contact = self.contact_of(fact)
                return fact.when or (contact.when if contact else None)
            case _:
                return _other_moment(fact)

    def exhibits_of(self, fact: Fact) -> tuple[Exhibit, ...]:
        """Return the exhibits of a fact, each once: its own, then those that support it.

        A contact has those of its statements too.
        """
        ids: list[str | None] = [*getattr(fact, "exhibits", ()), getattr(fact, "exhibit", None)]
        if isinstance(fact, Contact):
            ids.extend(said.exhibit for said in fact.statements)
        own = (self.exhibit(exhibit_id) for exhibit_id in ids)
        found = {exhibit.id: exhibit for exhibit in own if exhibit is not None}
        for exhibit in self._supporting.get(fact.id, ()):
            found.setdefault(exhibit.id, exhibit)
        return tuple(found.values())


def detached(when: When, anchors: Anchors) -> When | None:
    """Return a moment counted from another fact as the days that it comes to.

    A day on which it sorts at a time comes back as that day from that time on: it prints as a
    day, and keeps its place.  None where nothing is known of it.
    """
    found = span(when, anchors)
    if found is None:
        return None
    at = sorting_time(when, anchors) if found.exact else None
    first = ".." if found.open_start else f"{found.earliest}"
    last = ".." if found.open_end else f"{found.latest}"
    edtf = first if found.exact else f"{first}/{last}"
    if at is not None:
        edtf = f"{first}T{at:%H:%M:%S}/{last}"
    return replace(
        when,
        edtf="" if edtf == "../.." else edtf,
        words=when.words or ("?" if edtf == "../.." else ""),
        qualifier=Qualifier.EXACT,
        weekday=None,
        week="",
        relative_to=None,
        offset=None,
    )


class SameCase:
    """A case as the key of a cache: equal only to itself, so that its content is not read."""

    __slots__ = ("case",)

    def __init__(self, case: Case) -> None:
        """Keep the case; as long as the key lives no other case has its identity."""
        self.case = case

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the very same value."""
        return isinstance(other, SameCase) and other.case is self.case

    def __hash__(self) -> int:
        """Return the hash of its identity."""
        return hash(id(self.case))


def facts(case: Case) -> Facts:
    """Return the index of *case*, made once for the cases that were asked for last."""
    return _facts(SameCase(case))


@lru_cache(maxsize=8)
def _facts(key: SameCase) -> Facts:
    return Facts(key.case)


def sent_on(document: Document) -> When | None:
    """Return when a document was sent, None for a draft or one that was withdrawn."""
    sending = document.sending
    return None if sending is None or sending.withdrawn is not None else sending.when


def term_end(document: Document) -> date | None:
    """Return the last day that a document sets, or that was given later; None for none."""
    return document.extensions[-1].until if document.extensions else document.answer_by


def extended_until(document: Document, given: When | None) -> date:
    """Return until when more time was given on the moment *given*.

    Raises ``ValueError`` where none was.
    """
    return max(one.until for one in document.extensions if one.given == given)


def consumers(case: Case) -> tuple[Party, ...]:
    """Return the consumers, in the order of the case."""
    return with_role(case, Role.CONSUMER)


def trader(case: Case) -> Party | None:
    """Return the trader: the first party with that role, else that of the main agreement."""
    found = with_role(case, Role.TRADER)
    if found:
        return found[0]
    agreement = main_agreement(case)
    return None if agreement is None else facts(case).party(agreement.trader)


def representative(case: Case) -> Party | None:
    """Return who acts for the consumer: of the first representation, else by role."""
    index = facts(case)
    for representation in case.representations:
        party = index.party(representation.representative)
        if party is not None:
            return party
    found = with_role(case, Role.REPRESENTATIVE)
    return found[0] if found else None


def with_role(case: Case, role: Role) -> tuple[Party, ...]:
    """Return the parties that have *role*, in the order of the case."""
    return tuple(party for party in case.parties if role in party.roles)


def main_agreement(case: Case) -> Agreement | None:
    """Return the agreement that the dispute is about: the first of the case."""
    return case.agreements[0] if case.agreements else None


def is_over(agreement: Agreement, day: date, anchors: Anchors) -> bool:
    """Tell whether an agreement that would go on has ended by *day*."""
    ended = agreement.ended
    lasting = agreement.kind in LASTING
    return lasting and ended is not None and on_or_before(ended, day, anchors)


def _other_moment(fact: Fact | None) -> When | None:
    match fact:
        case Agreement():
            return fact.made
        case Exhibit():
            return fact.dated
        case Question():
            return fact.answered
        case Service():
            return fact.since
        case Claim():
            return fact.published
        case _:
            return None
