"""The table of what happened: how its rows look and how its columns share the width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.gui import theme
from app.gui.happened.cells import Cells
from app.gui.happened.rows import Column
from app.gui.happened.table import EventTable
from app.gui.lists.choosing import choose_on_focus
from app.gui.lists.widths import share
from app.gui.words import _

# What each column wants and what it needs, in pixels at 100 %.
WIDTHS: dict[int, tuple[int, int]] = {
    Column.DATE: (158, 128),
    Column.CHANNEL: (108, 106),
    Column.WHO: (140, 76),
    Column.PROMISE: (170, 96),
    Column.EVIDENCE: (80, 40),
    Column.POINT: (56, 40),
    Column.LETTER: (74, 40),
}
LEAST = 190  # pixels for what happened


class RowsView(QTableView):
    """A table that shares its width among its columns."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that the keys act on."""
        super().focusInEvent(event)
        choose_on_focus(self, event)

    def share(self) -> None:
        """Share the width among the columns that are shown."""
        share(self.horizontalHeader(), WIDTHS, LEAST)


def rows_view(model: EventTable) -> RowsView:
    """Return the table of what happened."""
    made = RowsView()
    made.setModel(model)
    made.setAccessibleName(_("What happened, as a list"))
    made.setItemDelegate(Cells(made))
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    upright = made.verticalHeader()
    upright.hide()
    upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    upright.setDefaultSectionSize(theme.now().px(44))
    header = made.horizontalHeader()
    header.setAccessibleName(_("Columns"))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(theme.now().px(48))
    header.setSortIndicator(int(Column.DATE), Qt.SortOrder.AscendingOrder)
    made.setSortingEnabled(True)
    return made
