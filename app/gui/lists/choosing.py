"""The row that the keys act on is also the chosen one, as soon as they come to a table."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTableView

BY_KEYS = (
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    Qt.FocusReason.ShortcutFocusReason,
)
CHOOSE = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


def choose_on_focus(table: QTableView, event: QFocusEvent) -> None:
    """Choose the row with the keys, else the first, where none is chosen.

    Not by ``selectRow``, which extends a choice while Shift of Shift+Tab is held.
    """
    chosen = table.selectionModel()
    rows = table.model().rowCount()
    if event.reason() in BY_KEYS and rows and not chosen.hasSelection():
        place = max(0, table.currentIndex().row())
        chosen.setCurrentIndex(table.model().index(place, 0), CHOOSE)
