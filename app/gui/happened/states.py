"""How a promise stands, as a mark and in words."""

from __future__ import annotations

from app.core.line import Standing
from app.gui.marks import Mark
from app.gui.words import of

MARKS = {
    Standing.OPEN: Mark.OPEN,
    Standing.TO_CONFIRM: Mark.CONFIRM,
    Standing.KEPT: Mark.KEPT,
    Standing.NO_EFFECT: Mark.KEPT,
    Standing.PARTLY: Mark.ATTENTION,
    Standing.KEPT_LATE: Mark.LATE,
    Standing.BROKEN: Mark.BROKEN,
    Standing.UNTRUE: Mark.BROKEN,
    Standing.WITHDRAWN: Mark.REPLACED,
    Standing.REPLACED: Mark.REPLACED,
    Standing.DISPUTED: Mark.CONFIRM,
}


def mark(standing: Standing, *, broken: bool) -> Mark:
    """Return the mark of a promise; *broken* says that it counts among the broken ones."""
    return Mark.BROKEN if broken else MARKS[standing]


def legend() -> tuple[tuple[Mark, str], ...]:
    """Return the marks of promises with their names, in the order of the legend."""
    return (
        (Mark.KEPT, of("state", "kept")),
        (Mark.LATE, of("state", "late")),
        (Mark.BROKEN, of("state", "broken")),
        (Mark.REPLACED, of("state", "replaced")),
        (Mark.OPEN, of("state", "open")),
        (Mark.CONFIRM, of("state", "to confirm")),
    )
