"""The help: complete in both languages, and it opens nothing by itself."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from app.core.walk_step import Step
from app.gui import theme, words
from app.gui.help.pages import ICONS, PAGES, page_text, page_title
from app.gui.help.typeset import BULLET
from app.gui.help.window import HelpWindow
from app.paths import resources
from tests.gui.catalogue import LOCALE

FOLDER = resources() / "help"
KEYS = re.compile(r"\*\*((?:Ctrl|Alt|Shift|F\d|Esc|Enter|Del)[^*]*)\*\*")


def test_every_screen_has_a_page() -> None:
    assert {step.value for step in Step} | {"home", "settings", "new_case", "keys"} == set(
        PAGES
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_there_and_no_other(language: str) -> None:
    assert {path.stem for path in (FOLDER / language).iterdir()} == set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_the_same_in_both_languages(page: str) -> None:
    dutch, english = (
        (FOLDER / code / f"{page}.md").read_text(encoding="utf-8") for code in ("nl", "en")
    )
    for sign in ("# ", "## ", "- "):
        counted = [
            sum(line.startswith(sign) for line in text.splitlines())
            for text in (dutch, english)
        ]
        assert counted[0] == counted[1], sign
    assert KEYS.findall(dutch) == KEYS.findall(english)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_short_and_plain(page: str, language: str) -> None:
    text = (FOLDER / language / f"{page}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert len(text.split()) < 350
    assert not re.search(r"<[a-z/]|!\[|  |\bje\b|\bjouw\b", text)
    for sentence in re.split(r"[.!?:]\s", text):
        assert len(sentence.split()) <= 32, sentence


def test_bullets_stand_clear_of_their_words(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.resize(560, 600)
    window.show()
    hung = 0
    for page in PAGES:
        window.show_page(page)
        document = window.text.document()
        document.documentLayout().documentSize()  # lays out all of it
        block = document.begin()
        while block.isValid():
            assert block.blockFormat().objectIndex() < 0
            layout = block.layout()
            if block.text().startswith(BULLET) and layout.lineCount() > 1:
                words, _at = layout.lineAt(0).cursorToX(len(BULLET))
                bullet, _at = layout.lineAt(0).cursorToX(0)
                assert abs(words - layout.lineAt(1).naturalTextRect().left()) <= 1
                assert words - bullet >= 10
                hung += 1
            block = block.next()
    assert hung > 5


def test_titles_are_those_of_the_window() -> None:
    words.use(LOCALE, "nl")
    assert [page_title(page) for page in ("home", "follow_up")] == ["Vandaag", "Opvolging"]


def test_an_unknown_page_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        page_text("../../secret")


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_page_is_chosen_from_the_list(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_page("letters")
    assert "Letters" in window.text.toPlainText()
    window.pages.setFocus()
    qtbot.keyClick(window.pages, Qt.Key.Key_Down)
    assert window.page == "follow_up"
    window.show_page("nothing")
    assert window.page == "home"


def test_no_picture_or_style_is_loaded(window: HelpWindow) -> None:
    window.text.setMarkdown("![x](file:///etc/hostname)")
    assert window.text.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_f1_closes_what_f1_opened(window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not window.isVisible()


def test_titles_have_the_face_of_titles_and_nothing_is_bolder_than_the_face(
    window: HelpWindow,
) -> None:
    window.show_page("happened")
    block = window.text.document().begin()
    assert block.textFormats()[0].format.font().family() == theme.SERIF
    while block.isValid():
        for run in block.textFormats():
            assert run.format.fontWeight() <= 600, block.text()
        block = block.next()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_an_icon(page: str) -> None:
    assert (resources() / "icons" / f"{ICONS[page]}.svg").is_file()
