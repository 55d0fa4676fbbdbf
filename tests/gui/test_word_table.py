"""A table of rows that bring their words: what is seen, heard and told by the mouse."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from app.gui.lists.cell_roles import DISPLAY, OWN, SPOKEN, TIP
from app.gui.lists.word_table import WordTable

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Line:
    cells: tuple[str, ...]


@pytest.fixture
def table() -> WordTable[Line]:
    made = WordTable[Line](("Day", "Who", "What"))
    made.show_rows((Line(("3 May", "", "<b>called</b>")), Line(("", "KPN", ""))))
    return made


@pytest.mark.parametrize(
    ("place", "role", "words"),
    [
        ((0, 0), DISPLAY, "3 May"),
        ((0, 1), DISPLAY, ""),
        ((0, 2), DISPLAY, "<b>called</b>"),
        ((0, 0), SPOKEN, "3 May, <b>called</b>"),
        ((0, 2), SPOKEN, None),
        ((1, 0), SPOKEN, "KPN"),
        ((1, 2), TIP, None),
        ((0, 2), OWN, None),
    ],
)
def test_a_cell_in_words(
    table: WordTable[Line], place: tuple[int, int], role: int, words: str | None
) -> None:
    assert table.data(table.index(*place), role) == words


def test_a_tooltip_takes_no_words_for_markup(table: WordTable[Line]) -> None:
    assert "&lt;b&gt;called" in str(table.data(table.index(0, 2), TIP))


def test_a_table_is_as_large_as_what_it_shows(table: WordTable[Line]) -> None:
    assert (table.rowCount(), table.columnCount()) == (2, 3)
    assert (table.rowCount(table.index(0, 0)), table.columnCount(table.index(0, 0))) == (0, 0)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert table.headerData(1, across) == "Who"
    assert (table.headerData(1, down), table.headerData(1, across, TIP)) == (None, None)
    resets: list[bool] = []
    table.modelReset.connect(lambda: resets.append(True))
    table.show_rows(())
    assert (table.rowCount(), table.columnCount(), resets) == (0, 3, [True])
