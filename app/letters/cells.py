"""Rows of a table in words."""

from __future__ import annotations

from app.core.entry import Entry
from app.core.record import record
from app.letters.scene import Scene


@record
class Cells:
    """A row of a table: its cells in words and the facts it tells."""

    cells: tuple[str, ...]
    facts: tuple[str, ...]


def several_years(scene: Scene, entries: tuple[Entry, ...]) -> bool:
    """Tell whether the rows lie in more than one year, so that each date needs its own."""
    return (
        len(_years(entries)) > 1 or not _years(entries) or scene.day.year not in _years(entries)
    )


def _years(entries: tuple[Entry, ...]) -> set[int]:
    found: set[int] = set()
    for entry in entries:
        if entry.span is not None and not entry.span.open_end and not entry.span.open_start:
            found |= {entry.span.earliest.year, entry.span.latest.year}
    return found
