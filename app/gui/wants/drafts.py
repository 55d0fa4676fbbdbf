"""The draft in which a term is kept before a letter was begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.papers import Document


def new_draft(case: Case, day: date) -> Document | None:
    """Return a fresh draft of the document that is recommended; None where one has to wait."""
    from app.advising import recommendation  # late: it brings the letters along
    from app.letters.doctype import read_type
    from app.letters.drafting import draft_of
    from app.paths import templates

    kind = recommendation(case, day).document
    if not kind:
        return None
    return replace(draft_of(case, read_type(templates(), kind), case.language, day), day=None)
