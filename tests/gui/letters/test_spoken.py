"""What a screen reader is told while one writes: what changed, when typing stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.gui.speaker import Speaker
from tests.gui.letters.conftest import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SEQUENCES = [
    ("nothing of what is there first", [("pages", "1 page"), ("term", "")], []),
    ("what changed", [("pages", "1 page"), ("pages", "2 pages")], ["2 pages"]),
    ("not what came back", [("pages", "1"), ("pages", "2"), ("pages", "1")], []),
    (
        "all that changed at once",
        [
            ("pages", "1 page"),
            ("check", "1 error"),
            ("pages", "2 pages"),
            ("check", "2 errors"),
        ],
        ["2 pages. 2 errors"],
    ),
    ("nothing of what is gone", [("term", "21 May"), ("term", "")], []),
]


@pytest.mark.parametrize(
    ("shown", "said"), [one[1:] for one in SEQUENCES], ids=[one[0] for one in SEQUENCES]
)
def test_only_what_changed_is_said(
    qtbot: QtBot, shown: list[tuple[str, str]], said: list[str]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    speaker, told = Speaker(owner), list[str]()
    speaker.told.connect(told.append)
    speaker.begin("a letter")
    for line, words in shown:
        speaker.show(line, words)
    speaker.quiet.flush()
    assert told == said
    speaker.begin("another letter")
    speaker.show("pages", "9 pages")
    speaker.quiet.flush()
    assert told == said


def test_a_longer_letter_and_other_findings_are_said(desk: Desk) -> None:
    """So is a term that moved, and what the check finds in words typed just now."""
    told: list[str] = []
    page = desk.page
    spoken = page.display.spoken
    spoken.speaker.told.connect(told.append)
    draft, findings = page.draft, page.display.findings
    assert draft is not None
    assert draft.due is not None
    later = replace(draft, due=draft.due.replace(year=draft.due.year + 1), places=())
    spoken.show_draft(page.case.id, later)
    spoken.show_findings(())
    spoken.speaker.quiet.flush()
    assert findings
    year = f"{later.due:%Y}" if later.due else ""
    said = told[0].split(". ")
    assert (len(told), said[0]) == (1, "1 page")
    assert said[1].endswith(f"{year}: last day of the term")
    assert told[0].endswith("Nothing stands in the way of this letter.")
