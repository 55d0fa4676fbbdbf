"""Where the blocks of a letter came to stand on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.writers.pdf_flow import Sheet
from app.writers.pdf_strips import Rule, Strip, Text
from app.writers.written import Place


def places(sheets: Sequence[Sheet]) -> tuple[Place, ...]:
    """Return the places of all blocks in reading order: one for each page that has some."""
    return tuple(
        place for number, sheet in enumerate(sheets) for place in _on_sheet(number, sheet)
    )


def _on_sheet(number: int, sheet: Sheet) -> Iterator[Place]:
    for block, members in groupby(sheet, key=lambda one: one[1].block):
        strips = list(members)
        edges = [edge for _, strip in strips for edge in _edges(strip)]
        if block and edges:
            last_y, last = strips[-1]
            top, bottom = strips[0][0], last_y + last.height
            left, right = min(one for one, _ in edges), max(one for _, one in edges)
            yield Place(block, number, left, top, right, bottom)


def _edges(strip: Strip) -> Iterator[tuple[float, float]]:
    for mark in strip.drawn:
        if isinstance(mark, Text):
            yield mark.x, mark.x + mark.line.width * mark.size / 1000
        elif isinstance(mark, Rule):
            yield mark.x, mark.to_x
