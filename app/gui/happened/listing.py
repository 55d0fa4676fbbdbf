"""The tab "List": everything that happened as a table, the accessible twin of the picture."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from app.gui import theme
from app.gui.fields.basics import Label, column, row
from app.gui.happened.cells import Cells
from app.gui.happened.rows import Column, Row
from app.gui.happened.table import EventTable
from app.gui.happened.widths import share
from app.gui.icons import icon
from app.gui.words import _, many

WIDTHS: dict[int, int] = {
    Column.DATE: 132,
    Column.CHANNEL: 104,
    Column.WHO: 150,
    Column.PROMISE: 170,
    Column.EVIDENCE: 64,
    Column.POINT: 56,
    Column.LETTER: 64,
}
LEAST = 190  # pixels for what happened
ROWS = QItemSelectionModel.SelectionFlag.Rows
CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | ROWS


class Listing(QWidget):
    """Shows the rows and tells which fact was chosen, and what is to be edited or removed."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(tuple)  # of facts

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, space=8)
        top = row(space=12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Filter: words, a name, a month"))
        self.search.setAccessibleName(_("Filter"))
        self.search.setClearButtonEnabled(True)
        picture = QAction(icon("search"), _("Filter"), self.search)
        self.search.addAction(picture, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMaximumWidth(theme.now().px(420))
        self.search.textEdited.connect(self._filter)
        self.count = Label(kind="caption", wraps=False)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addStretch(1)
        inside.addLayout(top)
        self.model = EventTable()
        self.view = _table(self.model)
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._tell)
        self.view.installEventFilter(self)
        inside.addWidget(self.view, 1)
        self._telling = True
        self._fact = ""

    def show_rows(self, rows: tuple[Row, ...], fact: str, *, cited: bool) -> None:
        """Show *rows*, with *fact* selected; this tells nobody.

        *cited* says whether it is known which of them stand in a letter.
        """
        self.view.setColumnHidden(Column.LETTER, not cited)
        share(self.view.horizontalHeader(), WIDTHS, LEAST)
        place = self.view.verticalScrollBar().value()
        self._telling = False
        self.model.show(rows)
        self._telling = True
        self.view.verticalScrollBar().setValue(place)
        self._count()
        self._fact = ""
        self.show_selected(fact)

    def show_selected(self, fact: str) -> None:
        """Select the row of *fact*; this tells nobody."""
        if fact == self._fact:
            return
        self._fact = fact
        self._telling = False
        place = self.model.row_of(fact) if fact else None
        if place is None:
            self.view.clearSelection()
        else:
            index = self.model.index(place, 0)
            self.view.selectionModel().setCurrentIndex(index, CHOOSE)
            self.view.scrollTo(index)
        self._telling = True

    def show_words(self, words: str) -> None:
        """Show the rows in which *words* stand, as if they were typed."""
        self.search.setText(words)
        self._filter(words)

    def facts(self) -> tuple[str, ...]:
        """Return the facts of the selected rows, in order."""
        chosen = self.view.selectionModel().selectedRows()
        return tuple(self.model.fact(one) for one in sorted(index.row() for index in chosen))

    def eventFilter(self, watched: object, event: object) -> bool:
        """Edit with Enter and remove with Del; all else is for the table."""
        if watched is self.view and isinstance(event, QKeyEvent):
            pressed = event.type() is QKeyEvent.Type.KeyPress
            chosen = self.facts()
            if pressed and chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.wanted.emit(chosen[0])
                return True
            if pressed and chosen and event.key() == Qt.Key.Key_Delete:
                self.gone.emit(chosen)
                return True
        return False

    def _open(self, index: QModelIndex) -> None:
        self.wanted.emit(self.model.fact(index.row()))

    def _filter(self, words: str) -> None:
        self._telling = False
        self.model.filter(words)
        self._telling = True
        self._count()
        fact, self._fact = self._fact, ""
        self.show_selected(fact)

    def _count(self) -> None:
        shown, every = self.model.rowCount(), self.model.everything
        if shown == every:
            self.count.setText(many("{n} line", "{n} lines", every))
        else:
            self.count.setText(_("{shown} of {all}").format(shown=shown, all=every))

    def _tell(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if self._telling:
            chosen = self.facts()
            current = self.view.currentIndex()
            fact = chosen[0] if chosen else ""
            if current.isValid() and self.model.fact(current.row()) in chosen:
                fact = self.model.fact(current.row())
            self._fact = fact
            self.chosen.emit(fact)


class _Table(QTableView):
    """A table that shares its width among its columns."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        share(self.horizontalHeader(), WIDTHS, LEAST)


def _table(model: EventTable) -> QTableView:
    made = _Table()
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
    header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(theme.now().px(48))
    header.setSortIndicator(int(Column.DATE), Qt.SortOrder.AscendingOrder)
    made.setSortingEnabled(True)
    return made
