"""A table over a tuple: its columns say what stands in a cell and how rows are ordered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from app.core.record import record
from app.gui.lists.cell_roles import DISPLAY, OWN, ROOT, SPOKEN, TIP, Index
from app.gui.marks import Mark
from app.gui.plain import tip

CELL = OWN


@record
class Cell:
    """What stands in a cell: words, words below them, and a mark or icon before them.

    ``name`` is shown as a monogram, round for a ``person``; ``tone`` is the colour of the
    words below.
    """

    words: str
    below: str = ""
    mark: Mark | None = None
    icon: str = ""
    token: str = "text2"  # noqa: S105 - a colour
    name: str = ""
    person: bool = False
    tone: str = "muted"
    strong: bool = False


@record
class Column:
    """A column: its title, its width at 100 %, its cells, and the order it gives."""

    title: str
    width: int
    cell: Callable[[Any], Cell]
    order: Callable[[Any], Any]
    spare: int = 0  # left out where there is little room, the lowest first; 0 for never
    firm: bool = False  # never narrower than its width


class Rows(QAbstractTableModel):
    """The rows that are shown, in the order of one column."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._rows: list[Any] = []
        self._given: tuple[Any, ...] = ()
        self._sorted = (-1, False)

    def show_rows(
        self, columns: tuple[Column, ...], rows: tuple[Any, ...], first: int | None = None
    ) -> None:
        """Show *rows* in the order of the column *first*; None for that last asked for."""
        self.beginResetModel()
        if first is not None or len(columns) != len(self._columns):
            self._sorted = (-1 if first is None else first, False)
        self._columns = columns
        self._given = rows
        self._order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of *column*; -1 for as they were given."""
        self.layoutAboutToBeChanged.emit()
        kept = [
            (index, self._rows[index.row()])
            for index in self.persistentIndexList()
            if index.row() < len(self._rows)
        ]
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder)
        self._order()
        if kept:
            places = {id(row): at for at, row in enumerate(self._rows)}
            self.changePersistentIndexList(
                [index for index, _row in kept],
                [self.index(places[id(row)], index.column()) for index, row in kept],
            )
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, backwards = self._sorted
        self._rows = list(self._given)
        if 0 <= column < len(self._columns):
            self._rows.sort(key=self._columns[column].order, reverse=backwards)

    def sorted_by(self) -> tuple[int, bool]:
        """Return the column that gives the order, -1 for none, and whether backwards."""
        return self._sorted

    def row(self, at: int) -> Any:  # noqa: ANN401 - what it was given
        """Return a row."""
        return self._rows[at]

    def rows(self) -> tuple[Any, ...]:
        """Return all rows in their order."""
        return tuple(self._rows)

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return self._columns

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return the words of a cell, or all that stands in it."""
        if role not in (DISPLAY, SPOKEN, TIP, CELL) or not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == SPOKEN and index.column() == 0:
            return ", ".join(filter(None, (_said(one.cell(row)) for one in self._columns)))
        cell = self._columns[index.column()].cell(row)
        if role == CELL:
            return cell
        if role == TIP:
            return tip(_said(cell))
        return cell.words if role == DISPLAY else _said(cell)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return self._columns[section].title if section < len(self._columns) else None


def _said(cell: Cell) -> str:
    return ", ".join(filter(None, (cell.words, cell.below)))
