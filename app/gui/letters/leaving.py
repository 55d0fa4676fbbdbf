"""What it does to a case that a letter left: the frozen record, and what comes after it.

Pure functions; the bytes that were sent are kept by whoever calls them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.core import edits
from app.core.case import Case
from app.core.channel import Channel
from app.core.ids import DocumentId, ExhibitId, FactId
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Document, Exhibit, FrozenFile, Sending, StoredFile
from app.core.when import no_anchors, span

WITHDRAWN_WITHIN = timedelta(minutes=10)
CHOICES = (Channel.REGISTERED, Channel.LETTER, Channel.EMAIL, Channel.WEB_FORM)


@dataclass(frozen=True)
class Leaving:
    """How a letter leaves: ``channels`` of those that are offered, the rest is Other."""

    when: When
    channels: tuple[Channel, ...]
    address: str = ""
    number: str = ""
    proof: StoredFile | None = None

    @property
    def day(self) -> date | None:
        """The day on which it leaves, None where the moment says none."""
        found = span(self.when, no_anchors)
        return None if found is None else found.latest


def formats(leaving: Leaving) -> tuple[str, ...]:
    """Return in which formats the letter is frozen: always the pages, and what was sent."""
    found = ["pdf"]
    if Channel.EMAIL in leaving.channels:
        found.append("eml")
    if Channel.WEB_FORM in leaving.channels:
        found.append("txt")
    return tuple(found)


def sent(
    case: Case,
    record: Document,
    leaving: Leaving,
    files: tuple[FrozenFile, ...],
    exhibits: tuple[str, ...],
) -> Case:
    """Return *case* with *record* sent and frozen; *record* holds its day and its term.

    Raises ``ValueError`` when it was sent before.
    """
    case = edits.put_document(case, record)
    sending = Sending(
        leaving.when,
        leaving.channels,
        leaving.address,
        leaving.number,
        files=files,
        numbers=tuple(ExhibitId(one) for one in exhibits),
    )
    case = edits.mark_sent(case, record.id, sending)
    if leaving.proof is None:
        return case
    name = ExhibitId(edits.new_id(case, "x"))
    return edits.put_exhibit(
        case, Exhibit(name, leaving.proof.name, leaving.proof, supports=(FactId(record.id),))
    )


def can_withdraw(
    case: Case, document: Document, recorded: datetime | None, now: datetime
) -> bool:
    """Tell whether a letter can still be withdrawn.

    That is within ten minutes of when it was recorded (None: in an earlier session), and
    before anybody answered.
    """
    if document.sending is None or document.sending.withdrawn is not None:
        return False
    fresh = recorded is not None and now - recorded <= WITHDRAWN_WITHIN
    return fresh and not facts(case).replies(document)


def withdrawn(case: Case, document: Document, now: datetime) -> Case:
    """Return *case* with a letter withdrawn, its bytes kept, and a draft of the same words."""
    return again(edits.withdraw(case, document.id, now), document)


def again(case: Case, document: Document) -> Case:
    """Return *case* with a new draft of the same words: what a correction begins with."""
    name = DocumentId(edits.new_id(case, f"{document.type}-"))
    draft = replace(
        document,
        id=name,
        day=None,
        sending=None,
        answered_in=None,
        answer_by=None,
        exhibit=None,
    )
    return edits.put_document(case, draft)
