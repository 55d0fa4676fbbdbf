"""Terms that passed without a recorded outcome: lines for the user to confirm or not.

Nothing here is asserted: a proposal becomes a fact only as a ``Silence`` or a result that
the user records.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.channel import Direction
from app.core.dated import Dated, DatedKind
from app.core.events import Contact, Outcome
from app.core.ids import FactId
from app.core.knowledge import known_on
from app.core.lookup import sent_on, term_end
from app.core.promises import LedgerLine, Standing, ledger
from app.core.record import record


class SilenceKind(StrEnum):
    """What passed."""

    PROMISE = "promise"
    NOT_BEFORE = "not_before"  # a promise that is never late, but is to be asked about
    LETTER = "letter"  # the term that a sent letter set


@record
class SilenceProposal:
    """A term that passed on ``last_day`` about ``about``; ``number`` is that of a promise."""

    kind: SilenceKind
    about: FactId
    last_day: date
    number: str = ""


def proposals(case: Case, day: date, calendar: Calendar) -> tuple[SilenceProposal, ...]:
    """Return what passed by *day* and waits for the user's word, the oldest first."""
    known = known_on(case, day)
    confirmed: set[str] = {silence.about for silence in known.silences}
    found = [
        _of_promise(line)
        for line in ledger(known, day, calendar)
        if line.standing is Standing.TO_CONFIRM and line.promise.id not in confirmed
    ]
    answered = answered_documents(known)
    found += [
        SilenceProposal(SilenceKind.LETTER, FactId(document.id), end)
        for document in known.documents
        if (end := term_end(document)) is not None
        and end < day
        and sent_on(document) is not None
        and document.id not in answered
        and document.id not in confirmed
    ]
    return tuple(sorted(found, key=lambda one: one.last_day))


def answered_documents(case: Case) -> frozenset[str]:
    """Return the ids of the documents to which an answer was recorded, of whatever quality.

    An automatic reply is none: a letter that says "no answer" must be true.
    """
    empty = (Outcome.AUTO_REPLY, Outcome.NOT_DELIVERED)
    contacts = {contact.id: contact for contact in case.contacts}

    def answers(contact: Contact | None) -> bool:
        return contact is not None and contact.outcome not in empty

    marked: set[str] = {
        document.id
        for document in case.documents
        if document.answered_in is not None and answers(contacts.get(document.answered_in))
    }
    replies: set[str] = {
        contact.reply_to
        for contact in case.contacts
        if contact.reply_to is not None
        and contact.direction is Direction.IN
        and answers(contact)
    }
    return frozenset(marked | replies & {document.id for document in case.documents})


def term_to_ask_about(case: Case, dated: Iterable[Dated], day: date) -> Dated | None:
    """Return the first of *dated* that is a term of a letter, past, with nothing said of it.

    None where no term passed before *day*, or of each was said what came.
    """
    known: set[str] = {one.about for one in case.silences}
    known |= answered_documents(case)
    passed = (one for one in dated if one.kind is DatedKind.TERM_END and one.day < day)
    return next((one for one in passed if one.fact not in known), None)


def _of_promise(line: LedgerLine) -> SilenceProposal:
    about = FactId(line.promise.id)
    if line.due is not None:
        return SilenceProposal(SilenceKind.PROMISE, about, line.due.latest, line.number)
    asked = line.not_before or date.max
    return SilenceProposal(SilenceKind.NOT_BEFORE, about, asked, line.number)
