"""Own paragraphs as a person adds, writes, moves and removes them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from app.core.papers import Addition
from app.workshop.wishes import Typed
from tests.gui.letters.conftest import Desk

OWN = "Mijn deurbel doet het ook niet meer."


def _texts(desk: Desk) -> list[str]:
    return [one.id for one in desk.page.draft.blocks]


def _own(desk: Desk) -> tuple[Addition, ...]:
    return desk.case.documents[-1].additions


def _added(desk: Desk, qtbot: QtBot, words: str = OWN) -> str:
    """Add a paragraph below "cause" with the button, write in it, and return its id."""
    desk.page.writing.show_block("cause")
    desk.page.view.menu.below.trigger()
    qtbot.keyClicks(desk.page.view.editor.area.area, words)
    desk.page.flush()
    return _own(desk)[-1].id


def test_it_is_written_below_and_printed(desk: Desk, qtbot: QtBot) -> None:
    name = _added(desk, qtbot)
    assert desk.edits == ["Paragraph added", "Paragraph edited"]
    assert _own(desk) == (Addition("added-1", OWN, "cause", part=_own(desk)[0].part),)
    order = _texts(desk)
    assert order.index(name) == order.index("cause") + 1
    assert OWN in desk.page.draft.text
    assert desk.page.view.desk.paper.block_box(name).isValid()
    editor = desk.page.view.editor
    assert editor.block == name
    assert desk.page.view.menu.remove.isVisible()
    assert not desk.page.view.menu.leave.isVisible()
    assert not editor.restore.isVisible()


def test_each_key_of_it_is_on_the_page_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.show_block("cause")
    desk.page.view.menu.below.trigger()
    seen: list[object] = []
    desk.press.answered.connect(seen.append)
    qtbot.keyClicks(desk.page.view.editor.area.area, "D")
    typed = next(one for one in seen if isinstance(one, Typed))
    assert "added-1" in {one.block for one in typed.places}


def test_the_keys_add_above_and_below(desk: Desk) -> None:
    menu = desk.page.view.menu
    assert QKeySequence("Ctrl+Return") in menu.below.shortcuts()
    desk.page.writing.show_block("cause")
    menu.above.trigger()
    assert desk.page.view.editor.area.area.hasFocus()
    order = _texts(desk)
    assert order.index("added-1") == order.index("cause") - 1


def test_keys_in_the_text_add_move_and_remove(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    area = desk.page.view.editor.area.area
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(area, Qt.Key.Key_Return, control)
    qtbot.keyClicks(area, OWN)
    qtbot.keyClick(area, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _own(desk)[0].text == OWN
    assert _texts(desk).index("added-1") == _texts(desk).index("cause") - 1
    qtbot.keyClick(area, Qt.Key.Key_Delete, control | shift)
    assert _own(desk) == ()


def test_it_moves_up_and_down_with_its_words(desk: Desk, qtbot: QtBot) -> None:
    name = _added(desk, qtbot)
    before = _texts(desk)
    desk.page.view.menu.up.trigger()
    assert _texts(desk).index(name) == before.index(name) - 1
    assert desk.page.view.editor.block == name
    desk.page.view.menu.down.trigger()
    assert _texts(desk) == before
    assert _own(desk)[0].text == OWN
    assert desk.edits[2:] == ["Paragraph moved", "Paragraph moved"]


def test_words_that_were_not_told_yet_go_along(desk: Desk, qtbot: QtBot) -> None:
    _added(desk, qtbot)
    qtbot.keyClicks(desk.page.view.editor.area.area, " Echt.")
    desk.page.view.menu.up.trigger()
    assert _own(desk)[0].text == f"{OWN} Echt."


def test_delete_on_the_page_removes_it_and_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    _added(desk, qtbot)
    paper = desk.page.view.desk.paper
    paper.setFocus()
    qtbot.keyClick(paper, Qt.Key.Key_Delete)
    assert desk.edits[-1] == "Paragraph removed"
    assert _own(desk) == ()
    assert desk.page.view.editor.block == "cause"
    count = len(desk.edits)
    qtbot.keyClick(paper, Qt.Key.Key_Delete)
    assert len(desk.edits) == count


def test_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    _added(desk, qtbot)
    case = desk.case
    desk.page.view.menu.remove.trigger()
    desk.page.show_seen(desk.page.seen.now_with(case))
    assert OWN in desk.page.draft.text


def test_it_stays_through_a_change_of_tone_and_language(desk: Desk, qtbot: QtBot) -> None:
    _added(desk, qtbot)
    desk.page.view.choice.tones.button("courteous").click()
    languages = desk.page.view.choice.languages
    languages.show_value("en")
    languages.activated.emit(languages.currentIndex())
    assert OWN in desk.page.draft.text


def test_the_menu_offers_what_can_be_done(desk: Desk, qtbot: QtBot) -> None:
    menu = desk.page.view.menu
    desk.page.writing.show_block("cause")
    assert menu.below.isEnabled()
    assert menu.up.isEnabled()
    assert not menu.remove.isEnabled()
    heading = next(one.id for one in desk.page.draft.blocks if one.kind == "heading")
    desk.page.writing.show_block(heading)
    assert not menu.up.isEnabled()
    _added(desk, qtbot)
    assert menu.up.isEnabled()
    assert menu.remove.isEnabled()
    paper = desk.page.view.desk.paper
    paper.customContextMenuRequested.emit(paper.block_box("cause").center().toPoint())
    assert desk.page.view.editor.block == "cause"
    menu.close()
    desk.page.open_document("webform")
    assert not menu.below.isEnabled()
    assert not desk.page.view.menu.below.isEnabled()
    paper.customContextMenuRequested.emit(QPoint(0, 0))
    menu.close()
