"""Marks on a line: side by side where they would collide, and stacked beyond that.

Everything is worked out once for a size of the axis and asked in constant time while it is
moved: what lies in view is found by bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Slot:
    """A place at ``across`` pixels for the marks from ``first`` to before ``last``."""

    across: float
    first: int
    last: int

    @property
    def count(self) -> int:
        """How many marks stand here on top of each other."""
        return self.last - self.first


def slots(places: Sequence[float], width: float, most: float) -> tuple[Slot, ...]:
    """Return where marks of *width* stand that belong at the sorted *places*.

    A mark that would touch the one before it moves to the right, by *most* pixels at most;
    one that would have to move further is stacked on it.  Slots never overlap, each
    mark is in one of them, and they are in order.
    """
    found: list[Slot] = []
    free = float("-inf")
    for index, place in enumerate(places):
        if place >= free:
            found.append(Slot(place, index, index + 1))
        elif free - place <= most:
            found.append(Slot(free, index, index + 1))
        else:
            top = found[-1]
            found[-1] = Slot(top.across, top.first, index + 1)
            continue
        free = found[-1].across + width
    return tuple(found)


def between(found: Sequence[Slot], left: float, right: float) -> Sequence[Slot]:
    """Return the slots whose middle lies from *left* to *right*."""
    low = bisect_left(found, left, key=_across)
    high = bisect_right(found, right, key=_across)
    return found[low:high]


def _across(slot: Slot) -> float:
    return slot.across


class Stretches:
    """Stretches of time, asked which of them touch a piece of it.

    They are kept in layers of like length, so that one long stretch costs the others nothing.
    """

    def __init__(self, stretches: Sequence[tuple[float, float]]) -> None:
        """Keep *stretches*, each from its first to its last moment."""
        layers: dict[int, list[tuple[float, float, int]]] = {}
        for index, (first, last) in enumerate(stretches):
            layer = int(last - first).bit_length() // 2
            layers.setdefault(layer, []).append((first, last, index))
        self._layers = []
        for layer in sorted(layers):
            rows = sorted(layers[layer])
            longest = max(last - first for first, last, _ in rows)
            reach = list(accumulate((last for _, last, _ in rows), max))
            self._layers.append((longest, [first for first, _, _ in rows], reach, rows))

    def touching(self, left: float, right: float, least: float = 0) -> Iterator[int]:
        """Yield the places of those of *least* length or more that touch left to right."""
        for longest, firsts, reach, rows in self._layers:
            if longest < least:
                continue
            low, high = bisect_left(reach, left), bisect_right(firsts, right)
            for first, last, index in rows[low:high]:
                if last >= left and last - first >= least:
                    yield index
