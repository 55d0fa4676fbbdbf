"""What can be done with a document that was sent, and with a case that is over.

What was sent never changes: it is taken back until it is answered, or corrected by a second
version that stands beside the first.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.core.case import Case
from app.core.edits import new_id, put_document, withdraw
from app.core.ids import DocumentId
from app.core.lookup import facts, term_end, trader
from app.core.moment import When
from app.core.papers import Document, Extension, Sending
from app.core.silence import answered_documents
from app.core.status import Status


def may_withdraw(case: Case, document_id: DocumentId) -> bool:
    """Tell whether what was recorded as sent may still be taken back: until it is answered."""
    document = facts(case).get(document_id)
    if not isinstance(document, Document) or document.sending is None:
        return False
    return document.sending.withdrawn is None and document_id not in answered_documents(case)


def correct(case: Case, document_id: DocumentId, sending: Sending, at: datetime) -> Case:
    """Return *case* with what was recorded of a sending put right, both versions kept.

    The document keeps its id, so that answers to it stay where they are; the version before,
    with the same bytes, stands beside it as withdrawn at *at*.  Raises ``ValueError`` if it
    was not sent, was withdrawn, or if the bytes would change.
    """
    document = _sent(case, document_id)
    before = document.sending
    if before is None or before.files != sending.files or before.numbers != sending.numbers:
        raise ValueError("a correction changes how a document was sent, not the document")
    name = DocumentId(new_id(case, f"{document_id}-"))
    kept = replace(document, id=name, sending=replace(before, withdrawn=at), answered_in=None)
    documents: list[Document] = []
    for one in case.documents:
        documents += [kept, replace(one, sending=sending)] if one.id == document_id else [one]
    return replace(case, documents=tuple(documents))


def note_delivery(
    case: Case, document_id: DocumentId, delivered: When | None, registered_number: str = ""
) -> Case:
    """Return *case* with the day a document arrived, and its number if one is given."""
    document = _sent(case, document_id)
    if document.sending is None:
        return case
    number = registered_number or document.sending.registered_number
    told = replace(document.sending, delivered=delivered, registered_number=number)
    return put_document(case, replace(document, sending=told))


def extend(case: Case, document_id: DocumentId, until: date, given: When) -> Case:
    """Return *case* with more time for an answer to a document: until *until*, told *given*.

    Raises ``ValueError`` if it was not sent, was withdrawn, or if that is no later day.
    """
    document = _sent(case, document_id)
    end = term_end(document)
    if end is not None and until <= end:
        raise ValueError("more time ends on a later day")
    more = (*document.extensions, Extension(given, until))
    return put_document(case, replace(document, extensions=more))


def take_back_extension(case: Case, document_id: DocumentId) -> Case:
    """Return *case* without the time that was given last; the same case if there is none."""
    document = _sent(case, document_id)
    return put_document(case, replace(document, extensions=document.extensions[:-1]))


def draft_again(case: Case, document_id: DocumentId, name: DocumentId) -> Case:
    """Return *case* with a new draft *name* that starts as a document that was sent.

    The user's own texts and choices come along; what was set aside, ticked or given later
    does not.
    Raises ``ValueError`` when there is no such document, or *name* is taken.
    """
    index = facts(case)
    document = index.get(document_id)
    if not isinstance(document, Document) or index.get(name) is not None:
        raise ValueError(f"{document_id!r} cannot be drafted again as {name!r}")
    draft = replace(
        document,
        id=name,
        day=None,
        answer_by=None,
        sending=None,
        answered_in=None,
        exhibit=None,
        dismissals=(),
        checklist=(),
        read_over="",
        extensions=(),
    )
    return put_document(case, draft)


def close(case: Case, status: Status, delete_on: date | None = None) -> Case:
    """Return *case* ended as *status*; ``ValueError`` for open.

    *delete_on* is when a helper is to delete it; None leaves what was set.
    """
    if status is Status.OPEN:
        raise ValueError("a case is closed as solved, settled, stopped or decided")
    return replace(case, status=status, delete_on=delete_on or case.delete_on)


def reopen(case: Case) -> Case:
    """Return *case* open again."""
    return replace(case, status=Status.OPEN, delete_on=None)


def _sent(case: Case, document_id: DocumentId) -> Document:
    found = facts(case).get(document_id)
    if not isinstance(found, Document) or found.sending is None:
        raise ValueError(f"{document_id!r} was not sent")
    if found.sending.withdrawn is not None:
        raise ValueError(f"{document_id!r} was withdrawn")
    return found


__all__ = [
    "close",
    "correct",
    "draft_again",
    "extend",
    "may_withdraw",
    "note_delivery",
    "reopen",
    "take_back_extension",
    "withdraw",
]


def form_limit(case: Case) -> int:
    """Return how many characters the trader's web form takes, 0 where that is not known."""
    party = trader(case)
    return party.web_limit if party is not None else 0
