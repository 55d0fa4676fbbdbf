"""A day with its time: what was said, or a doubt about which hour is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from app.core.clock_changes import HALF_AFTER, was_shown
from app.core.edtf import parse
from app.core.moment import Qualifier, When
from app.core.reading.clocks import Clock
from app.core.reading.result import DoubtCode, DoubtfulError
from app.core.reading.scope import Scope, exact
from app.core.when import is_exact_day


def timed(scope: Scope, whole: When, at: Clock, *, about: bool, named: bool) -> When:
    """Return the moment with its time, or with its part of the day."""
    if not at.said:
        return whole
    day = whole if is_exact_day(whole) and "/" not in whole.edtf else None
    if at.at is None:
        if day is None and whole.offset is None:
            raise DoubtfulError(DoubtCode.TOO_FINE, sure=whole)
        return replace(whole, part_of_day=at.part)
    if day is None:
        exactly = replace(whole, qualifier=Qualifier.EXACT)
        retry = [_at(exactly, at, 0)] if about and is_exact_day(exactly) else []
        raise DoubtfulError(DoubtCode.TOO_FINE, *retry, sure=whole)
    if at.ends or at.midnight:
        return _midnight(scope, day, at, named=named)
    _ask_half(scope, day, at)
    _ask_skipped(scope, day, at)
    if at.early:
        raise DoubtfulError(DoubtCode.EARLY_HOUR, _at(day, at, 12), _at(day, at, 0), sure=day)
    return _at(day, at, 0)


def _midnight(scope: Scope, day: When, at: Clock, *, named: bool) -> When:
    """Return the midnight that begins or ends a day: of a named day either may be meant.

    What is due then is due on the day that ends.
    """
    if not scope.past:
        return day
    following = parse(day.edtf).earliest + timedelta(days=1)
    before, after = _at(day, at, 0), _at(exact(following), at, 0)
    if at.ends:
        return after
    if named:
        raise DoubtfulError(DoubtCode.WHICH, after, before, sure=day)
    return before


def _ask_half(scope: Scope, day: When, at: Clock) -> None:
    """Raise the doubt about "half nine" where it may be the Dutch or German half to nine."""
    if at.half_to is None or scope.country in HALF_AFTER:
        return
    later = 12 if at.early else 0
    halves = (_at(day, replace(at, at=one), later) for one in (at.at, at.half_to))
    raise DoubtfulError(DoubtCode.WHICH, *halves, sure=day)


def _ask_skipped(scope: Scope, day: When, at: Clock) -> None:
    """Raise the doubt about a time that no clock showed on *day*."""
    if at.at is None or at.until is not None or not day.edtf:
        return
    if was_shown(parse(day.edtf).earliest, at.at, scope.country):
        return
    after, before = (
        _at(day, replace(at, at=at.at.replace(hour=at.at.hour + step)), 0) for step in (1, -1)
    )
    either = (_at(day, at, 12), after) if at.early else (after, before)
    raise DoubtfulError(DoubtCode.SKIPPED_TIME, *either, sure=day)


def _at(day: When, at: Clock, later: int) -> When:
    """Return *day* at its time, *later* hours on; with two times what lies between them."""
    stamps = [f"{day.edtf}T{_clock(one, later)}" for one in (at.at, at.until) if one]
    return When(
        edtf="/".join(stamps), qualifier=Qualifier.ABOUT if at.about else Qualifier.EXACT
    )


def _clock(at: time, later: int) -> str:
    return f"{at.hour + (later if at.hour < 12 else 0):02}:{at.minute:02}"
