"""Which declarations fit a case: what they end or ask has to be there still."""

from __future__ import annotations

from datetime import date

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.lookup import facts, is_over, main_agreement
from app.core.when import on_or_before

ENDING = frozenset({DemandKind.DISSOLVE, DemandKind.REDUCE_PRICE})
DISSOLVING = ENDING | {DemandKind.CANCEL}
PAYING = frozenset({DemandKind.COMPENSATE, DemandKind.REFUND, DemandKind.CREDIT})
DECLARATIONS = (("dissolution", DISSOLVING), ("damages", PAYING))


def wanted_kinds(case: Case, day: date) -> frozenset[DemandKind]:
    """Return what is asked on *day*: what was met or dropped by then is not."""
    anchors = facts(case).when
    return frozenset(
        demand.kind
        for demand in case.demands
        if not any(
            end is not None and on_or_before(end, day, anchors)
            for end in (demand.met, demand.dropped)
        )
    )


def may_dissolve(case: Case, day: date) -> bool:
    """Tell whether there is an agreement to end: it goes on, or just that is asked."""
    agreement = main_agreement(case)
    if agreement is None or not is_over(agreement, day, facts(case).when):
        return True
    return not ENDING.isdisjoint(wanted_kinds(case, day))


def declarations(case: Case, day: date, documents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the declarations among *documents* that fit on *day*, what is asked for first.

    Of an agreement that is over nothing is left to dissolve; then money has to be asked.
    """
    wanted = wanted_kinds(case, day)
    there = [(name, kinds) for name, kinds in DECLARATIONS if name in documents]
    asked = [name for name, kinds in there if not kinds.isdisjoint(wanted)]
    if may_dissolve(case, day):
        return tuple(dict.fromkeys((*asked, *(name for name, _kinds in there))))
    return tuple(name for name in asked if name != "dissolution")
