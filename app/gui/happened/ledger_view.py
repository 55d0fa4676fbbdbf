"""The ledger as a tree: chains with their promises, a menu, and dragging to link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView

from app.core.case import Case
from app.core.events import Result
from app.core.replacing import may_replace, successors
from app.gui import theme
from app.gui.happened.ledger_cells import GROUP, LINE, LedgerCells
from app.gui.happened.ledger_model import LedgerModel
from app.gui.happened.ledger_rows import Group
from app.gui.lists.heads import Heads
from app.gui.lists.sorting import menu_place
from app.gui.lists.widths import share
from app.gui.plain import caption
from app.gui.words import _, of

# What each column wants and what it needs, in pixels at 100 %.
WIDTHS = {1: (196, 92), 2: (126, 104), 3: (140, 132), 4: (184, 152), 5: (70, 50)}
LEAST = 170  # pixels for what was promised
SPARE = (1, 5, 2)  # left out where there is no room, the first first
MOST_ROWS = 400  # rows that are shown at once before the tree scrolls by itself
CHOOSE = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class LedgerView(QTreeView):
    """Shows groups of promises; ``linked`` carries a promise and the one in its place."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(tuple)
    linked = Signal(str, str)
    settled = Signal(str, str)  # a promise and its result, empty for none

    def __init__(self) -> None:
        super().__init__()
        self.rows = LedgerModel()
        self._case: Case | None = None
        self._groups: tuple[Group, ...] = ()
        self._telling = True
        self.setModel(self.rows)
        self._cells = LedgerCells(self.rows)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(_("Promises"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.LinkAction)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        header = Heads(self)
        self.setHeader(header)
        header.setSectionsClickable(True)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(theme.now().px(40))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._sort)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.rows.dropped.connect(self._dropped)

    def show_groups(self, case: Case, groups: tuple[Group, ...]) -> None:
        """Show *groups*; this tells nobody."""
        self._case = case
        if groups == self._groups:
            return
        self._groups = groups
        self._renew(lambda: self.rows.show(groups))
        self._stretch()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        """Order the rows, the same one selected; once more turns it round, then back."""
        self._renew(lambda: self.rows.sort(column, order))
        share(self.header(), WIDTHS, LEAST, spare=SPARE)

    def _renew(self, act: Callable[[], None]) -> None:
        """Let *act* change the rows, and show them all, the same one selected."""
        fact = self.fact()
        self._telling = False
        act()
        for place in range(self.rows.rowCount()):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
        self.expandAll()
        self._telling = True
        self.show_selected(fact)

    def _stretch(self) -> None:
        """Be as high as the rows, so that the page scrolls and not this."""
        rows = sum(GROUP + LINE * len(group.lines) for group in self._groups)
        high = theme.now().px(min(rows, LINE * MOST_ROWS)) + self.header().sizeHint().height()
        self.setFixedHeight(high + 4)

    def fact(self) -> str:
        """Return the selected promise, empty when none is."""
        line = self.rows.line(self.currentIndex())
        return line.promise if line is not None and self.selectionModel().hasSelection() else ""

    def show_selected(self, fact: str) -> None:
        """Select the row of a promise; this tells nobody."""
        if fact == self.fact():
            return
        self._telling = False
        index = self.rows.index_of(fact)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, CHOOSE)
        else:
            self.clearSelection()
        self._telling = True

    def _tell(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if self._telling:
            chosen = self.selectionModel().selectedRows()
            line = self.rows.line(chosen[0]) if chosen else None
            self.chosen.emit(line.promise if line is not None else "")

    def _open(self, index: QModelIndex) -> None:
        line = self.rows.line(index)
        if line is not None:
            self.wanted.emit(line.promise)

    def _dropped(self, dragged: str, target: str) -> None:
        """Link: what is dragged comes in the place of what it is dropped on."""
        if self._case is not None and may_replace(self._case, target, dragged):
            self.linked.emit(target, dragged)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        share(self.header(), WIDTHS, LEAST, spare=SPARE)

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters to the shortcuts of the tab."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, remove with Del."""
        fact = self.fact()
        if fact and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(fact)
        elif fact and event.key() == Qt.Key.Key_Delete:
            self.gone.emit((fact,))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the selected promise."""
        menu = self.menu()
        if menu is not None:
            menu.popup(menu_place(self, event))

    def menu(self) -> QMenu | None:
        """Return the menu of the selected promise, None when none is."""
        fact = self.fact()
        if not fact or self._case is None:
            return None
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(_("Edit"), lambda: self.wanted.emit(fact))
        instead = made.addMenu(_("Replaces …"))
        instead.setEnabled(False)
        for group in self._groups:
            for line in group.lines:
                if may_replace(self._case, line.promise, fact):
                    words = ", ".join((line.cells[0][0], line.cells[3][0]))
                    instead.addAction(
                        caption(words), partial(self.linked.emit, line.promise, fact)
                    )
                    instead.setEnabled(True)
        if fact in successors(self._case):
            made.addAction(_("No longer replaced"), lambda: self.linked.emit(fact, ""))
        result = made.addMenu(_("Change the result"))
        for value, words in (
            (Result.KEPT, of("state", "Kept")),
            (Result.BROKEN, of("state", "Broken")),
            (Result.PARTLY, of("state", "Partly kept")),
            (Result.WITHDRAWN, of("state", "Withdrawn")),
            ("", _("No result")),
        ):
            result.addAction(words, partial(self.settled.emit, fact, value))
        made.addSeparator()
        made.addAction(_("Remove"), lambda: self.gone.emit((fact,)))
        return made
