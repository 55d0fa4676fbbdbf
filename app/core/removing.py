"""Removing what happened, as an edit of the case; letters that were sent stay."""

from __future__ import annotations

from app.core.case import Case
from app.core.edits import remove
from app.core.lookup import facts
from app.core.papers import Document


def removed(case: Case, gone: tuple[str, ...]) -> tuple[Case, int]:
    """Return *case* without the facts of *gone*, and how many of them went."""
    count = 0
    for fact in gone:
        found = facts(case).get(fact)
        if found is None or (isinstance(found, Document) and found.sending is not None):
            continue
        case, count = remove(case, fact), count + 1
    return case, count
