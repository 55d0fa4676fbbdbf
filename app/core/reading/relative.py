"""Moments counted from another: ``een week later``, ``two days after the letter``."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.moment import Offset, Unit, When
from app.core.reading.result import Anchor, DoubtCode, DoubtfulError
from app.core.reading.scope import Scope
from app.core.reading.tokens import Token, is_several

LONG = (Unit.WEEKS, Unit.MONTHS, Unit.YEARS)  # "a week later" is about a week


def counted(scope: Scope, kind: Anchor, count: int, unit: Unit) -> When:
    """Return the moment *count* units from what *kind* names; about where they are long."""
    offset = Offset(count, unit, about=bool(count) and unit in LONG)
    return When(relative_to=scope.anchor(kind), offset=offset, words=scope.text)


def later(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``een week later``, ``een paar dagen later``, ``de dag daarna``, ``eerder``."""
    step = -1 if found[-1].part == "E" else 1
    return _at_length(scope, Anchor.PREVIOUS, found[:-1], step)


def after(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``twee dagen na de brief``, ``de dag voor het bezoek``."""
    step = -1 if found[-2].part == "V" else 1
    return _at_length(scope, found[-1].value, found[:-2], step)


def same_day(scope: Scope, found: Sequence[Token]) -> When:
    """Return ``dezelfde dag`` and ``op de dag van de brief``."""
    kind = found[-1].value if found[-1].part == "X" else Anchor.PREVIOUS
    if any(token.part == "u" and token.value is not Unit.DAYS for token in found):
        raise DoubtfulError(DoubtCode.NOT_READ)
    return counted(scope, kind, 0, Unit.DAYS)


def _at_length(scope: Scope, kind: Anchor, length: Sequence[Token], step: int) -> When:
    """Return the moment at a length from an anchor; without a number no more than after."""
    numbers = [token for token in length if token.part in "nF"]
    units = [token.value or Unit.HOURS for token in length if token.part in "uc"]
    if not units:
        if step < 0:
            raise DoubtfulError(DoubtCode.NOT_READ)
        return When(relative_to=scope.anchor(kind), words=scope.text)
    few = any(is_several(token) for token in length)
    count = numbers[0].value if numbers else None if few else 1
    if count is not None:
        return counted(scope, kind, step * count, units[0])
    if units[0] is Unit.DAYS:
        offset = Offset(3 * step, Unit.DAYS, about=True)
        return When(relative_to=scope.anchor(kind), offset=offset, words=scope.text)
    if step < 0:
        raise DoubtfulError(DoubtCode.NOT_READ)
    return When(relative_to=scope.anchor(kind), words=scope.text)
