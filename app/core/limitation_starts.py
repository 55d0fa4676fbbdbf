"""What limitation periods count from in a case, and which letters may interrupt them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.case import Case
from app.core.events import Result
from app.core.first_complaint import first_complaint
from app.core.ids import DocumentId, FactId
from app.core.law import LimitationStart
from app.core.lookup import facts, sent_on
from app.core.moment import When
from app.core.performance import PERFORMANCE
from app.core.promised import due_span, firm_days
from app.core.when import span

INTERRUPTING = frozenset(
    {"notice", "notice-combined", "reservation", "dissolution", "damages", "undue-payment"}
)
Start = tuple[date, FactId | None]


def limitation_starts(case: Case, day: date) -> dict[LimitationStart, Start]:
    """Return the earliest day that each kind of period may count from, and what shows it.

    Only what happened by *day*; where a moment is vague, its earliest day.
    """
    due: list[Start] = list(_due(case))
    known: list[Start] = [*due, *_incidents(case)]
    chosen = first_complaint(case, day).chosen
    complained: list[Start] = [] if chosen is None else [(chosen.span.earliest, chosen.fact)]
    candidates: dict[LimitationStart, list[Start]] = {
        LimitationStart.DUE: due,
        LimitationStart.KNOWLEDGE: known,
        LimitationStart.AVAILABLE: known,
        LimitationStart.NOTICE: complained,
        LimitationStart.PROTEST: complained,
        LimitationStart.DISSOLUTION: list(_sent(case, frozenset({"dissolution"}))),
    }
    passed = {
        start: [item for item in items if item[0] <= day] for start, items in candidates.items()
    }
    return {
        start: min(items, key=lambda item: item[0]) for start, items in passed.items() if items
    }


def interruptions(case: Case, day: date) -> tuple[tuple[date, DocumentId], ...]:
    """Return when letters that claim performance in writing were sent, up to *day*."""
    return tuple(
        (sent, DocumentId(fact)) for sent, fact in _sent(case, INTERRUPTING) if sent <= day
    )


def _due(case: Case) -> Iterator[tuple[date, FactId]]:
    index, calendar = facts(case), firm_days(case)
    for promise in case.promises:
        kept = any(result.result is Result.KEPT for result in promise.results)
        found = due_span(promise, index, calendar)
        if promise.kind in PERFORMANCE and found is not None and not kept:
            yield found.earliest, FactId(promise.id)


def _incidents(case: Case) -> Iterator[tuple[date, FactId]]:
    for incident in case.incidents:
        found = _earliest(case, incident.learned or incident.when)
        if found is not None:
            yield found, FactId(incident.id)


def _sent(case: Case, types: frozenset[str]) -> Iterator[tuple[date, FactId]]:
    for document in case.documents:
        sent = sent_on(document)
        found = None if sent is None else _earliest(case, sent)
        if document.type in types and found is not None:
            yield found, FactId(document.id)


def _earliest(case: Case, when: When) -> date | None:
    found = span(when, facts(case).when)
    return None if found is None or found.open_start else found.earliest
