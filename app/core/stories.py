"""What the lines of a ledger come to: chains told as one story, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.core.line import LedgerLine, Standing
from app.core.record import record


@record
class Chain:
    """Promises of which each replaced the one before it; often just one."""

    lines: tuple[LedgerLine, ...]

    @property
    def last(self) -> LedgerLine:
        """The line that tells how the story ended."""
        return self.lines[-1]

    @property
    def all_broken(self) -> bool:
        """Whether every date in it was missed."""
        return all(line.counts_as_broken for line in self.lines)


@record
class Totals:
    """How many promises stand how; each is counted once, a chain once for each date.

    ``broken`` holds those that count as broken, ``replaced`` those that the trader moved
    before their day and ``moved`` those moved at the consumer's request.  ``named_dates``
    counts how many had a day or term, "not before" left out; it stands beside the others.
    """

    promises: int = 0
    kept: int = 0
    late: int = 0
    no_effect: int = 0
    partly: int = 0
    broken: int = 0
    open: int = 0
    to_confirm: int = 0
    withdrawn: int = 0
    replaced: int = 0
    moved: int = 0
    disputed: int = 0
    named_dates: int = 0


_FIELDS = {
    Standing.OPEN: "open",
    Standing.TO_CONFIRM: "to_confirm",
    Standing.KEPT: "kept",
    Standing.KEPT_LATE: "late",
    Standing.NO_EFFECT: "no_effect",
    Standing.PARTLY: "partly",
    Standing.BROKEN: "broken",
    Standing.UNTRUE: "broken",
    Standing.WITHDRAWN: "withdrawn",
    Standing.REPLACED: "replaced",
    Standing.DISPUTED: "disputed",
}


def totals(lines: Iterable[LedgerLine]) -> Totals:
    """Return how many of *lines* stand how."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts["promises"] += 1
        counts["named_dates"] += line.due is not None
        counts[_field(line)] += 1
    return Totals(**counts)


def _field(line: LedgerLine) -> str:
    if line.counts_as_broken:
        return "broken"
    return "moved" if line.at_consumers_request else _FIELDS[line.standing]


def chains(lines: Iterable[LedgerLine]) -> tuple[Chain, ...]:
    """Return *lines* as stories, in the order of their first lines.

    Every line is in exactly one chain.  Of two promises replaced by the same one the first
    goes on with it; a loop is cut where it closes.
    """
    known = {line.promise.id: line for line in lines}
    successors = {line.replaced_by_id for line in known.values()}
    heads = [line for name, line in known.items() if name not in successors]
    found: list[Chain] = []
    told: set[str] = set()
    for head in (*heads, *known.values()):
        row: list[LedgerLine] = []
        line: LedgerLine | None = head
        while line is not None and line.promise.id not in told:
            told.add(line.promise.id)
            row.append(line)
            line = None if line.replaced_by_id is None else known.get(line.replaced_by_id)
        if row:
            found.append(Chain(tuple(row)))
    place = {name: index for index, name in enumerate(known)}
    return tuple(sorted(found, key=lambda chain: place[chain.lines[0].promise.id]))
