"""Records as a list of one column: what each is called, and what is said of it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel

from app.gui.lists.cell_roles import DISPLAY, OWN, ROOT, SPOKEN, TIP, Index
from app.gui.plain import tip

RECORD = OWN
T = TypeVar("T")


class Records(QAbstractListModel, Generic[T]):
    """The records that are shown; a delegate asks for one by the role ``RECORD``."""

    def __init__(self) -> None:
        super().__init__()
        self.records: tuple[T, ...] = ()

    def key(self, one: T) -> object:
        """Return what tells a record from others."""
        raise NotImplementedError

    def words(self, one: T) -> str:
        """Return what a record is called."""
        raise NotImplementedError

    def spoken(self, row: int) -> str:
        """Return what screen readers and the tooltip say of the record in a row."""
        raise NotImplementedError

    def show_records(self, records: tuple[T, ...]) -> None:
        """Show other records; a list of the same ones is changed in its place."""
        same = [self.key(one) for one in records] == [self.key(one) for one in self.records]
        if not same:
            self.beginResetModel()
        self.records = records
        if not same:
            self.endResetModel()
        elif records:
            self.dataChanged.emit(self.index(0), self.index(len(records) - 1))

    def row_of(self, key: object) -> int:
        """Return the row of a record, -1 where it is not shown."""
        return next((at for at, one in enumerate(self.records) if self.key(one) == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many there are; none has others below it."""
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return what a role of a record is."""
        if role == RECORD:
            return self.records[index.row()]
        if role == DISPLAY:
            return self.words(self.records[index.row()])
        if role in (SPOKEN, TIP):
            said = self.spoken(index.row())
            return tip(said) if role == TIP else said
        return None
