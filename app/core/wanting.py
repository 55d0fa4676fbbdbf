"""What is wanted as the user builds it: demands, what comes if they fail, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.edits import new_id, put_demand, put_document, remove
from app.core.ids import DemandId
from app.core.lookup import facts, main_agreement
from app.core.moment import Unit
from app.core.pack import RulePack, by_id
from app.core.papers import Document
from app.core.terms import Deadline, deadline
from app.core.text import Text, Wording, has_text

USUAL_DAYS = (7, 14, 30)
TERM_DAYS = 14  # LAW NL-DEF-01: where nothing else is said
LONGEST = frozenset({"complaint", "notice"})  # steps whose term follows the problem
PROPOSAL: Text = (  # what is asked for by somebody who does not know yet what to ask
    Wording("nl", "een voorstel voor een oplossing"),
    Wording("en", "a proposal for a solution"),
    Wording("de", "Vorschlag für eine Lösung"),
)
OWN_MONEY = frozenset({DemandKind.REFUND})


def standing_demands(case: Case) -> tuple[Demand, ...]:
    """Return what is asked: not met, not dropped, and not only in place of another."""
    instead = {demand.fallback for demand in case.demands}
    return tuple(
        demand
        for demand in case.demands
        if demand.met is None and demand.dropped is None and demand.id not in instead
    )


def add_demand(case: Case, kind: DemandKind) -> Case:
    """Return *case* with one more demand, about its main agreement."""
    agreement = main_agreement(case)
    key = DemandId(new_id(case, "demand-"))
    made = Demand(key, kind, own_money=kind in OWN_MONEY)
    return put_demand(case, replace(made, agreement=agreement.id if agreement else None))


def asked_to_propose(case: Case) -> tuple[Demand, ...]:
    """Return what is asked by somebody who does not know yet; empty once it was reworded."""
    asked = standing_demands(case)
    proposal = [one for one in asked if (one.kind, one.what) == (DemandKind.SEND, PROPOSAL)]
    bare = [one for one in asked if one.kind is DemandKind.EXPLAIN and not _has_words(one)]
    return (*bare, *proposal) if proposal else ()


def ask_to_propose(case: Case) -> Case:
    """Return *case* with an explanation and a proposal asked for, by the day of the letter."""
    if all(one.kind is not DemandKind.EXPLAIN for one in standing_demands(case)):
        case = add_demand(case, DemandKind.EXPLAIN)
    case = add_demand(case, DemandKind.SEND)
    return put_demand(case, replace(case.demands[-1], what=PROPOSAL))


def fallback_of(case: Case) -> Demand | None:
    """Return what is asked if the first demands are not met; None where nothing is."""
    index = facts(case)
    found = (index.get(demand.fallback) for demand in standing_demands(case))
    return next((one for one in found if isinstance(one, Demand)), None)


def with_fallback(case: Case, kind: DemandKind | None) -> Case:
    """Return *case* with another thing asked if the demands fail, or with nothing.

    It hangs on the first demand.  One that was asked in its place only goes.
    """
    before = fallback_of(case)
    if before is not None and kind is not None:
        return put_demand(case, replace(before, kind=kind))
    if before is not None:
        return remove(case, before.id)
    asked = standing_demands(case)
    if kind is None or not asked:
        return case
    case = add_demand(case, kind)
    return put_demand(case, replace(asked[0], fallback=case.demands[-1].id))


def settled_demands(case: Case) -> tuple[Demand, ...]:
    """Return what is not asked any more: it was met, or dropped."""
    return tuple(one for one in case.demands if one.met is not None or one.dropped is not None)


def asked_again(case: Case, demand: Demand) -> Case:
    """Return *case* with a demand that was met or dropped asked anew."""
    return put_demand(case, replace(demand, met=None, dropped=None))


def alternative_to(case: Case, demand: Demand) -> Demand | None:
    """Return the first other demand of which *demand* is an alternative; None for none."""
    group = [one for one in case.demands if one.alternative == demand.alternative]
    others = (one for one in group if one.id != demand.id)
    return next(others, None) if demand.alternative else None


def with_alternative(case: Case, demand: Demand, other_id: str) -> Case:
    """Return *case* with *demand* as an alternative to another one; to none for an empty id.

    Alternatives share a name that nobody sees.  One that is left alone is no alternative.
    """
    before = demand.alternative
    case = put_demand(case, replace(demand, alternative=""))
    left = [one for one in case.demands if before and one.alternative == before]
    if len(left) == 1:
        case = put_demand(case, replace(left[0], alternative=""))
    other = facts(case).get(other_id)
    if not isinstance(other, Demand) or other.id == demand.id:
        return case
    shared = other.alternative or f"alternatives-{other.id}"
    case = put_demand(case, replace(other, alternative=shared))
    return put_demand(case, replace(demand, alternative=shared))


def wholes_of(case: Case, demand: Demand) -> tuple[Demand, ...]:
    """Return the demands of which *demand* can be a part: no part of anything themselves."""
    if any(one.part_of == demand.id for one in case.demands):
        return ()
    return tuple(
        one for one in standing_demands(case) if one.id != demand.id and one.part_of is None
    )


def _has_words(demand: Demand) -> bool:
    return has_text(demand.what) or has_text(demand.text)


def last_draft(case: Case) -> Document | None:
    """Return the letter that is written now: the last that was not sent; None for none."""
    return next((one for one in reversed(case.documents) if one.sending is None), None)


def with_term(case: Case, draft: Document, term: date | int | None) -> Case:
    """Return *case* with the term that *draft* sets: a last day, or so many days.

    Days are counted from the day on which it is sent; None leaves the term to its kind.
    """
    days, until = (term, None) if isinstance(term, int) else (None, term)
    return put_document(case, replace(draft, answer_by=until, answer_days=days))


def usual_days(case: Case, pack: RulePack, kind: str) -> int:
    """Return the days that a letter of that kind gives where nobody chose others.

    Those of its step on the ladder; a complaint and a notice give the longest that a problem
    type of the points asks for.
    """
    step = next((one for one in pack.ladder if kind in one.documents), None)
    usual = step.wait_days if step is not None and step.wait_days is not None else TERM_DAYS
    if step is None or step.id not in LONGEST:
        return usual
    problems = (by_id(pack.problem_types, point.problem) for point in case.points)
    return max([usual, *(one.default_term_days or 0 for one in problems if one)])


def term_of(days: int, today: date, calendar: Calendar) -> Deadline:
    """Return the term of so many days from *today*; it ends on a working day."""
    return deadline(today, days, Unit.DAYS, calendar)


def days_chosen(draft: Document | None, usual: int, today: date, calendar: Calendar) -> int:
    """Return how many days *draft* gives; 0 for a day on which no usual term ends."""
    until = None if draft is None else draft.answer_by
    if until is None:
        return usual if draft is None else draft.answer_days or usual
    ends = {term_of(days, today, calendar).due: days for days in USUAL_DAYS}
    return ends.get(until, 0)
