"""What the clocks of bodies count from, as far as the case knows it on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from app.core.bodies import Since
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Contact
from app.core.first_complaint import COMPLAINT_LETTERS, first_complaint
from app.core.ids import FactId
from app.core.lookup import SameCase, facts, sent_on
from app.core.party import Role
from app.core.record import record
from app.core.when import Span, span


@record
class Start:
    """What a waiting time or limit counts from: the days on which it may have been."""

    span: Span
    facts: tuple[FactId, ...] = ()


Starts = Mapping[Since, Start]


def clock_starts(case: Case, day: date) -> Starts:
    """Return what is known on *day* of the moments that bodies count from."""
    return _clock_starts(SameCase(case), day)


@lru_cache(maxsize=8)  # every body asks for the same ones
def _clock_starts(key: SameCase, day: date) -> Starts:
    case = key.case
    found: dict[Since, Start] = {}
    chosen = first_complaint(case, day).chosen
    if chosen is not None:
        own = () if chosen.fact is None else (chosen.fact,)
        found[Since.FIRST_COMPLAINT] = Start(chosen.span, own)
    positions = sorted(_final_positions(case, day), key=lambda item: item[1].span.middle)
    for since, start in positions:
        found.setdefault(since, start)  # a position that is repeated starts nothing anew
    letters = sorted(_letters(case, day), key=lambda start: start.span.middle)
    if letters:
        found[Since.LAST_LETTER] = letters[-1]
    return MappingProxyType(found)


def _final_positions(case: Case, day: date) -> Iterator[tuple[Since, Start]]:
    index = facts(case)
    for contact in case.contacts:
        if not contact.final_position or contact.direction is not Direction.IN:
            continue
        found = span(contact.received or contact.when, index.when)
        if found is not None and found.earliest <= day:
            since = Since.CLOSING_LETTER if _from_body(case, contact) else Since.FINAL_POSITION
            yield since, Start(found, (FactId(contact.id),))


def _from_body(case: Case, contact: Contact) -> bool:
    party = facts(case).party(contact.with_whom)
    return contact.channel is Channel.BODY or (party is not None and Role.BODY in party.roles)


def _letters(case: Case, day: date) -> Iterator[Start]:
    for document in case.documents:
        sent = sent_on(document)
        found = None if sent is None else span(sent, facts(case).when)
        if document.type in COMPLAINT_LETTERS and found and found.earliest <= day:
            yield Start(found, (FactId(document.id),))
