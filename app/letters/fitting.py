"""How long a letter will be, in lines of text, before it is laid out.

A letter is meant to fit two pages.  The estimate is cautious and the same every time; the
page itself is made by the writers, which can still close up a little.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

ROOM = 78.0  # lines of two pages for sections and enclosures, without head and closing
LAW = 26.0  # lines of what a notice says about agreement, term, default and remedies
_WIDTH = 73  # characters of a line of running text, on average
_GAP = 0.5  # the space after a paragraph
_HEADING = 1.6
_ENCLOSURE = 0.87


def paragraph(text: str) -> float:
    """Return the lines of a paragraph with the space after it; none for an empty one."""
    return ceil(len(text) / _WIDTH) + _GAP if text else 0.0


def items(texts: Iterable[str]) -> float:
    """Return the lines of a list, whose items are narrower and closer."""
    return sum(ceil(len(text) / (_WIDTH - 5)) + 0.3 for text in texts)


def heading() -> float:
    """Return the lines of a heading with its space."""
    return _HEADING


def enclosures(count: int) -> float:
    """Return the lines of the list of *count* enclosures."""
    return 2.0 + count * _ENCLOSURE if count else 0.0
