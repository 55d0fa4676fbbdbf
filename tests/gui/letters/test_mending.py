"""Where the check leads to, when no words of the letter mend what it found."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core import edits
from app.core.ids import DocumentId
from app.core.papers import Document
from app.core.walk_step import Step
from app.gui.fields.basics import Button
from app.gui.letters.mending import PLACES, place_of
from app.gui.page import COMPLAINED, CONSENT, SENDER, TERM, Place
from app.letters.check.finding import Finding, Severity
from app.paths import resources
from tests.gui.letters.conftest import DAY, Desk


def _found(code: str, fact: str = "") -> Finding:
    return Finding("f", code, Severity.MUST, "Zeg wat u wilt.", fact=fact)


@pytest.mark.parametrize(
    ("finding", "place"),
    [
        (_found("missing-sender"), Place(Step.PARTIES, part=SENDER)),
        (_found("missing-deadline"), Place(Step.WANTS, part=TERM)),
        (_found("missing-first_complaint"), Place(Step.FOLLOW_UP, part=COMPLAINED)),
        (_found("exhibit_without_file"), Place(Step.EVIDENCE)),
        (_found("sensitive_without_consent", "x"), Place(Step.EVIDENCE, "x", CONSENT)),
        (_found("hard-to-read"), None),
    ],
)
def test_a_finding_is_settled_where_its_fact_is_entered(
    finding: Finding, place: Place | None
) -> None:
    assert place_of(finding) == place


def test_every_code_is_one_of_the_check() -> None:
    path = resources() / "words" / "en" / "findings.toml"
    assert set(PLACES) <= set(tomllib.loads(path.read_text("utf-8"))["finding"])


def test_a_last_day_that_has_passed_leads_to_the_term(desk: Desk, qtbot: QtBot) -> None:
    late = Document(DocumentId("d"), "complaint", "nl", answer_by=DAY)
    desk.show(edits.put_document(desk.case, late))
    desk.page.open_document("complaint")
    row = next(one for one in desk.page.view.checks.rows if _code(one) == "missing-deadline")
    qtbot.mouseClick(row.findChild(Button), Qt.MouseButton.LeftButton)
    assert desk.gone == [Place(Step.WANTS, part=TERM)]


def _code(row: object) -> str:
    return str(row._finding.code)
