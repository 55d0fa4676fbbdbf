"""The picture of a case: lanes with marks, and a row for each chain of promises.

It is made once for each value of the case and never changed.  Moments are numbers of days;
where they lie on the screen is for the scale.  Nothing here knows a window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.core.case import Case
from app.core.entry import Entry, EntryKind
from app.core.knowledge import known_on
from app.core.line import LedgerLine
from app.core.lookup import sent_on, term_end
from app.core.proposals import QUIET_DAYS
from app.core.silence import answered_documents
from app.gui.happened.gaps import Gap, gaps
from app.gui.happened.lanes import NOON, Dot, Lane, LaneMaker, Per
from app.gui.happened.promise_rows import PromiseRow, promise_rows

LONG_QUIET = 45.0  # days
FEWEST = 9.0  # days that are shown where no day has marks at several hours
IN_ROWS = (EntryKind.NOT_KEPT, EntryKind.KEPT, EntryKind.WITHDRAWN)


@dataclass(frozen=True)
class Picture:
    """All that the picture shows of a case on a day.

    ``where`` gives the lane and place of a fact, ``row_of`` the row of a promise.  ``first``
    and ``last`` are the ends of everything, ``deadlines`` the last days of terms that letters
    set.  ``crowded`` says that a day has marks at several hours.
    """

    day: date
    per: Per
    rows: tuple[PromiseRow, ...]
    lanes: tuple[Lane, ...]
    gaps: tuple[Gap, ...]
    where: dict[str, tuple[int, int]]
    row_of: dict[str, int]
    first: float
    last: float
    undated: tuple[str, ...] = ()
    deadlines: tuple[float, ...] = ()
    crowded: bool = False

    def dot(self, fact: str) -> Dot | None:
        """Return the mark of a fact, None where it has none."""
        place = self.where.get(fact)
        return None if place is None else self.lanes[place[0]].dots[place[1]]

    def gap(self, name: str) -> Gap | None:
        """Return the silence of that name that is no fact yet, None where there is none."""
        return next((one for one in self.gaps if one.name == name and not one.known), None)

    def room(self, first: float, last: float) -> float:
        """Return the room around a stretch; lone marks are not looked at by the hour."""
        least = 0.0 if self.crowded else (FEWEST - (last - first)) / 2
        return max(1.5, (last - first) * 0.05, least)

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where there is something to show, with some room, in whole days."""
        room = self.room(self.first, self.last)
        return float(int(self.first - room)), float(int(self.last + room) + 1)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.lanes and not self.rows


def build(
    case: Case,
    day: date,
    rows: tuple[Entry, ...],
    lines: tuple[LedgerLine, ...],
    per: Per = Per.CHANNEL,
    quiet_days: int = QUIET_DAYS,
) -> Picture:
    """Return the picture of *case*: *rows* of its timeline and *lines* of its ledger.

    A silence is *quiet_days* or more without contact.
    """
    maker = LaneMaker(case, per)
    undated = tuple(row.fact for row in rows if row.kind not in IN_ROWS and row.span is None)
    for row in rows:
        if row.kind not in IN_ROWS and row.span is not None:
            maker.add(row, row.span)
    lanes = maker.lanes()
    where = {
        dot.fact: (dot.lane, place) for lane in lanes for place, dot in enumerate(lane.dots)
    }
    promises = promise_rows(case, day, lines)
    moments = _moments(lanes, promises)
    ends = moments or [day.toordinal() + NOON]
    return Picture(
        day=day,
        per=per,
        rows=promises,
        lanes=lanes,
        gaps=gaps(case, day, rows, lines, quiet_days),
        where=where,
        row_of={arc.promise: at for at, one in enumerate(promises) for arc in one.arcs},
        first=ends[0],
        last=max(ends[-1], day.toordinal() + 1.0),
        undated=undated,
        deadlines=tuple(sorted(_deadlines(case, day))),
        crowded=any(later - at < 1 for at, later in pairwise(moments)),
    )


def busiest(picture: Picture) -> tuple[float, float]:
    """Return the stretch to look at first: the last marks, back to a long time of nothing.

    A contract of years ago would make everything else a dot.
    """
    moments = _moments(picture.lanes, picture.rows)
    if not moments:
        return picture.first, picture.last
    first = last = moments[-1]
    for at in reversed(moments):
        if first - at > max(LONG_QUIET, (last - first) * 1.5):
            break
        first = at
    today = picture.day.toordinal() + 1.0
    near = today - last <= max(LONG_QUIET, (last - first) * 0.5)
    if first == last and not near:
        return picture.first, picture.last
    return first, max(last, today) if near else last


def _moments(lanes: tuple[Lane, ...], rows: tuple[PromiseRow, ...]) -> list[float]:
    """Return the moments of all marks, each once, in order."""
    found = {at for lane in lanes for at in lane.places}
    for row in rows:
        for arc in row.arcs:
            found |= {at for at in (arc.made, arc.due, arc.done) if at is not None}
    return sorted(found)


def _deadlines(case: Case, day: date) -> Iterator[float]:
    known = known_on(case, day)
    answered = answered_documents(known)
    for document in known.documents:
        if sent_on(document) is None or document.id in answered:
            continue
        end = term_end(document)
        if end is not None and end >= day:
            yield end.toordinal() + 0.75
