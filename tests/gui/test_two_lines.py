"""Words on two lines: in a cell with little room nothing of them is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from app.gui import theme
from app.gui.lists.model import Cell, Column
from app.gui.lists.table import RowTable
from app.gui.lists.two_lines import two_lines
from tests.gui.cuts import painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TERM = "Laatste dag van de termijn uit uw brief"
WIDE = "Belofte: " + "ww" * 90


def room(words: str) -> int:
    return QFontMetrics(theme.now().font(14)).horizontalAdvance(words)


@pytest.mark.parametrize(
    ("text", "fits", "lines"),
    [
        (TERM, TERM, (TERM,)),
        (TERM, "Laatste dag van de te", ("Laatste dag van de", "termijn uit uw brief")),
        (TERM, "Laatste dag van de term", ("Laatste dag van de", "termijn uit uw brief")),
        ("Noor\nHartman", "Noor Hartman", ("Noor Hartman",)),
        ("", "Noor", ("",)),
    ],
)
def test_words_part_where_the_line_ends(text: str, fits: str, lines: tuple[str, ...]) -> None:
    metrics = QFontMetrics(theme.now().font(14))
    assert two_lines(metrics, text, room(fits)) == lines


@pytest.mark.parametrize("text", ["w" * 500, WIDE, f"{TERM} van 3 mei", TERM])
@pytest.mark.parametrize("width", [0, 5, 60, 120])
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    metrics = QFontMetrics(theme.now().font(14))
    lines = two_lines(metrics, text, width)
    assert 1 <= len(lines) <= 2
    least = metrics.horizontalAdvance("…")
    assert all(metrics.horizontalAdvance(one) <= max(width, least) for one in lines)


@pytest.mark.parametrize("wide", [200, 600])
def test_a_cell_without_words_below_shows_all_of_its_own(qtbot: QtBot, wide: int) -> None:
    table = RowTable("Calendar")
    qtbot.addWidget(table)
    columns = (Column("What", 200, lambda one: Cell(str(one)), str),)
    table.resize(wide, 300)
    table.show_rows(columns, (TERM, "Noor Hartman"))
    table.show()
    words = " ".join(painted(table))
    assert TERM in words
    assert "Noor Hartman" in words
    assert "…" not in words
