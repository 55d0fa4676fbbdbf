"""The model of the list: a tuple of rows, never a query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.gui.happened.rows import Column, Row, found, ordered
from app.gui.plain import tip
from app.gui.words import _

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
NAME = int(Qt.ItemDataRole.AccessibleTextRole)
HORIZONTAL = Qt.Orientation.Horizontal


def titles() -> tuple[str, ...]:
    """Return the names of the columns."""
    return (
        _("Date"),
        _("Channel"),
        _("Who"),
        _("What"),
        _("Promise"),
        _("Evidence"),
        _("Point"),
        _("In letter"),
    )


class EventTable(QAbstractTableModel):
    """The rows that are shown: filtered by words, ordered by a column."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Row, ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._words = ""
        self._column = Column.DATE
        self._downwards = False
        self._titles = titles()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show *rows* instead of what there was, filtered and ordered as before."""
        self._all = rows
        self._reset()

    def filter(self, words: str) -> None:
        """Show the rows with these words only."""
        if words != self._words:
            self._words = words
            self._reset()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column."""
        if 0 <= column < len(Column):
            self._column = Column(column)
            self._downwards = order is Qt.SortOrder.DescendingOrder
            self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        rows = found(self._all, self._words)
        plain = self._column is Column.DATE and not self._downwards
        self._shown = rows if plain else ordered(rows, self._column, downwards=self._downwards)
        self.endResetModel()

    @property
    def everything(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    def row(self, at: int) -> Row:
        """Return the row that is shown in a place."""
        return self._shown[at]

    def fact(self, row: int) -> str:
        """Return the fact on a row."""
        return self._shown[row].fact

    def table(self, rows: Iterable[int], columns: Sequence[int]) -> list[tuple[str, ...]]:
        """Return some cells in words, after the names of their columns."""
        head = tuple(self._titles[column] for column in columns)
        body = [tuple(self._shown[row].cells[one] for one in columns) for row in rows]
        return [head, *body]

    def row_of(self, fact: str) -> int | None:
        """Return the row of a fact, None where it is not shown."""
        return next((at for at, row in enumerate(self._shown) if row.fact == fact), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        """Return the words of a cell; all of them as its tooltip."""
        if role == DISPLAY:
            return self._shown[index.row()].cells[index.column()]
        if role == TIP:
            return tip(self._shown[index.row()].cells[index.column()]) or None
        if role == NAME and index.column() == 0:
            return ", ".join(cell for cell in self._shown[index.row()].cells if cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        """Return the name of a column."""
        if role == DISPLAY and orientation is HORIZONTAL:
            return self._titles[section]
        return None
