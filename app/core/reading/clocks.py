"""Times of the day: ``9u``, ``half tien``, ``kwart over 9``, ``at 9.15 pm``, ``rond 12.30``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time

from app.core.moment import PartOfDay
from app.core.reading.result import DoubtCode, DoubtfulError
from app.core.reading.tokens import Token, shape
from app.core.reading.vocabulary import AM, HALF_PAST, PM
from app.core.record import record

LAST_HOUR = 24
NIGHT = (12, PartOfDay.NIGHT)  # as midnight is said with a number
EARLY = range(7)  # hours that are meant twelve hours later, unless it is said


@record
class Clock:
    """The time in a text, and what of the text is left.

    ``until`` is the second of two times that it lies between, ``part`` a part of the day
    without a time.  ``early`` says that the hour may also be one of the afternoon,
    ``half_to`` what the time is where "half nine" is the half before nine; with ``ends`` it
    is the end of the day, with ``midnight`` one of its ends.
    """

    rest: tuple[Token, ...]
    at: time | None = None
    until: time | None = None
    part: PartOfDay | None = None
    about: bool = False
    early: bool = False
    half_to: time | None = None
    ends: bool = False
    midnight: bool = False

    @property
    def said(self) -> bool:
        """Whether anything about the time was said."""
        return self.at is not None or self.part is not None

    @property
    def by_day(self) -> Clock:
        """The same time where an early hour is that of the afternoon."""
        if self.at is None or not self.early:
            return self
        later = [one and one.replace(hour=one.hour % 12 + 12) for one in (self.at, self.until)]
        return replace(self, at=later[0], until=later[1], early=False)


Minutes = tuple[int, int, bool]  # hours, minutes, and whether it was written as on a clock


def _quarter(found: Sequence[Token]) -> Minutes:
    past, hour = found[1].part == "v", found[-1].value
    return (hour, 15, False) if past else (hour - 1, 45, False)


def _minutes(found: Sequence[Token]) -> Minutes:
    count, past, hour = found[0].value, found[1].part == "v", found[-1].value
    half = 30 if found[-2].part == "h" else 0
    total = hour * 60 - half + (count if past else -count)
    return (*divmod(total, 60), False)


def _half(found: Sequence[Token]) -> Minutes:
    past = found[1].part == "v" or found[0].value == HALF_PAST  # half tien is an hour earlier
    return (found[-1].value, 30, False) if past else (found[-1].value - 1, 30, False)


def _figures(found: Sequence[Token]) -> Minutes:
    hours, minutes, *_ = found[0].value
    return int(hours), int(minutes), str(found[0].text).startswith("0")


def _hour(found: Sequence[Token]) -> Minutes:
    number = next(token for token in found if token.part == "n")
    minutes = found[-1].value if shape(tuple(found)) == "ncn" else 0
    return number.value, minutes, number.text.startswith("0")


def _named(found: Sequence[Token]) -> Minutes:
    return found[-1].value, 0, True


Reader = Callable[[Sequence[Token]], Minutes]
# A time inside a row of parts; no length ("3 uur later") and no date ("5 to 9 May").
_END = "(?![gLENVFumy&])"
_TIMES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"k[vV]n(?=c?A?p?){_END}", _quarter),
        (rf"n[vV]h?n{_END}(?=c|A|p|$|[wDrl])", _minutes),
        (rf"hv?n{_END}", _half),
        (r"ncn$", _hour),
        (r"C", _figures),
        (rf"nc{_END}", _hour),
        (r"n(?=A)", _hour),
        (r"(?<=o)n(?![mu])", _hour),
        (r"n?T", _named),
    )
)
_BETWEEN = re.compile(r"[bG]?[nC]c?&[nC](?:c|(?=A|p))|[bG]?C&C|[bG][nC]&[nC]$")


def clock(found: tuple[Token, ...]) -> Clock:
    """Return the time in *found* and what is left; ``DoubtfulError`` for no such time."""
    parts = [token for token in found if token.part == "p"]
    halves = [token.value for token in found if token.part == "A"]
    part = parts[0].value if parts else None
    row = shape(found)
    both = _BETWEEN.search(row)
    if both is not None:
        return _two(found, both, part, halves)
    for pattern, reader in _TIMES:
        match = pattern.search(row)
        if match is not None:
            said = reader(found[match.start() : match.end()])
            at, early = _time(said, part, halves)
            rest, about = _without(found, match.start(), match.end())
            own = found[match.start() : match.end()]
            ends = said[0] == LAST_HOUR
            midnight = at == time() and (own[-1].part == "T" or (said[0], part) == NIGHT)
            early = early and not ends
            return Clock(rest, at, None, part, about, early, _half_to(own, at), ends, midnight)
    if part is None:
        return Clock(found)
    return Clock(tuple(token for token in found if token.part != "p"), part=part)


def _half_to(found: Sequence[Token], at: time) -> time | None:
    """Return the half before the hour where ``half nine`` was said in English."""
    short = shape(tuple(found)) == "hn" and found[0].value == HALF_PAST
    return at.replace(hour=at.hour - 1) if short and at.hour else None


def _two(
    found: tuple[Token, ...],
    match: re.Match[str],
    part: PartOfDay | None,
    halves: list[str],
) -> Clock:
    """Return the two times of ``tussen 9 en 12 uur``."""
    pair = [token for token in found[match.start() : match.end()] if token.part in "nC"]
    read = [_figures([token]) if token.part == "C" else _hour([token]) for token in pair]
    (first, early), (last, _) = (_time(one, part, halves) for one in read)
    unsaid = not (halves or part or read[1][2])
    if read[1][0] == LAST_HOUR:
        last = time(23, 59)
    elif unsaid and last.hour < first.hour <= 12:
        last = last.replace(hour=last.hour + 12)  # between 9 and 5
    if last <= first:
        raise DoubtfulError(DoubtCode.BACKWARDS)
    rest, _ = _without(found, match.start(), match.end())
    return Clock(rest, first, last, part, early=early)


def _time(said: Minutes, part: PartOfDay | None, halves: list[str]) -> tuple[time, bool]:
    """Return the time of day, and whether it may be twelve hours later."""
    hours, minutes, full = said
    later = PM in halves or part in (PartOfDay.AFTERNOON, PartOfDay.EVENING)
    if hours == 12 and (AM in halves or part is PartOfDay.NIGHT):
        hours = 0
    elif hours < 12 and (later or (part is PartOfDay.NIGHT and hours > 8)):
        hours += 12
    try:
        at = time(hours % 24 if hours == 24 and not minutes else hours, minutes)
    except ValueError:
        raise DoubtfulError(DoubtCode.NO_SUCH_TIME) from None
    unsaid = not (halves or part or full)
    return at, unsaid and at.hour in EARLY


def _without(found: tuple[Token, ...], start: int, end: int) -> tuple[tuple[Token, ...], bool]:
    """Return what is left without a time and the words around it; whether it was about."""
    before, after = list(found[:start]), list(found[end:])
    about = False
    while before and before[-1].part in "oab":
        about = before.pop().part == "a" or about
    if after and after[0].part == "c":
        after.pop(0)
    rest = [token for token in (*before, *after) if token.part not in "pA"]
    return tuple(rest), about
