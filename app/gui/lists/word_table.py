"""A table of rows that bring their words: what stands in each cell, in the order given."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt

from app.gui.lists.cell_roles import DISPLAY, ROOT, SPOKEN, TIP, Index
from app.gui.plain import tip


class Worded(Protocol):
    """A row with the words of its cells, one for each column."""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in its cells."""


R = TypeVar("R", bound=Worded)


class WordTable(QAbstractTableModel, Generic[R]):
    """The ``rows`` that are shown, under the *titles* of their columns."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__()
        self.titles = titles
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: tuple[R, ...]) -> None:
        """Show *rows* instead of what there was."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        """Return the words of a cell, whole as its tooltip; those of its row for a listener."""
        if role == DISPLAY:
            return self.rows[index.row()].cells[index.column()]
        if role == TIP:
            return tip(self.rows[index.row()].cells[index.column()]) or None
        if role == SPOKEN and index.column() == 0:
            return ", ".join(cell for cell in self.rows[index.row()].cells if cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        """Return the name of a column."""
        if role == DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self.titles[section]
        return None
