"""The headings of tables: which column orders the rows, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QStyleOptionHeader, QTableView

from app.gui.lists.heads import Heads

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ORDERS = [
    (Qt.SortOrder.AscendingOrder, "SAID ON  ↑"),
    (Qt.SortOrder.DescendingOrder, "SAID ON  ↓"),
]


@pytest.mark.parametrize(("order", "words"), ORDERS)
def test_the_arrow_stands_behind_the_words(
    qtbot: QtBot, order: Qt.SortOrder, words: str
) -> None:
    """Not at the far end of a wide column; a screen reader hears the name alone."""
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(0, 2)
    model.setHorizontalHeaderLabels(["Said on", "By whom"])
    table.setModel(model)
    heads = Heads(table)
    table.setHorizontalHeader(heads)
    heads.setSortIndicatorShown(True)
    heads.setSortIndicator(0, order)
    shown = []
    for at in range(2):
        option = QStyleOptionHeader()
        heads.initStyleOptionForIndex(option, at)
        shown.append(option.text)
        assert option.sortIndicator is QStyleOptionHeader.SortIndicator.None_
    assert shown == [words, "BY WHOM"]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Said on"
