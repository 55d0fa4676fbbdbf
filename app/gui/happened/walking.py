"""From mark to mark with the arrow keys: in time, and to the next lane."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum

from app.gui.happened.picture import Picture


class Move(Enum):
    """A step with an arrow key, and to the ends."""

    EARLIER = "earlier"
    LATER = "later"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"


Line = tuple[tuple[float, str], ...]  # the marks of a row or lane, in order


class Walk:
    """The marks of a picture, in the order in which the keys go through them."""

    def __init__(self, picture: Picture) -> None:
        """Put the marks of *picture* in order."""
        lines: list[Line] = [
            tuple(sorted((arc.end, arc.promise) for arc in row.arcs if arc.end is not None))
            for row in picture.rows
        ]
        silent = tuple((one.middle, one.name) for one in picture.gaps if not one.known)
        self._silences = {name for _at, name in silent}
        lines.append(silent)
        lines += [tuple((dot.at, dot.fact) for dot in lane.dots) for lane in picture.lanes]
        self.lines = [line for line in lines if line]
        marks = [(at, line, fact) for line, row in enumerate(self.lines) for at, fact in row]
        marks.sort()
        self.order = [fact for _at, _line, fact in marks]
        self._place = {fact: place for place, fact in enumerate(self.order)}
        self._line = {fact: (line, at) for at, line, fact in marks}

    def step(self, fact: str, move: Move) -> str:
        """Return where a step from *fact* leads; from nowhere to the first, or as asked."""
        if not self.order:
            return ""
        if move is Move.LAST:
            return self.order[-1]
        if fact not in self._place or move is Move.FIRST:
            return self.order[0]
        if move in (Move.UP, Move.DOWN):
            return self._beside(fact, -1 if move is Move.UP else 1)
        place = self._place[fact] + (1 if move is Move.LATER else -1)
        return self.order[min(len(self.order) - 1, max(0, place))]

    def place(self, fact: str) -> int:
        """Return the place of a mark in the order of time, -1 where it has none."""
        return self._place.get(fact, -1)

    def after(self, fact: str) -> str:
        """Return the fact that is next when *fact* goes: the later one, else the earlier."""
        facts = [one for one in self.order if one not in self._silences]
        place = facts.index(fact) if fact in facts else -1
        near = facts[place + 1 : place + 2] or facts[max(0, place - 1) : place]
        return near[0] if near else ""

    def _beside(self, fact: str, step: int) -> str:
        line, at = self._line[fact]
        other = line + step
        if not 0 <= other < len(self.lines):
            return fact
        row = self.lines[other]
        place = bisect_left(row, (at, ""))
        near = row[max(0, place - 1) : place + 1]
        return min(near, key=lambda mark: abs(mark[0] - at))[1]
