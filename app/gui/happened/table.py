"""The model of the list: a tuple of rows, never a query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt

from app.gui.happened.rows import Column, Row, found, ordered
from app.gui.lists.word_table import WordTable
from app.gui.words import _


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


class EventTable(WordTable[Row]):
    """The rows that are shown: filtered by words, ordered by a column."""

    def __init__(self) -> None:
        super().__init__(titles())
        self._all: tuple[Row, ...] = ()
        self._words = ""
        self._column = Column.DATE
        self._downwards = False

    def show_rows(self, rows: tuple[Row, ...]) -> None:
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
        rows = found(self._all, self._words)
        plain = self._column is Column.DATE and not self._downwards
        super().show_rows(
            rows if plain else ordered(rows, self._column, downwards=self._downwards)
        )

    @property
    def everything(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    def row(self, at: int) -> Row:
        """Return the row that is shown in a place."""
        return self.rows[at]

    def fact(self, row: int) -> str:
        """Return the fact on a row."""
        return self.rows[row].fact

    def table(self, rows: Iterable[int], columns: Sequence[int]) -> list[tuple[str, ...]]:
        """Return some cells in words, after the names of their columns."""
        head = tuple(self.titles[column] for column in columns)
        body = [tuple(self.rows[row].cells[one] for one in columns) for row in rows]
        return [head, *body]

    def row_of(self, fact: str) -> int | None:
        """Return the row of a fact, None where it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.fact == fact), None)
