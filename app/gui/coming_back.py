"""What a step back brings back into the case, and where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.core.case import Case
from app.core.lookup import facts
from app.core.walk_step import Step
from app.gui.page import Place


def came_back(before: Case, after: Case, step: Step, today: date) -> Place | None:
    """Return where *after* shows the first thing that *before* lacks, if that is on *step*."""
    return next((one for one in _new(before, after, today) if one.step is step), None)


def _new(before: Case, after: Case, today: date) -> Iterator[Place]:
    from app.gui.facts import told

    old = facts(before)
    for one in facts(after).ids():
        found = told(after, one, today) if old.get(one) is None else None
        if found is not None:
            yield Place(found.place.step, found.id)
    own = set(_paragraphs(before))
    for document, paragraph in _paragraphs(after):
        if (document, paragraph) not in own:
            yield Place(Step.LETTERS, document, paragraph)


def _paragraphs(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the own paragraphs of a case, each with the id of its document."""
    for document in case.documents:
        for one in document.additions:
            yield document.id, one.id
