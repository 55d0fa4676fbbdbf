"""Silences in the picture: stretches without any contact while something was open.

They are suggestions.  A silence becomes a fact when the user says so.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from app.core.case import Case
from app.core.entry import Entry, EntryKind
from app.core.line import LedgerLine, Standing
from app.core.lookup import facts, sent_on
from app.core.proposals import QUIET_DAYS
from app.core.when import Span, span

ENDED = (Standing.KEPT, Standing.NO_EFFECT, Standing.WITHDRAWN)
HEARD = (EntryKind.CONTACT, EntryKind.DOCUMENT, EntryKind.OFFER)
FOREVER = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without contact: after ``first``, before ``last``; ``after`` is what came before.

    ``running`` says that it lasts until today.  ``known`` says that a silence about what
    came before is among the facts.
    """

    first: date
    last: date
    after: str
    running: bool = False
    known: bool = False

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days

    @property
    def name(self) -> str:
        """What it is called among the marks; no fact has such an id."""
        return f"silence {self.first.isoformat()}"

    @property
    def middle(self) -> float:
        """Its middle, as a number of days."""
        return (self.first.toordinal() + 1 + self.last.toordinal()) / 2

    def covers(self, moment: float) -> bool:
        """Tell whether a moment, in days, lies in it."""
        return self.first.toordinal() + 1 <= moment <= self.last.toordinal()


def next_gap(gaps: tuple[Gap, ...], moment: float | None) -> Gap | None:
    """Return the first silence that is no fact yet and ends after *moment*, else the first."""
    open_ones = [one for one in gaps if not one.known]
    later = (one for one in open_ones if moment is None or one.last.toordinal() > moment)
    return next(later, open_ones[0] if open_ones else None)


def gaps(
    case: Case,
    day: date,
    rows: tuple[Entry, ...],
    lines: tuple[LedgerLine, ...],
    least: int = QUIET_DAYS,
) -> tuple[Gap, ...]:
    """Return the silences of *least* days or more until *day*, in order."""
    heard = [
        (row.span.earliest, row.span.latest, row.fact)
        for row in rows
        if row.kind in HEARD and row.span is not None and not _open_ended(row.span)
    ]
    heard.sort()
    told = {silence.about for silence in case.silences}
    waiting = _Waiting(case, lines)
    found: list[Gap] = []
    reached: tuple[date, str] | None = None
    for first, last, fact in (*heard, (day, day, "")):
        if reached is not None:
            gap = Gap(reached[0], first, reached[1], not fact, reached[1] in told)
            if gap.days >= least and waiting.during(gap):
                found.append(gap)
        if reached is None or last >= reached[0]:
            reached = (last, fact)
    return tuple(found)


def _open_ended(found: Span) -> bool:
    return found.open_start or found.open_end


class _Waiting:
    """Tells whether anything was open: a promise not kept yet, a letter without an answer."""

    def __init__(self, case: Case, lines: tuple[LedgerLine, ...]) -> None:
        index = facts(case)
        rows: list[tuple[int, int]] = []
        for line in lines:
            made = None if line.made is None else span(line.made, index.when)
            if made is not None:
                rows.append((made.earliest.toordinal(), _until(line)))
        for document in case.documents:
            sent = sent_on(document)
            moment = None if sent is None else span(sent, index.when)
            if moment is not None:
                replies = (span(one.when, index.when) for one in index.replies(document))
                ends = [one.earliest.toordinal() for one in replies if one is not None]
                rows.append((moment.earliest.toordinal(), min(ends, default=FOREVER)))
        rows.sort()
        self._starts = [start for start, _end in rows]
        self._reach = list(accumulate((end for _start, end in rows), max))

    def during(self, gap: Gap) -> bool:
        """Tell whether something was open when *gap* began and still when it ended."""
        known = bisect_right(self._starts, gap.first.toordinal())
        return known > 0 and self._reach[known - 1] >= gap.last.toordinal()


def _until(line: LedgerLine) -> int:
    if line.done is not None:
        return line.done.latest.toordinal()
    if line.standing in ENDED:
        return line.due.latest.toordinal() if line.due is not None else 0
    return FOREVER
