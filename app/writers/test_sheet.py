"""A sheet to try an envelope with: a letter, and where the window shows its address."""

from __future__ import annotations

from pathlib import Path

from app.letters.letter import Letter
from app.writers.fonts import fonts
from app.writers.page import Page
from app.writers.pdf_file import properties_of, save
from app.writers.pdf_letter import sheets
from app.writers.pdf_strips import Drawing, Rule, Strip
from app.writers.pdf_text import ACCENT, MM
from app.writers.written import Written

_THIN = 0.5


def write(letter: Letter, page: Page, resources: Path) -> Written:
    """Return *letter* as a PDF that shows where the window of *page* is, if it has one.

    The window is where the envelope has it, also where the address was moved on the page.
    """
    known = fonts(resources / "fonts")
    known.covered("SourceSans3-Regular")
    made = sheets(letter, page, known).sheets
    made[0].append((0.0, Strip(0.0, _outline(page))))
    size = (page.paper[0] * MM, page.paper[1] * MM)
    return Written(save(made, properties_of(letter), size, resources).data)


def _outline(page: Page) -> list[Drawing]:
    seen = page.window
    if seen is None:
        return []
    left, top = seen.x * MM, seen.y * MM
    right, bottom = left + seen.width * MM, top + seen.height * MM
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return [
        Rule(*start, *end, _THIN, ACCENT)
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
