"""The day of the first complaint: it starts the clocks of committees.

The user sets it; until then it is proposed from the first contact marked as a complaint and
the first letter of complaint that was sent.  Oral and written are kept apart, and written
goes first: it can be shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.ids import FactId
from app.core.lookup import facts, sent_on
from app.core.moment import When
from app.core.record import record
from app.core.when import Span, on_or_before, span

ORAL = frozenset({Channel.PHONE, Channel.SHOP, Channel.VISIT, Channel.DOOR})
COMPLAINT_LETTERS = frozenset(
    {
        "complaint",
        "reminder",
        "notice",
        "notice-combined",
        "mixed",
        "webform",
        "dissolution",
        "invoice-dispute",
        "damages",
        "outage",
        "warranty",
        "undue-payment",
        "uk-complaint",
        "uk-deadlock",
        "de-complaint",
    }
)


@record
class Complained:
    """When somebody first complained in one way; ``fact`` is None when the user set it."""

    span: Span
    fact: FactId | None = None


@record
class FirstComplaintDays:
    """The first oral and the first written complaint that are known on a day."""

    oral: Complained | None = None
    written: Complained | None = None

    @property
    def chosen(self) -> Complained | None:
        """The one that counts: written, else oral."""
        return self.written or self.oral


def first_complaint(case: Case, day: date) -> FirstComplaintDays:
    """Return the first complaints as the user set them, or else as proposed, by *day*.

    A moment of which nothing is known, not even a year, cannot be counted from.
    """
    settings = case.first_complaint
    if settings.oral is not None or settings.written is not None:
        return FirstComplaintDays(
            _set(case, settings.oral, day), _set(case, settings.written, day)
        )
    oral = (
        (contact.when, FactId(contact.id))
        for contact in case.contacts
        if contact.complaint and contact.direction is Direction.OUT and contact.channel in ORAL
    )
    return FirstComplaintDays(_first(case, oral, day), _first(case, _written(case), day))


def first_complaint_day(case: Case, day: date) -> date | None:
    """Return the day of the first complaint, None when it is not known to the day."""
    chosen = first_complaint(case, day).chosen
    return chosen.span.earliest if chosen is not None and chosen.span.exact else None


def _written(case: Case) -> Iterator[tuple[When, FactId]]:
    for contact in case.contacts:
        out = contact.direction is Direction.OUT
        if contact.complaint and out and contact.channel not in ORAL:
            yield contact.when, FactId(contact.id)
    for document in case.documents:
        sent = sent_on(document)
        if document.type in COMPLAINT_LETTERS and sent is not None:
            yield sent, FactId(document.id)


def _set(case: Case, when: When | None, day: date) -> Complained | None:
    anchors = facts(case).when
    if when is None or not on_or_before(when, day, anchors):
        return None
    found = span(when, anchors)
    return None if found is None else Complained(found)


def _first(case: Case, moments: Iterator[tuple[When, FactId]], day: date) -> Complained | None:
    anchors = facts(case).when
    known = [
        Complained(found, fact)
        for when, fact in moments
        if (found := span(when, anchors)) is not None and found.earliest <= day
    ]
    return min(known, key=lambda one: (one.span.middle, not one.span.exact), default=None)
