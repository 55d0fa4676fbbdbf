"""Proofs: the pages of a letter that are looked at while it is being typed.

The whole letter is laid out, by the same code that writes the file, so that its lines break as
they will; but only the pages that are seen are written.  What did not change since the proof
before is not laid out again: lines are remembered by their text, annexes by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.letters.letter import Annex, Letter
from app.writers.fonts import fonts
from app.writers.page import Page
from app.writers.written import Place

if TYPE_CHECKING:
    from app.writers.pdf_flow import Sheet


@dataclass(frozen=True, slots=True)
class Proof:
    """A file of one page of a letter: which page from 0, of how many, and what stands where."""

    data: bytes
    page: int
    pages: int
    places: tuple[Place, ...]


class Proofs:
    """Makes proofs of one letter after another."""

    def __init__(self, resources: Path) -> None:
        """Make proofs with the fonts in *resources*."""
        self._resources = resources
        self._annexes: tuple[Annex, ...] = ()
        self._annexed: list[Sheet] = []

    def proof(self, letter: Letter, page: Page, number: int) -> Proof:
        """Return the page *number* (from 0, the last where there are fewer) of *letter*.

        Raises ``UserError`` when the address does not fit its zone.
        """
        from app.writers.pdf_file import properties_of, save
        from app.writers.pdf_letter import annex_sheets, letter_sheets
        from app.writers.pdf_places import places
        from app.writers.pdf_text import MM

        known = fonts(self._resources / "fonts")
        known.covered("SourceSans3-Regular")
        if self._annexes is not letter.annexes:
            self._annexed = annex_sheets(letter, page, known)
            self._annexes = letter.annexes
        made = [*letter_sheets(letter, page, known).sheets, *self._annexed] or [[]]
        shown = min(max(number, 0), len(made) - 1)
        size = (page.paper[0] * MM, page.paper[1] * MM)
        file = save([made[shown]], properties_of(letter), size, self._resources)
        return Proof(file.data, shown, len(made), places(made))
