"""What it does to a case that a letter left: the frozen record, and what comes after it.

Pure functions; the bytes that were sent are kept by whoever calls them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.core import edits
from app.core.case import Case
from app.core.channel import Channel
from app.core.ids import DocumentId, ExhibitId, FactId
from app.core.moment import When
from app.core.papers import Document, Exhibit, FrozenFile, Sending, StoredFile
from app.core.sending import correct, draft_again, note_delivery
from app.core.when import no_anchors, span

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
    return _proved(edits.mark_sent(case, record.id, sending), record, leaving.proof)


def withdrawn(case: Case, document: Document, now: datetime) -> Case:
    """Return *case* with a letter withdrawn, its bytes kept, and a draft of the same words."""
    return again(edits.withdraw(case, document.id, now), document)


def again(case: Case, document: Document) -> Case:
    """Return *case* with a new draft of the same words: what a new letter begins with."""
    name = DocumentId(edits.new_id(case, f"{document.type}-"))
    return draft_again(case, document.id, name)


def corrected(case: Case, document: Document, leaving: Leaving, now: datetime) -> Case:
    """Return *case* with how a letter left put right; the same case where nothing differs.

    A number or a proof that is only added is no correction, nor is another order of the same
    channels: the version before was not wrong.
    """
    before = document.sending
    if before is None:
        return case
    others = tuple(one for one in before.channels if one not in CHOICES)
    channels = (*leaving.channels, *others)
    same = set(channels) == set(before.channels)
    sending = replace(
        before,
        when=leaving.when,
        channels=before.channels if same else channels,
        address=leaving.address,
        registered_number=leaving.number,
    )
    if sending == replace(before, registered_number=leaving.number) and (
        not before.registered_number
    ):
        case = note_delivery(case, document.id, before.delivered, leaving.number)
    elif sending != before:
        case = correct(case, document.id, sending, now)
    return _proved(case, document, leaving.proof)


def _proved(case: Case, document: Document, proof: StoredFile | None) -> Case:
    if proof is None:
        return case
    name = ExhibitId(edits.new_id(case, "x"))
    shown = (FactId(document.id),)
    return edits.put_exhibit(case, Exhibit(name, proof.name, proof, supports=shown))
