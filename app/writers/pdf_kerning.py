"""Kerning: the pairs of letters that a font sets closer together or further apart.

Read from the pair positioning of the font's GPOS table (OpenType specification, GPOS lookup
type 2); only what Latin text fonts use: one change of the first letter's width per pair.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import add
from typing import NamedTuple

_PAIRS = 2
_EXTENSION = 9
# The one kind of value read: how far the next letter moves, and nothing for the second.
_ADVANCE = (4, 0)
_SPACES = frozenset(" \N{NO-BREAK SPACE}")


class _Ranges(NamedTuple):
    """Glyphs in ranges, with a number for each: its class, or its place in a list."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    numbers: tuple[int, ...]
    counts_on: bool

    def number(self, glyph: int) -> int | None:
        n = bisect_right(self.starts, glyph) - 1
        if n < 0 or glyph > self.ends[n]:
            return None
        return self.numbers[n] + (glyph - self.starts[n] if self.counts_on else 0)


class Kerning:
    """The kerning of one font, in thousandths of the size of type."""

    def __init__(self, table: bytes, glyphs: Mapping[int, int], units: int) -> None:
        """Read *table*, the font's GPOS; *units* is how many it counts to the size."""
        self._table = table
        self._glyphs = glyphs
        self._scale = 1000 / units
        self._subtables = [*self._pair_tables()]
        self._classes = lru_cache(self._read_classes)
        self._known = _Known(self._between)

    def all(self, text: str) -> list[float]:
        """Return the change after each character of *text* but the last."""
        return list(map(self._known.__getitem__, map(add, text, text[1:])))

    def _between(self, pair: str) -> float:
        if not _SPACES.isdisjoint(pair):
            return 0.0
        left, right = (self._glyphs.get(ord(char), 0) for char in pair)
        for offset, coverage in self._subtables:
            place = coverage.number(left)
            if place is None:
                continue
            by_glyph = self._short(offset) == 1
            value = (
                self._by_glyph(offset, place, right)
                if by_glyph
                else self._by_class(offset, left, right)
            )
            if value is not None:
                return value * self._scale
        return 0.0

    def _by_glyph(self, offset: int, place: int, right: int) -> int | None:
        pairs = offset + self._short(offset + 10 + 2 * place)
        count = self._short(pairs)
        for n in range(count):
            glyph, value = struct.unpack_from(">Hh", self._table, pairs + 2 + 4 * n)
            if glyph == right:
                return int(value)
        return None

    def _by_class(self, offset: int, left: int, right: int) -> int:
        first_at, second_at, _, columns = self._shorts(offset + 8, 4)
        first = self._classes(offset + first_at).number(left) or 0
        second = self._classes(offset + second_at).number(right) or 0
        at = offset + 16 + 2 * (first * columns + second)
        return int(struct.unpack_from(">h", self._table, at)[0])

    def _pair_tables(self) -> list[tuple[int, _Ranges]]:
        features, lookups = self._shorts(6, 2)
        wanted: dict[int, None] = {}
        for n in range(self._short(features)):
            tag, at = struct.unpack_from(">4sH", self._table, features + 2 + 6 * n)
            if tag == b"kern":
                count = self._short(features + at + 2)
                wanted.update(dict.fromkeys(self._shorts(features + at + 4, count)))
        found = []
        for index in sorted(wanted):
            lookup = lookups + self._short(lookups + 2 + 2 * index)
            kind, _, count = self._shorts(lookup, 3)
            for part in self._shorts(lookup + 6, count):
                found += self._pair_table(lookup + part, kind)
        return found

    def _pair_table(self, offset: int, kind: int) -> list[tuple[int, _Ranges]]:
        if kind == _EXTENSION:
            kind, far = struct.unpack_from(">HL", self._table, offset + 2)
            offset += far
        if kind != _PAIRS or self._shorts(offset + 4, 2) != _ADVANCE:
            return []
        return [(offset, self._coverage(offset + self._short(offset + 2)))]

    def _coverage(self, offset: int) -> _Ranges:
        form, count = self._shorts(offset, 2)
        if form == 1:
            glyphs = self._shorts(offset + 4, count)
            return _Ranges(glyphs, glyphs, tuple(range(count)), counts_on=True)
        records = self._shorts(offset + 4, 3 * count)
        return _Ranges(records[::3], records[1::3], records[2::3], counts_on=True)

    def _read_classes(self, offset: int) -> _Ranges:
        form, second = self._shorts(offset, 2)
        if form == 1:
            count = self._short(offset + 4)
            glyphs = tuple(range(second, second + count))
            return _Ranges(glyphs, glyphs, self._shorts(offset + 6, count), counts_on=False)
        records = self._shorts(offset + 4, 3 * second)
        return _Ranges(records[::3], records[1::3], records[2::3], counts_on=False)

    def _short(self, offset: int) -> int:
        return int(struct.unpack_from(">H", self._table, offset)[0])

    def _shorts(self, offset: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}H", self._table, offset)


class _Known(dict[str, float]):
    """Pairs looked up so far."""

    def __init__(self, look_up: Callable[[str], float]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, pair: str) -> float:
        value = self[pair] = self._look_up(pair)
        return value
