"""Amounts and counts that cannot be, or cannot be added."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.core.case import Case
from app.core.claims import Demand
from app.core.money import Money
from app.core.problem import Code, Problem, Severity

_COUNTS = ("attempts", "minutes", "hold_minutes", "transfers", "employees")


def number_problems(case: Case) -> Iterator[Problem]:
    """Yield the problems of amounts, counts and currencies."""
    for about, path, amount in _amounts(case):
        if amount is not None and amount.amount < 0:
            yield Problem(Code.AMOUNT_NEGATIVE, Severity.ERROR, about, path)
    for about, path, field, count in _counted(case):
        if count is not None and count < 0:
            yield Problem(Code.COUNT_NEGATIVE, Severity.ERROR, about, path, (("field", field),))
    yield from _currencies(case)
    yield from _parts(case)


def _amounts(case: Case) -> Iterator[tuple[str, str, Money | None]]:
    for place, agreement in enumerate(case.agreements):
        for number, price in enumerate(agreement.prices):
            path = f"agreements[{place}].prices[{number}].amount"
            yield agreement.id, path, price.amount
    for place, contact in enumerate(case.contacts):
        yield contact.id, f"contacts[{place}].cost", contact.cost
    for name in ("promises", "payments", "demands", "efforts", "offers"):
        for place, fact in enumerate(getattr(case, name)):
            yield fact.id, f"{name}[{place}].amount", fact.amount


def _counted(case: Case) -> Iterator[tuple[str, str, str, Decimal | int | None]]:
    for place, contact in enumerate(case.contacts):
        for field in _COUNTS:
            yield contact.id, f"contacts[{place}].{field}", field, getattr(contact, field)
    for place, incident in enumerate(case.incidents):
        yield incident.id, f"incidents[{place}].times", "times", incident.times
    for place, demand in enumerate(case.demands):
        yield demand.id, f"demands[{place}].times", "times", demand.times
    for place, effort in enumerate(case.efforts):
        yield effort.id, f"efforts[{place}].quantity", "quantity", effort.quantity


def _currencies(case: Case) -> Iterator[Problem]:
    asked = (demand.amount for demand in case.demands if demand.dropped is None)
    found = dict.fromkeys(amount.currency for amount in asked if amount is not None)
    if len(found) > 1:
        said = (("currencies", " ".join(found)),)
        yield Problem(Code.CURRENCY_MIX, Severity.WARNING, path="demands", parameters=said)


def _parts(case: Case) -> Iterator[Problem]:
    """Yield demands whose parts come to more than they do themselves."""
    sums: dict[str, Decimal] = {}
    for demand in case.demands:
        if demand.part_of is not None:
            sums[demand.part_of] = sums.get(demand.part_of, Decimal(0)) + _worth(demand)
    for place, demand in enumerate(case.demands):
        if demand.amount is not None and sums.get(demand.id, Decimal(0)) > _worth(demand):
            path = f"demands[{place}]"
            yield Problem(Code.PART_EXCEEDS_WHOLE, Severity.WARNING, demand.id, path)


def _worth(demand: Demand) -> Decimal:
    return Decimal(0) if demand.amount is None else demand.amount.amount * demand.times
