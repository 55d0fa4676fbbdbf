"""Promises that were broken: dates that replaced each other, and promises one by one."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.events import Promise, PromiseKind, Result
from tests.cases import both
from tests.unit.builders import at, due, promise, replaced, result

MODEM = ("het modem", "the modem")
THING = both(*MODEM)


def after(day: str) -> str:
    """Return the day after."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def chain(*days: str) -> tuple[Promise, ...]:
    """Return dates for one delivery, each replaced by the next, the last broken."""
    found = []
    for number, day in enumerate(days):
        last = number == len(days) - 1
        ended = result(Result.BROKEN) if last else replaced(f"t{number + 1}", after(day))
        made = at("2025-02-03" if number == 0 else after(days[number - 1]))
        found.append(promise(f"t{number}", due(day), ended, what=THING, made=made))
    return tuple(found)


def apart(kind: PromiseKind, *days: str, **more: object) -> tuple[Promise, ...]:
    """Return promises of a kind that were broken one by one."""
    return tuple(
        promise(f"{kind.value}{n}", due(day), result(Result.BROKEN), kind=kind, **more)
        for n, day in enumerate(days)
    )
