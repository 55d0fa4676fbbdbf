"""What a family of documents hands to its templates beside the desk's functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from app.core.record import record
from app.letters.sentence import Sentence

if TYPE_CHECKING:
    from app.letters.desk import Desk


@record
class Passage:
    """A paragraph for a template: its words and the ids of its facts."""

    text: Markup
    source: str


def passage(sentences: list[Sentence]) -> Passage:
    """Return sentences as one paragraph."""
    ids = dict.fromkeys(key for one in sentences for key in one.facts)
    return Passage(Markup(" ").join(one.text for one in sentences if one.text), " ".join(ids))


class Bench:
    """Further functions for the templates of a family of documents, beside the desk's."""

    def __init__(self, desk: Desk) -> None:
        """Prepare the bench for the document of *desk*."""
        self.desk = desk
        self.scene = desk.scene
