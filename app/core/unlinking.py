"""Taking an exhibit away from a fact, wherever the link is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.core import edits
from app.core.agreement import Agreement
from app.core.case import Case
from app.core.claims import Demand, Effort, Point
from app.core.events import Contact, Incident, Payment, Promise
from app.core.ids import ExhibitId, FactId
from app.core.lookup import facts

_PUT: dict[type, Callable[[Case, Any], Case]] = {
    Agreement: edits.put_agreement,
    Contact: edits.put_contact,
    Promise: edits.put_promise,
    Incident: edits.put_incident,
    Payment: edits.put_payment,
    Point: edits.put_point,
    Demand: edits.put_demand,
    Effort: edits.put_effort,
}


def unlink_exhibit(case: Case, fact_id: FactId, exhibit_id: ExhibitId) -> Case:
    """Return *case* where an exhibit is no longer among those of a fact, nor of what was said.

    Raises ``ValueError`` when there is no such fact or exhibit.
    """
    index = facts(case)
    fact, exhibit = index.get(fact_id), index.exhibit(exhibit_id)
    if fact is None or exhibit is None:
        raise ValueError(f"there is no {fact_id!r}, or no exhibit {exhibit_id!r}")
    gone: set[str] = {fact_id}
    if isinstance(fact, Contact):
        gone |= {said.id for said in fact.statements}
        said = tuple(
            replace(one, exhibit=None) if one.exhibit == exhibit_id else one
            for one in fact.statements
        )
        fact = replace(fact, statements=said)
    put = _PUT.get(type(fact))
    if put is not None:
        kept = tuple(one for one in getattr(fact, "exhibits", ()) if one != exhibit_id)
        changes: dict[str, Any] = {"exhibits": kept}
        case = put(case, replace(fact, **changes))
    supports = tuple(one for one in exhibit.supports if one not in gone)
    return edits.put_exhibit(case, replace(exhibit, supports=supports))
