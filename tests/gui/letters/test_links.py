"""Facts as links in the text of a paragraph and of the whole letter; the text as a pane."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.core.walk_step import Step
from app.gui.fields.basics import Button
from app.gui.page import Place
from tests.gui.letters.conftest import Desk

_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
_DOTS = QTextCharFormat.UnderlineStyle.DotLine


def _drawn(area: QPlainTextEdit, style: QTextCharFormat.UnderlineStyle) -> list[str]:
    return [
        one.cursor.selectedText()
        for one in area.extraSelections()
        if one.format.underlineStyle() == style
    ]


def _cursor(area: QPlainTextEdit, words: str) -> None:
    """Put the cursor into the first mention of *words*."""
    cursor = QTextCursor(area.document())
    cursor.setPosition(area.toPlainText().index(words) + 1)
    area.setTextCursor(cursor)


def _point(area: QPlainTextEdit, words: str) -> QPoint:
    _cursor(area, words)
    return area.cursorRect().center()


def test_the_facts_of_a_paragraph_are_dotted(desk: Desk) -> None:
    desk.page.writing.edit_block("agreement")
    area = desk.page.view.editor.area.area
    words = ["Rond half februari 2025", "KPN", "op 17 maart 2025", "bijlage 2"]
    assert _drawn(area, _DOTS) == words
    assert "Alt+Enter" in area.accessibleDescription()


def test_they_follow_their_words_while_typing(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("agreement")
    area = desk.page.view.editor.area.area
    area.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(area, "Dus: ")
    assert "bijlage 2" in _drawn(area, _DOTS)
    desk.page.flush()
    assert "bijlage 2" in _drawn(area, _DOTS)


def test_a_click_with_control_goes_to_the_record(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("agreement")
    area = desk.page.view.editor.area.area
    for words, place in (
        ("bijlage 2", Place(Step.EVIDENCE, "x-confirmation")),
        ("KPN", Place(Step.PARTIES, "kpn")),
        ("17 maart", Place(Step.HAPPENED, "t1")),
    ):
        at = _point(area, words)
        qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton, _CONTROL, at)
        assert desk.gone[-1] == place
    beside = _point(area, "besteld")
    qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton, _CONTROL, beside)
    assert len(desk.gone) == 3
    assert desk.edits == []


def test_alt_and_enter_show_the_fact_and_escape_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("agreement")
    area, card = desk.page.view.editor.area.area, desk.page.writing.card
    _cursor(area, "bijlage 2")
    qtbot.keyClick(area, Qt.Key.Key_Return, _ALT)
    assert card.isVisible()
    assert len(card.findChildren(Button)) == 1
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert area.hasFocus()
    _cursor(area, "besteld")
    qtbot.keyClick(area, Qt.Key.Key_Return, _ALT)
    assert len(card.findChildren(Button)) == len(desk.page.view.editor.facts)
    assert desk.edits == []


def test_alt_and_arrows_go_from_link_to_link(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("agreement")
    area = desk.page.view.editor.area.area
    area.moveCursor(QTextCursor.MoveOperation.Start)
    seen = []
    for _n in range(3):
        qtbot.keyClick(area, Qt.Key.Key_Right, _ALT)
        seen.append(area.textCursor().selectedText())
    assert seen == ["KPN", "op 17 maart 2025", "bijlage 2"]
    qtbot.keyClick(area, Qt.Key.Key_Left, _ALT)
    assert area.textCursor().selectedText() == "op 17 maart 2025"


def test_the_text_shows_links_holes_and_what_is_edited(desk: Desk) -> None:
    desk.page.writing.edit_block("cause")
    area = desk.page.view.editor.area.area
    area.setPlainText(f"😀 {area.toPlainText()} Dat zei [naam] op 3 maart.")
    desk.page.flush()
    desk.page.view.desk.show_view("text")
    pane = desk.page.view.desk.text
    assert "[naam]" in _drawn(pane, _WAVE)
    assert "bijlage 7" in _drawn(pane, _DOTS)
    assert pane.words_of("cause").endswith(" op 3 maart.")
    assert pane.words_of("thanks") in pane.toPlainText()
    assert pane.viewportMargins().right() > 0
    assert pane.accessibleDescription().startswith("edited. Alt+Enter")
    assert desk.page.view.desk.length.text() == desk.page.view.bar.counter.text()


def test_without_marks_the_text_has_all_the_room(desk: Desk) -> None:
    desk.page.view.desk.show_view("text")
    assert desk.page.view.desk.text.viewportMargins().right() == 0


def test_the_text_follows_the_keys(desk: Desk) -> None:
    pane = desk.page.view.desk.text
    desk.page.view.desk.show_view("text")
    before = pane.words_of("thanks")
    pane.show_typed("cause", "Heel iets anders.")
    assert pane.words_of("cause") == "Heel iets anders."
    assert pane.words_of("thanks") == before
    assert desk.page.view.desk.text.block_at(pane.toPlainText().index("Heel iets")) == "cause"


def test_a_long_text_is_drawn_where_it_is_seen(desk: Desk) -> None:
    desk.page.view.desk.show_view("text")
    pane = desk.page.view.desk.text
    pane.verticalScrollBar().setValue(0)
    assert "bijlage 7" not in _drawn(pane, _DOTS)
    desk.page.writing.show_block("cause")
    assert "bijlage 7" in _drawn(pane, _DOTS)


def test_a_click_in_the_text_chooses_a_block_and_enter_edits_it(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.page.view.desk.show_view("text")
    pane = desk.page.view.desk.text
    desk.page.writing.show_block("thanks")
    assert pane.block_at(pane.textCursor().position()) == "thanks"
    _cursor(pane, pane.words_of("cause")[:20])
    assert desk.page.view.editor.block == "cause"
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert desk.page.view.editor.area.area.hasFocus()
    qtbot.keyClick(desk.page.view.editor.area.area, Qt.Key.Key_Escape)
    assert pane.hasFocus()
    assert desk.edits == []


def _spot(desk: Desk, name: str) -> QPoint:
    """Return the middle of the first link on the pages to the fact *name*."""
    paper = desk.page.view.desk.paper
    for page in range(paper.pages):
        sheet, scale = paper.links.sheet_of(page)
        for link in paper.links.on_page(page):
            if link.fact.place.fact == name:
                return (sheet.topLeft() + link.boxes[0].center() * scale).toPoint()
    raise AssertionError(name)


def test_the_pages_have_the_links_where_the_words_are(desk: Desk) -> None:
    paper = desk.page.view.desk.paper
    said = [link.fact.place.fact for link in paper.links.on_page(0)]
    assert said[:6] == ["d-credit", "x-invoice", "digital-tv", "kpn", "t1", "x-confirmation"]
    for name, block in (("digital-tv", "agreement"), ("x-invoice", "asks"), ("t2", "breaches")):
        assert paper.block_box(block).contains(_spot(desk, name).toPointF())


def test_a_link_on_the_page_leads_to_its_record(desk: Desk, qtbot: QtBot) -> None:
    paper, left = desk.page.view.desk.paper, Qt.MouseButton.LeftButton
    at = _spot(desk, "x-confirmation")
    qtbot.mouseClick(paper, left, _CONTROL, at)
    assert desk.gone == [Place(Step.EVIDENCE, "x-confirmation")]
    qtbot.mouseClick(paper, left, Qt.KeyboardModifier.NoModifier, at)
    assert len(desk.gone) == 1
    assert desk.page.view.editor.block == "agreement"
    assert paper.links.fact_at(at.toPointF()) is not None
    assert paper.links.fact_at(paper.block_box("thanks").center()) is None


def test_a_sent_letter_has_no_links(desk: Desk) -> None:
    desk.page.open_document("sent:complaint-30-april")
    assert desk.page.view.desk.paper.links.on_page(0) == ()
