"""The case as it was known on a day: a document never tells what came later.

A vague moment counts from its earliest day on, an unknown one always.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from app.core.agreement import Agreement, Claim
from app.core.case import Case
from app.core.channel import Direction
from app.core.claims import Effort, Offer
from app.core.events import Contact, Incident, Payment, Promise, Silence
from app.core.fact import Fact, records
from app.core.ids import FactId
from app.core.lookup import Facts, SameCase, facts, sent_on
from app.core.moment import When
from app.core.numbering import numbered
from app.core.papers import Document, Exhibit
from app.core.references import cut, mentions, with_dependents
from app.core.trimming import trimmed
from app.core.when import on_or_before


def known_on(case: Case, day: date) -> Case:
    """Return *case* with only what was known on *day*; the same value when that is all.

    What came later goes, and what rests on nothing else; a result, an answer or an end that
    came later is taken off the record that stays.  A letter that was sent later is a draft.
    Promises keep their numbers.
    """
    return _known_on(SameCase(case), day)


@lru_cache(maxsize=8)
def _known_on(key: SameCase, day: date) -> Case:
    case, index = key.case, facts(key.case)
    kept = trimmed(case, index, day)
    later = {fact.id for fact in records(case) if not _known(fact, index, day)}
    gone = with_dependents(case, later)
    resting: list[tuple[str, tuple[FactId, ...]]] = [
        (item.id, item.asked_in) for item in case.questions
    ]
    resting += [(point.id, point.facts) for point in case.points]
    resting += [(demand.id, demand.facts) for demand in case.demands]
    gone |= {fact_id for fact_id, under in resting if under and gone.issuperset(under)}
    gone |= _unused_exhibits(case, kept, gone)
    if any(promise.id in gone for promise in case.promises):
        kept = replace(kept, promises=numbered(kept.promises))
    return cut(kept, gone)


def moment_known(fact: Fact, index: Facts) -> When | None:
    """Return the moment from which *fact* was known, None where it has none.

    For a contact or incident that is when the consumer learned of it, for an incoming
    message when it was received, else when it happened.
    """
    match fact:
        case Contact():
            received = fact.received if fact.direction is Direction.IN else None
            return fact.learned or received or fact.when
        case Incident():
            return fact.learned or fact.when
        case Promise() | Offer():
            own = fact.made if isinstance(fact, Promise) else fact.when
            contact = index.contact_of(fact)
            return own if own or contact is None else moment_known(contact, index)
        case Silence() | Payment() | Effort():
            return fact.when
        case Agreement() | Claim() | Exhibit():
            return index.moment(fact.id)
        case _:
            return None


def _known(fact: Fact, index: Facts, day: date) -> bool:
    if isinstance(fact, Document):
        if fact.day is not None:
            return fact.day <= day
        sent = sent_on(fact)
        return sent is None or on_or_before(sent, day, index.when)
    moment = moment_known(fact, index)
    return moment is None or on_or_before(moment, day, index.when)


def _unused_exhibits(case: Case, kept: Case, gone: frozenset[str]) -> set[str]:
    """Return the undated exhibits of *case* that only served what is gone."""
    undated: set[str] = {exhibit.id for exhibit in case.exhibits if exhibit.dated is None}
    if not undated or (kept is case and not gone):
        return set()
    return (undated & _served(case, frozenset())) - _served(kept, gone)


def _served(case: Case, gone: frozenset[str]) -> set[str]:
    """Return the exhibits that a fact cites, or that support one, that is not gone."""
    ids: set[str] = {exhibit.id for exhibit in case.exhibits}
    cited = {
        mention.target
        for mention in mentions(case)
        if mention.target in ids and mention.within not in gone
    }
    supporting: set[str] = {
        exhibit.id
        for exhibit in case.exhibits
        if any(fact_id not in gone for fact_id in exhibit.supports)
    }
    return cited | supporting
