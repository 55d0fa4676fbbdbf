"""The tab "List": everything that happened as a table, the accessible twin of the picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QWidget,
)

from app.core.case import Case
from app.gui import theme
from app.gui.fields.basics import Label, column, row
from app.gui.happened.changing import columns_to_change, in_point
from app.gui.happened.copying import copy_table
from app.gui.happened.in_place import InPlace
from app.gui.happened.listing_menu import Acts, row_menu
from app.gui.happened.rows import Column, Row
from app.gui.happened.rows_view import rows_view
from app.gui.happened.table import EventTable
from app.gui.icons import icon
from app.gui.lists.sorting import add_sorting, menu_place
from app.gui.words import _, many

ROWS = QItemSelectionModel.SelectionFlag.Rows
CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | ROWS


class Listing(QWidget):
    """Shows the rows and tells which fact was chosen, and what is to be edited or removed."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(tuple)  # of facts
    edited = Signal(str, object)
    told = Signal(str)

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
        leave = QShortcut(QKeySequence("Esc"), self.search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._leave_filter)
        self.count = Label(kind="caption", wraps=False)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addStretch(1)
        inside.addLayout(top)
        self.model = EventTable()
        self.view = rows_view(self.model)
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._tell)
        self.view.installEventFilter(self)
        self.in_place = InPlace(self.view.viewport())
        self.in_place.edited.connect(self.edited)
        self.in_place.left.connect(self.view.setFocus)
        self._case: Case | None = None
        self._today = date(2000, 1, 1)
        inside.addWidget(self.view, 1)
        self._telling = True
        self._fact = ""
        self._cited = False
        self._column = 0  # where the keys were before the rows were shown anew

    def show_case(self, case: Case, today: date) -> None:
        """Change this value of the case from now on."""
        self._case, self._today = case, today
        self.in_place.show_case(case)

    def show_rows(self, rows: tuple[Row, ...], fact: str, *, cited: bool) -> None:
        """Show *rows*, with *fact* selected; this tells nobody.

        *cited* says whether it is known which of them stand in a letter.
        """
        self._cited = cited
        self.view.show_cited(cited=cited)
        place = self.view.verticalScrollBar().value()
        self._column = max(0, self.view.currentIndex().column())
        self._telling = False
        self.model.show_rows(rows)
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
            column = max(0, self.view.currentIndex().column(), self._column)
            index = self.model.index(place, column)
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
        """Do what the keys and the menu ask of the rows; all else is for the table."""
        if watched is not self.view:
            return False
        if isinstance(event, QContextMenuEvent):
            self.menu().popup(menu_place(self.view, event))
            return True
        if not isinstance(event, QKeyEvent):
            return False
        act = self._act(event)
        if act is None:
            return False
        if event.type() is QKeyEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QKeyEvent.Type.KeyPress:
            act()
        return True

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key asks, None where it asks nothing of the rows."""
        chosen = self.facts()
        if not chosen:
            return None
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        return {
            Qt.Key.Key_Return: lambda: self.wanted.emit(chosen[0]),
            Qt.Key.Key_Enter: lambda: self.wanted.emit(chosen[0]),
            Qt.Key.Key_Delete: lambda: self.gone.emit(chosen),
            Qt.Key.Key_F2: self.edit_cell,
        }.get(Qt.Key(event.key()))

    def menu(self) -> QMenu:
        """Return what can be done with the chosen rows, and with the table."""
        chosen, case = self.facts(), self._case
        if case is None or not chosen:
            made = QMenu(self)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            add_sorting(made, self.view, self.sort_by)
            return made
        acts = Acts(
            edit=self.edit_cell,
            open=lambda: self.wanted.emit(chosen[0]),
            copy=self.copy,
            remove=lambda: self.gone.emit(chosen),
            point=lambda one: self._put_in(case, chosen, one),
        )
        at = self.view.currentIndex()
        editable = at.isValid() and bool(columns_to_change(case, self.model.fact(at.row())))
        made = row_menu(self, case, acts, editable=editable)
        made.addSeparator()
        add_sorting(made, self.view, self.sort_by)
        return made

    def sort_by(self, column: int) -> None:
        """Put the rows in the order of a column; once more turns the order round."""
        header = self.view.horizontalHeader()
        rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        now = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == rising
        header.setSortIndicator(column, falling if now else rising)

    def edit_cell(self) -> None:
        """Change the cell where the keys are, else the first of its row that can be."""
        at, case = self.view.currentIndex(), self._case
        if not at.isValid() or case is None:
            return
        fact = self.model.fact(at.row())
        columns = columns_to_change(case, fact)
        if not columns:
            self.told.emit(_("This row is changed where it was made: press Enter."))
            return
        column = Column(at.column())
        column = column if column in columns else columns[0]
        box = self.view.visualRect(self.model.index(at.row(), column))
        self.in_place.begin(case, self._today, fact, column, box)

    def copy(self) -> None:
        """Copy the chosen rows, as a table and as plain text."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        columns = [one for one in Column if self._cited or one is not Column.LETTER]
        copy_table(self.model.table(rows, columns))
        self.told.emit(many("{n} line is copied.", "{n} lines are copied.", len(rows)))

    def _put_in(self, case: Case, chosen: tuple[str, ...], point: str) -> None:
        changed = in_point(case, chosen, point)
        if changed != case:
            self.edited.emit(_("Put in a complaint point"), changed)

    def _open(self, index: QModelIndex) -> None:
        self.wanted.emit(self.model.fact(index.row()))

    def _filter(self, words: str) -> None:
        self._telling = False
        self.model.filter(words)
        self._telling = True
        self._count()
        fact, self._fact = self._fact, ""
        self.show_selected(fact)

    def _leave_filter(self) -> None:
        """Show every row again; where all are shown, go to them."""
        if self.search.text():
            self.show_words("")
        else:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
