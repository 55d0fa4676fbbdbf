"""The plain-text version of a letter: the reference that every other format must match.

Lines are not broken, so that any window and any screen reader breaks them itself.  A text to
paste into a form has plain quotes and spaces, since forms count and sometimes spoil others.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.letters.letter import Layout, Letter
from app.writers.characters import plain_marks
from app.writers.words import Line, lines
from app.writers.written import Written


def write(letter: Letter) -> Written:
    """Return *letter* as UTF-8 text with line feeds, one line per paragraph, item or row."""
    written = joined(lines(letter))
    if letter.layout is Layout.TEXT:
        written = plain_marks(written)
    return Written(written.encode())


def joined(found: Iterable[Line]) -> str:
    """Return *found* as one text that ends in a line feed; empty when there is nothing."""
    written: list[str] = []
    for line in found:
        if line.gap and written:
            written.append("")
        written.append(line.text)
    return "\n".join(written) + "\n" if written else ""
