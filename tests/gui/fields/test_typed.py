"""Fields to type in: what is told, when, and what is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt

from app.gui.fields.typed import (
    LONGEST_LINE,
    LONGEST_TEXT,
    LineField,
    TextArea,
    clean,
    one_line,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _told(field: LineField | TextArea) -> list[str]:
    said: list[str] = []
    field.edited.connect(said.append)
    return said


@pytest.fixture
def line(qtbot: QtBot) -> LineField:
    field = LineField("Name", delay=0)
    qtbot.addWidget(field)
    return field


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    field = TextArea("Text", delay=0)
    qtbot.addWidget(field)
    field.resize(400, 200)
    return field


def test_showing_tells_nobody(line: LineField, area: TextArea) -> None:
    said = _told(line) + _told(area)
    line.show_text("A")
    area.show_text("B")
    line.flush()
    area.flush()
    assert (line.text(), area.text(), said) == ("A", "B", [])


def test_a_line_is_told_on_enter_and_only_once(qtbot: QtBot, line: LineField) -> None:
    said = _told(line)
    qtbot.keyClicks(line.line, " Anna ")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    line.flush()
    assert said == ["Anna"]


def test_what_was_typed_is_told_after_a_quiet(qtbot: QtBot, line: LineField) -> None:
    with qtbot.waitSignal(line.edited) as heard:
        qtbot.keyClicks(line.line, "Anna")
    assert heard.args == ["Anna"]


def test_text_is_told_when_it_is_flushed(qtbot: QtBot, area: TextArea) -> None:
    said = _told(area)
    qtbot.keyClicks(area.area, "They called.")
    area.flush()
    area.flush()
    assert said == ["They called."]


def test_showing_takes_nothing_from_somebody_who_types(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "Ann")
    field.show_text("Bob")
    assert field.text() == "Ann"


def test_the_same_words_keep_the_cursor(qtbot: QtBot, line: LineField) -> None:
    line.show_text("Anna Vos")
    line.line.setCursorPosition(4)
    line.show_text("Anna Vos")
    assert line.line.cursorPosition() == 4


def test_a_line_has_no_line_ends_and_a_limit_that_is_said(
    qtbot: QtBot, line: LineField
) -> None:
    line.show_text("one\ntwo\u2028three")
    assert line.text() == "one two three"
    line.line.selectAll()
    line.line.insert("x" * (LONGEST_LINE - 1))
    line.line.setCursorPosition(LONGEST_LINE)
    qtbot.keyClicks(line.line, "ab")
    line.flush()
    assert len(line.text()) == LONGEST_LINE
    assert "2000" in line.caption.text()


def test_rich_text_is_pasted_as_plain_words(area: TextArea) -> None:
    said = _told(area)
    rich = QMimeData()
    rich.setHtml("<b>Bold</b>")
    rich.setText("<b>Bold</b>")
    area.area.insertFromMimeData(rich)
    area.flush()
    assert said == ["<b>Bold</b>"]


def test_a_megabyte_is_cut_with_a_sentence(area: TextArea) -> None:
    said = _told(area)
    large = QMimeData()
    large.setText("w" * 1_000_000)
    area.area.insertFromMimeData(large)
    area.flush()
    assert [len(text) for text in said] == [LONGEST_TEXT]
    assert "100000" in area.caption.text()
    assert area.caption.isVisibleTo(area)


def test_an_area_grows_with_its_text(qtbot: QtBot, area: TextArea) -> None:
    area.show()
    low = area.area.sizeHint().height()
    area.show_text("\n".join("a line" for _ in range(8)))
    assert area.area.sizeHint().height() > low
    area.show_text("\n".join("a line" for _ in range(500)))
    assert area.area.sizeHint().height() < 500


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\0b", "ab"), ("\ud83d", "\ufffd"), ("\U0001f600", "\U0001f600"), ("", "")],
)
def test_what_is_no_character_is_not_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept
    assert one_line(f"{typed}\r\n") == kept
