"""The home screen: every case, what needs something today, and finding any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.gui import theme
from app.gui.fields.basics import row
from app.gui.home.asked import Asked, Only, View
from app.gui.home.middle import Middle
from app.gui.home.rail import HomeRail
from app.gui.home.reader import Reader

if TYPE_CHECKING:
    from app.gui.home.peek import Peek
    from app.gui.home.rows import Hit, Line, Row
    from app.gui.home.views import Summary
    from app.gui.lists.table import RowTable

    Search = Callable[[str], tuple[Hit, ...]]

ROOMY = 1180  # pixels at 100 %: narrower than this, the rail is icons
QUIET = 80  # milliseconds between the last key and the search


class HomeFrame(QWidget):
    """Shows the lines of the library; every signal names what the user wants.

    *search* returns the cases that hold a text, the best first.  ``calendar``, ``close_cases``
    and ``remove`` carry the ids of all chosen cases.
    """

    opened = Signal(str)
    contact = Signal(str)  # record one in this case
    new_case = Signal()
    import_file = Signal()
    calendar = Signal(object)
    close_cases = Signal(object, object)  # the ids, and the Status
    remove = Signal(object)
    answered = Signal(str, str, object)  # the case, the promise, the Result
    settings = Signal()
    help = Signal()

    def __init__(
        self,
        search: Search,
        today: date,
        place: QStackedWidget | None = None,
        *,
        quiet: int = QUIET,
    ) -> None:
        """Stand in *place* from the start: else all that is made would be dressed again."""
        super().__init__()
        self.setProperty("kind", "page")
        if place is not None:
            place.addWidget(self)
        self._search = search
        self._today = today
        self._rows: tuple[Row, ...] = ()
        self._whole: Summary | None = None  # nothing is said of cases that were not read
        self.reader = Reader()
        self.reader.read.connect(self.show_rows)
        self._asked = Asked()
        self._helper, self._who = False, ""
        self._narrow = True  # so that the window may be small at first
        self._peeking = False
        self._outer = outer = row(self, space=0)
        self.rail = HomeRail(self)
        outer.addWidget(self.rail)
        self.middle = Middle(self, quiet)
        self.top = self.middle.top
        outer.addWidget(self.middle, 1)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.rail.view_chosen.connect(self.show_view)
        self.rail.client_chosen.connect(self._choose_client)
        self.rail.settings.connect(self.settings)
        self.rail.help.connect(self.help)
        self.top.new_case.connect(self.new_case)
        self.top.open_file.connect(self.import_file)
        self.top.search.asked.connect(self._ask)
        self.top.search.left.connect(self.focus_list)
        self.middle.narrowed.connect(self._narrow_to)
        self.middle.widened.connect(self._widen)
        self.middle.opened.connect(self._open)
        self.middle.peeked.connect(self.toggle_peek)
        self.middle.chose.connect(self._show_chosen)
        self.middle.removed.connect(self._remove)
        self.middle.calendar.connect(lambda: self.calendar.emit(self.chosen_ids()))
        self.middle.closed.connect(
            lambda status: self.close_cases.emit(self.chosen_ids(), status)
        )

    @property
    def table(self) -> RowTable:
        """The list of cases."""
        return self.middle.table

    @cached_property
    def peek(self) -> Peek:
        """The quick look beside the list; made when it is first asked for."""
        from app.gui.home.peek import Peek

        made = Peek()
        made.hide()
        made.opened.connect(self.opened)
        made.contact.connect(self.contact)
        made.answered.connect(self.answered)
        made.closed.connect(self.toggle_peek)
        self._outer.addWidget(made)
        return made

    # what is shown

    def show_lines(self, lines: Iterable[Line], today: date) -> None:
        """Show the cases of the library, the one that was changed last first, on *today*.

        Many new lines are read a few at a time, between which the window answers.
        """
        QTimer.singleShot(0, self.middle, self.middle.make_ready)
        self.reader.start(lines, today)

    def show_rows(self, rows: tuple[Row, ...], today: date) -> None:
        """Show what was made of the lines."""
        from app.gui.home.views import summary

        self._rows, self._today = rows, today
        self._whole = summary(rows)
        self._fill()

    def show_mode(self, *, helper: bool, who: str, years: int = 0) -> None:
        """Show clients or not, who works here, and what is kept for more than *years*."""
        mode = (helper, who, years)
        if mode != (self._helper, self._who, self.middle.years):
            self._helper, self._who, self.middle.years = mode
            self._fill()

    def show_view(self, view: View) -> None:
        """Show another view of the cases, with nothing narrowed and nothing searched."""
        self.top.search.clear()
        self._show(Asked(view=view))

    def _show(self, asked: Asked) -> None:
        self._asked = asked
        self.table.forget()
        self._fill()
        self.table.scrollToTop()
        if asked.view is View.CALENDAR and self.table.rows.sorted_by() == (0, False):
            from app.gui.home.views import passed

            self.table.show_from(passed(self.table.rows.rows(), self._today) - 1)

    def _fill(self) -> None:
        asked = self._asked
        self.rail.show_mode(helper=self._helper, who=self._who, narrow=self._narrow)
        self.middle.show_narrow(narrow=self._narrow, beside=self._peeking)
        self.middle.show_title(asked, self._today)
        whole = self._whole
        self.rail.show_views(whole.counts if whole else {}, asked.view)
        if whole is not None:
            self.rail.show_clients(whole.clients, "" if asked.text else asked.name)
            self._fill_list(whole)

    def _fill_list(self, whole: Summary) -> None:
        from app.gui.home.listing import listing

        asked = self._asked
        shown = listing(self._rows, asked, self._today, clients=self._helper)
        self.middle.show_numbers(whole, asked, self._today, helper=self._helper)
        self.middle.show_listing(shown, asked, self._rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.middle.show_chosen(len(self.chosen_ids()))
        if self._peeking:
            self._show_peek(self.current())

    def _show_peek(self, shown: Row | None) -> None:
        """Show the quick look at a case; None takes it away."""
        self._peeking = shown is not None
        if shown is not None:
            self.peek.show_row(shown, self._today)
        self.peek.setVisible(self._peeking)
        self.middle.show_narrow(narrow=self._narrow, beside=self._peeking)

    # what the user does

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the cases of all chosen rows, each once."""
        return tuple(dict.fromkeys(one.id for one in self.middle.chosen()))

    def current(self) -> Row | None:
        """Return the case that has the keyboard."""
        return self.middle.current()

    def focus_search(self) -> None:
        """Put the keyboard in the search, what stands there selected."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard in the list, on its first row when none has it."""
        if self.table.rows.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if self.table.current() is None:
                self.table.choose_first()

    def add_contact(self) -> None:
        """Ask to record a contact in the case that has the keyboard."""
        current = self.current()
        if current is not None:
            self.contact.emit(current.id)

    def toggle_peek(self) -> None:
        """Show a quick look at the case beside the list, or take it away."""
        self._show_peek(None if self._peeking else self.current())
        if not self._peeking:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reading_parts(self) -> tuple[QWidget, ...]:
        """Return the parts in the order of reading."""
        parts = (self.rail, self.middle, self.peek if self._peeking else None)
        return tuple(one for one in parts if one is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a step back with Esc, at last to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        if self._peeking:
            self.toggle_peek()
        elif self._asked.text or self._asked.name or self._asked.only is not Only.OPEN:
            self.show_view(self._asked.view)
        else:
            self.focus_list()

    def _open(self, shown: object) -> None:
        from app.gui.home.views import Group

        if isinstance(shown, Group):
            self._show(replace(self._asked, name=shown.name, text=""))
            return
        found = self.middle.row_of(shown)
        if found is not None:
            self.opened.emit(found.id)

    def _remove(self) -> None:
        if self.chosen_ids():
            self.remove.emit(self.chosen_ids())

    def _choose_client(self, name: str) -> None:
        self.top.search.clear()
        view = View.CLIENTS if name else View.TODAY
        self._show(Asked(view=view, name=name))

    def _narrow_to(self, only: Only) -> None:
        self._show(replace(self._asked, only=only))
        if only is Only.CONFIRM and self.table.rows.rowCount():
            self.table.choose_first()
            self._show_peek(self.current())

    def _ask(self, text: str) -> None:
        hits = self._search(text) if text else ()
        self._show(replace(self._asked, text=text, hits=hits, closed_too=False))

    def _widen(self) -> None:
        if self._asked.text:
            self._show(replace(self._asked, closed_too=True))
        else:
            self._narrow_to(Only.OPEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail and leave words out where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.now().px(ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()
