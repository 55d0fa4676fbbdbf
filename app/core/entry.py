"""A row of the timeline: what it tells, of which record, and whose act it was."""

from __future__ import annotations

from enum import StrEnum

from app.core.channel import Channel
from app.core.ids import ExhibitId, FactId, PromiseId
from app.core.moment import When
from app.core.record import record
from app.core.when import Span


class EntryKind(StrEnum):
    """What a row tells."""

    AGREEMENT = "agreement"
    CONTACT = "contact"
    INCIDENT = "incident"
    NOT_KEPT = "not_kept"  # a promise on its due day
    KEPT = "kept"  # a promise that was (partly) kept, where no contact or incident tells it
    WITHDRAWN = "withdrawn"  # a promise, likewise
    SILENCE = "silence"
    OFFER = "offer"  # made outside a contact
    PAYMENT = "payment"
    EFFORT = "effort"  # in the window alone: see ``happened``
    DOCUMENT = "document"
    EXTENSION = "extension"  # more time that was given after a letter, which is its ``fact``


class Act(StrEnum):
    """Whose act it was."""

    OWN = "own"
    OTHER = "other"
    NONE = "none"


@record
class Entry:
    """A row of the timeline.

    ``number`` is its place from 1, ``fact`` the record it tells.  ``promise`` is the promise of
    which it shows what became, ``made`` those that were made in it.  ``also`` are facts told in
    the same row.  ``span`` is None where the day is unknown; such a row stands where the
    user put it: behind the record before it.
    """

    number: int
    kind: EntryKind
    fact: FactId
    when: When | None
    span: Span | None
    side: Act = Act.NONE
    channel: Channel | None = None
    promise: PromiseId | None = None
    made: tuple[PromiseId, ...] = ()
    also: tuple[FactId, ...] = ()
    exhibits: tuple[ExhibitId, ...] = ()
