"""A sentence of a document, before it is put in order and set."""

from __future__ import annotations

from markupsafe import Markup

from app.core.record import record


@record
class Sentence:
    """A sentence in words, and the facts it was made from."""

    text: Markup
    facts: tuple[str, ...] = ()
