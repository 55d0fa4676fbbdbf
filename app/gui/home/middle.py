"""The middle of the home screen: top, counters, chips, the list, and what is below it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from app.gui.days import long_day
from app.gui.fields.basics import Label, column, row
from app.gui.home.below import Below
from app.gui.home.counters import Chips, Counters
from app.gui.home.empty import Empty
from app.gui.home.listing import Asked, Listing
from app.gui.home.rows import Row
from app.gui.home.top import Top
from app.gui.home.views import COUNTERS, Summary, View
from app.gui.home.wording import counter_line, view_words
from app.gui.lists.table import RowTable
from app.gui.words import _

if TYPE_CHECKING:
    from app.gui.home.retention import RetentionStrip

FEW = 3  # cases: with fewer, nothing is counted


class Middle(QWidget):
    """Places the parts and fills them; `frame.HomeFrame` says who listens to whom.

    ``outdated`` carries the ids of closed cases that are to go to the bin.
    """

    outdated = Signal(object)

    def __init__(self, quiet: int) -> None:
        """Wait *quiet* milliseconds after the last key of a search."""
        super().__init__()
        self._inside = inside = column(self, margins=(24, 12), space=12)
        self.top = Top(quiet)
        self.counters = Counters()
        self.chips = Chips()
        self.table = RowTable(_("Cases"))
        self.empty = Empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.below = Below()
        self.years = 0  # that closed cases are kept, 0 for always
        self._today = date.min
        self._count = ""
        self._counted, self._room = False, True
        self._ordered_for: tuple[object, ...] = ()
        self.filters = self._build_filters()
        for widget in (self.counters, self.filters):
            widget.hide()  # until the cases were read
        inside.addWidget(self.top)
        inside.addWidget(self.counters)
        inside.addWidget(self.filters)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.below)

    def _build_filters(self) -> QWidget:
        owner = QWidget()
        made = row(owner, space=8)
        self._sort_words = Label(_("Sort by"), "small", wraps=False)
        self.order = QComboBox()
        self.order.setAccessibleName(_("Sort by"))
        self.order.activated.connect(lambda at: self.table.order_by(at - 1))
        self.table.horizontalHeader().sectionClicked.connect(lambda _at: self._show_order())
        made.addWidget(self.chips, 1)
        made.addStretch(0)
        made.addWidget(self._sort_words)
        made.addWidget(self.order)
        return owner

    @cached_property
    def retention(self) -> RetentionStrip:
        """What says that closed cases are kept too long; made when it is first needed."""
        from app.gui.home.retention import RetentionStrip

        made = RetentionStrip()
        made.removed.connect(self.outdated)
        self._inside.insertWidget(self._inside.indexOf(self._stack), made)
        return made

    def show_narrow(self, *, narrow: bool, beside: bool) -> None:
        """Leave words out where there is little room, more with a look *beside* the list."""
        self.top.show_narrow(narrow=narrow, beside=beside)
        self._sort_words.setVisible(not narrow and not beside)
        self.order.setVisible(not (narrow and beside))
        self._room = not (narrow and beside)
        self._show_counters()
        self.below.show_narrow(narrow=narrow or beside)

    def show_title(self, asked: Asked, today: date) -> None:
        """Show what is asked, and the day."""
        self._today = today
        title = view_words(asked.view)
        if asked.text or asked.name:
            title = _("Search") if asked.text else asked.name[:60]
        self.top.show_title(title, long_day(today))

    def show_numbers(self, whole: Summary, asked: Asked, today: date, *, helper: bool) -> None:
        """Show the counters and the chips for what was asked."""
        below = {only: counter_line(only, whole, today) for only in COUNTERS}
        todays = asked.view is View.TODAY and not asked.text and not asked.name
        self.counters.show_numbers(whole.numbers, below, asked.only)
        self._counted = todays and (helper or whole.cases >= FEW)
        self._show_counters()
        self.chips.show_numbers(whole.numbers, asked.only)
        self.chips.setVisible(todays)
        self.filters.show()

    def _show_counters(self) -> None:
        self.counters.setVisible(self._counted and self._room)

    def show_listing(self, shown: Listing, asked: Asked, rows: tuple[Row, ...]) -> None:
        """Show the rows, or why there are none; what the user sorted stays sorted.

        Of all *rows* those that are kept too long are proposed beside the closed ones.
        """
        if self.years and asked.view is View.CLOSED and not asked.text:
            self.retention.show_rows(rows, self._today, self.years)
        elif "retention" in vars(self):
            self.retention.hide()
        self.table.show_rows(shown.columns, shown.rows)
        now = (asked.view, asked.name, bool(asked.text), len(shown.columns))
        if now != self._ordered_for:
            self._ordered_for = now
            self.table.order_by(shown.first)
        self.order.clear()
        self.order.addItems([shown.given, *(one.title for one in shown.columns)])
        self._show_order()
        self.empty.show_words(shown.nothing, shown.offer)
        self._stack.setCurrentWidget(self.table if shown.rows else self.empty)
        self._count = shown.count

    def show_chosen(self, chosen: int) -> None:
        """Show how many rows are chosen, and what can be done with them."""
        self.below.show_count(self._count, chosen)

    def _show_order(self) -> None:
        self.order.setCurrentIndex(self.table.rows.sorted_by()[0] + 1)
