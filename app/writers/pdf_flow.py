"""Filling pages with strips."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from app.core.record import record
from app.writers.pdf_strips import Strip

Sheet = list[tuple[float, Strip]]
# Half a hundredth of a point: sums of sizes are not exact.
_SLACK = 0.005


@record
class Frame:
    """Where text may stand: tops of the first and the following pages, and the bottom."""

    first_top: float
    next_top: float
    bottom: float


def groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Return the strips in groups that are held together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def extent(group: Sequence[Strip]) -> float:
    """Return the height of a group from the top of its first strip to the last one's foot."""
    height = group[0].height
    for above, below in itertools.pairwise(group):
        height += max(above.after, below.before) + below.height
    return height


def fill(strips: Sequence[Strip], frame: Frame) -> list[Sheet]:
    """Return the sheets: each strip with the distance of its top from that of the page.

    A group goes to the next page when it does not fit on this one; only a group that no
    page can hold is broken, between strips.
    """
    filling = _Filling(frame)
    for group in groups(strips):
        filling.add(group)
    return filling.sheets


class _Filling:
    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.sheets: list[Sheet] = [[]]
        self.y = frame.first_top
        self.after = 0.0

    def add(self, group: list[Strip]) -> None:
        height = extent(group)
        if not self._fits(group[0], height) and self._worth_turning(group, height):
            self._turn(group[0])
        for strip in group:
            if not self._fits(strip, strip.height) and self.sheets[-1]:
                self._turn(strip)
            self._place(strip)

    def _fits(self, strip: Strip, height: float) -> bool:
        return self.y + self._gap(strip) + height <= self.frame.bottom + _SLACK

    def _gap(self, strip: Strip) -> float:
        return max(self.after, strip.before) if self.sheets[-1] else 0.0

    def _worth_turning(self, group: list[Strip], height: float) -> bool:
        head = group[0].head.height if group[0].head else 0.0
        room = self.frame.bottom - self.frame.next_top - head
        first_is_shorter = len(self.sheets) == 1 and self.frame.first_top > self.frame.next_top
        return height <= room + _SLACK and (bool(self.sheets[-1]) or first_is_shorter)

    def _turn(self, strip: Strip) -> None:
        self.sheets.append([])
        self.y, self.after = self.frame.next_top, 0.0
        if strip.head:
            self._place(strip.head)

    def _place(self, strip: Strip) -> None:
        y = self.y + self._gap(strip)
        self.sheets[-1].append((y, strip))
        self.y, self.after = y + strip.height, strip.after
