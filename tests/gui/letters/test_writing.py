"""Choosing a document, seeing its true pages, and writing in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.papers import Length, Tone
from app.gui.fields.basics import Button, Label
from app.gui.letters.pictures import Pictures
from app.production import make
from app.workshop.wishes import Compose, Retype
from tests.gui.letters.conftest import Desk, example


def _written(desk: Desk) -> str:
    return desk.page.draft.text


def _type(qtbot: QtBot, desk: Desk, words: str) -> None:
    """Type as a person does, and leave the field."""
    area = desk.page.view.editor.area.area
    area.selectAll()
    qtbot.keyClicks(area, words)
    desk.page.flush()


def test_the_draft_that_was_begun_is_shown_and_nothing_is_edited_by_looking(desk: Desk) -> None:
    assert desk.page.draft.kind.id == "notice"
    assert desk.page.view.desk.paper.pages == 4
    assert desk.edits == []


def test_without_a_draft_the_first_document_that_fits_is_shown(make_desk) -> None:
    desk = make_desk("")
    desk.show(replace(example("kpn-digital-tv"), documents=()))
    assert desk.page.draft.kind.id == "complaint"
    assert desk.case.documents == ()


def test_the_picture_is_of_the_page_that_is_written(desk: Desk) -> None:
    planned = desk.case.documents[-1].day
    (_, pdf), *_ = make(desk.case, "notice", "nl", planned, ["pdf"]).files
    assert desk.page.draft.pdf == pdf
    mine, theirs = (Pictures(one).picture(0, 1.0) for one in (desk.page.draft.pdf, pdf))
    assert mine == theirs
    assert (mine.width(), mine.height()) == (596, 842)


def test_another_document_is_chosen_from_the_list(desk: Desk, qtbot: QtBot) -> None:
    documents = desk.page.view.choice.documents
    documents.setCurrentIndex(documents.findData("complaint"))
    documents.activated.emit(documents.currentIndex())
    assert desk.page.draft.kind.id == "complaint"
    assert desk.edits == []
    heads = [
        documents.itemText(at) for at in range(documents.count()) if not documents.itemData(at)
    ]
    assert heads == [
        "Possible now",
        "Always",
        "Later",
        "Done or too late",
        "Not for this case, it seems",
        "Sent",
    ]


def test_a_setting_is_kept_in_the_document(desk: Desk, qtbot: QtBot) -> None:
    choice = desk.page.view.choice
    qtbot.mouseClick(choice.tones.button("courteous"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.lengths.button("short"), Qt.MouseButton.LeftButton)
    document = desk.case.documents[-1]
    assert (document.tone, document.length) == (Tone.COURTEOUS, Length.SHORT)
    assert desk.edits == ["Tone changed", "Length changed"]
    assert choice.tones.value() == "courteous"


def test_the_language_of_the_letter_is_not_that_of_the_window(desk: Desk) -> None:
    languages = desk.page.view.choice.languages
    languages.show_value("en")
    languages.activated.emit(languages.currentIndex())
    assert desk.page.draft.language == "en"
    assert "Notice of default" in desk.page.draft.title


def test_each_key_is_shown_on_the_page_and_kept_after_a_quiet(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    area = desk.page.view.editor.area.area
    assert area.hasFocus() or desk.page.focusWidget() is area
    area.selectAll()
    qtbot.keyClicks(area, "Zo")
    typed = [one for one in desk.press.asked if isinstance(one, Retype)]
    assert [one.text for one in typed][-2:] == ["Z", "Zo"]
    desk.page.flush()
    assert desk.edits == ["Paragraph edited"]
    assert [one.text for one in desk.case.documents[-1].edits] == ["Zo"]
    assert "\nZo\n" in _written(desk)


def test_words_can_be_given_back_to_the_template(desk: Desk, qtbot: QtBot) -> None:
    before = _written(desk)
    desk.page.writing.edit_block("cause")
    _type(qtbot, desk, "Mijn zin.")
    editor = desk.page.view.editor
    assert editor.restore.isVisible()
    qtbot.mouseClick(editor.restore, Qt.MouseButton.LeftButton)
    assert _written(desk) == before
    assert desk.case.documents[-1].edits == ()
    assert not editor.restore.isVisible()


def test_typing_the_generated_words_again_leaves_no_edit(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.edit_block("cause")
    words = desk.page.view.editor.area.text()
    _type(qtbot, desk, "Iets anders.")
    _type(qtbot, desk, words)
    assert desk.case.documents[-1].edits == ()


def test_a_paragraph_is_left_out_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.show_block("cause")
    words = desk.page.view.editor.area.text()
    editor = desk.page.view.editor
    desk.page.view.menu.leave.trigger()
    assert words not in _written(desk)
    assert "left this paragraph out" in editor.note.text()
    qtbot.mouseClick(editor.restore, Qt.MouseButton.LeftButton)
    assert words in _written(desk).replace("\u00a0", " ")


def test_a_click_on_the_page_finds_the_paragraph_and_enter_edits_it(
    desk: Desk, qtbot: QtBot
) -> None:
    paper = desk.page.view.desk.paper
    at = paper.block_box("agreement").center().toPoint()
    qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=at)
    assert desk.page.view.editor.block == "agreement"
    qtbot.keyClick(paper, Qt.Key.Key_Down)
    assert desk.page.view.editor.block == "story-title"
    qtbot.keyClick(paper, Qt.Key.Key_Up)
    qtbot.keyClick(paper, Qt.Key.Key_Return)
    assert desk.page.focusWidget() is desk.page.view.editor.area.area
    qtbot.keyClick(desk.page.view.editor.area.area, Qt.Key.Key_Escape)
    assert desk.page.focusWidget() is paper


def test_the_facts_of_a_paragraph_are_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.show_block("agreement")
    names = [one.name for one in desk.page.view.editor.facts]
    assert names
    desk.page.view.editor.go.emit(desk.page.view.editor.facts[0].place)
    assert desk.gone[0].fact == "digital-tv"


def test_alt_enter_shows_the_facts_and_escape_puts_them_away(desk: Desk, qtbot: QtBot) -> None:
    desk.page.writing.show_block("agreement")
    paper = desk.page.view.desk.paper
    paper.setFocus()
    qtbot.keyClick(paper, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    card = desk.page.writing.card
    assert card.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desk.page.focusWidget() is paper
    desk.page.writing.show_facts("agreement")
    qtbot.mouseClick(card.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert [one.fact for one in desk.gone] == ["digital-tv"]


def test_a_narrow_window_folds_what_has_no_room(desk: Desk) -> None:
    view = desk.page.view
    assert view.choice.reason.isVisible()
    desk.page.resize(900, 640)
    assert not view.bar.buttons["pdf"].isVisible()
    assert not view.choice.reason.isVisible()
    view.choice.change.click()
    assert view.choice.reason.isVisible()
    assert view.desk.views.value() == "text"
    assert desk.page.width() == 900
    desk.page.resize(700, 640)
    assert view.turns.isVisible()
    assert view.editor.isVisible()
    assert not view.desk.isVisible()
    view.turns.button("look").click()
    assert view.desk.isVisible()


def test_looking_again_at_the_same_asks_for_nothing(desk: Desk) -> None:
    before = len(desk.press.asked)
    desk.page.refresh()
    assert len(desk.press.asked) == before
    assert sum(isinstance(one, Compose) for one in desk.press.asked) == 1


def test_a_page_that_nobody_sees_asks_for_nothing(make_desk) -> None:
    desk = make_desk("")
    desk.page.hide()
    desk.show(example("kpn-digital-tv"))
    assert desk.press.asked == []
    desk.page.show()
    assert desk.page.draft is not None


def test_another_case_starts_anew(desk: Desk) -> None:
    desk.page.writing.show_block("cause")
    desk.show(example("xs4all-four-services"))
    assert "XS4ALL" in desk.page.draft.text
    assert desk.page.view.editor.block in {one.id for one in desk.page.draft.blocks}


def test_the_name_of_a_paragraph_is_level_with_its_buttons(desk: Desk) -> None:
    editor = desk.page.view.editor
    name = next(one for one in editor.findChildren(Label) if one.text().startswith("Paragraph"))
    middle = name.mapTo(editor, name.rect().center()).y()
    assert abs(middle - editor.more.geometry().center().y()) <= 1
