"""Whether a circumstance holds in a case on a day, and which facts show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Protocol

from app.core.agreement import Agreement
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.circumstances import Circumstance
from app.core.claims import Point
from app.core.ids import FactId
from app.core.knowledge import known_on
from app.core.ladder import is_letter
from app.core.pack import RulePack
from app.core.pack_days import statutory_days
from app.core.progress import Progress, progress
from app.core.rechecking import stands
from app.core.record import record


class Holding(StrEnum):
    """How a circumstance stands."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # nothing in the case says so or says otherwise
    OVER = "over"  # it held until a day that passed


@record
class Held:
    """How a circumstance stands, the facts that show it, and the last day on which it holds."""

    circumstance: str
    holding: Holding
    facts: tuple[FactId, ...] = ()
    day: date | None = None

    @property
    def holds(self) -> bool:
        """Whether it holds."""
        return self.holding is Holding.YES


@record
class Sight:
    """A case as it is known on a day, under the law of a pack."""

    case: Case
    day: date
    pack: RulePack
    calendar: Calendar
    made: Progress


def sight(case: Case, day: date, pack: RulePack) -> Sight:
    """Return *case* as it is known on *day*, with how far its letters are."""
    calendar = statutory_days(pack)
    letters = tuple(step for step in pack.ladder if is_letter(step))
    return Sight(
        known_on(case, day),
        day,
        pack,
        calendar,
        progress(case, day, letters, calendar, pack.sectors),
    )


class Kinded(Protocol):
    """A record of a case that is of a kind."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> StrEnum:
        """What sort of record it is."""


def recorded(seen: Sight, wanted: Circumstance) -> Held:
    """Return whether the facts of a case show what *wanted* names; it computes nothing."""
    answered = _answered(seen.case, wanted)
    if answered is not None:
        return answered
    facts = tuple(dict.fromkeys(_facts(seen.case, wanted)))
    holding = Holding.YES if facts else Holding.UNKNOWN
    return Held(wanted.id, holding, facts)


def _answered(case: Case, wanted: Circumstance) -> Held | None:
    """Return what the user answered to its question, None where nobody did."""
    if not wanted.question:
        return None
    for point in case.points:
        for reply in point.replies:
            if reply.question == wanted.question and reply.answer:
                right = reply.answer == wanted.answer
                holding = Holding.YES if right else Holding.NO
                return Held(wanted.id, holding, (FactId(point.id),))
    return None


def _facts(case: Case, wanted: Circumstance) -> Iterator[FactId]:
    """Yield the records that show a circumstance, kind by kind."""
    for party in case.parties:
        if set(party.roles) & set(wanted.roles):
            yield FactId(party.id)
    yield from _agreed(case.agreements, wanted)
    for contact in case.contacts:
        said = {one.kind for one in contact.statements}
        if contact.channel in wanted.contacts or said & set(wanted.said):
            yield FactId(contact.id)
    yield from _of_kinds(case.promises, wanted.promises)
    yield from _of_kinds(case.incidents, wanted.incidents)
    yield from _of_kinds(case.payments, wanted.payments)
    open_demands = (one for one in case.demands if one.met is None and one.dropped is None)
    yield from _of_kinds(open_demands, wanted.demands)
    yield from _of_kinds(case.efforts, wanted.efforts)
    for offer in case.offers:
        if offer.state in wanted.offers:
            yield FactId(offer.id)
    for point in _standing(case):
        if point.problem and point.problem in wanted.problems:
            yield FactId(point.id)


def _agreed(agreements: tuple[Agreement, ...], wanted: Circumstance) -> Iterator[FactId]:
    for one in agreements:
        if (
            one.kind in wanted.agreements
            or (one.sector and one.sector in wanted.sectors)
            or one.channel in wanted.made
        ):
            yield FactId(one.id)
        for claim in one.claims:
            if claim.kind in wanted.claims:
                yield FactId(claim.id)


def _of_kinds(records: Iterable[Kinded], kinds: tuple[StrEnum, ...]) -> Iterator[FactId]:
    return (FactId(one.id) for one in records if one.kind in kinds)


def _standing(case: Case) -> tuple[Point, ...]:
    return tuple(point for point in case.points if stands(point))
