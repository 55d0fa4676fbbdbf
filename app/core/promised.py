"""The moments of a promise: when it is due, and when something became of it."""

from __future__ import annotations

from datetime import date

from app.core.calendar import Calendar, known_or_weekends
from app.core.case import Case
from app.core.due import promised_deadline, to_confirm_from
from app.core.events import Promise, PromiseResult, Result
from app.core.holiday import usually_worked
from app.core.lookup import Facts
from app.core.moment import When
from app.core.span import Span
from app.core.when import span


def firm_days(case: Case) -> Calendar:
    """Return the working days of a firm in the jurisdiction of *case*.

    The usual ones, for want of a rule pack (see ``trader_days``); where no calendar of holidays
    is known, Monday to Friday.
    """
    worked = usually_worked(case.jurisdiction.upper())
    return known_or_weekends(case.jurisdiction, works_on=worked)


def due_span(promise: Promise, index: Facts, calendar: Calendar) -> Span | None:
    """Return the last day of *promise*, None where nothing is due by itself."""
    if promise.due is None:
        return None
    return promised_deadline(promise.due, index.made(promise), index.when, calendar)


def ask_from(promise: Promise, index: Facts, calendar: Calendar) -> date | None:
    """Return the day from which a "not before" is to be confirmed, None for all others."""
    if promise.due is None:
        return None
    return to_confirm_from(promise.due, index.made(promise), index.when, calendar)


def came(
    result: PromiseResult, promise: Promise, index: Facts, calendar: Calendar
) -> Span | None:
    """Return when *result* came, None when that is not known.

    Without a moment of its own: that of the promise that replaced it, of the fact that shows
    it, or else the day on which it was due (for broken: the last such day).
    """
    moment = result.when or _told(result, index)
    if moment is not None:
        return span(moment, index.when)
    due = due_span(promise, index, calendar)
    if due is not None:
        return Span(due.latest, due.latest) if result.result is Result.BROKEN else due
    day = ask_from(promise, index, calendar)
    return None if day is None else Span(day, day)


def _told(result: PromiseResult, index: Facts) -> When | None:
    successor = index.promise(result.by_promise)
    if result.result is Result.REPLACED and successor is not None:
        return index.made(successor)
    return None if result.fact is None else index.when(result.fact)
