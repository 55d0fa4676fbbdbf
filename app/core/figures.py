"""Figures about contacts: how often, how long, with how many people, since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome
from app.core.first_complaint import first_complaint
from app.core.ids import DocumentId
from app.core.knowledge import known_on
from app.core.lookup import Facts, facts, sent_on
from app.core.party import Link, Party, Role
from app.core.record import record
from app.core.silence import answered_documents
from app.core.when import Span, span

_TRADERS = frozenset(
    (Role.TRADER, Role.BRAND, Role.LEGAL_ENTITY, Role.DEPARTMENT, Role.EMPLOYEE)
)
_OF_ANOTHER = (Link.DEPARTMENT_OF, Link.EMPLOYEE_OF)
_NOBODY = (
    Outcome.NO_ANSWER,
    Outcome.GAVE_UP_WAITING,
    Outcome.CUT_OFF,
    Outcome.CLOSED,
    Outcome.ERROR,
    Outcome.NO_PERSON,
    Outcome.NOT_DELIVERED,
)


@record
class Attempts:
    """How often contact was sought; through one channel, or (None) through all.

    ``about`` says that the number is not exact; with ``at_least`` it is what is sure beside
    counts that are not.  ``unreached`` of them ended without speaking to anyone.
    """

    channel: Channel | None
    number: int
    at_least: bool = False
    about: bool = False
    unreached: int = 0


@record
class ContactFigures:
    """What the contacts that the consumer sought come to.

    ``first`` and ``last`` are the days between which they lie (None: no day is known).
    ``hold_minutes`` and ``minutes`` add up what was noted; the flags say that some contacts
    by phone have no such note, so that it was at least that.  ``employees`` is how many
    different people it was for sure, 0 where none was noted.
    """

    total: Attempts
    by_channel: tuple[Attempts, ...] = ()
    first: Span | None = None
    last: Span | None = None
    minutes: int = 0
    minutes_at_least: bool = False
    hold_minutes: int = 0
    hold_at_least: bool = False
    employees: int = 0
    transfers: int = 0


def contact_figures(case: Case, day: date) -> ContactFigures:
    """Return the figures of all contacts that were sought with the trader up to *day*."""
    known = known_on(case, day)
    return figures_of(sought(known), facts(known))


def sought(case: Case) -> tuple[Contact, ...]:
    """Return the contacts that the consumer sought with the trader and those who work there.

    Contacts with nobody named count; those with bodies, installers and others do not.
    """
    index = facts(case)
    return tuple(
        contact
        for contact in case.contacts
        if contact.direction is Direction.OUT and of_trader(contact.with_whom, index)
    )


def of_trader(party_id: str | None, index: Facts) -> bool:
    """Tell whether a party is the trader, or works for it; True for nobody named."""
    seen: set[str] = set()
    party = index.party(party_id)
    while party is not None and party.id not in seen:
        seen.add(party.id)
        following = _works_for(party, index)
        if following is None:
            return not _TRADERS.isdisjoint(party.roles)
        party = following
    return True


def _works_for(party: Party, index: Facts) -> Party | None:
    links = (link.party for link in party.links if link.kind in _OF_ANOTHER)
    return next((found for link in links if (found := index.party(link)) is not None), None)


def figures_of(contacts: Iterable[Contact], index: Facts) -> ContactFigures:
    """Return what *contacts*, a choice from those sought, come to."""
    chosen = tuple(contacts)
    channels: dict[Channel, list[Contact]] = {}
    for contact in chosen:
        channels.setdefault(contact.channel, []).append(contact)
    counts = [_attempts(channel, group) for channel, group in channels.items()]
    calls = [contact for contact in chosen if contact.channel is Channel.PHONE]
    spans = [found for contact in chosen if (found := span(contact.when, index.when))]
    return ContactFigures(
        total=_attempts(None, chosen),
        by_channel=tuple(sorted(counts, key=lambda count: -count.number)),
        first=min(spans, key=lambda one: one.earliest, default=None),
        last=max(spans, key=lambda one: one.latest, default=None),
        minutes=sum(contact.minutes or 0 for contact in chosen),
        minutes_at_least=any(contact.minutes is None for contact in calls),
        hold_minutes=sum(contact.hold_minutes or 0 for contact in chosen),
        hold_at_least=any(contact.hold_minutes is None for contact in calls),
        employees=_employees(chosen, index),
        transfers=sum(contact.transfers for contact in chosen),
    )


def _attempts(channel: Channel | None, contacts: Sequence[Contact]) -> Attempts:
    """Count attempts; counts that are not exact are never added to exact ones."""
    exact = [contact for contact in contacts if not contact.attempts_about]
    vague = [contact for contact in contacts if contact.attempts_about]
    one_vague = not exact and len(vague) == 1
    counted = vague if one_vague else exact
    number = sum(contact.attempts for contact in counted)
    if not counted and vague:
        number = len(vague)  # each of them was at least one
    return Attempts(
        channel=channel,
        number=number,
        at_least=bool(vague) and not one_vague,
        about=one_vague,
        unreached=sum(one.attempts for one in exact if one.outcome in _NOBODY),
    )


def _employees(contacts: Iterable[Contact], index: Facts) -> int:
    """Return how many different people for sure: those named, or the most in one contact."""
    named: set[str] = set()
    most = 0
    for contact in contacts:
        most = max(most, contact.employees or 0)
        for party_id in (contact.with_whom, *(said.by for said in contact.statements)):
            party = index.party(party_id)
            if party is not None and Role.EMPLOYEE in party.roles:
                named.add(party.id)
    return max(most, len(named))


@record
class Since:
    """Days that passed; ``exact`` says that it is known to the day, else about."""

    days: int
    exact: bool


def since_first_complaint(case: Case, day: date) -> Since | None:
    """Return the days since the earlier of the oral and the written complaint, if known."""
    found = first_complaint(known_on(case, day), day)
    spans = [one.span for one in (found.oral, found.written) if one is not None]
    if not spans:
        return None
    first = min(spans, key=lambda one: one.middle)
    return Since(max(0, (day - first.middle).days), first.exact)


@record
class Letters:
    """The letters sent to the trader, in the order of the case.

    ``unanswered`` are those of which no answer is recorded, ``silent`` those of them of which
    the user confirmed that none came.
    """

    sent: tuple[DocumentId, ...] = ()
    unanswered: tuple[DocumentId, ...] = ()
    silent: tuple[DocumentId, ...] = ()


def letters(case: Case, day: date) -> Letters:
    """Return the letters sent to the trader up to *day*, and which remained unanswered."""
    known = known_on(case, day)
    index = facts(known)
    sent = [
        document.id
        for document in known.documents
        if sent_on(document) is not None and of_trader(document.addressee, index)
    ]
    answered = answered_documents(known)
    confirmed: set[str] = {silence.about for silence in known.silences}
    unanswered = [document_id for document_id in sent if document_id not in answered]
    silent = [document_id for document_id in unanswered if document_id in confirmed]
    return Letters(tuple(sent), tuple(unanswered), tuple(silent))
