"""Reading when something was promised for: a moment, or a term."""

from __future__ import annotations

import re
from collections.abc import Sequence
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

_TERM = re.compile(r"([Wvj])?n(u|(?<=[Wvj]n)c)(NX)?")
_BY_TIME = re.compile(r"(?<![nkh])[VU](?=nc|n$|C|T)")
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
        words = replace(words, mode=_MODES.get(found[0].part, DueMode.ON))
        if re.fullmatch("W?z|[Wvj]F[uc]", shape(found)):
            return DueReading(replace(words, mode=DueMode.ON), undated=True)
        return DueReading(_due(scope, found))
    except DoubtfulError as doubtful:
        return DueReading(replace(words, when=doubtful.sure or words.when), doubtful.doubt)
    except (ValueError, OverflowError):  # a day that no calendar or case has
        return DueReading(words, Doubt(DoubtCode.NOT_READ))


def _due(scope: Scope, found: tuple[Token, ...]) -> Due:
    row = shape(found)
    if _TERM.fullmatch(row):
        return _term(scope, found)
    if re.fullmatch("q[lxt]?u|qp", row):
        return Due(when=_end(scope, found), mode=DueMode.BY)
    by = _BY_TIME.search(row)
    if by is not None:
        rest = found[: by.start()] + found[by.end() :]
        return Due(when=moment_of(scope, rest), mode=DueMode.BY)
    first = row[0]
    if first in _FROM and len(row) > 1:
        return Due(when=moment_of(scope, found[1:]), mode=_FROM[first])
    if first == "N" and row[1:] != "X":
        later = _day_beside(moment_of(scope, found[1:]), 1)
        return Due(when=later, mode=DueMode.NOT_BEFORE)
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
