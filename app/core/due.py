"""When a promise is due, and how late it was kept.

A due day that is only known about stays a range: the result says the least that is sure.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.core.calendar import Calendar, working_days_between
from app.core.counting import end_of, minutes_in
from app.core.duration import Distance, Spoken, measure, say
from app.core.moment import Due, DueMode, Qualifier, Term, Unit, When
from app.core.record import record
from app.core.when import Anchors, Precision, Span, clock, precision, span

_WHOLE = (Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.RANGE)


@record
class Late:
    """How late something was, or is.

    ``days`` and ``working_days`` count the days after the due day up to the day it was
    done; 0 when it was not late.  With ``about`` they are those from the middle of the
    range, for sorting only, and ``at_least`` is the number that is sure.  ``unit`` is
    WORKING_DAYS when that is how it is said.  ``distance`` gives the words; None when it is
    too vague for a number or when it was in time.
    """

    days: int
    working_days: int
    about: bool
    at_least: int
    unit: Unit = Unit.DAYS
    distance: Distance | None = None

    @property
    def late(self) -> bool:
        """Whether it was surely late."""
        return self.at_least > 0

    @property
    def spoken(self) -> Spoken | None:
        """The plan of the lateness in days, weeks, months or years."""
        return None if self.distance is None else say(self.distance)


def promised_deadline(
    due: Due, made: When | None, anchors: Anchors, calendar: Calendar
) -> Span | None:
    """Return the last day of a promise, as a range where it is not known to the day.

    A term counts from its own start, else from *made*, and is not moved for weekends: no law
    does that for a trader's own word.  "By" a whole week, month or range is its last day.
    None when nothing is due by itself (not before, from a day on) or the day is unknown.
    """
    if due.mode is DueMode.NOT_BEFORE:
        return None
    if due.when is None:
        return _end_of_term(due.term, made, anchors, calendar)
    found = span(due.when, anchors)
    if found is None or found.open_end:
        return None
    if found.open_start or (due.mode is DueMode.BY and _is_whole(due.when)):
        return Span(found.latest, found.latest)
    return found


def to_confirm_from(
    due: Due, made: When | None, anchors: Anchors, calendar: Calendar
) -> date | None:
    """Return the day from which to ask whether something happened that is never late.

    That is a "not before" and a moment that is open towards the end; None for all others,
    and where the day is unknown.
    """
    if due.when is not None:
        found = span(due.when, anchors)
        open_end = found is not None and found.open_end
        if found is None or not (due.mode is DueMode.NOT_BEFORE or open_end):
            return None
        return found.latest if found.open_start else found.earliest
    if due.mode is not DueMode.NOT_BEFORE:
        return None
    found = _end_of_term(due.term, made, anchors, calendar)
    return None if found is None else found.earliest


def lateness(due_span: Span, done: date, unit: Unit, calendar: Calendar) -> Late:
    """Return how late *done* lies after *due_span*.

    *unit* is that of the promise: lateness is said in working days when it was promised in
    them and at least one passed.  Only a due day that is known to the day gives exact
    numbers.
    """
    middle, last = due_span.middle, due_span.latest
    sure = max(0, (done - last).days)
    passed = max(0, working_days_between(calendar, middle, done))
    in_working_days = unit is Unit.WORKING_DAYS and due_span.exact and passed > 0
    return Late(
        days=max(0, (done - middle).days),
        working_days=passed,
        about=not due_span.exact,
        at_least=sure,
        unit=Unit.WORKING_DAYS if in_working_days else Unit.DAYS,
        distance=measure(due_span.earliest, last, done) if sure else None,
    )


def _is_whole(when: When) -> bool:
    """Tell whether *when* is a range with a last day that was meant as such."""
    whole = when.qualifier is Qualifier.EXACT and precision(when) in _WHOLE
    return whole and not (when.edtf and _marked_about(when))


def _marked_about(when: When) -> bool:
    return any(mark in when.edtf for mark in "~?%")


def _end_of_term(
    term: Term | None, made: When | None, anchors: Anchors, calendar: Calendar
) -> Span | None:
    start = None if term is None else term.start or made
    if term is None or start is None:
        return None
    found = span(start, anchors)
    if found is None or found.open_start or found.open_end:
        return None
    at = clock(start)
    if term.unit in (Unit.HOURS, Unit.MINUTES) and at is not None:
        ended = datetime.combine(found.earliest, at) + timedelta(minutes=minutes_in(term))
        return Span(ended.date(), ended.date())
    return Span(end_of(found.earliest, term, calendar), end_of(found.latest, term, calendar))
