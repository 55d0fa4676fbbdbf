"""How lists name an exhibit: its title and the date of its content."""

from __future__ import annotations

from app.core.papers import Document, Exhibit
from app.letters.annex import document_noun
from app.letters.phrases import capital
from app.letters.scene import Scene


def title(scene: Scene, exhibit: Exhibit, copy_of: Document | None) -> str:
    """Return how the list names an exhibit: its title and the date of its content."""
    words = scene.clause(exhibit.title)
    if not words and copy_of is not None:
        words = capital(document_noun(scene, copy_of))
    when = scene.dates.label(exhibit.dated) if exhibit.dated else ""
    if not when or when.replace("\u00a0", " ") in words:
        return words
    return f"{words}, {when}"
