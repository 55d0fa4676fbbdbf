"""A letter and what the check found in it, on the pages; and when it is asked for anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.gui.letters.looks import first_block
from app.letters.check.finding import Severity
from app.workshop.wishes import Compose

if TYPE_CHECKING:
    from tests.gui.letters.conftest import Desk


def _said_of(desk: Desk, block: str) -> str:
    """What a listener is told of a block when it is chosen on the pages."""
    pages = desk.page.view.desk
    pages.show_block("")
    pages.show_block(block)
    return pages.paper.accessibleDescription()


def test_an_error_marks_its_block_until_another_letter_is_shown(desk: Desk) -> None:
    page, draft = desk.page, desk.page.draft
    assert draft is not None
    block = first_block(draft)
    note = replace(page.display.findings[0], block=block, severity=Severity.NOTE)
    error = replace(note, severity=Severity.MUST)
    said = {}
    for finding in (note, error):
        page.display.show_findings(draft, (finding,))
        said[finding.severity] = _said_of(desk, block)
    assert said[Severity.MUST] == f"error. {said[Severity.NOTE]}"
    page.display.show_draft(page.seen, draft, ())
    assert _said_of(desk, block) == said[Severity.MUST]
    page.display.forget()
    page.display.show_draft(page.seen, draft, ())
    assert _said_of(desk, block) == said[Severity.NOTE]


def test_a_letter_is_asked_for_again_when_the_workshop_was_lost(desk: Desk) -> None:
    asked = len(desk.press.asked)
    desk.page.refresh()
    assert desk.press.asked[asked:] == []
    desk.press.lost.emit()
    desk.page.refresh()
    assert isinstance(desk.press.asked[asked], Compose)
