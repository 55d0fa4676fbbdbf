"""Which demands cannot be asked together, and which of them gives way.

Whoever ends an agreement no longer asks that it is performed (art. 6:265 and 6:271 of the
Dutch Civil Code), and whoever pays less for what was lacking does not get it as well (art.
7:22 and 6:270).  Both need default, so before it performance stands and the other waits.
Of repair and replacement of one thing there is one (art. 7:21).  Demands that the user made
alternatives, fallbacks or parts of each other exclude nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.holding import sight
from app.core.ids import DemandId
from app.core.lookup import sent_on
from app.core.moment import When
from app.core.pack import RulePack
from app.core.text import Text, has_text
from app.core.when import no_anchors, span

K = DemandKind
FULFIL = frozenset({K.PERFORM, K.NAME_DATE, K.REPAIR, K.REPLACE})
END = frozenset({K.DISSOLVE, K.WITHDRAW})
DISSOLUTION = frozenset({"dissolution"})
DECLARING = DISSOLUTION | {"withdrawal"}  # letters that end it by themselves


def together(case: Case, day: date, pack: RulePack, document: str = "") -> Case:
    """Return *case*, as it is known on *day*, with only demands that go together.

    The *document* that is written may end the agreement itself.  A demand that gives way
    counts as dropped on the day, and what was asked in its place stands by itself.
    """
    case = passing_on(case)
    clashes = _clashes(case.demands)
    if not clashes:
        return case
    ended = document in DECLARING or declared(case, day)
    gone = giving_way(case.demands, free=ended or sight(case, day, pack).made.in_default)
    return replace(case, demands=tuple(_without(one, gone, day) for one in case.demands))


def declared(case: Case, day: date, types: frozenset[str] = DECLARING) -> bool:
    """Tell whether a letter of these *types*, which end the agreement, was sent by *day*."""
    sent = [sent_on(one) for one in case.documents if one.type in types]
    days = [span(when, no_anchors) for when in sent if when is not None]
    return any(one is not None and one.latest <= day for one in days)


def giving_way(demands: tuple[Demand, ...], *, free: bool) -> frozenset[DemandId]:
    """Return the demands that others exclude; *free* to end it is who need not wait longer."""
    gone: set[DemandId] = set()
    for one, other in _clashes(demands):
        if one.id not in gone and other.id not in gone:
            gone.add(_weaker(one, other, free=free).id)
    return frozenset(gone)


def passing_on(case: Case) -> Case:
    """Return *case* with the end of an agreement behind the last demand that it excludes.

    "Name a date, else stop" beside "deliver" asks two things at once: stopping is then what
    is asked if it is not delivered.
    """
    last = {one.fallback: one for one in case.demands}
    moved: dict[DemandId, DemandId | None] = {}
    for owner, heir in _heirs(case.demands, {one.id: one for one in case.demands}):
        if owner.id not in moved and owner is last[owner.fallback]:
            moved |= {owner.id: None, heir.id: owner.fallback}
    if not moved:
        return case
    demands = tuple(
        replace(one, fallback=moved[one.id]) if one.id in moved else one for one in case.demands
    )
    return replace(case, demands=demands)


def _heirs(
    demands: tuple[Demand, ...], known: dict[DemandId, Demand]
) -> Iterator[tuple[Demand, Demand]]:
    """Return each demand whose fallback excludes another demand, with that other one."""
    standing = list(_standing(demands))
    for owner in standing:
        end = known.get(owner.fallback) if owner.fallback else None
        if end is None or end.kind not in END | {K.CANCEL}:
            continue
        for other in standing:
            free = other is not owner and other.fallback is None and other.kind in FULFIL
            same = _of_one_agreement(owner, other) and _about_one_thing(owner, other)
            if free and same and not _one_or_other(owner, other):
                yield owner, other


def _without(demand: Demand, gone: frozenset[DemandId], day: date) -> Demand:
    if demand.id not in gone:
        return demand
    return replace(demand, dropped=When(edtf=day.isoformat()), fallback=None)


def _clashes(demands: tuple[Demand, ...]) -> list[tuple[Demand, Demand]]:
    """Return the pairs that exclude each other, those with performance first."""
    pairs = [
        (one, other)
        for one, other in combinations(_standing(demands), 2)
        if _excluding(one, other) and not _one_or_other(one, other)
    ]
    return sorted(pairs, key=lambda pair: not any(one.kind in FULFIL for one in pair))


def _standing(demands: tuple[Demand, ...]) -> Iterator[Demand]:
    instead = {one.fallback for one in demands}
    for one in demands:
        over = one.met is not None or one.dropped is not None
        if not over and one.part_of is None and one.id not in instead:
            yield one


def _one_or_other(one: Demand, other: Demand) -> bool:
    return bool(one.alternative) and one.alternative == other.alternative


def _excluding(one: Demand, other: Demand) -> bool:
    if not _of_one_agreement(one, other):
        return False
    kinds = {one.kind, other.kind}
    if kinds == {K.REPAIR, K.REPLACE}:
        return has_text(one.what) and _named_alike(one, other)
    if kinds & END and kinds & FULFIL:
        return _about_one_thing(one, other) or _is_whole(one if one.kind in END else other)
    if kinds & END and K.REDUCE_PRICE in kinds:
        return _is_whole(one if one.kind in END else other)
    return bool(K.REDUCE_PRICE in kinds and kinds & FULFIL) and _about_one_thing(one, other)


def _of_one_agreement(one: Demand, other: Demand) -> bool:
    return not (one.agreement and other.agreement and one.agreement != other.agreement)


def _is_whole(end: Demand) -> bool:
    """Tell whether nothing of the agreement is kept."""
    return not has_text(end.keeps)


def _about_one_thing(one: Demand, other: Demand) -> bool:
    unnamed = not has_text(one.what) or not has_text(other.what)
    return unnamed or _named_alike(one, other) or bool(set(one.facts) & set(other.facts))


def _named_alike(one: Demand, other: Demand) -> bool:
    return bool(_names(one.what) & _names(other.what))


def _names(text: Text) -> set[str]:
    words = [text] if isinstance(text, str) else [wording.text for wording in text]
    return {word.strip().casefold() for word in words if word.strip()}


def _weaker(one: Demand, other: Demand, *, free: bool) -> Demand:
    """Return which of two demands gives way."""
    if {one.kind, other.kind} == {K.REPAIR, K.REPLACE}:
        return other  # the consumer chose the first
    fulfilling = [demand for demand in (one, other) if demand.kind in FULFIL]
    if fulfilling:
        ending = other if fulfilling[0] is one else one
        return fulfilling[0] if free else ending
    return one if one.kind is K.REDUCE_PRICE else other
