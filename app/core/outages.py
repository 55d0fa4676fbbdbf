"""Days without a service: from incidents, with what overlaps counted once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from app.core.agreement import Service
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.counting import end_of
from app.core.events import Incident, IncidentKind
from app.core.ids import FactId, IncidentId
from app.core.knowledge import known_on
from app.core.lookup import Facts, facts
from app.core.promised import firm_days
from app.core.record import record
from app.core.text import Text
from app.core.when import Span, span

_WITHOUT = (
    IncidentKind.OUTAGE,
    IncidentKind.GAP,
    IncidentKind.DISCONNECTION,
    IncidentKind.NON_DELIVERY,
)


@record
class ServiceDays:
    """The days on which a service did not work, in whole or in part.

    ``service`` is the id of a service, or of the agreement where incidents name none, and
    ``affected`` its name, or what the first of them calls it.  ``days`` counts calendar days,
    the first and last included; with ``at_least`` there may have been more.  ``periods`` are
    the days that are sure, in order and apart.
    """

    service: FactId | None
    affected: Text
    days: int
    at_least: bool
    periods: tuple[Span, ...] = ()
    incidents: tuple[IncidentId, ...] = ()


@record
class _Stretch:
    """The days of an incident: ``period`` is sure, else ``days`` lie in ``place``."""

    period: Span | None
    place: Span
    days: int
    at_least: bool


def days_without(case: Case, day: date) -> tuple[ServiceDays, ...]:
    """Return the days without each service up to *day*, in the order of the incidents.

    Counted are outages, gaps and disconnections, and non-deliveries that last.  Services are
    those that an incident names; one that names none counts for its agreement and what it
    says was affected.  What is not over runs until *day*, or until an incident says
    that it worked again.
    """
    known = known_on(case, day)
    index = facts(known)
    groups: dict[tuple[FactId | None, Text], list[Incident]] = {}
    restored: dict[tuple[FactId | None, Text], list[date]] = {}
    for incident in known.incidents:
        for key in _keys(incident):
            if incident.kind is IncidentKind.RESTORED:
                found = span(incident.when, index.when)
                if found is not None:
                    restored.setdefault(key, []).append(found.earliest)
            elif incident.kind in _WITHOUT and _lasts(incident):
                groups.setdefault(key, []).append(incident)
    counter = _Counter(index, day, firm_days(known))
    counted = (
        counter.count(key, group, sorted(restored.get(key, ())))
        for key, group in groups.items()
    )
    return tuple(found for found in counted if found.days)


def _keys(incident: Incident) -> Iterable[tuple[FactId | None, Text]]:
    if incident.services:
        return [(service, "") for service in incident.services]
    agreement = None if incident.agreement is None else FactId(incident.agreement)
    return [(agreement, incident.affected)]


def _lasts(incident: Incident) -> bool:
    """Tell whether it is a stretch of days; a non-delivery may be a single missed day."""
    ends = incident.until is not None or incident.ongoing or incident.at_least is not None
    return ends or incident.kind is not IncidentKind.NON_DELIVERY


class _Counter:
    """Counts the days of the incidents of one service."""

    def __init__(self, index: Facts, day: date, calendar: Calendar) -> None:
        self.index = index
        self.day = day
        self.calendar = calendar

    def count(
        self, key: tuple[FactId | None, Text], group: list[Incident], restored: list[date]
    ) -> ServiceDays:
        found = [self.stretch(incident, restored) for incident in group]
        named = self.index.get(key[0])
        stretches = [one for one in found if one is not None]
        periods = _merged(one.period for one in stretches if one.period is not None)
        loose = [one for one in stretches if one.period is None]
        return ServiceDays(
            service=key[0],
            affected=named.name if isinstance(named, Service) else group[0].affected,
            days=_days(periods, loose),
            at_least=any(one.at_least for one in stretches) or len(stretches) < len(group),
            periods=periods,
            incidents=tuple(incident.id for incident in group),
        )

    def stretch(self, incident: Incident, restored: list[date]) -> _Stretch | None:
        """Return the days of *incident*, None when nothing is known of its day."""
        began = span(incident.when, self.index.when)
        if began is None:
            return None
        end, vague = self.end(incident, began, restored)
        vague = vague or not began.exact or incident.times != 1
        if end is not None and began.latest <= end:
            period = Span(began.latest, end)
            return _Stretch(period, period, period.days, vague)
        length = self.length(incident, began)
        if began.exact:
            last = min(self.day, began.latest + timedelta(days=length - 1))
            period = Span(began.latest, max(began.latest, last))
            return _Stretch(period, period, period.days, at_least=True)
        place = Span(began.earliest, began.latest + timedelta(days=length - 1))
        return _Stretch(None, place, length, at_least=True)

    def end(
        self, incident: Incident, began: Span, restored: list[date]
    ) -> tuple[date | None, bool]:
        """Return the last day that is sure and whether it may have been later."""
        if incident.until is not None:
            until = span(incident.until, self.index.when)
            return (None, True) if until is None else (until.earliest, not until.exact)
        after = bisect_left(restored, began.latest)
        if incident.ongoing and after < len(restored):
            return restored[after], False
        return (self.day, False) if incident.ongoing else (None, True)

    def length(self, incident: Incident, began: Span) -> int:
        """Return the days that are sure, at least one."""
        if incident.at_least is None:
            return 1
        ended = end_of(began.latest, incident.at_least, self.calendar)
        return max(1, (ended - began.latest).days)


def _merged(periods: Iterable[Span]) -> tuple[Span, ...]:
    """Return the days of *periods* as few periods that lie apart, in order."""
    found: list[Span] = []
    for period in sorted(periods, key=lambda one: (one.earliest, one.latest)):
        if found and period.earliest <= found[-1].latest + timedelta(days=1):
            latest = max(found[-1].latest, period.latest)
            found[-1] = Span(found[-1].earliest, latest)
        else:
            found.append(period)
    return tuple(found)


def _days(periods: tuple[Span, ...], loose: list[_Stretch]) -> int:
    """Return the days that are sure: loose ones count where they cannot be the same days."""
    days = sum(period.days for period in periods)
    starts = [period.earliest for period in periods]
    ends = [period.latest for period in periods]
    reached = date.min
    for stretch in sorted(loose, key=lambda one: one.place.latest):
        place = stretch.place
        before = bisect_right(starts, place.latest)
        apart = bisect_left(ends, place.earliest) == before
        if apart and place.earliest > reached:
            days += stretch.days
            reached = place.latest
    return max(days, max((stretch.days for stretch in loose), default=0))
