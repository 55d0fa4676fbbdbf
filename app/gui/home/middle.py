"""The middle of the home screen: top, counters, chips, the list, and what is below it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.gui.days import long_day
from app.gui.fields.basics import column
from app.gui.home.asked import COUNTERS, Asked, View, view_words
from app.gui.home.top import Top
from app.gui.words import _

if TYPE_CHECKING:
    from app.gui.home.below import Below
    from app.gui.home.counters import Counters
    from app.gui.home.empty import Empty
    from app.gui.home.filters import Filters
    from app.gui.home.listing import Listing
    from app.gui.home.retention import RetentionStrip
    from app.gui.home.rows import Row
    from app.gui.home.views import Summary
    from app.gui.lists.table import RowTable

FEW = 3  # cases: with fewer, nothing is counted


class Middle(QWidget):
    """Places the parts and fills them; `frame.HomeFrame` says who listens to whom.

    What shows cases or says something of them is made after the window is painted.
    ``outdated`` carries the ids of closed cases that are to go to the bin; ``closed`` the
    Status with which the chosen ones are closed.
    """

    narrowed = Signal(object)  # to the Only
    widened = Signal()
    outdated = Signal(object)
    opened = Signal(object)  # the row
    peeked = Signal()
    chose = Signal()
    removed = Signal()
    calendar = Signal()
    closed = Signal(object)

    def __init__(self, owner: QWidget, quiet: int) -> None:
        """Wait *quiet* milliseconds after the last key of a search."""
        super().__init__(owner)
        self._inside = inside = column(self, margins=(24, 12), space=12)
        self.top = Top(self, quiet)
        self._stack = QStackedWidget(self)
        self.years = 0  # that closed cases are kept, 0 for always
        self._today = date.min
        self._count = ""
        self._narrow = self._beside = False
        self._counted = False
        self._ordered_for: tuple[object, ...] = ()
        inside.addWidget(self.top)
        inside.addWidget(self._stack, 1)

    @cached_property
    def table(self) -> RowTable:
        """The cases, or what is looked at of them."""
        from app.gui.lists.table import RowTable

        made = RowTable(_("Cases"), leads=True)
        made.opened.connect(self.opened)
        made.peeked.connect(self.peeked)
        made.chose.connect(self.chose)
        made.removed.connect(self.removed)
        self._stack.addWidget(made)
        return made

    @cached_property
    def below(self) -> Below:
        """How many there are, and what can be done with several."""
        from app.gui.home.below import Below

        made = Below(self)
        made.removed.connect(self.removed)
        made.calendar.connect(self.calendar)
        made.closed.connect(self.closed)
        self._inside.addWidget(made)
        return made

    @cached_property
    def counters(self) -> Counters:
        """What is to be done today, counted."""
        from app.gui.home.counters import Counters

        made = Counters()
        made.chosen.connect(self.narrowed)
        made.hide()  # until something is counted
        self._inside.insertWidget(self._inside.indexOf(self.top) + 1, made)
        return made

    @cached_property
    def filters(self) -> Filters:
        """What narrows the list and puts it in another order."""
        from app.gui.home.filters import Filters

        made = Filters()
        made.narrowed.connect(self.narrowed)
        made.ordered.connect(self.table.order_by)
        self.table.horizontalHeader().sectionClicked.connect(lambda _at: self._show_order())
        made.hide()  # its list takes its width from what is in it when it is first shown
        self._inside.insertWidget(self._inside.indexOf(self._stack), made)
        return made

    @cached_property
    def empty(self) -> Empty:
        """What stands in the place of an empty list."""
        from app.gui.home.empty import Empty

        made = Empty()
        made.wanted.connect(self.widened)
        self._stack.addWidget(made)
        return made

    @cached_property
    def retention(self) -> RetentionStrip:
        """What says that closed cases are kept too long; made when it is first needed."""
        from app.gui.home.retention import RetentionStrip

        made = RetentionStrip()
        made.removed.connect(self.outdated)
        self._inside.insertWidget(self._inside.indexOf(self._stack), made)
        return made

    def make_ready(self) -> None:
        """Make what says something of cases while they are read, so that all waits less."""
        self._fit()
        for part in (self.table, self.below, self.counters, self.filters):
            part.sizeHint()  # for which all in it is dressed

    def show_narrow(self, *, narrow: bool, beside: bool) -> None:
        """Leave words out where there is little room, more with a look *beside* the list."""
        self._narrow, self._beside = narrow, beside
        self.top.show_narrow(narrow=narrow, beside=beside)
        if "filters" in vars(self):
            self._fit()

    def _fit(self) -> None:
        """Fit what says something of the cases to the room."""
        self.filters.show_narrow(narrow=self._narrow, beside=self._beside)
        self.counters.setVisible(self._counted and not (self._narrow and self._beside))

    def show_title(self, asked: Asked, today: date) -> None:
        """Show what is asked, and the day."""
        self._today = today
        title = view_words(asked.view)
        if asked.text or asked.name:
            title = _("Search") if asked.text else asked.name[:60]
        self.top.show_title(title, long_day(today))

    def show_numbers(self, whole: Summary, asked: Asked, today: date, *, helper: bool) -> None:
        """Show the counters and the chips for what was asked."""
        from app.gui.home.wording import counter_line

        below = {only: counter_line(only, whole, today) for only in COUNTERS}
        todays = asked.view is View.TODAY and not asked.text and not asked.name
        self.counters.show_numbers(whole.numbers, below, asked.only)
        self._counted = todays and (helper or whole.cases >= FEW)
        self.filters.show_numbers(whole.numbers, asked.only, shown=todays)
        self._fit()

    def show_listing(self, shown: Listing, asked: Asked, rows: tuple[Row, ...]) -> None:
        """Show the rows, or why there are none; what the user sorted stays sorted.

        Of all *rows* those that are kept too long are proposed beside the closed ones.
        """
        if self.years and asked.view is View.CLOSED and not asked.text:
            self.retention.show_rows(rows, self._today, self.years)
        elif "retention" in vars(self):
            self.retention.hide()
        now = (asked.view, asked.name, bool(asked.text), len(shown.columns))
        first = None if now == self._ordered_for else shown.first
        self._ordered_for = now
        self.table.show_rows(shown.columns, shown.rows, first)
        self.filters.show_orders([shown.given, *(one.title for one in shown.columns)])
        self.filters.show()
        self._show_order()
        if not shown.rows:
            self.empty.show_words(shown.nothing, shown.offer)
        self._stack.setCurrentWidget(self.table if shown.rows else self.empty)
        self._count = shown.count

    def row_of(self, shown: object) -> Row | None:
        """Return the case that a line of the list is of; None where it is of several."""
        from app.gui.home.views import row_shown

        return row_shown(shown)

    def current(self) -> Row | None:
        """Return the case that has the keyboard."""
        return self.row_of(self.table.current())

    def chosen(self) -> tuple[Row, ...]:
        """Return the cases of all chosen lines."""
        found = map(self.row_of, self.table.chosen())
        return tuple(one for one in found if one is not None)

    def show_chosen(self, chosen: int) -> None:
        """Show how many rows are chosen, and what can be done with them."""
        rows = self.table.rows
        cases = not rows.rowCount() or self.row_of(rows.row(0)) is not None
        self.below.show_count(self._count, chosen, cases=cases)

    def _show_order(self) -> None:
        self.filters.show_order(self.table.rows.sorted_by()[0])
