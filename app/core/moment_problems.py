"""Moments that cannot be right, and promises whose moments do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.case import Case
from app.core.events import Promise, PromiseResult, Result
from app.core.lookup import Facts, facts
from app.core.moment import When
from app.core.problem import Code, Problem, Severity
from app.core.promised import due_span, firm_days
from app.core.references import walk
from app.core.when import Span, span

_LIKELY = range(1950, 2101)  # years in which a consumer's dispute can lie


def moment_problems(case: Case, day: date | None = None) -> Iterator[Problem]:
    """Yield the problems of moments; with *day* also what is told of after it."""
    index = facts(case)
    yield from _moments(case, index)
    if day is not None:
        yield from _in_future(case, index, day)
    yield from _promises(case, index)


def _span(when: When | None, index: Facts) -> Span | None:
    return None if when is None else span(when, index.when)


def _moments(case: Case, index: Facts) -> Iterator[Problem]:
    for place in walk(case):
        when = place.value
        if not isinstance(when, When):
            continue
        found = span(when, index.when)
        anchor = when.relative_to
        known = anchor is not None and index.get(anchor) is not None
        if found is None and known and anchor is not None and not (when.edtf or when.week):
            target = (("target", str(anchor)),)
            yield Problem(
                Code.ANCHOR_WITHOUT_MOMENT, Severity.WARNING, place.within, place.path, target
            )
        if found is None:
            continue
        ends = [] if found.open_start else [found.earliest]
        ends += [] if found.open_end else [found.latest]
        unlikely = next((end for end in ends if end.year not in _LIKELY), None)
        if unlikely is not None:
            said = (("day", unlikely.isoformat()),)
            yield Problem(Code.DATE_UNLIKELY, Severity.WARNING, place.within, place.path, said)


def _in_future(case: Case, index: Facts, day: date) -> Iterator[Problem]:
    """Yield what happened after *day*; an announced incident may have been learned before."""
    for path, fact_id, when in _told(case):
        found = span(when, index.when)
        if found is not None and found.earliest > day:
            said = (("day", found.earliest.isoformat()),)
            yield Problem(Code.IN_FUTURE, Severity.WARNING, fact_id, f"{path}.when", said)


def _told(case: Case) -> Iterator[tuple[str, str, When]]:
    for place, contact in enumerate(case.contacts):
        yield f"contacts[{place}]", contact.id, contact.when
    for place, payment in enumerate(case.payments):
        yield f"payments[{place}]", payment.id, payment.when
    for place, silence in enumerate(case.silences):
        yield f"silences[{place}]", silence.id, silence.when
    for place, incident in enumerate(case.incidents):
        if incident.learned is None:
            yield f"incidents[{place}]", incident.id, incident.when


def _promises(case: Case, index: Facts) -> Iterator[Problem]:
    for place, promise in enumerate(case.promises):
        path = f"promises[{place}]"
        if promise.due is not None:
            yield from _due(promise, path)
        due = due_span(promise, index, firm_days(case)) if promise.due is not None else None
        made = _span(index.made(promise), index)
        if due is not None and made is not None and due.latest < made.earliest:
            yield Problem(Code.DUE_BEFORE_MADE, Severity.WARNING, promise.id, f"{path}.due")
        for number, result in enumerate(promise.results):
            here = f"{path}.results[{number}]"
            for code, severity in _result(result, due, made, index):
                yield Problem(code, severity, promise.id, here)


def _due(promise: Promise, path: str) -> Iterator[Problem]:
    due = promise.due
    if due is None or (due.when is None) != (due.term is None):
        return
    code = Code.DUE_EMPTY if due.when is None else Code.DUE_TWICE
    yield Problem(code, Severity.WARNING, promise.id, f"{path}.due")


def _result(
    result: PromiseResult, due: Span | None, made: Span | None, index: Facts
) -> Iterator[tuple[Code, Severity]]:
    came = _span(result.when, index)
    if came is None:
        return
    if made is not None and came.latest < made.earliest:
        yield Code.RESULT_BEFORE_MADE, Severity.WARNING
    if due is None:
        return
    if result.result is Result.KEPT and came.earliest > due.latest:
        yield Code.KEPT_AFTER_DUE, Severity.HINT
    # the same day can be late by the hour
    if result.result is Result.KEPT_LATE and came.latest < due.earliest:
        yield Code.LATE_IN_TIME, Severity.HINT
