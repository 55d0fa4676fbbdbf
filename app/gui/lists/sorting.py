"""The order of a table from the keyboard: a menu that does what clicks on its headings do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from app.gui.plain import caption
from app.gui.words import _


def add_sorting(menu: QMenu, table: QTableView, sort: Callable[[int], object]) -> QMenu:
    """Add the columns of *table* that are shown to *menu*; *sort* is told which was taken.

    The one that the rows follow now is checked; taking it again turns the order round.
    """
    header = table.horizontalHeader()
    now = header.sortIndicatorSection() if header.isSortIndicatorShown() else -1
    made = menu.addMenu(_("Sort by"))
    for column in range(table.model().columnCount()):
        title = table.model().headerData(column, Qt.Orientation.Horizontal)
        if title and not table.isColumnHidden(column):
            action = made.addAction(caption(str(title)), partial(sort, column))
            action.setCheckable(True)
            action.setChecked(column == now)
    return made


def menu_place(table: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """Return where a menu belongs: under the mouse, or on the row that has the keys."""
    if event.reason() is not QContextMenuEvent.Reason.Keyboard:
        return event.globalPos()
    return table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).center())
