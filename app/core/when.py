"""What a moment means in days, and the order of moments.

Nothing here invents precision: a vague moment stays a range, an unknown one is None.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from app.core.days import add_months, add_weekdays
from app.core.duration import (
    Distance,
    Spoken,
    SpokenKind,
    SpokenShade,
    measure,
    say,
    spoken,
)
from app.core.edtf import LAST_DAY, Precision, parse
from app.core.ids import FactId
from app.core.moment import Offset, PartOfDay, Qualifier, Unit, When
from app.core.span import Span, own_span

__all__ = [
    "Anchors",
    "Distance",
    "Precision",
    "Span",
    "Spoken",
    "SpokenKind",
    "SpokenShade",
    "clock",
    "day",
    "distance",
    "is_exact_day",
    "is_vague",
    "is_whole",
    "no_anchors",
    "on_or_before",
    "order_key",
    "precision",
    "say",
    "sorting_time",
    "span",
    "spoken",
]

Anchors = Callable[[FactId], When | None]
_HOURS = {
    PartOfDay.NIGHT: time(3),
    PartOfDay.MORNING: time(9),
    PartOfDay.AFTERNOON: time(15),
    PartOfDay.EVENING: time(20),
}
_LENGTHS = {Unit.HOURS: timedelta(hours=1), Unit.MINUTES: timedelta(minutes=1)}
_WHOLE = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR)
_JUST_AFTER = timedelta(seconds=1)
_ANY_DAY = date(2000, 1, 1)
_ABOUT = {Unit.WEEKS: 3, Unit.MONTHS: 7, Unit.YEARS: 30}


def no_anchors(fact: FactId) -> When | None:  # noqa: ARG001 - it knows no fact
    """Return None for every fact: for moments that stand alone."""
    return None


def day(known: date) -> When:
    """Return the moment of one exact day; ``ValueError`` outside 1900 to 2199."""
    return When(edtf=known.isoformat())


def span(when: When, anchors: Anchors) -> Span | None:
    """Return the days on which *when* may lie, or None when nothing is known of it.

    A moment that is relative to another fact is counted from that one's days; without a
    distance it lies on or after them.  Facts that refer to each other in a circle, or to one
    that *anchors* does not know, give None.
    """
    return _span(when, anchors, frozenset())


def _span(when: When, anchors: Anchors, seen: frozenset[FactId]) -> Span | None:
    own = own_span(when)
    if own is not None or when.relative_to is None or when.relative_to in seen:
        return own
    anchor = anchors(when.relative_to)
    if anchor is None:
        return None
    base = _span(anchor, anchors, seen | {when.relative_to})
    if base is None:
        return None
    if when.offset is None:
        return Span(base.earliest, LAST_DAY)
    return _moved(base, when.offset, clock(anchor), when.qualifier)


def _moved(base: Span, offset: Offset, at: time | None, qualifier: Qualifier) -> Span | None:
    try:
        moved = Span(
            base.earliest if base.open_start else _shift(base.earliest, offset, at)[0],
            base.latest if base.open_end else _shift(base.latest, offset, at)[1],
        )
    except (ValueError, OverflowError):  # beyond the calendar: as good as unknown
        return None
    if offset.about or qualifier is Qualifier.ABOUT:
        near = 3 if abs(offset.count) >= 7 else 1
        return moved.widened(_ABOUT.get(offset.unit, near))
    return moved


def _shift(base: date, offset: Offset, at: time | None) -> tuple[date, date]:
    """Return the first and last day that may lie *offset* from *base*.

    Working days are counted without a calendar of holidays here, so the range leaves room
    for three holidays and one more in every ten days.  Hours from a day without a time may
    end on two days.
    """
    count, unit = offset.count, offset.unit
    if unit is Unit.WORKING_DAYS:
        slack = 3 + abs(count) // 10 if count else 0
        far = add_weekdays(base, count + (slack if count > 0 else -slack))
        near = add_weekdays(base, count)
        return min(near, far), max(near, far)
    if unit in (Unit.HOURS, Unit.MINUTES):
        length = count * _LENGTHS[unit]
        moment = datetime.combine(base, at or time.min)
        first = (moment + length).date()
        if at is not None or length % timedelta(days=1) == timedelta(0):
            return first, first
        return first, first + timedelta(days=1)
    if unit in (Unit.MONTHS, Unit.YEARS):
        moved = add_months(base, count * (12 if unit is Unit.YEARS else 1))
    else:
        moved = base + timedelta(days=count * (7 if unit is Unit.WEEKS else 1))
    return moved, moved


def precision(when: When) -> Precision:
    """Return how precisely *when* was given; a week with a weekday is a day."""
    if when.edtf:
        return parse(when.edtf).precision
    if when.week:
        return Precision.DAY if is_exact_day(when) else Precision.WEEK
    return Precision.RELATIVE if when.relative_to else Precision.UNKNOWN


def clock(when: When) -> time | None:
    """Return the time of day, None when none is known or only two that it lies between."""
    if not when.edtf:
        return None
    reading = parse(when.edtf)
    return reading.time if reading.precision is Precision.MINUTE else None


def is_exact_day(when: When) -> bool:
    """Tell whether *when* itself says one known day; its time may be about or unknown.

    False for a moment counted from another fact: see ``span(...).exact`` for that.
    """
    own = own_span(when)
    return own is not None and own.exact


def is_whole(when: When) -> bool:
    """Tell whether *when* is a whole day, week, month or year: as an end it is included."""
    about = bool(when.edtf and parse(when.edtf).about)
    exact = when.qualifier is Qualifier.EXACT and when.part_of_day is None and not about
    return exact and precision(when) in _WHOLE


def is_vague(when: When) -> bool:
    """Tell whether no day may be derived from *when*: about, coarser than a day, unknown.

    A moment at an exact distance from another fact is not vague by itself.
    """
    if own_span(when) is not None:
        return not is_exact_day(when)
    if when.relative_to is None or when.offset is None:
        return True
    return when.offset.about or when.qualifier is Qualifier.ABOUT


def order_key(when: When, anchors: Anchors) -> tuple[int, ...]:
    """Return what to sort moments by: the middle of the range, exact before vague, the time.

    The time is in seconds; see ``sorting_time`` for a moment counted from another fact.  A day
    without a time sorts at noon, after a time that is known there.  Unknown last.
    """
    found = span(when, anchors)
    if found is None:
        return (1, 0, 0, 0, 0)
    at = sorting_time(when, anchors) or time(12)
    seconds = at.hour * 3600 + at.minute * 60 + at.second
    known = 0 if clock(when) is not None else 1
    return (0, found.middle.toordinal(), int(not found.exact), seconds, known)


def sorting_time(when: When, anchors: Anchors) -> time | None:
    """Return the time by which *when* sorts on its day, None where nothing tells one.

    Its own, that of its part of the day, or that of the fact it is counted from: so many
    hours or minutes on, and one second later at no distance, so that it comes behind that
    fact and a row of such facts stays in order.
    """
    return _sorting_time(when, anchors, frozenset())


def _sorting_time(when: When, anchors: Anchors, seen: frozenset[FactId]) -> time | None:
    reading = parse(when.edtf) if when.edtf else None
    own = _HOURS[when.part_of_day] if when.part_of_day else None
    if reading is not None and reading.time is not None:
        return reading.time
    name, offset = when.relative_to, when.offset
    if when.edtf or when.week or name is None or offset is None or name in seen:
        return own
    anchor = anchors(name)
    base = None if anchor is None else _sorting_time(anchor, anchors, seen | {name})
    if base is None:
        return own
    if offset.unit in _LENGTHS and offset.count:
        return own or _later(base, offset.count * _LENGTHS[offset.unit])
    if offset.count == 0:
        return max(own or time.min, _later(base, _JUST_AFTER))
    return own


def _later(at: time, length: timedelta) -> time:
    """Return the time of day *length* after *at*; past midnight it is that of another day."""
    return (datetime.combine(_ANY_DAY, at) + length).time()


def on_or_before(when: When, limit: date, anchors: Anchors) -> bool:
    """Tell whether *when* may have been on or before *limit*; True when it is unknown."""
    found = span(when, anchors)
    return found is None or found.earliest <= limit


def distance(start: When, end: date, anchors: Anchors) -> Distance | None:
    """Return how far *end* lies after *start*.

    None when *start* is unknown or does not surely lie on or before *end*, and when it is
    too vague for any number (see ``measure``).
    """
    found = span(start, anchors)
    return None if found is None else measure(found.earliest, found.latest, end)
