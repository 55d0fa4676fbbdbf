"""When claims die: the last days of limitation periods, and when to warn.

A period starts on the day after what it is counted from, so it ends on that same day, years
later; terms in years are not moved to a working day (Algemene termijnenwet art. 4).  The
periods are data of the rule pack.  What they are counted from is taken from the facts of the
case, the earliest where there are several: a warning may come too early, never too late.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from app.core.case import Case
from app.core.days import add_months
from app.core.ids import DocumentId, FactId
from app.core.law import Limitation
from app.core.limitation_starts import interruptions, limitation_starts
from app.core.record import record

INTERRUPTED_YEARS = 5  # art. 3:319(2) BW: a new period is never longer
WARN_MONTHS = (6, 2)
WARN_DAYS = 14


class LimitationStanding(StrEnum):
    """How far a limitation period is on a day."""

    RUNNING = "running"
    HALF_YEAR = "half_year"  # six months or less are left
    TWO_MONTHS = "two_months"
    TWO_WEEKS = "two_weeks"
    PASSED = "passed"


def last_day(rule: Limitation, start: date, event: date | None = None) -> date:
    """Return the last day of the period counted from *start*.

    *event* is what happened itself, where it came before it was known: the longest period
    of the rule counts from there.
    """
    last = add_months(start, 12 * rule.years)
    if event is None or rule.longest_years is None:
        return last
    return min(last, add_months(event, 12 * rule.longest_years))


def interrupted_last_day(rule: Limitation, start: date, interrupted: date) -> date:
    """Return the last day after an interruption on a day within the period.

    A new period of the same length, five years at most, from the next day; never earlier
    than without it (art. 3:319 BW).  An interruption outside the period changes nothing.
    """
    last = last_day(rule, start)
    if not start <= interrupted <= last:
        return last
    return max(last, add_months(interrupted, 12 * min(rule.years, INTERRUPTED_YEARS)))


def warnings(last: date) -> tuple[date, date, date]:
    """Return the days of the warnings: 6 months, 2 months and 2 weeks before the last day."""
    half_year, two_months = (add_months(last, -months) for months in WARN_MONTHS)
    return half_year, two_months, last - timedelta(days=WARN_DAYS)


def standing(last: date, day: date) -> LimitationStanding:
    """Return how far a period with that last day is on *day*."""
    if day > last:
        return LimitationStanding.PASSED
    half_year, two_months, two_weeks = warnings(last)
    if day >= two_weeks:
        return LimitationStanding.TWO_WEEKS
    if day >= two_months:
        return LimitationStanding.TWO_MONTHS
    return LimitationStanding.HALF_YEAR if day >= half_year else LimitationStanding.RUNNING


@record
class Expiry:
    """A limitation period as it runs in a case.

    ``start`` is what it counts from and ``facts`` show that.  ``last_day`` is without any
    interruption; ``if_interrupted`` is the last day if ``interrupted_by``, a notice that
    was sent, interrupted it.  It does so for performance, money and damages; for
    dissolution and annulment only with a claim in court within six months (art. 3:317 BW).
    """

    rule: str
    start: date
    last_day: date
    warnings: tuple[date, ...]
    standing: LimitationStanding
    facts: tuple[FactId, ...] = ()
    interrupted_by: DocumentId | None = None
    if_interrupted: date | None = None

    @property
    def ends(self) -> date:
        """The last day, a letter that interrupts the period taken into account."""
        return self.if_interrupted or self.last_day


def limitations(case: Case, day: date, rules: tuple[Limitation, ...]) -> tuple[Expiry, ...]:
    """Return the periods of *rules* of which the case knows the start on *day*, in order.

    A claim is left out while nothing is known to count from.
    """
    starts = limitation_starts(case, day)
    sent = interruptions(case, day)
    return tuple(
        _expiry(rule, *starts[rule.start], sent, day) for rule in rules if rule.start in starts
    )


def _expiry(
    rule: Limitation,
    start: date,
    shown_by: FactId | None,
    sent: tuple[tuple[date, DocumentId], ...],
    day: date,
) -> Expiry:
    last = last_day(rule, start)
    within = [item for item in sent if rule.by_letter and start <= item[0] <= last]
    latest = max(within, default=None)
    return Expiry(
        rule=rule.id,
        start=start,
        last_day=last,
        warnings=warnings(last),
        standing=standing(last, day),
        facts=() if shown_by is None else (shown_by,),
        interrupted_by=None if latest is None else latest[1],
        if_interrupted=None if latest is None else interrupted_last_day(rule, start, latest[0]),
    )
