"""The table of what happened: how its rows look and how its columns share the width."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.gui import theme
from app.gui.happened.cells import Cells
from app.gui.happened.rows import Column
from app.gui.happened.table import EventTable
from app.gui.lists.cell_roles import Index
from app.gui.lists.choosing import choose_on_focus
from app.gui.lists.heads import Heads
from app.gui.lists.widths import share
from app.gui.words import _

# What each column wants and what it needs, in pixels at 100 %.
WIDTHS: dict[int, tuple[int, int]] = {
    Column.DATE: (150, 122),
    Column.CHANNEL: (132, 124),
    Column.WHO: (130, 70),
    Column.PROMISE: (170, 142),
    Column.EVIDENCE: (80, 40),
    Column.POINT: (56, 40),
    Column.LETTER: (74, 40),
}
LEAST = 160  # pixels for what happened
# Left out where there is no room, the first first: the pane below tells them all.
SPARE = (Column.WHO, Column.LETTER, Column.POINT, Column.EVIDENCE, Column.PROMISE)


class _RowCells(Cells):
    """Channels with their icon, and promises with the mark of how they stand."""

    def __init__(self, model: EventTable, view: QTableView) -> None:
        super().__init__(view)
        self._rows = model

    def paint_words(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Paint what stands before the words, and the words."""
        row = self._rows.row(index.row())
        shown = {Column.CHANNEL: row.image, Column.PROMISE: row.mark}.get(
            Column(index.column())
        )
        box = self.paint_mark(painter, box, shown) if shown else box
        super().paint_words(painter, box, index)


class RowsView(QTableView):
    """A table that shares its width among its columns, and leaves some out where it must."""

    _hidden: tuple[int, ...] = (Column.LETTER,)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.share()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that the keys act on."""
        super().focusInEvent(event)
        choose_on_focus(self, event)

    def show_cited(self, *, cited: bool) -> None:
        """Show what stands in a letter, or leave it out where that is not known."""
        self._hidden = () if cited else (Column.LETTER,)
        self.share()

    def share(self) -> None:
        """Share the width among the columns that are shown."""
        share(self.horizontalHeader(), WIDTHS, LEAST, spare=SPARE, hidden=self._hidden)


def rows_view(model: EventTable) -> RowsView:
    """Return the table of what happened."""
    made = RowsView()
    made.setModel(model)
    made.setAccessibleName(_("What happened, as a list"))
    made.setItemDelegate(_RowCells(model, made))
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
    header = Heads(made)
    made.setHorizontalHeader(header)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(theme.now().px(48))
    header.setSortIndicator(int(Column.DATE), Qt.SortOrder.AscendingOrder)
    made.setSortingEnabled(True)
    return made
