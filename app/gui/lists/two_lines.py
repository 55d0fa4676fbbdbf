"""Words on two lines at most, where one has no room for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

LONGEST = 300  # letters that are looked at: no place shows more


def cut(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return *text* on one line of *width* pixels, with an ellipsis where it is cut."""
    line = text[:LONGEST].replace("\n", " ")
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, width))


def two_lines(metrics: QFontMetrics, text: str, width: int) -> tuple[str, ...]:
    """Return *text* on one line, else on two that part between words; the last may be cut."""
    words = text[:LONGEST].split()
    whole = " ".join(words)
    if metrics.horizontalAdvance(whole) <= width:
        return (whole,)
    first = 0
    while metrics.horizontalAdvance(" ".join(words[: first + 1])) <= width:
        first += 1
    if not first:  # a word as long as a line
        return (cut(metrics, whole, width),)
    return " ".join(words[:first]), cut(metrics, " ".join(words[first:]), width)
