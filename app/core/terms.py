"""Terms: the last day, with the reason in steps that a letter can print.

The day of the event is day 0.  A term that we set or that the law sets moves on when it
ends on a day that does not count; a trader's promise does not.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.calendar import (
    Calendar,
    holiday_key,
    is_working_day,
    next_working_day,
    non_working_days,
    nth_working_day,
    working_days_between,
)
from app.core.channel import Channel
from app.core.counting import end_of, units_begun
from app.core.due import Late, lateness, promised_deadline, to_confirm_from
from app.core.moment import Term, Unit
from app.core.record import record

__all__ = [
    "POST_DAYS",
    "Basis",
    "Deadline",
    "Late",
    "StepCode",
    "TermLaw",
    "TermStart",
    "TermStep",
    "deadline",
    "end_of",
    "lateness",
    "promised_deadline",
    "term_start",
    "to_confirm_from",
    "units_begun",
    "why_not",
]


class StepCode(StrEnum):
    """One step of the reason for a last day."""

    COUNTED = "counted"  # the term ends here by counting alone
    CLAMPED = "clamped"  # the month has no such day: its last day
    AT_LEAST_TWO_WORKING_DAYS = "at_least_two_working_days"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    MOVED = "moved"  # the next working day


class TermLaw(StrEnum):
    """Under which rules a term runs."""

    OWN = "own"  # we set it: it always ends on a working day
    ATW = "atw"  # a Dutch statute sets it: Algemene termijnenwet
    EU = "eu"  # Regulation (EEC, Euratom) 1182/71


class Basis(StrEnum):
    """From what a term is counted."""

    SENT = "sent"
    RECEIVED = "received"


@record
class TermStep:
    """A step and its day; ``name`` is the key of a holiday (``christmas_day``)."""

    code: StepCode
    day: date
    name: str = ""


@record
class TermStart:
    """The day a term is counted from: the day it was sent, or is thought to have arrived.

    ``allowance`` is the number of working days granted to the post.
    """

    sent: date
    day: date
    basis: Basis
    allowance: int = 0


@record
class Deadline:
    """The last day of a term.

    ``raw`` is the day that counting alone gives, ``due`` the last day after all moves.
    """

    start: date
    counted: Term
    raw: date
    due: date
    steps: tuple[TermStep, ...]

    @property
    def moved(self) -> bool:
        """Whether the last day is another than counting alone gives."""
        return self.due != self.raw


POST_DAYS = 3  # working days in which a letter arrives, cautiously; check before relying on it
_BY_POST = (Channel.LETTER, Channel.REGISTERED)
_ATW_MOST = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3, Unit.YEARS: 0}
_DAYS_IN = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 28, Unit.YEARS: 365}


def term_start(
    sent: date, channel: Channel, basis: Basis, calendar: Calendar, post_days: int = POST_DAYS
) -> TermStart:
    """Return the day from which a term in a document counts.

    By receipt (art. 3:37 lid 3 BW) a letter counts from *post_days* working days after it
    was sent, anything else from the same day.
    """
    if basis is Basis.SENT or channel not in _BY_POST or post_days == 0:
        return TermStart(sent, sent, basis)
    return TermStart(sent, nth_working_day(calendar, sent, post_days), basis, post_days)


def deadline(
    start: date,
    count: int,
    unit: Unit,
    calendar: Calendar,
    roll: bool = True,
    law: TermLaw = TermLaw.OWN,
) -> Deadline:
    """Return the last day of *count* *unit* from *start*, which is day 0.

    Months and years end on the same date, or on the month's last day.  Hours and minutes
    count as begun days of 24 hours and are never moved.  With *roll* a last day that does
    not count in *calendar* moves to the next working day.  Under ATW terms of art. 4 (in
    hours, over 90 days, 12 weeks or 3 months, in years) are not moved, and a term of three
    days or more holds two working days (art. 2); under EU one of two days or more does
    (art. 3(5)).  Raises ``ValueError`` for a count that ``Term`` refuses.
    """
    counted = Term(count, unit)
    raw = end_of(start, counted, calendar)
    steps = [TermStep(StepCode.COUNTED, raw)]
    if unit in (Unit.MONTHS, Unit.YEARS) and raw.day != start.day:
        steps.append(TermStep(StepCode.CLAMPED, raw))
    due = raw
    if roll and _moves(counted, law):
        enough = _with_working_days(start, raw, counted, law, calendar)
        if enough != raw:
            steps.append(TermStep(StepCode.AT_LEAST_TWO_WORKING_DAYS, enough))
        due = next_working_day(calendar, enough)
        steps += [why_not(calendar, day) for day in non_working_days(calendar, enough)]
        if due != enough:
            steps.append(TermStep(StepCode.MOVED, due))
    return Deadline(start, counted, raw, due, tuple(steps))


def why_not(calendar: Calendar, day: date) -> TermStep:
    """Return why *day* does not count; raises ``ValueError`` for a working day.

    A holiday on a Saturday or Sunday is named as the holiday.
    """
    key = holiday_key(calendar, day)
    if key:
        return TermStep(StepCode.HOLIDAY, day, key)
    if is_working_day(calendar, day):
        raise ValueError(f"{day} is a working day")
    return TermStep(StepCode.SATURDAY if day.isoweekday() == 6 else StepCode.SUNDAY, day)


def _moves(term: Term, law: TermLaw) -> bool:
    if term.unit in (Unit.HOURS, Unit.MINUTES):
        return False
    most = _ATW_MOST.get(term.unit)
    return law is not TermLaw.ATW or most is None or term.count <= most


def _with_working_days(
    start: date, raw: date, term: Term, law: TermLaw, calendar: Calendar
) -> date:
    """Return *raw*, or the later day on which the term holds its second working day."""
    least = {TermLaw.ATW: 3, TermLaw.EU: 2}.get(law)
    if least is None or term.count * _DAYS_IN.get(term.unit, 1) < least:
        return raw
    if working_days_between(calendar, start, raw) >= 2:
        return raw
    return nth_working_day(calendar, start, 2)
