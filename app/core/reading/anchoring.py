"""What "a week later" and "after the letter" count from in a case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.case import Case
from app.core.channel import Channel
from app.core.ids import FactId
from app.core.knowledge import known_on
from app.core.lookup import Facts, facts
from app.core.reading.result import Anchor, Anchors
from app.core.when import order_key

_CHANNELS = {
    Channel.LETTER: Anchor.LETTER,
    Channel.REGISTERED: Anchor.LETTER,
    Channel.EMAIL: Anchor.EMAIL,
    Channel.PHONE: Anchor.CALL,
    Channel.VISIT: Anchor.VISIT,
}


def anchors_of(case: Case, day: date, told: str = "") -> Anchors:
    """Return the last fact of each kind, as known on *day*, that a moment may count from.

    *told* is the id of the fact that the moment belongs to, empty for a new one: what lies
    after it and what is counted from it are left out, so that nothing counts in a circle.
    """
    index = facts(case)
    own = index.when(told) if told else None
    limit = None if own is None else order_key(own, index.when)
    dated = sorted(_dated(known_on(case, day)), key=lambda item: item[0])
    found: dict[Anchor, FactId] = {}
    for key, kind, fact_id in dated:
        if (limit is not None and key > limit) or _counts_from(index, fact_id, told):
            continue
        found[kind] = fact_id
        if kind not in (Anchor.PROMISE, Anchor.AGREEMENT):
            found[Anchor.PREVIOUS] = fact_id
    return found


def _dated(case: Case) -> Iterator[tuple[tuple[int, ...], Anchor, FactId]]:
    """Yield what has a moment, with its place in time and its kind."""
    index = facts(case)
    kinds = [
        *((one.id, _CHANNELS.get(one.channel, Anchor.PREVIOUS)) for one in case.contacts),
        *((one.id, Anchor.LETTER) for one in case.documents),
        *((one.id, Anchor.PROMISE) for one in case.promises),
        *((one.id, Anchor.AGREEMENT) for one in case.agreements),
        *((one.id, Anchor.PREVIOUS) for one in case.incidents),
    ]
    for name, kind in kinds:
        when = index.when(name)
        if when is not None:
            yield order_key(when, index.when), kind, FactId(name)


def _counts_from(index: Facts, fact_id: str, told: str) -> bool:
    """Tell whether a fact is *told*, or is counted from it."""
    seen: set[str] = set()
    current: str | None = fact_id
    while current is not None and current not in seen:
        if current == told:
            return True
        seen.add(current)
        moment = index.moment(current)
        current = None if moment is None else moment.relative_to
    return False
