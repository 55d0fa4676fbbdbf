"""The rows of promises in the picture: one for each chain, with an arc for each promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.case import Case
from app.core.ids import FactId
from app.core.line import LedgerLine, Standing
from app.core.lookup import Facts, facts
from app.core.moment import When
from app.core.promises import chains
from app.core.when import Span, clock, sorting_time, span
from app.gui import naming
from app.gui.happened.days import to_go
from app.gui.words import _, many

NOON = 0.5
EVENING = 17 / 24  # the end of a working day


@dataclass(frozen=True, slots=True)
class Arc:
    """A promise, from when it was made to when it was due, and when it was done if late.

    ``broken`` says that it counts among the broken ones.
    Moments are None where they are not known.  ``contact`` is where it was said.  ``badge``
    says that another date followed after it was broken.  ``due_first`` is before ``due`` where
    the last day is a range.
    """

    promise: str
    standing: Standing
    broken: bool
    made: float | None
    due: float | None
    due_first: float | None = None
    due_at: str = ""  # the time of day, where one was named
    done: float | None = None
    contact: str = ""
    badge: bool = False
    days_late: int | None = None

    @property
    def end(self) -> float | None:
        """Where its mark stands: when it was done if late, was due, or else was made."""
        return self.done or self.due or self.made


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A chain of promises: its title, a note under it, and its arcs in order."""

    title: str
    note: str
    arcs: tuple[Arc, ...]


def promise_rows(
    case: Case, day: date, lines: tuple[LedgerLine, ...]
) -> tuple[PromiseRow, ...]:
    """Return a row for each chain in *lines*, in their order."""
    index = facts(case)
    return tuple(
        PromiseRow(
            naming.promise(case, chain.lines[0].promise),
            note(chain.lines, day),
            tuple(_arc(line, index) for line in chain.lines),
        )
        for chain in chains(lines)
    )


def note(lines: tuple[LedgerLine, ...], day: date) -> str:
    """Return in a few words how a chain stands."""
    waiting = sum(line.standing is Standing.TO_CONFIRM for line in lines)
    if waiting:
        return many("{n} to confirm", "{n} to confirm", waiting)
    dated = [line for line in lines if line.due is not None]
    if not dated:
        return _("no date given")
    if len(dated) > 1:
        kept = sum(line.standing in (Standing.KEPT, Standing.KEPT_LATE) for line in dated)
        text = _("{dates} dates, {kept} kept")
        return text.format(dates=len(dated), kept=kept)
    only = dated[0]
    if only.standing is Standing.OPEN and only.due is not None:
        return to_go((only.due.latest - day).days)
    return naming.standing(only.standing).lower()


def _arc(line: LedgerLine, index: Facts) -> Arc:
    promise = line.promise
    made = None if line.made is None else span(line.made, index.when)
    due = line.due
    done = line.done if line.standing is Standing.KEPT_LATE else None
    at = None if line.due_when is None else clock(line.due_when)
    return Arc(
        promise=promise.id,
        standing=line.standing,
        broken=line.counts_as_broken,
        made=_made(line.made, made, index),
        due=_due(line, due, index),
        due_first=None if due is None or due.exact else float(due.earliest.toordinal()),
        due_at="" if at is None else f"{at:%H:%M}",
        done=None if done is None else done.middle.toordinal() + NOON,
        contact=promise.contact or FactId(""),
        badge=line.counts_as_broken and line.replacement is not None,
        days_late=line.days_late,
    )


def _made(when: When | None, found: Span | None, index: Facts) -> float | None:
    if when is None or found is None or (found.open_start and found.open_end):
        return None
    at = sorting_time(when, index.when) if found.exact else None
    part = NOON if at is None else (at.hour * 60 + at.minute) / 1440
    return found.middle.toordinal() + part


def _due(line: LedgerLine, found: Span | None, index: Facts) -> float | None:
    if found is None:
        return line.not_before.toordinal() + NOON if line.not_before is not None else None
    if found.open_end:
        return None
    at = None if line.due_when is None else sorting_time(line.due_when, index.when)
    part = EVENING if at is None else (at.hour * 60 + at.minute) / 1440
    return found.latest.toordinal() + part
