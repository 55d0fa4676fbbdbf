"""Making a new case from an old one; no edit changes what it was given.

A document that was sent is frozen: only what happens to it afterwards can be added.  An edit
that cannot be made raises ``ValueError``; the window does not offer it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.claims import Demand, Effort, Offer, Point, Question
from app.core.events import (
    Contact,
    Incident,
    Payment,
    Promise,
    PromiseResult,
    Result,
    Side,
    Silence,
)
from app.core.fact import COLLECTIONS, Fact, records
from app.core.ids import DocumentId, FactId, PromiseId
from app.core.lookup import Facts, facts
from app.core.moment import When
from app.core.numbering import numbered, numbers
from app.core.papers import Consent, Document, Exhibit, Sending
from app.core.party import Party, Representation
from app.core.references import without


def put_party(case: Case, party: Party) -> Case:
    """Return *case* with *party* added, or in place of the one with its id; so all others."""
    return _put(case, "parties", party)


def put_agreement(case: Case, agreement: Agreement) -> Case:
    """Add or replace an agreement."""
    return _put(case, "agreements", agreement)


def put_contact(case: Case, contact: Contact) -> Case:
    """Add or replace a contact."""
    return _put(case, "contacts", contact)


def put_promise(case: Case, promise: Promise) -> Case:
    """Add or replace a promise; a new one gets the number after the highest."""
    found = numbers(case.promises)
    if promise.number == 0:
        following = max(found.values(), default=0) + 1
        promise = replace(promise, number=found.get(promise.id, following))
    return _put(case, "promises", promise)


def put_incident(case: Case, incident: Incident) -> Case:
    """Add or replace an incident."""
    return _put(case, "incidents", incident)


def put_silence(case: Case, silence: Silence) -> Case:
    """Add or replace a silence."""
    return _put(case, "silences", silence)


def put_payment(case: Case, payment: Payment) -> Case:
    """Add or replace a payment."""
    return _put(case, "payments", payment)


def put_question(case: Case, question: Question) -> Case:
    """Add or replace a question."""
    return _put(case, "questions", question)


def put_point(case: Case, point: Point) -> Case:
    """Add or replace a point."""
    return _put(case, "points", point)


def put_demand(case: Case, demand: Demand) -> Case:
    """Add or replace a demand."""
    return _put(case, "demands", demand)


def put_effort(case: Case, effort: Effort) -> Case:
    """Add or replace an effort."""
    return _put(case, "efforts", effort)


def put_offer(case: Case, offer: Offer) -> Case:
    """Add or replace an offer."""
    return _put(case, "offers", offer)


def put_exhibit(case: Case, exhibit: Exhibit) -> Case:
    """Add or replace an exhibit."""
    return _put(case, "exhibits", exhibit)


def put_document(case: Case, document: Document) -> Case:
    """Add or replace a draft; of a sent document only what came of it may differ."""
    before = facts(case).get(document.id)
    was_sent = isinstance(before, Document) and before.sending is not None
    if isinstance(before, Document) and was_sent and _frozen(before) != _frozen(document):
        raise ValueError("a document that was sent does not change")
    return _put(case, "documents", document)


def put_consent(case: Case, consent: Consent) -> Case:
    """Add a consent, or replace the one for the same fact."""
    others = tuple(one for one in case.consents if one.fact != consent.fact)
    return replace(case, consents=(*others, consent))


def without_consent(case: Case, fact: FactId) -> Case:
    """Return *case* without the consent for a fact: it was withdrawn."""
    return replace(case, consents=tuple(one for one in case.consents if one.fact != fact))


def put_representation(case: Case, representation: Representation) -> Case:
    """Add a representation, or replace that of the same representative."""
    name = representation.representative
    others = tuple(one for one in case.representations if one.representative != name)
    return replace(case, representations=(*others, representation))


def remove(case: Case, fact_id: str) -> Case:
    """Return *case* without a record, all mentions of it and what cannot be without it.

    Promises keep their numbers, and the day on which they were made in a contact that goes.
    Raises ``ValueError`` for a sent document and for an id that nothing has.
    """
    index = facts(case)
    found = _must(index, fact_id)
    if isinstance(found, Document) and found.sending is not None:
        raise ValueError("a document that was sent is not removed")
    if isinstance(found, Promise):
        case = replace(case, promises=numbered(case.promises))
    elif isinstance(found, Contact):
        dated = tuple(_dated(promise, found, index) for promise in case.promises)
        case = replace(case, promises=dated)
    return without(case, {fact_id})


def under_rules(case: Case, country: str) -> Case:
    """Return *case* under the rules of another country, with all that is in it.

    What only other rules know stays in it, and counts again when these hold again.
    """
    return replace(case, jurisdiction=country)


def move(case: Case, fact_id: str, place: int) -> Case:
    """Return *case* with a record at *place* (from 0) among those of its kind.

    Promises keep their numbers.  Raises ``ValueError`` for an id that no such record has.
    """
    for collection in COLLECTIONS:
        before: tuple[Fact, ...] = getattr(case, collection)
        moved = [one for one in before if one.id == fact_id]
        if moved:
            if collection == "promises":
                case = replace(case, promises=numbered(case.promises))
                moved = [one for one in case.promises if one.id == fact_id]
                before = case.promises
            others = [one for one in before if one.id != fact_id]
            return _with(case, collection, (*others[:place], *moved, *others[place:]))
    raise ValueError(f"nothing in the case has the id {fact_id!r}")


def replace_promise(
    case: Case, old_id: PromiseId, new: Promise, when: When | None, request_of: Side
) -> Case:
    """Return *case* with *new* added and the old promise marked as replaced by it.

    *when* is when that was said (None: when the new one was made).  Raises ``ValueError``
    when there is no such promise, or when one is to replace itself.
    """
    old = facts(case).promise(old_id)
    if old is None or old_id == new.id:
        raise ValueError("a promise is replaced by another one")
    result = PromiseResult(Result.REPLACED, when=when, by_promise=new.id, request_of=request_of)
    case = put_promise(case, replace(old, results=(*old.results, result)))
    return put_promise(case, new)


def add_result(case: Case, promise_id: PromiseId, result: PromiseResult) -> Case:
    """Return *case* with one more result of a promise; ``ValueError`` when there is none."""
    promise = facts(case).promise(promise_id)
    if promise is None:
        raise ValueError(f"no promise has the id {promise_id!r}")
    return put_promise(case, replace(promise, results=(*promise.results, result)))


def mark_sent(case: Case, document_id: DocumentId, sending: Sending) -> Case:
    """Return *case* with a draft frozen as sent; ``ValueError`` if it was sent before."""
    document = _document(case, document_id)
    if document.sending is not None:
        raise ValueError("only a draft is sent")
    return _put(case, "documents", replace(document, sending=sending))


def withdraw(case: Case, document_id: DocumentId, at: datetime) -> Case:
    """Return *case* with a sent document marked as withdrawn; its bytes are kept.

    Raises ``ValueError`` if it was not sent, or withdrawn before.
    """
    document = _document(case, document_id)
    sending = document.sending
    if sending is None or sending.withdrawn is not None:
        raise ValueError("only what was sent is withdrawn")
    changed = replace(document, sending=replace(sending, withdrawn=at))
    return _put(case, "documents", changed)


def replace_fact(case: Case, fact: Fact) -> Case:
    """Return *case* with *fact* in the place of the one with its id, in whichever list.

    Raises ``ValueError`` where no list of the case has one with that id.
    """
    for name in COLLECTIONS:
        if any(one.id == fact.id for one in getattr(case, name)):
            return _put(case, name, fact)
    raise ValueError(f"no list of the case has the id {fact.id!r}")


def new_id(case: Case, prefix: str) -> str:
    """Return an id that nothing in *case* has: *prefix* and the number after the highest."""
    highest = 0
    for fact in records(case):
        rest = fact.id[len(prefix) :] if fact.id.startswith(prefix) else ""
        if rest.isascii() and rest.isdigit() and len(rest) < 10:
            highest = max(highest, int(rest))
    return f"{prefix}{highest + 1}"


def _put(case: Case, collection: str, value: Fact) -> Case:
    before: tuple[Fact, ...] = getattr(case, collection)
    kept = tuple(value if one.id == value.id else one for one in before)
    known = any(one.id == value.id for one in before)
    return _with(case, collection, kept if known else (*before, value))


def _with(case: Case, collection: str, values: tuple[Fact, ...]) -> Case:
    changes: dict[str, Any] = {collection: values}
    return replace(case, **changes)


def _must(index: Facts, fact_id: str) -> Fact:
    found = index.get(fact_id)
    if found is None:
        raise ValueError(f"nothing in the case has the id {fact_id!r}")
    return found


def _document(case: Case, document_id: str) -> Document:
    found = _must(facts(case), document_id)
    if isinstance(found, Document):
        return found
    raise ValueError(f"{document_id!r} is not a document")


def _dated(promise: Promise, contact: Contact, index: Facts) -> Promise:
    if promise.contact != contact.id or promise.made is not None:
        return promise
    return replace(promise, made=index.made(promise))


def _frozen(document: Document) -> Document:
    """Return what of a sent document may never change."""
    sending = document.sending
    if sending is not None:
        sending = replace(sending, delivered=None, registered_number="", withdrawn=None)
    return replace(document, sending=sending, answered_in=None, exhibit=None, extensions=())


def takes_away(before: Case, after: Case) -> bool:
    """Tell whether a record of *before*, or what held for all of it, is not in *after*."""
    gone = {one.id for one in records(before)} - {one.id for one in records(after)}
    return bool(gone) or before.jurisdiction != after.jurisdiction
