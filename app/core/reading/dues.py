"""Reading when something was promised for: a moment, or a term."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.core.moment import Due, DueMode, Offset, Qualifier, Term, Unit, When
from app.core.reading.moments import languages_for, moment_of, scope_of, tokens_of
from app.core.reading.nearby import sided_unit
from app.core.reading.result import (
    Anchors,
    Direction,
    Doubt,
    DoubtCode,
    DoubtfulError,
    DueReading,
)
from app.core.reading.scope import Scope, exact
from app.core.reading.tokens import Token, shape
from app.core.span import own_span
from app.core.when import is_exact_day

_BY_TIME = re.compile(r"(?<![nkh])[VU](?=nc|nA|n(?:$|[rw])|C|T|h?v?n[cA]?$|[nk][vV]h?n)")
_DAY_END = re.compile(r"[VU]?qu")
_FROM = {"!": DueMode.NOT_BEFORE, "G": DueMode.NOT_BEFORE, "U": DueMode.BY}
_MODES = {**_FROM, "N": DueMode.NOT_BEFORE, "V": DueMode.BY, "W": DueMode.BY}


def read_due(
    text: str,
    language: str,
    said_on: date,
    anchors: Anchors | None = None,
    country: str = "",
) -> DueReading:
    """Return when something is due that was promised on *said_on* in the words *text*.

    "Within 5 working days" and "over 14 dagen" are terms, counted from when it was promised
    unless they say from what.  "As soon as possible" names no day.  With a doubt the mode of
    ``due`` holds for the proposals.  *country* and the other
    language are as in ``read_moment``.  Never raises.
    """
    first, second = (
        scope_of(text, code, said_on, Direction.FUTURE, anchors, country)
        for code in languages_for(language)
    )
    found = _reading(first)
    other = _reading(second) if _unread(found) else found
    return found if _unread(other) else other


def _unread(found: DueReading) -> bool:
    return found.doubt is not None and found.doubt.code is DoubtCode.NOT_READ


def _reading(scope: Scope) -> DueReading:
    if not scope.text:
        return DueReading()
    words = Due(when=When(words=scope.text))
    try:
        found = tokens_of(scope)
        row = shape(found)
        by = DueMode.BY if _BY_TIME.search(row) else DueMode.ON
        words = replace(words, mode=_MODES.get(row[0], by))
        if re.fullmatch("W?z|[Wvj]F[uc]", row):
            return DueReading(replace(words, mode=DueMode.ON), undated=True)
        return DueReading(_due(scope, found))
    except DoubtfulError as doubtful:
        return DueReading(replace(words, when=doubtful.sure or words.when), doubtful.doubt)
    except (ValueError, OverflowError):  # a day that no calendar or case has
        return DueReading(words, Doubt(DoubtCode.NOT_READ))


def _due(scope: Scope, found: tuple[Token, ...]) -> Due:
    row = shape(found)
    for pattern, read in _SHAPES:
        if pattern.fullmatch(row):
            return read(scope, found)
    closing = _DAY_END.search(row)
    if closing is not None and len(row) > closing.end() - closing.start():
        return _by_end(scope, found, closing)
    by = _BY_TIME.search(row)
    if by is not None:
        at = (Token("o"), *found[by.end() :])
        return Due(when=moment_of(scope, (*found[: by.start()], *at)), mode=DueMode.BY)
    first = row[0]
    if first in _FROM and len(row) > 1:
        return Due(when=moment_of(scope, found[1:]), mode=_FROM[first])
    if first == "N" and row[1:] != "X":
        return Due(when=_after(scope, found[1:]), mode=DueMode.NOT_BEFORE)
    if first == "V":
        return _before(moment_of(scope, found[1:]))
    return Due(when=moment_of(scope, found))


def _term(scope: Scope, found: Sequence[Token]) -> Due:
    count = next(token.value for token in found if token.part == "n")
    unit = next(token.value or Unit.HOURS for token in found if token.part in "uc")
    mode = DueMode.BY if found[0].part == "W" else DueMode.ON
    start = None
    if found[-1].part == "X":
        name = scope.anchor(found[-1].value)
        start = When(relative_to=name, offset=Offset(0, Unit.DAYS), words=scope.text)
    return Due(term=Term(count, unit, start), mode=mode)


def _longest(_scope: Scope, found: Sequence[Token]) -> Due:
    """Return the longer of two terms: ``binnen 2 tot 3 weken``, ``3-5 working days``."""
    counts = [token.value for token in found if token.part == "n"]
    written = [int(token.value[1]) for token in found if token.part == "D"]
    return Due(term=Term((*counts, *written)[-1], found[-1].value), mode=DueMode.BY)


def _end_of(scope: Scope, found: Sequence[Token]) -> Due:
    """Return ``eind van de week``, ``voor het eind van het jaar``, ``begin volgend jaar``."""
    own = found[1:] if found[0].part in "VU" else found
    if found[0].part == "V" and own[0].value is Qualifier.BEGIN:
        return _before(moment_of(scope, tuple(own)))
    by = own is not found or own[0].value is Qualifier.END
    dated = own[-1].part in "myn"
    when = moment_of(scope, tuple(own)) if dated else _end(scope, own)
    return Due(when=when, mode=DueMode.BY if by else DueMode.ON)


def _by_end(scope: Scope, found: Sequence[Token], closing: re.Match[str]) -> Due:
    """Return ``morgen eind van de dag``, ``by the end of the day on Friday``."""
    unit = found[closing.end() - 1].value
    if unit is not Unit.DAYS:
        raise DoubtfulError(DoubtCode.NOT_READ)
    rest = (*found[: closing.start()], *found[closing.end() :])
    return Due(when=moment_of(scope, rest), mode=DueMode.BY)


def _after(scope: Scope, found: tuple[Token, ...]) -> When:
    """Return the first day after a moment."""
    try:
        return _day_beside(moment_of(scope, found), 1)
    except DoubtfulError as doubtful:
        raise doubtful.each(lambda one: _day_beside(one, 1)) from None


def _end(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``einde van de dag``, ``eind van de week``, ``eind van de middag``."""
    qualifier, last = found[0].value, found[-1]
    if last.part == "p":
        return replace(exact(scope.today), part_of_day=last.value)
    rest = found[1:] if len(found) > 2 else (Token("t"), last)
    whole = sided_unit(scope, rest)
    if last.value in (Unit.DAYS, Unit.WEEKS) and qualifier is Qualifier.END:
        return whole
    if last.value in (Unit.DAYS, Unit.WEEKS) or "/" in whole.edtf:
        raise DoubtfulError(DoubtCode.NOT_READ)
    return replace(whole, qualifier=qualifier)


def _before(whole: When) -> Due:
    """Return the last day before a period; before a day is asked: many mean that day too."""
    if "T" in whole.edtf:
        return Due(when=whole, mode=DueMode.BY)
    if is_exact_day(whole):
        raise DoubtfulError(DoubtCode.BEFORE, whole, _day_beside(whole, -1))
    return Due(when=_day_beside(whole, -1), mode=DueMode.BY)


def _day_beside(whole: When, step: int) -> When:
    """Return the day before the first or after the last of *whole*."""
    found = own_span(whole)
    if found is None:
        raise DoubtfulError(DoubtCode.NOT_READ)
    edge = found.latest if step > 0 else found.earliest
    return exact(edge + timedelta(days=step))


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[Scope, Sequence[Token]], Due]], ...] = (
    (re.compile(r"([Wvj])?n(u|(?<=[Wvj]n)c)(NX)?"), _term),
    (re.compile(r"[Wvj]?(n&n|D)u"), _longest),
    (re.compile(r"[VU]?q[lxt]?u|[VU][qh](m[yn]?|y)|qp"), _end_of),
)
