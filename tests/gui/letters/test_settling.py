"""Facts that change behind an edited paragraph, and what the check asks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.walk_step import Step
from app.gui.fields.basics import Label
from app.gui.letters.chips import Chip
from app.gui.letters.looks import look_of
from app.gui.page import CONSENT, Place
from app.letters.check.finding import Finding, Severity
from tests.gui.letters.conftest import Desk

MINE = "Pas in april hoorde ik wat er aan de hand was."


def _edited(desk: Desk, qtbot: QtBot, block: str = "agreement") -> None:
    desk.page.writing.edit_block(block)
    area = desk.page.view.editor.area.area
    area.selectAll()
    qtbot.keyClicks(area, MINE)
    desk.page.flush()


def _dearer(case: Case) -> Case:
    """The price of the agreement was another one, as it turns out."""
    (first, *others) = case.agreements
    prices = tuple(
        replace(one, amount=replace(one.amount, amount=one.amount.amount + 5))
        for one in first.prices
    )
    return replace(case, agreements=(replace(first, prices=prices), *others))


@pytest.fixture
def changed(desk: Desk, qtbot: QtBot) -> Desk:
    _edited(desk, qtbot)
    desk.apply("Agreement changed", _dearer(desk.case))
    return desk


def test_the_own_text_stays_until_the_user_chooses(changed: Desk) -> None:
    card = changed.page.view.editor.conflict
    assert card.isVisible()
    assert MINE in changed.page.draft.text
    assert "17,50" in card.proposal.text()
    look = look_of(changed.page.draft, ())
    assert look.chips["agreement"] == (Chip.CHANGED,)
    assert "fact changed" in look.names["agreement"]


def test_the_proposal_replaces_the_own_text(changed: Desk, qtbot: QtBot) -> None:
    card = changed.page.view.editor.conflict
    qtbot.mouseClick(card.use, Qt.MouseButton.LeftButton)
    assert changed.edits[-1] == "Words of the template restored"
    assert "17,50" in changed.page.draft.text.replace("\u00a0", " ")
    assert MINE not in changed.page.draft.text
    assert not card.isVisible()


def test_the_own_text_is_kept_beside_the_new_facts(changed: Desk, qtbot: QtBot) -> None:
    card = changed.page.view.editor.conflict
    qtbot.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert changed.edits[-1] == "Own text kept"
    assert changed.page.draft.conflicts == ()
    assert MINE in changed.page.draft.text
    assert not card.isVisible()


def test_both_texts_can_be_compared(changed: Desk, qtbot: QtBot) -> None:
    card = changed.page.view.editor.conflict
    qtbot.mouseClick(card.compare, Qt.MouseButton.LeftButton)
    mine, proposal = card.texts
    assert mine.isVisible()
    assert mine.toPlainText() == MINE
    assert "17,50" in proposal.toPlainText()
    assert mine.extraSelections()


def test_editing_on_does_not_settle_the_conflict(changed: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(changed.page.view.editor.area.area, " En meer.")
    changed.page.flush()
    assert changed.page.draft.conflicts


def test_a_finding_takes_you_to_its_words(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    qtbot.keyClicks(desk.page.view.editor.area.area, " U belt morgenochtent.")
    desk.page.flush()
    checks = desk.page.view.checks
    found = next(one for one in checks.open_findings if one.words == "morgenochtent")
    desk.page.writing.show_block("default")
    checks.jumped.emit(found)
    area = desk.page.view.editor.area.area
    assert desk.page.view.editor.block == "cause"
    assert area.textCursor().selectedText() == "morgenochtent"
    assert desk.page.focusWidget() is area


def test_ctrl_j_goes_from_finding_to_finding(desk: Desk, qtbot: QtBot) -> None:
    seen: list[Finding] = []
    checks = desk.page.view.checks
    checks.jumped.connect(seen.append)
    for _ in range(len(checks.open_findings) + 1):
        checks.next_finding()
    assert seen[:-1] == checks.open_findings
    assert seen[-1] == seen[0]


def test_a_finding_is_set_aside_with_a_reason_and_put_back(desk: Desk, qtbot: QtBot) -> None:
    checks = desk.page.view.checks
    first = checks.open_findings[0]
    row = checks.rows[0]
    qtbot.mouseClick(row.aside, Qt.MouseButton.LeftButton)
    line = row.findChild(QLineEdit)
    qtbot.keyClicks(line, "dat klopt zo")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.edits == ["Finding set aside"]
    assert first.id not in {one.id for one in checks.open_findings}
    assert desk.case.documents[-1].dismissals[-1].reason == "dat klopt zo"
    checks.dismissed.emit(first, "")
    assert first.id in {one.id for one in checks.open_findings}


def test_a_finding_about_a_fact_asks_to_go_there(desk: Desk) -> None:
    finding = Finding("f", "c", Severity.SHOULD, "Say it.", fact="kpn")
    desk.page.view.checks.jumped.emit(finding)
    assert [(one.step, one.fact) for one in desk.gone] == [(Step.PARTIES, "kpn")]


def test_a_private_exhibit_without_consent_takes_you_to_where_it_is_recorded(
    desk: Desk,
) -> None:
    code, told = "sensitive_without_consent", "Somebody must consent."
    finding = Finding("f", code, Severity.MUST, told, block="cause", fact="x-chat")
    desk.page.view.checks.jumped.emit(finding)
    assert desk.gone == [Place(Step.EVIDENCE, "x-chat", CONSENT)]


def test_proposed_words_are_written(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    qtbot.keyClicks(desk.page.view.editor.area.area, " Dat gebeurd elke week.")
    desk.page.flush()
    finding = Finding(
        "f", "c", Severity.SHOULD, "", "cause", words="gebeurd", instead=("gebeurt",)
    )
    desk.page.view.checks.replaced.emit(finding, "gebeurt")
    assert "Dat gebeurt elke week." in desk.page.draft.text


@pytest.mark.parametrize("size", [(1024, 650), (700, 420)], ids=str)
def test_the_check_stays_in_view_below_the_paragraph(desk: Desk, size: tuple[int, int]) -> None:
    """However long the paragraph is; what was found scrolls where there is much of it."""
    view = desk.page.view
    desk.page.resize(*size)
    desk.page.writing.edit(desk.page.writing.block, "Words that go on. " * 60)
    assert view.checks.open_findings
    foot = view.checks.mapTo(view, view.checks.rect().bottomLeft()).y()
    assert foot <= view.bar.y()
    assert 0 < view.checks.height() <= view.height() / 2


def test_a_finding_is_told_in_a_sentence_until_more_is_asked(desk: Desk, qtbot: QtBot) -> None:
    checks = desk.page.view.checks
    long = next(one for one in checks.open_findings if ". " in one.sentence)
    at = checks.open_findings.index(long)

    def told() -> str:
        return checks.rows[at].findChildren(Label)[0].text()

    first = told()
    assert long.sentence.startswith(first)
    assert first != long.sentence
    qtbot.mouseClick(checks.fold_button, Qt.MouseButton.LeftButton)
    assert told() == long.sentence


def test_going_to_a_conflict_shows_what_settles_it(changed: Desk, qtbot: QtBot) -> None:
    view = changed.page.view
    bar, card = view.cards.verticalScrollBar(), view.editor.conflict
    view.cards.setFixedHeight(card.height() + 40)
    bar.setValue(0)
    with qtbot.waitSignal(bar.valueChanged):
        changed.page.writing.show_block("agreement")
    low = card.mapTo(view.cards, card.rect().bottomLeft()).y()
    assert low < view.cards.height()
