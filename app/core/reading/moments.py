"""Reading a moment as a person writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from app.core.edtf import parse
from app.core.moment import Qualifier, Unit, When
from app.core.reading import days, feasts, nearby, periods, relative
from app.core.reading.clocks import Clock, clock
from app.core.reading.dutch import DUTCH
from app.core.reading.english import ENGLISH
from app.core.reading.result import (
    Anchors,
    Direction,
    Doubt,
    DoubtCode,
    DoubtfulError,
    Reading,
)
from app.core.reading.scope import Scope, exact
from app.core.reading.timing import timed
from app.core.reading.tokens import LONGEST, Token, is_several, numbered, settled, shape, tokens
from app.core.when import is_exact_day

VOCABULARIES = {"nl": DUTCH, "en": ENGLISH}

Read = Callable[[Scope, Sequence[Token]], When]


def _day(read: Callable[[Scope, Sequence[Token]], date]) -> Read:
    return lambda scope, found: exact(read(scope, found))


_PATTERNS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        ("r", nearby.named_day),
        ("w?Dy?", _day(days.in_figures)),
        ("w?nm[yn]?", _day(days.in_words)),
        ("w?mny?", _day(days.month_before)),
        ("w?d(u|[lxt]u)?|[lxt]uw?d", nearby.day_of_month),
        ("o?H[yn]?", feasts.feast),
        ("n?w", nearby.weekday),
        ("[lxt]w", nearby.sided_weekday),
        ("w[lxt]", lambda scope, found: nearby.sided_weekday(scope, found[::-1])),
        ("[lxt]uw|w[lxt]u", nearby.day_of_week),
        ("nugo?w|wnug|wvnu", nearby.weekday_away),
        ("[lxt]u", nearby.sided_unit),
        ("[lxt]?e", nearby.weekend),
        ("uny?", nearby.numbered_week),
        ("[nF][uc]g|[vj][nF][uc]", nearby.length_away),
        ("[nF]?[uc]?[LE]", relative.later),
        ("([nF]?[uc])?[NV]X", relative.after),
        ("Su?|u?X", relative.same_day),
        ("lumy?|luu|lu[lxt]u", periods.last_day),
        ("[qh]?m[yn]?", periods.month),
        ("q?s(y(&y)?)?", periods.season),
        ("[lxt][sm]", periods.sided),
        ("q?y", periods.year),
        ("q[lxt]?u", periods.part_of_unit),
        ("n?wmy?", periods.weekday_in_month),
        ("[bG]?n[&U]nmy?|Dmy?", periods.days_of_month),
        ("[bG]?mn[&U]ny?", periods.days_after_month),
        ("[bG]?w?(D|nm|mn)y?[&U]w?(D|nm|mn)y?", periods.two_days),
        ("[bG]?m[&U]my?", periods.two_months),
        ("[bG]?w[&U]w", periods.two_weekdays),
        ("[bG]?y[&U]y", periods.two_years),
    )
)
_OPEN = "GNVU"


def read_moment(
    text: str,
    language: str,
    today: date,
    direction: Direction = Direction.PAST,
    anchors: Anchors | None = None,
    country: str = "",
) -> Reading:
    """Return what *text* says in *language* (``nl``, else English), told on *today*.

    What is no moment in that language is read in the other: "May 3" in a Dutch window.  A
    date without its year is the nearest in *direction*.  *anchors* are what "a week later"
    and "two days after the letter" count from.  A time that the clocks of *country* skipped
    is in doubt.  Never raises; see ``Reading``.
    """
    first, second = (
        scope_of(text, code, today, direction, anchors, country)
        for code in languages_for(language)
    )
    found = _reading(first)
    other = _reading(second) if _unread(found) else found
    return found if _unread(other) else other


def languages_for(language: str) -> tuple[str, str]:
    """Return the languages to read in: *language*, or else English, before the other."""
    return ("nl", "en") if language == "nl" else ("en", "nl")


def _unread(found: Reading) -> bool:
    return found.doubt is not None and found.doubt.code is DoubtCode.NOT_READ


def _reading(scope: Scope) -> Reading:
    if not scope.text:
        return Reading()
    try:
        return Reading(moment_of(scope, tokens_of(scope)))
    except DoubtfulError as doubtful:
        return Reading(doubtful.sure or When(words=scope.text), doubtful.doubt)
    except (ValueError, OverflowError):  # a day that no calendar or case has
        return Reading(When(words=scope.text), Doubt(DoubtCode.NOT_READ))


def scope_of(
    text: str,
    language: str,
    today: date,
    direction: Direction,
    anchors: Anchors | None,
    country: str,
) -> Scope:
    """Return what *text* is read against, the text itself in one line and without halves."""
    line = " ".join(text.split()).encode("utf-8", "ignore").decode()
    known = VOCABULARIES.get(language, ENGLISH)
    return Scope(today, direction, anchors or {}, known, line, country)


def tokens_of(scope: Scope) -> tuple[Token, ...]:
    """Return the parts of the text; ``DoubtfulError`` for what is no moment at all."""
    found = tokens(scope.text, scope.vocabulary) if len(scope.text) <= LONGEST else None
    if not found:
        raise DoubtfulError(DoubtCode.NOT_READ)
    return found


def moment_of(scope: Scope, found: tuple[Token, ...]) -> When:
    """Return the moment that a row of parts says; raises ``DoubtfulError``."""
    row = settled(found)
    _ask_day_or_time(scope, row)
    at = clock(row)
    about = any(token.part == "a" for token in at.rest)
    rest = tuple(token for token in at.rest if token.part != "a")

    def said(whole: When, at: Clock) -> When:
        kept = _about(whole) if about else whole
        return timed(scope, kept, at, about=about, named=bool(rest))

    try:
        whole = _whole(scope, rest, at)
    except DoubtfulError as doubtful:
        raise doubtful.each(lambda one: said(one, at.by_day)) from None
    return said(whole, at)


def _whole(scope: Scope, rest: tuple[Token, ...], at: Clock) -> When:
    """Return the moment without its time; today where only a time was said."""
    if not rest:
        if not at.said:
            raise DoubtfulError(DoubtCode.NOT_READ)
        return exact(scope.today)
    rest = nearby.with_year(scope, rest)
    if re.fullmatch("([nd]m|D)y?l", shape(rest)):  # 28 april jl.
        rest = rest[:-1]
    for one in dict.fromkeys((rest, numbered(rest))):
        row = shape(one)
        for pattern, read in _PATTERNS:
            if pattern.fullmatch(row):
                return read(scope, one)
    rest, row = numbered(rest), shape(rest)
    if row[0] in _OPEN and len(row) > 1:
        return _open(row[0], scope, rest[1:], at)
    beside = re.fullmatch("[nF]?[uc][NV](.+)", row)
    if beside is not None:
        length, start = rest[: beside.start(1)], rest[beside.start(1) :]
        return _beside_day(length, _whole(scope, start, at))
    raise DoubtfulError(DoubtCode.NOT_READ)


def _open(part: str, scope: Scope, rest: tuple[Token, ...], at: Clock) -> When:
    """Return what is since, after, before or until the moment that *rest* says."""
    try:
        return periods.open_ended(part, _whole(scope, rest, at))
    except DoubtfulError as doubtful:
        raise doubtful.each(lambda one: periods.open_ended(part, one)) from None


def _beside_day(length: Sequence[Token], start: When) -> When:
    """Return ``twee weken na 3 april``, ``the day before Christmas``: counted from a day."""
    count = next((token.value for token in length if token.part in "nF"), 1)
    unit = next(token.value or Unit.HOURS for token in length if token.part in "uc")
    unsaid = count is None or is_several(length[0])
    if unsaid or not is_exact_day(start) or not start.edtf:
        raise DoubtfulError(DoubtCode.NOT_READ)
    step = -1 if length[-1].part == "V" else 1
    return nearby.away(parse(start.edtf).earliest, step * count, unit)


def _about(whole: When) -> When:
    if whole.offset is not None:
        return replace(whole, offset=replace(whole.offset, about=True))
    if whole.qualifier is Qualifier.EXACT:
        return replace(whole, qualifier=Qualifier.ABOUT)
    return replace(whole, edtf=f"{whole.edtf}~") if "/" not in whole.edtf else whole


def _ask_day_or_time(scope: Scope, row: tuple[Token, ...]) -> None:
    """Raise the doubt about 10.12: a day, or a time of today."""
    for place, token in enumerate(row):
        if token.part == "P":
            either = (
                Token("D", token.value, token.text),
                Token("C", tuple(int(one) for one in token.value[:2]), f"0{token.text}"),
            )
            rows = [(*row[:place], one, *row[place + 1 :]) for one in either]
            day, at = (moment_of(scope, one) for one in rows)
            raise DoubtfulError(DoubtCode.DAY_OR_TIME, day, at)
