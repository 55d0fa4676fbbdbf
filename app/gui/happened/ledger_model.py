"""The model of the ledger: groups with promises under them; a promise can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    Qt,
    Signal,
)

from app.gui.happened.ledger_rows import Group, PromiseLine, columns, ordered
from app.gui.lists.cell_roles import DISPLAY, ROOT, SPOKEN, TIP, Index
from app.gui.plain import tip

PROMISE = "application/x-geachte-promise"


class LedgerModel(QAbstractItemModel):
    """Groups at the top, promises in them; ``dropped`` tells (later, earlier) promise."""

    dropped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] = ()
        self._given: tuple[Group, ...] = ()
        self._order: tuple[int, bool] = (-1, False)
        self._titles = columns()

    def show(self, groups: tuple[Group, ...]) -> None:
        """Show *groups* instead of what there was."""
        self._given = groups
        self._reset()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 for as they came."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self._reset()

    def _reset(self) -> None:
        column, downwards = self._order
        self.beginResetModel()
        self._groups = self._given
        if column >= 0:
            self._groups = ordered(self._given, column, downwards=downwards)
        self.endResetModel()

    def group(self, index: Index) -> Group | None:
        """Return the group of a row that is one, else None."""
        if not index.isValid() or index.internalId():
            return None
        return self._groups[index.row()]

    def line(self, index: Index) -> PromiseLine | None:
        """Return the promise of a row that is one, else None."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].lines[index.row()]

    def index_of(self, promise: str) -> QModelIndex:
        """Return the row of a promise, an invalid index where it has none."""
        for place, group in enumerate(self._groups):
            for row, line in enumerate(group.lines):
                if line.promise == promise:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Return the index of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = ROOT) -> QModelIndex:  # type: ignore[override] # Qt has two
        """Return the group of a promise."""
        group = child.internalId() if child.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are under *parent*."""
        if not parent.isValid():
            return len(self._groups)
        group = self.group(parent)
        return 0 if group is None or parent.column() else len(group.lines)

    def columnCount(self, _parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return len(self._titles)

    def data(self, index: Index, role: int = DISPLAY) -> str | None:
        """Return the words of a cell: those of both lines, for a screen reader all."""
        if role not in (DISPLAY, SPOKEN, TIP):
            return None
        group, line = self.group(index), self.line(index)
        if group is not None:
            return _of_group(group) if index.column() == 0 else None
        if line is None:
            return None
        if role == SPOKEN and index.column() == 0:
            return ", ".join(part for cell in line.cells for part in cell if part)
        told = "\n".join(part for part in line.cells[index.column()] if part)
        return tip(told) if role == TIP else told

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> str | None:
        """Return the name of a column."""
        if role == DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let promises be chosen, dragged and dropped on; groups only be read."""
        plain = Qt.ItemFlag.ItemIsEnabled
        if self.line(index) is None:
            return plain
        drag = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return plain | Qt.ItemFlag.ItemIsSelectable | drag | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        """Return what a dragged promise is."""
        return [PROMISE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the promise that is dragged."""
        made = QMimeData()
        lines = [line for line in map(self.line, indexes) if line is not None]
        if lines:
            made.setData(PROMISE, lines[0].promise.encode())
        return made

    def supportedDropActions(self) -> Qt.DropAction:
        """Return what a drop does: it makes a link, and nothing moves."""
        return Qt.DropAction.LinkAction | Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """Tell that a promise was dropped on another; the model itself does not change."""
        target = self.line(parent)
        if target is None or not data.hasFormat(PROMISE):
            return False
        dragged = bytes(data.data(PROMISE).data()).decode("utf-8", "replace")
        self.dropped.emit(dragged, target.promise)
        return False


def _of_group(group: Group) -> str:
    dates = ", ".join(link.words for link in group.links)
    return ", ".join(part for part in (group.title, group.note, dates) if part)
