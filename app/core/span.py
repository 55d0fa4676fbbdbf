"""The days on which a moment may lie: a range, made from a notation and its qualifier.

``about`` widens a range on both sides: a day, a week and a third of a month by 3 days, a
month by a week, anything longer by a month.  The widening is ours; it is used to sort and
to decide whether a number may be said, and is never printed.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from app.core.days import add_months
from app.core.edtf import FIRST_DAY, LAST_DAY, Precision, parse, week_start
from app.core.moment import Qualifier, When
from app.core.record import record

_WIDER = {Precision.MONTH: 7, Precision.SEASON: 30, Precision.YEAR: 30}
_THIRDS = {Qualifier.BEGIN: 0, Qualifier.MID: 1, Qualifier.END: 2}


@record
class Span:
    """The first and the last day, both included, on which a moment may lie.

    An open start is ``FIRST_DAY``, an open end ``LAST_DAY``.
    """

    earliest: date
    latest: date

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.latest - self.earliest).days + 1

    @property
    def open_start(self) -> bool:
        """Whether no first day is known."""
        return self.earliest <= FIRST_DAY

    @property
    def open_end(self) -> bool:
        """Whether no last day is known."""
        return self.latest >= LAST_DAY

    @property
    def middle(self) -> date:
        """The day halfway, the earlier of two; of an open range the end that is known."""
        if self.open_start:
            return self.latest
        if self.open_end:
            return self.earliest
        return self.earliest + (self.latest - self.earliest) // 2

    def widened(self, days: int) -> Span:
        """Return the range with *days* more on each side that is not open."""
        more = timedelta(days=days)
        return Span(
            self.earliest if self.open_start else max(FIRST_DAY, self.earliest - more),
            self.latest if self.open_end else min(LAST_DAY, self.latest + more),
        )


@lru_cache(maxsize=4096)
def own_span(when: When) -> Span | None:
    """Return the days that a moment says by itself, not counted from another fact."""
    if when.week:
        monday = week_start(when.week)
        week = Span(monday, monday + timedelta(days=6))
        about = when.qualifier is Qualifier.ABOUT
        return week.widened(3) if about else on_weekday(week, when.weekday)
    if not when.edtf:
        return None
    reading = parse(when.edtf)
    found = part(Span(reading.earliest, reading.latest), reading.precision, when.qualifier)
    timed = reading.precision in (Precision.MINUTE, Precision.TIMES)
    if not (reading.about or when.qualifier is Qualifier.ABOUT):
        return on_weekday(found, when.weekday)
    if timed:  # the time is about, its day is known
        return found
    third_of_month = reading.precision is Precision.MONTH and when.qualifier in _THIRDS
    return found.widened(3 if third_of_month else _WIDER.get(reading.precision, 3))


def part(span: Span, precision: Precision, qualifier: Qualifier) -> Span:
    """Return the third of a month, season or year that *qualifier* means.

    Of a month the days 1-10, 11-20 and 21 to its end; of a season its months; of a year
    four months each.  Without such a qualifier the whole.
    """
    third = _THIRDS.get(qualifier)
    if third is None:
        return span
    first = span.earliest
    if precision is Precision.MONTH:
        last = span.latest if third == 2 else first.replace(day=10 * (third + 1))
        return Span(first.replace(day=10 * third + 1), last)
    months = 4 if precision is Precision.YEAR else 1
    start = add_months(first, third * months)
    return Span(start, add_months(start, months) - timedelta(days=1))


def on_weekday(span: Span, weekday: int | None) -> Span:
    """Return *span* from its first to its last such weekday; as it is when it has none."""
    if weekday is None:
        return span
    earliest, latest = span.earliest, span.latest
    if not span.open_start:
        earliest += timedelta(days=(weekday - earliest.isoweekday()) % 7)
    if not span.open_end:
        latest -= timedelta(days=(latest.isoweekday() - weekday) % 7)
    return Span(earliest, latest) if earliest <= latest else span
