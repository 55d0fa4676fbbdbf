"""Which document of a case is composed, and to whom it goes when nobody was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.ids import DocumentId
from app.core.lookup import trader
from app.core.papers import Document
from app.core.party import Party, Role
from app.letters.doctype import Addressee, DocumentType

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
