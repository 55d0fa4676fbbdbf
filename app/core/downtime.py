"""Hours without a service: the outages of a case, what overlaps counted once.

Only hours that are sure count.  A day without a time counts from its end and up to its
start, a time that is about itself with half an hour less, and an outage that is not over only
where its time is known: else nothing shows that it lasted without a break.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.counting import end_of
from app.core.edtf import parse
from app.core.events import Incident, IncidentKind
from app.core.ids import IncidentId
from app.core.knowledge import known_on
from app.core.lookup import Facts, facts
from app.core.moment import PartOfDay, Qualifier, Term, Unit, When
from app.core.promised import firm_days
from app.core.record import record
from app.core.when import Span, clock, span

_MARGIN = timedelta(minutes=30)  # of a time that is about itself
_DAY = timedelta(days=1)
_CHANGE = time(2, 30)  # within the hour in which European clocks change
_PARTS = {  # the hours between which a part of the day lies
    PartOfDay.NIGHT: (0, 6),
    PartOfDay.MORNING: (6, 12),
    PartOfDay.AFTERNOON: (12, 18),
    PartOfDay.EVENING: (18, 24),
}
_SHORT = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1)}


@record
class Downtime:
    """An outage, or several that overlap.

    ``hours`` are sure; with ``at_least`` there may have been more.  ``start`` and ``end`` are
    the first and the last moment as they were told, ``end`` None where it is not known.
    """

    hours: Decimal
    start: When
    end: When | None
    at_least: bool
    ongoing: bool
    incidents: tuple[IncidentId, ...]


@record
class _Stretch:
    """An outage: from and to when it surely lasted, or a length that lies in ``place``."""

    down: Downtime
    first: datetime
    last: datetime
    sure: bool  # False: only the length is


def downtimes(case: Case, day: date, chosen: Iterable[str] = ()) -> tuple[Downtime, ...]:
    """Return the outages up to *day* of which hours are sure, in order.

    *chosen* are the ids of the incidents to count; with none of them all outages.  One that
    happened several times is left out: nothing is known of its length.
    """
    known = known_on(case, day)
    index, wanted = facts(known), set(chosen)
    outages = [
        one
        for one in known.incidents
        if one.kind is IncidentKind.OUTAGE and one.times == 1 and _is_chosen(one, wanted)
    ]
    found = [
        stretch
        for one in outages
        if (stretch := _stretch(one, index, day, firm_days(known), known.incidents))
    ]
    sure = _merged(one for one in found if one.sure)
    loose = sorted((one for one in found if not one.sure), key=lambda one: one.first)
    kept = sorted(_apart(sure, loose), key=lambda one: (one.first, one.last))
    return tuple(one.down for one in kept)


def _is_chosen(incident: Incident, chosen: set[str]) -> bool:
    return not chosen or incident.id in chosen


def _stretch(
    incident: Incident,
    index: Facts,
    day: date,
    calendar: Calendar,
    others: tuple[Incident, ...],
) -> _Stretch | None:
    began = span(incident.when, index.when)
    if began is None:
        return None
    first = _latest(incident.when, began)
    until = incident.until or _restored(incident, others, index)
    ended = span(until, index.when) if until is not None else None
    last = _earliest(until, ended) if until is not None and ended is not None else None
    timed = clock(incident.when) is not None
    if last is None and incident.ongoing and timed:
        last = datetime.combine(day, time())
    least = _length(incident.at_least, began.latest, calendar)
    sure = _hours(first, last) if last is not None and last > first else Decimal(0)
    hours = max(sure, least)
    if not hours:
        return None
    exact = timed and until is not None and clock(until) is not None
    vague = not exact or _is_about(incident.when) or _is_about(until)
    down = Downtime(
        hours, incident.when, until, vague, incident.ongoing and until is None, (incident.id,)
    )
    if last is not None and sure >= least:
        return _Stretch(down, first, last, sure=True)
    start = datetime.combine(began.earliest, time())
    end = datetime.combine(began.latest, time()) + _DAY + timedelta(hours=float(hours))
    return _Stretch(down, start, end, sure=False)


def _restored(incident: Incident, others: tuple[Incident, ...], index: Facts) -> When | None:
    """Return when what failed is said to have worked again."""
    if not incident.ongoing:
        return None
    began = span(incident.when, index.when)
    same = (
        one
        for one in others
        if one.kind is IncidentKind.RESTORED
        and (set(one.services) & set(incident.services) or one.affected == incident.affected)
    )
    after = (
        one.when
        for one in same
        if (found := span(one.when, index.when)) and began and found.earliest >= began.earliest
    )
    return next(after, None)


def _is_about(when: When | None) -> bool:
    if when is None:
        return False
    return when.qualifier is Qualifier.ABOUT or bool(when.edtf and parse(when.edtf).about)


def _latest(when: When, days: Span) -> datetime:
    """Return the last moment at which *when* may have been."""
    at = clock(when)
    if at is not None and days.exact:
        moment = datetime.combine(days.latest, at)
        return moment + _MARGIN if _is_about(when) else moment
    start = datetime.combine(days.latest, time())
    hours = _PARTS[when.part_of_day][1] if when.part_of_day and days.exact else 24
    return start + timedelta(hours=hours)


def _earliest(when: When, days: Span) -> datetime:
    """Return the first moment at which *when* may have been."""
    at = clock(when)
    if at is not None and days.exact:
        moment = datetime.combine(days.earliest, at)
        return moment - _MARGIN if _is_about(when) else moment
    start = datetime.combine(days.earliest, time())
    hours = _PARTS[when.part_of_day][0] if when.part_of_day and days.exact else 0
    return start + timedelta(hours=hours)


def _length(term: Term | None, start: date, calendar: Calendar) -> Decimal:
    """Return a length in hours, 0 for none."""
    if term is None:
        return Decimal(0)
    if term.unit in _SHORT:
        return _in_hours(_SHORT[term.unit] * term.count)
    return _in_hours(end_of(start, term, calendar) - start)


def _hours(first: datetime, last: datetime) -> Decimal:
    """Return the hours that passed; a night on which the clocks change has one more or less."""
    passed = last - first
    for year in range(first.year, last.year + 1):
        for month, change in ((3, -1), (10, 1)):
            if first < datetime.combine(_last_sunday(year, month), _CHANGE) <= last:
                passed += timedelta(hours=change)
    return _in_hours(passed)


def _last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)  # March and October
    return end - timedelta(days=end.isoweekday() % 7)


def _in_hours(length: timedelta) -> Decimal:
    return Decimal(length // timedelta(minutes=1)) / 60


def _merged(found: Iterable[_Stretch]) -> list[_Stretch]:
    """Return outages as few that lie apart; each hour is counted once."""
    merged: list[_Stretch] = []
    for one in sorted(found, key=lambda stretch: (stretch.first, stretch.last)):
        before = merged[-1] if merged else None
        if before is None or one.first > before.last:
            merged.append(one)
            continue
        longer = one if one.last > before.last else before
        down = replace(
            before.down,
            hours=_hours(before.first, longer.last),
            end=longer.down.end,
            at_least=before.down.at_least or one.down.at_least,
            ongoing=longer.down.ongoing,
            incidents=(*before.down.incidents, *one.down.incidents),
        )
        merged[-1] = _Stretch(down, before.first, longer.last, sure=True)
    assert all(one.last < two.first for one, two in pairwise(merged))
    return merged


def _apart(sure: list[_Stretch], loose: list[_Stretch]) -> list[_Stretch]:
    """Return the outages that cannot be the same: of those that may be, the longer."""
    kept = list(sure)
    for one in loose:
        same = [two for two in kept if two.first <= one.last and one.first <= two.last]
        if one.down.hours > sum(two.down.hours for two in same):
            kept = [two for two in kept if two not in same]
            kept.append(one)
    return kept
