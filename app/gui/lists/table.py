"""A table of rows that are opened, peeked at, and taken together."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from app.gui import theme
from app.gui.lists.choosing import choose_on_focus
from app.gui.lists.delegate import CellDelegate
from app.gui.lists.heads import Heads
from app.gui.lists.model import Column, Rows
from app.gui.lists.sorting import add_sorting, menu_place
from app.gui.lists.widths import heading

TIGHT = 1.15  # how much narrower columns may become before one is left out
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _whole(columns: dict[int, Column]) -> int:
    return sum(column.width for column in columns.values())


class RowTable(QTableView):
    """Shows rows of any kind; each signal names what was done with the chosen ones."""

    opened = Signal(object)  # the row
    peeked = Signal()
    removed = Signal()
    chose = Signal()

    def __init__(self, name: str, *, leads: bool = False) -> None:
        """Make it with a *name*; *leads* says that its rows are opened."""
        super().__init__()
        self.rows = Rows()
        self.setModel(self.rows)
        self._delegate = CellDelegate(self)
        self._delegate.leads = leads
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._room = self.width()
        self._expected = self._opened_at = ""
        self._build_headers()
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)

    def _build_headers(self) -> None:
        side = self.verticalHeader()
        side.setVisible(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(theme.now().row)
        top = Heads(self)
        self.setHorizontalHeader(top)
        top.setSectionsClickable(True)
        top.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        top.sectionClicked.connect(self.sort_by)

    def show_rows(
        self, columns: tuple[Column, ...], rows: tuple[Any, ...], first: int | None = None
    ) -> None:
        """Show *rows* as `Rows` does; what was chosen stays so, or what comes in its place."""
        place = self.currentIndex().row()
        kept = {self._name(row) for row in self.chosen()}
        at = self._name(self.current()) if self.current() is not None else ""
        self.rows.show_rows(columns, rows, first)
        self._share_width()
        self._show_order()
        self._choose(kept, at)
        if at and self.current() is None and self.rows.rowCount():
            self.selectRow(min(place, self.rows.rowCount() - 1))

        self._meet()

    def expect(self, name: str) -> None:
        """Choose the row of that case or name, with the keys, when it is shown next."""
        self._expected = name

    def showEvent(self, event: QShowEvent) -> None:
        """Choose what is expected, once it can have the keys."""
        super().showEvent(event)
        self._meet()

    def _meet(self) -> None:
        if not self.isVisible():
            return
        wanted, self._expected = self._expected, ""
        owners = [self._owner(row) for row in self.rows.rows()] if wanted else []
        if wanted in owners:
            if self._owner(self.current()) != wanted:
                self.selectRow(owners.index(wanted))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Choose nothing, as before other rows are shown."""
        self._opened_at = ""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def chosen(self) -> tuple[Any, ...]:
        """Return the chosen rows, in the order of the table."""
        found = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.row(at) for at in found)

    def current(self) -> Any:  # noqa: ANN401 - what it was given
        """Return the row with the keyboard, None when there is none."""
        at = self.currentIndex().row()
        return self.rows.row(at) if 0 <= at < self.rows.rowCount() else None

    def choose_first(self) -> None:
        """Choose the row at which the table opened, else the first, if there is one."""
        if self.rows.rowCount():
            self.selectRow(self._first_row())

    def _first_row(self) -> int:
        names = [self._name(row) for row in self.rows.rows()] if self._opened_at else []
        return names.index(self._opened_at) if self._opened_at in names else 0

    def sort_by(self, column: int) -> None:
        """Put the rows in the order of *column*; once more turns the order round."""
        now, backwards = self.rows.sorted_by()
        turned = now == column and not backwards
        order = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        self._opened_at = ""
        self.rows.sort(column, order)
        self._show_order()

    def order_by(self, column: int) -> None:
        """Put the rows in the order of *column*, -1 for as they were given."""
        self._opened_at = ""
        self.rows.sort(column)
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, peek with Space, take away with Delete; the rest as Qt does it."""
        key = event.key()
        if key in _OPEN and self.current() is not None:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space:
            self.peeked.emit()
        elif key == Qt.Key.Key_Delete and self.chosen():
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that the keys act on."""
        if not self.currentIndex().isValid() and self._opened_at:
            first = self.rows.index(self._first_row(), 0)
            flag = self.selectionModel().SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first, flag)  # else Qt takes the top one
        super().focusInEvent(event)
        choose_on_focus(self, event)

    def menu(self) -> QMenu:
        """Return what can be done with the table itself."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_sorting(made, self, self._take_order)
        return made

    def _take_order(self, column: int) -> None:
        self.horizontalHeader().sectionClicked.emit(column)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the table."""
        self.menu().popup(menu_place(self, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._room = event.size().width()
        self._share_width()

    def _share_width(self) -> None:
        columns = self.rows.columns()
        room = self._room
        shown = dict(enumerate(columns))
        spare = sorted((one.spare, at) for at, one in shown.items() if one.spare)
        while spare and theme.now().px(_whole(shown)) > room * TIGHT:
            shown.pop(spare.pop(0)[1])
        for at in range(len(columns)):
            self.setColumnHidden(at, at not in shown)
        firm = {at: column for at, column in shown.items() if column.firm}
        for at, column in firm.items():
            width = max(theme.now().px(column.width), heading(self.horizontalHeader(), at))
            self.setColumnWidth(at, width)
            room -= width
        soft = {at: column for at, column in shown.items() if at not in firm}
        whole = _whole(soft)
        for at, column in soft.items():
            part = room * column.width // whole if whole > column.width else room
            width = max(part, heading(self.horizontalHeader(), at))
            self.setColumnWidth(at, width)
            room, whole = room - width, whole - column.width

    def _show_order(self) -> None:
        column, backwards = self.rows.sorted_by()
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(column >= 0)
        if column >= 0:
            self.horizontalHeader().setSortIndicator(column, order)

    def _tell_chosen(self) -> None:
        self.chose.emit()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row(index.row()))

    def _choose(self, kept: set[str], at: str) -> None:
        if not kept and not at:
            return
        for number, row in enumerate(self.rows.rows()):
            name = self._name(row)
            if name == at:
                self.setCurrentIndex(self.rows.index(number, 0))
            elif name in kept and len(kept) > 1:
                self.selectionModel().select(
                    self.rows.index(number, 0),
                    self.selectionModel().SelectionFlag.Select
                    | self.selectionModel().SelectionFlag.Rows,
                )

    def show_from(self, place: int) -> None:
        """Open below the row at *place*: that one is on top, the keys go to the next.

        With -1 that is the first row; the last where there is no next.
        """
        self.scrollTo(self.rows.index(place, 0), self.ScrollHint.PositionAtTop)
        found = self.rows.rows()
        self._opened_at = self._name(found[min(place + 1, len(found) - 1)]) if found else ""

    @classmethod
    def _owner(cls, row: object) -> str:
        """Return the case of a row, which may have several."""
        return str(getattr(row, "owner", "")) or cls._name(row)

    @staticmethod
    def _name(row: object) -> str:
        """Return what tells a row from others, whatever its kind."""
        return str(getattr(row, "id", "") or getattr(row, "name", ""))
