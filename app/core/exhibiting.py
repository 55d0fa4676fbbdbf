"""Which exhibits belong to a fact: linked and taken away, wherever the link is kept."""

from __future__ import annotations

from dataclasses import replace

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.claims import Demand, Effort, Point
from app.core.edits import put_exhibit, replace_fact
from app.core.events import Contact, Incident, Payment, Promise
from app.core.fact import Fact
from app.core.ids import ExhibitId, FactId
from app.core.lookup import Facts, facts
from app.core.papers import Exhibit

Holder = Agreement | Contact | Promise | Incident | Payment | Point | Demand | Effort


def link_exhibit(case: Case, fact_id: FactId, exhibit_id: ExhibitId) -> Case:
    """Return *case* with an exhibit among those of a fact; the same case if it is.

    Where the record cannot hold exhibits, the exhibit says that it supports it.  Raises
    ``ValueError`` when there is no such fact or exhibit.
    """
    index = facts(case)
    fact, exhibit = _both(index, fact_id, exhibit_id)
    if exhibit in index.exhibits_of(fact):
        return case
    if not isinstance(fact, Holder):
        return put_exhibit(case, replace(exhibit, supports=(*exhibit.supports, fact_id)))
    return replace_fact(case, replace(fact, exhibits=(*fact.exhibits, exhibit_id)))


def unlink_exhibit(case: Case, fact_id: FactId, exhibit_id: ExhibitId) -> Case:
    """Return *case* where an exhibit is no longer among those of a fact, nor of what was said.

    Raises ``ValueError`` when there is no such fact or exhibit.
    """
    fact, exhibit = _both(facts(case), fact_id, exhibit_id)
    gone: set[str] = {fact_id}
    if isinstance(fact, Contact):
        gone |= {said.id for said in fact.statements}
        said = tuple(
            replace(one, exhibit=None) if one.exhibit == exhibit_id else one
            for one in fact.statements
        )
        fact = replace(fact, statements=said)
    if isinstance(fact, Holder):
        kept = tuple(one for one in fact.exhibits if one != exhibit_id)
        case = replace_fact(case, replace(fact, exhibits=kept))
    supports = tuple(one for one in exhibit.supports if one not in gone)
    return put_exhibit(case, replace(exhibit, supports=supports))


def _both(index: Facts, fact_id: str, exhibit_id: str) -> tuple[Fact, Exhibit]:
    fact, exhibit = index.get(fact_id), index.exhibit(exhibit_id)
    if fact is None or exhibit is None:
        raise ValueError(f"there is no {fact_id!r}, or no exhibit {exhibit_id!r}")
    return fact, exhibit
