"""The money of a case on a day: what is asked, and how the bills stand.

Nothing is counted twice and currencies are never added.  A demand falls in one heading:
alternatives, fallbacks and parts of another demand are shown and not added.  What was met,
dropped or recorded after the day is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.core.bills import BillTotals, Heading, MoneyLine, bill_totals, headed
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.ids import DemandId, FactId
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money, total
from app.core.record import record
from app.core.when import on_or_before


@record
class Alternative:
    """Demands of which one will do; they have no sum."""

    name: str
    lines: tuple[MoneyLine, ...]


class Place(StrEnum):
    """Where the amount of a demand belongs."""

    CLAIMED = "claimed"
    OWN_MONEY = "own_money"
    DEPOSIT = "deposit"
    SET_OFF = "set_off"
    GOODWILL = "goodwill"
    ALTERNATIVE = "alternative"
    FALLBACK = "fallback"
    PART = "part"
    NONE = "none"


@record
class AskedTotals:
    """What is asked.

    ``in_all`` is ``claimed`` (damages, compensation) and ``own_money`` together; deposits,
    set-off and goodwill stand apart, and alternatives, fallbacks and parts are not added.
    """

    in_all: tuple[Money, ...] = ()
    claimed: Heading = Heading()
    own_money: Heading = Heading()
    deposits: Heading = Heading()
    set_off: Heading = Heading()
    goodwill: Heading = Heading()
    alternatives: tuple[Alternative, ...] = ()
    fallbacks: Heading = Heading()
    parts: Heading = Heading()


@record
class MoneyTotals:
    """All the money of a case on a day."""

    asked: AskedTotals = AskedTotals()
    bills: BillTotals = BillTotals()


def money_totals(case: Case, day: date) -> MoneyTotals:
    """Return what is asked and how the bills stand on *day*, per currency."""
    return MoneyTotals(asked_totals(case, day), bill_totals(case, day))


def demand_amount(demand: Demand) -> Money | None:
    """Return the amount times its number, rounded once, or None without an amount."""
    return None if demand.amount is None else demand.amount.times(demand.times)


def asked_totals(case: Case, day: date) -> AskedTotals:
    """Return what is asked on *day*, by heading, with the demands behind each sum."""
    open_now = _open_demands(case, day)
    others = _others(open_now)
    placed = {demand.id: _place(demand, open_now, others) for demand in open_now.values()}

    def lines(place: Place) -> list[MoneyLine]:
        return [_line(d) for d in open_now.values() if placed[d.id] is place]

    def heading(place: Place) -> Heading:
        return headed(lines(place))

    claimed, own_money = heading(Place.CLAIMED), heading(Place.OWN_MONEY)
    return AskedTotals(
        in_all=total((*claimed.sums, *own_money.sums)),
        claimed=claimed,
        own_money=own_money,
        deposits=heading(Place.DEPOSIT),
        set_off=heading(Place.SET_OFF),
        goodwill=heading(Place.GOODWILL),
        alternatives=_alternatives(lines(Place.ALTERNATIVE), open_now),
        fallbacks=heading(Place.FALLBACK),
        parts=heading(Place.PART),
    )


def _line(demand: Demand) -> MoneyLine:
    amount = demand_amount(demand) or Money(Decimal(0))
    return MoneyLine(FactId(demand.id), demand.what, amount, demand.about)


def _open_demands(case: Case, day: date) -> dict[DemandId, Demand]:
    """Return the demands that stand on *day*: not dropped, met, or needless by now."""
    moments = facts(case).when

    def over(end: When | None) -> bool:
        return end is not None and on_or_before(end, day, moments)

    kept = [demand for demand in case.demands if not over(demand.dropped)]
    settled = _settled(kept, {demand.id for demand in kept if over(demand.met)})
    return {demand.id: demand for demand in kept if demand.id not in settled}


def _settled(demands: list[Demand], met: set[DemandId]) -> set[DemandId]:
    """Return *met* with its alternatives, and with the parts and fallbacks of all those."""
    groups = {d.alternative for d in demands if d.id in met and d.alternative}
    settled = met | {demand.id for demand in demands if demand.alternative in groups}
    parts: dict[DemandId, list[DemandId]] = {}
    owners: dict[DemandId, set[DemandId]] = {}
    instead: dict[DemandId, DemandId] = {}
    known = {demand.id for demand in demands}
    for demand in demands:
        if demand.part_of is not None:
            parts.setdefault(demand.part_of, []).append(demand.id)
        if demand.fallback in known and demand.fallback not in (None, demand.id):
            owners.setdefault(demand.fallback, set()).add(demand.id)
            instead[demand.id] = demand.fallback
    waiting = list(settled)
    while waiting:
        done = waiting.pop()
        more = parts.get(done, [])
        if done in instead:
            unsettled = owners[instead[done]]
            unsettled.discard(done)
            more = more if unsettled else [*more, instead[done]]
        waiting += [demand for demand in more if demand not in settled]
        settled.update(more)
    return settled


@record
class _Others:
    """What the open demands say of each other.

    How many there are of each group of alternatives, and which are asked only if another fails.
    """

    alternatives: Mapping[str, int]
    fallbacks: frozenset[DemandId]


def _others(open_now: Mapping[DemandId, Demand]) -> _Others:
    demands = open_now.values()
    return _Others(
        Counter(demand.alternative for demand in demands if demand.alternative),
        frozenset(one.fallback for one in demands if one.fallback and one.fallback != one.id),
    )


def _place(demand: Demand, open_now: Mapping[DemandId, Demand], others: _Others) -> Place:
    """Return the one heading for an open demand; what is not added goes before what is."""
    if not _is_money(demand):
        return Place.NONE
    if _within_another(demand, open_now):
        return Place.PART
    if demand.alternative and others.alternatives[demand.alternative] > 1:
        return Place.ALTERNATIVE
    if demand.id in others.fallbacks:
        return Place.FALLBACK
    marks = (
        (demand.goodwill, Place.GOODWILL),
        (demand.deposit, Place.DEPOSIT),
        (demand.set_off, Place.SET_OFF),
        (demand.own_money, Place.OWN_MONEY),
    )
    return next((place for marked, place in marks if marked), Place.CLAIMED)


def _is_money(demand: Demand) -> bool:
    """Tell whether an amount is asked for; one that is to stop being charged is not."""
    return demand.amount is not None and demand.kind is not DemandKind.STOP_CHARGING


def _within_another(demand: Demand, open_now: Mapping[DemandId, Demand]) -> bool:
    """Tell whether an open demand that contains this one already counts its money."""
    seen = {demand.id}
    whole = demand.part_of
    while whole is not None and whole not in seen:
        seen.add(whole)
        found = open_now.get(whole)
        if found is None:
            return False
        if _is_money(found):
            return True
        whole = found.part_of
    return False


def _alternatives(
    lines: list[MoneyLine], open_now: Mapping[DemandId, Demand]
) -> tuple[Alternative, ...]:
    groups: dict[str, list[MoneyLine]] = {}
    for line in lines:
        groups.setdefault(open_now[DemandId(line.fact)].alternative, []).append(line)
    return tuple(Alternative(name, tuple(group)) for name, group in groups.items())
