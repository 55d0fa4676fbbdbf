"""Where everything of a picture stands on the screen: the picture, a scale and a viewport.

Positions are pixels of the viewport.  A stage is made anew when something moves; what costs
time (where marks stand in their lanes) is made once for a scale and handed on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.gui.happened.gaps import Gap
from app.gui.happened.lanes import Dot
from app.gui.happened.picture import Picture
from app.gui.happened.placing import Slot, between, slots
from app.gui.happened.promise_rows import Arc
from app.gui.happened.scale import Scale


@dataclass(frozen=True, slots=True)
class Sizes:
    """The measures of the picture, in pixels."""

    left: int = 148  # the names of lanes and rows
    head: int = 46  # the axis
    group: int = 24  # a heading above rows and lanes
    row: int = 55
    lane: int = 39
    mark: int = 26
    hit: int = 32

    def scaled(self, percent: int) -> Sizes:
        """Return the measures for a text size in percent."""
        return Sizes(*(round(getattr(self, name) * percent / 100) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark on the screen: a fact, or several on top of each other; its middle."""

    facts: tuple[str, ...]
    across: float
    down: float


def standing_places(
    picture: Picture, scale: Scale, sizes: Sizes
) -> tuple[tuple[Slot, ...], ...]:
    """Return the slots of each lane at a scale, counted in pixels from the origin."""
    return tuple(
        slots([scale.across(at) for at in lane.places], sizes.mark + 2, sizes.mark * 1.5)
        for lane in picture.lanes
    )


@dataclass(frozen=True)
class Stage:
    """A picture as it is shown: ``offset`` and ``down`` are how far it was scrolled."""

    picture: Picture
    scale: Scale
    sizes: Sizes
    places: Sequence[Sequence[Slot]]
    width: int
    height: int
    offset: float = 0
    down: float = 0

    @property
    def tall(self) -> int:
        """How high the whole picture is, without the axis."""
        rows, lanes = len(self.picture.rows), len(self.picture.lanes)
        groups = self.sizes.group * ((rows > 0) + (lanes > 0))
        return groups + rows * self.sizes.row + lanes * self.sizes.lane

    @property
    def seen(self) -> tuple[float, float]:
        """The first and the last moment in view."""
        return self.at(self.sizes.left), self.at(self.width)

    def x(self, at: float) -> float:
        """Return the pixel of a moment."""
        return self.scale.across(at) - self.offset + self.sizes.left

    def at(self, x: float) -> float:
        """Return the moment of a pixel."""
        return self.scale.at(x - self.sizes.left + self.offset)

    def row_top(self, row: int) -> float:
        """Return the top of a row of promises; the row after the last is where they end."""
        group = self.sizes.group if self.picture.rows else 0
        return self.sizes.head + group + row * self.sizes.row - self.down

    def row_line(self, row: int) -> float:
        """Return the line on which the marks of a row stand."""
        return self.row_top(row) + self.sizes.row * 0.58

    def lane_top(self, lane: int) -> float:
        """Return the top of a lane."""
        group = self.sizes.group if self.picture.lanes else 0
        return self.row_top(len(self.picture.rows)) + group + lane * self.sizes.lane

    def lane_line(self, lane: int) -> float:
        """Return the line on which the marks of a lane stand."""
        return self.lane_top(lane) + self.sizes.lane / 2

    def rows(self) -> range:
        """Return the rows in view."""
        return self._in_view(self.row_top(0), self.sizes.row, len(self.picture.rows))

    def lanes(self) -> range:
        """Return the lanes in view."""
        return self._in_view(self.lane_top(0), self.sizes.lane, len(self.picture.lanes))

    def _in_view(self, top: float, size: int, count: int) -> range:
        first = max(0, int((self.sizes.head - top) // size))
        last = min(count, int((self.height - top) // size) + 1)
        return range(first, max(first, last))

    def in_lane(self, lane: int) -> Sequence[Slot]:
        """Return the slots of a lane that are in view, with those at its edges."""
        margin = self.sizes.mark
        right = self.offset + self.width - self.sizes.left
        return between(self.places[lane], self.offset - margin, right + margin)

    def slot_x(self, slot: Slot) -> float:
        """Return the middle of the mark at a slot."""
        return slot.across - self.offset + self.sizes.left

    def capsules(self, lane: int) -> Iterator[Dot]:
        """Yield the marks of a lane whose range is wider than they are, and is in view."""
        first, last = self.seen
        least = self.sizes.mark * 1.3 / self.scale.per_day
        found = self.picture.lanes[lane]
        return (found.dots[at] for at in found.spans.touching(first, last, least))

    def arcs(self, row: int) -> list[tuple[Arc, float | None, float | None]]:
        """Return the arcs of a row in view with the pixels of their start and their mark.

        Marks that would cover each other move to the right.
        """
        found, free = [], float("-inf")
        for arc in self.picture.rows[row].arcs:
            start = None if arc.made is None else self.x(arc.made)
            end = None if arc.end is None else self.x(arc.end)
            if end is not None and arc.due is not None:
                end = max(end, min(free, end + self.sizes.mark * 2))
                free = end + self.sizes.mark * 0.8
            if (end or 0) >= self.sizes.left - 60 and (start or 0) <= self.width + 60:
                found.append((arc, start, end))
        return found

    def gap_ends(self, gap: Gap) -> tuple[float, float]:
        """Return between which pixels a silence is in view; they cross where it is not."""
        left, right = self.x(gap.first.toordinal() + 1.0), self.x(float(gap.last.toordinal()))
        return max(left, float(self.sizes.left)), min(right, float(self.width))

    def spots(self) -> Iterator[Spot]:
        """Yield every mark in view, those of the promises first."""
        for row in self.rows():
            for arc, _start, end in self.arcs(row):
                if end is not None:
                    yield Spot((arc.promise,), end, self.row_line(row))
        middle = self.lane_top(0) - self.sizes.group / 2
        for gap in self.picture.gaps:
            left, right = self.gap_ends(gap)
            if not gap.known and left < right and self.picture.lanes:
                yield Spot((gap.name,), (left + right) / 2, middle)
        for lane in self.lanes():
            dots = self.picture.lanes[lane].dots
            for slot in self.in_lane(lane):
                held = tuple(dot.fact for dot in dots[slot.first : slot.last])
                yield Spot(held, self.slot_x(slot), self.lane_line(lane))

    def spot_at(self, across: float, down: float) -> Spot | None:
        """Return the mark at a pixel, the nearest where several are."""
        reach = self.sizes.hit / 2
        if across < self.sizes.left or down < self.sizes.head:
            return None
        near = [
            spot
            for spot in self.spots()
            if abs(spot.across - across) <= reach and abs(spot.down - down) <= reach
        ]
        return min(near, key=lambda spot: abs(spot.across - across), default=None)

    def gap_at(self, across: float, down: float) -> Gap | None:
        """Return the silence over the lanes at a pixel, None where there is none."""
        top = self.lane_top(0) - self.sizes.group
        if across < self.sizes.left or not top <= down <= self.lane_top(
            len(self.picture.lanes)
        ):
            return None
        at = self.at(across)
        inside = (one for one in self.picture.gaps if one.covers(at))
        return next(inside, None)

    def spot_of(self, fact: str) -> Spot | None:
        """Return the mark of a fact that is in view, None for one that is not."""
        return next((spot for spot in self.spots() if fact in spot.facts), None)

    def place_of(self, fact: str) -> tuple[float, float, float] | None:
        """Return the moment of a fact and the top and bottom of its row or lane."""
        dot = self.picture.dot(fact)
        if dot is not None:
            top = self.lane_top(dot.lane)
            return dot.at, top, top + self.sizes.lane
        gap = self.picture.gap(fact)
        if gap is not None:
            top = self.lane_top(0) - self.sizes.group
            return gap.middle, top, top + self.sizes.group
        row = self.picture.row_of.get(fact)
        if row is None:
            return None
        arcs = self.picture.rows[row].arcs
        ends = [arc.end for arc in arcs if arc.promise == fact and arc.end is not None]
        top = self.row_top(row)
        return (ends[0], top, top + self.sizes.row) if ends else None
