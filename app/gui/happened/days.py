"""Moments in the words of the window: short, and no more precise than what is known."""

from __future__ import annotations

from datetime import date, time, timedelta

from app.core.edtf import Precision
from app.core.moment import Qualifier, When
from app.core.when import Span, clock, precision
from app.gui.days import month_name, weekday_name
from app.gui.words import _, many

ONE_DAY = timedelta(days=1)


def short(day: date) -> str:
    """Return ``2 mei``."""
    return f"{day.day} {month_name(day, short=True)}"


def with_weekday(day: date) -> str:
    """Return ``vr 2 mei``."""
    return f"{weekday_name(day, short=True)} {short(day)}"


def hour(at: time) -> str:
    """Return ``09:15``."""
    return f"{at:%H:%M}"


def moment(when: When | None, span: Span | None, *, year: bool = True) -> str:
    """Return a moment as a cell of a list has it; of an unknown one the user's own words."""
    if when is None or span is None or (span.open_start and span.open_end):
        return (when.words if when else "") or _("date unknown")
    first, last = span.earliest, span.latest
    if span.open_end:
        text = _("after {day}") if when.relative_to else _("from {day}")
        return text.format(day=_dated(first, year=year))
    if span.open_start:
        return _("before {day}").format(day=_dated(last + ONE_DAY, year=year))
    return _exact(when, first, year=year) if span.exact else _vague(when, span, year=year)


def _exact(when: When, day: date, *, year: bool) -> str:
    at = clock(when) if precision(when) is Precision.MINUTE else None
    text = _dated(day, year=year)
    text = f"{text} {hour(at)}" if at is not None else text
    return _("around {day}").format(day=text) if is_about(when) else text


def _vague(when: When, span: Span, *, year: bool) -> str:
    kind = precision(when)
    if kind is Precision.MONTH:
        return _month(when, span)
    if kind is Precision.YEAR and not is_about(when):
        return str(span.earliest.year)
    if is_about(when) and kind is Precision.DAY:
        return _("around {day}").format(day=_dated(span.middle, year=year))
    return _range(span.earliest, span.latest)


def span_words(span: Span) -> str:
    """Return a range of days, or the one day that it is."""
    first, last = span.earliest, span.latest
    return with_weekday(first) if span.exact else _range(first, last)


def _dated(day: date, *, year: bool) -> str:
    text = with_weekday(day)
    return f"{text} {day.year}" if year else text


def is_about(when: When) -> bool:
    """Tell whether a moment was told as about."""
    return when.qualifier is Qualifier.ABOUT or when.edtf.endswith("~")


def _month(when: When, span: Span) -> str:
    middle = span.middle
    name = f"{month_name(middle)} {middle.year}"
    thirds = {
        Qualifier.BEGIN: _("early {month}"),
        Qualifier.MID: _("mid {month}"),
        Qualifier.END: _("late {month}"),
    }
    if when.qualifier in thirds:
        return thirds[when.qualifier].format(month=name)
    return _("around {day}").format(day=name) if is_about(when) else name


def _range(first: date, last: date) -> str:
    """Return a range as short as can be: ``3 – 8 apr 2025``, ``mrt – apr 2025``."""
    months = first.day == 1 and (last + ONE_DAY).day == 1
    end = month_name(last, short=True) if months else short(last)
    start = month_name(first, short=True) if months else short(first)
    if first.year != last.year:
        start = f"{start} {first.year}"
    elif not months and first.month == last.month:
        start = str(first.day)
    return _("{first} – {last}").format(first=start, last=f"{end} {last.year}")


def to_go(left: int) -> str:
    """Return how long a promise has still to go, up to its last day."""
    return many("{n} day to go", "{n} days to go", left) if left else _("due today")


def length(whole: float) -> str:
    """Return how much time is in view."""
    if whole < 2:
        return many("{n} hour", "{n} hours", round(whole * 24))
    if whole < 21:
        return many("{n} day", "{n} days", round(whole))
    if whole < 140:
        return many("{n} week", "{n} weeks", round(whole / 7))
    if whole < 900:
        return many("{n} month", "{n} months", round(whole / 30.44))
    return many("{n} year", "{n} years", round(whole / 365.25))
