"""Which document of a case is composed, and to whom it goes when nobody was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.ids import DocumentId, PartyId
from app.core.lookup import trader, with_role
from app.core.papers import Document
from app.core.party import Link, Party, PartyLink, Role
from app.core.record import record
from app.core.text import Text
from app.letters.doctype import Addressee, DocumentType

_OF_FIRM = frozenset({Link.DEPARTMENT_OF, Link.EMPLOYEE_OF, Link.BRAND_OF, Link.SUCCESSOR_OF})
ABOUT_BILLS = frozenset({"invoice-dispute", "undue-payment"})  # what a billing desk reads


def draft_of(case: Case, kind: DocumentType, language: str, day: date) -> Document:
    """Return the document of the case that is to be composed, else a fresh draft.

    The one of that type and day; else the newest draft of that type that is not of another
    day.  A sent letter of the same day is taken as it was before it was sent.
    """
    same = [one for one in case.documents if one.type == kind.id]
    of_day = [one for one in same if one.day == day]
    drafts = [one for one in same if one.sending is None and one.day is None]
    found = of_day or drafts
    if found:
        chosen = found[-1]
        return replace(chosen, channels=chosen.channels or kind.channels)
    party = _usual_addressee(case, kind)
    return Document(
        DocumentId(f"{kind.id}-draft"),
        kind.id,
        language,
        day,
        addressee=party.id if party else None,
        channels=kind.channels,
        attention=kind.directed(),
    )


def _usual_addressee(case: Case, kind: DocumentType) -> Party | None:
    """Return who gets a document when nobody was chosen.

    The collector where the type asks for it; else the trader's department that letters went
    to last, else its first, else the trader itself.  What went to a department about a bill
    says nothing of who reads the rest.
    """
    if kind.addressee is Addressee.COLLECTOR:
        return next((one for one in case.parties if Role.DEBT_COLLECTOR in one.roles), None)
    previous = [
        party
        for document in case.documents
        if document.sending is not None
        and (kind.id in ABOUT_BILLS or document.type not in ABOUT_BILLS)
        for party in case.parties
        if party.id == document.addressee
    ]
    owner = trader(case)
    if owner is None:
        return None
    inside = [
        party
        for party in case.parties
        if Role.DEPARTMENT in party.roles
        and any(link.party == owner.id for link in party.links)
    ]
    if kind.closing == "formal":
        return owner
    return previous[-1] if previous else inside[0] if inside else owner


@record
class Recipient:
    """Somebody to whom a document can go, None for whom the rules name.

    ``attention`` is what then stands below the firm; empty where that is the party itself.
    """

    party: PartyId | None
    attention: Text = ""


def recipients(case: Case, kind: DocumentType) -> tuple[Recipient, ...]:
    """Return to whom a document can go, the firm before its parts; empty where nobody chooses.

    A letter goes to the trader, its departments, shops and staff, or another party that is
    a trader; an answer to a debt collector to one; a filing to a body of the case, or the
    one that the rules name.
    """
    if kind.addressee is Addressee.COLLECTOR:
        return tuple(Recipient(one.id) for one in with_role(case, Role.DEBT_COLLECTOR))
    if kind.id.startswith("filing-"):
        bodies = tuple(Recipient(one.id) for one in with_role(case, Role.BODY))
        return (Recipient(None), *bodies)
    owner = trader(case)
    if owner is None or kind.layout != "letter":
        return ()
    parts = [
        Recipient(one.id)
        for one in case.parties
        if one.id != owner.id
        and (Role.TRADER in one.roles or any(_within(link, owner) for link in one.links))
    ]
    return (Recipient(owner.id, kind.directed()), *parts)


def addressed(document: Document, recipient: Recipient) -> Document:
    """Return *document* to another recipient."""
    return replace(document, addressee=recipient.party, attention=recipient.attention)


def _within(link: PartyLink, owner: Party) -> bool:
    return link.kind in _OF_FIRM and link.party == owner.id
