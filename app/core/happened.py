"""What happened, each record apart: the timeline of the window.

Letters tell a cost in a table of its own, and the parts of what a debt collector asks with the
whole.  Who noted them looks for them among all that happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.entry import Act, Entry, EntryKind
from app.core.ids import FactId
from app.core.knowledge import known_on
from app.core.lookup import Facts, facts
from app.core.timeline import BY_OTHERS, entries
from app.core.when import order_key, span

_Key = tuple[int, ...]
_LAST: _Key = (2,)


def happened(case: Case, day: date) -> tuple[Entry, ...]:
    """Return the rows of the timeline as known on *day*, with every effort and amount.

    A row that is added stands behind those of its moment, one without a day at the end.
    """
    index = facts(known_on(case, day))
    rows = entries(case, day)
    added = list(_apart(index, {str(row.fact) for row in rows}))
    if not added:
        return rows
    placed: list[tuple[_Key, int, Entry]] = []
    reached: _Key = ()
    for row in rows:
        reached = max(reached, _key(row, index) or reached)
        placed.append((reached, 0, row))
    placed += [(_key(row, index) or _LAST, 1, row) for row in added]
    placed.sort(key=lambda one: one[:2])
    return tuple(replace(row, number=at) for at, (*_, row) in enumerate(placed, start=1))


def _key(row: Entry, index: Facts) -> _Key:
    """Return what a row sorts by, nothing where its day is unknown."""
    if row.when is None or row.span is None:
        return ()
    return order_key(row.when, index.when)


def _apart(index: Facts, told: set[str]) -> Iterator[Entry]:
    case = index.case
    for payment in case.payments:
        if payment.id not in told:
            side = Act.OTHER if payment.kind in BY_OTHERS else Act.OWN
            when = span(payment.when, index.when)
            yield Entry(0, EntryKind.PAYMENT, FactId(payment.id), payment.when, when, side)
    for effort in case.efforts:
        shown = None if effort.when is None else span(effort.when, index.when)
        entry = Entry(0, EntryKind.EFFORT, FactId(effort.id), effort.when, shown, Act.OWN)
        yield replace(entry, exhibits=effort.exhibits)
