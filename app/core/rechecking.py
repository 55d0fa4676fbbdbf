"""Which complaint points must be looked at again before the next letter or filing.

A point was looked at when a round of it is dated on or after the last thing that may have
changed it: the last letter that was sent, or an answer that came since.
"""

from __future__ import annotations

from datetime import date

from app.core.case import Case
from app.core.channel import Direction
from app.core.claims import Point, PointStanding
from app.core.figures import of_trader
from app.core.first_complaint import COMPLAINT_LETTERS
from app.core.ids import FactId, PointId
from app.core.knowledge import known_on
from app.core.lookup import facts, sent_on
from app.core.record import record
from app.core.when import span

GONE = frozenset({PointStanding.SOLVED, PointStanding.DROPPED})


@record
class Recheck:
    """What to look at again: the points, and since which day something may have changed.

    ``fact`` is the letter or answer of that day; all are empty when there is nothing to do.
    """

    points: tuple[PointId, ...] = ()
    since: date | None = None
    fact: FactId | None = None


def stands(point: Point) -> bool:
    """Tell whether a point was neither solved nor dropped by its last round."""
    return not point.rounds or point.rounds[-1].standing not in GONE


def to_recheck(case: Case, day: date) -> Recheck:
    """Return the points that stand on *day* and were not looked at since the last event."""
    known = known_on(case, day)
    last = _last_event(known, day)
    if last is None:
        return Recheck()
    since, fact = last
    points = tuple(
        point.id
        for point in known.points
        if stands(point) and not _looked_at(known, point, since)
    )
    return Recheck(points, since, fact) if points else Recheck()


def _looked_at(case: Case, point: Point, since: date) -> bool:
    if not point.rounds:
        return False
    found = span(point.rounds[-1].when, facts(case).when)
    return found is not None and found.latest >= since


def _last_event(case: Case, day: date) -> tuple[date, FactId] | None:
    """Return the last letter that complained, or what the trader sent or said after it."""
    index = facts(case)
    events: list[tuple[date, FactId]] = []
    for document in case.documents:
        sent = sent_on(document)
        found = None if sent is None else span(sent, index.when)
        if document.type in COMPLAINT_LETTERS and found and found.earliest <= day:
            events.append((found.earliest, FactId(document.id)))
    if not events:
        return None
    first = min(events)[0]
    for contact in case.contacts:
        if contact.direction is Direction.IN and of_trader(contact.with_whom, index):
            found = span(contact.received or contact.when, index.when)
            if found is not None and first <= found.earliest <= day:
                events.append((found.earliest, FactId(contact.id)))
    return max(events)
