"""A case in the window: the rail, the header, the next step, and the page of one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.lookup import trader
from app.core.walk_step import Step
from app.gui import theme
from app.gui.fields.basics import column, row
from app.gui.frame.case_rail import CaseRail
from app.gui.frame.header import Header
from app.gui.frame.next_step import NextStep
from app.gui.frame.rail import RailItem, title_of
from app.gui.frame.unsaved import Unsaved
from app.gui.naming import client
from app.gui.opener import Opener
from app.gui.page import Page, Place
from app.gui.seen import Seen

if TYPE_CHECKING:
    from app.gui.wording import Suggestion

NARROW_BELOW = 1180  # pixels of width at 100 %: below it the rail shows icons alone
SHEET_WIDE = 520
SHEET_ALONE_BELOW = 1110


class CaseFrame(QWidget):
    """Shows one case; a page is made when it is first gone to, and filled when it is seen."""

    edited = Signal(str, object)
    told = Signal(str)
    moved = Signal(object)  # the Step that is shown now
    entry = Signal(str)  # record a contact: its id, empty for a new one

    def __init__(self, makers: Mapping[Step, Callable[[], Page]]) -> None:
        super().__init__()
        self._makers = makers
        self._pages: dict[Step, Page] = {}
        self._stale: set[Step] = set()
        self._seen: Seen | None = None
        self._items: tuple[RailItem, ...] = ()
        self._folded = self._naming = False
        self._suggested: Suggestion | None = None
        self._step = next(iter(makers))
        self._opener = Opener()
        self.header, self.next_step, self.rail = Header(), NextStep(), CaseRail()
        self.unsaved = Unsaved()
        self.unsaved.turned.connect(self._fit_next)
        self._stack = QStackedWidget()
        self._build()
        self.rail.chosen.connect(lambda step: self.go(Place(step)))
        self.header.versions.connect(self._show_history)
        self.header.taken.connect(self.next_step.taken)
        self.rail.folded.connect(self.fold)
        self.rail.named.connect(lambda: self._name(naming=False))

    def _build(self) -> None:
        whole = row(self, space=0)
        self._right = QWidget()
        right = column(self._right, space=4)
        right.addWidget(self.header)
        right.addLayout(_inset(self.unsaved))
        right.addLayout(_inset(self.next_step))
        right.addWidget(self._stack, 1)
        whole.addWidget(self._right, 1)
        self._side = column(space=0)
        whole.addLayout(self._side)
        whole.insertWidget(0, self.rail)
        self._sheet: QWidget | None = None

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._step

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._made(self._step)

    def made(self, step: Step) -> Page | None:
        """Return the page of a step, None where it was not gone to yet."""
        return self._pages.get(step)

    @property
    def sheet(self) -> QWidget | None:
        """The sheet beside the page, None when there is none."""
        return self._sheet

    def steps(self) -> tuple[Step, ...]:
        """Return the steps there are."""
        return tuple(self._makers)

    def show_seen(self, seen: Seen) -> None:
        """Show a case: the page in view now, the others when they are gone to."""
        self._seen = seen
        self._stale = set(self._makers)
        party, title = trader(seen.case), seen.case.title
        firm, whose = party.known_as if party else "", client(seen.case, seen.settings)
        self.rail.show_case(firm, title, whose)
        self.header.whose.show_case(firm or title, whose)
        self._fill(self._step)

    def begin(self, step: Step) -> None:
        """Let what is shown next be on *step*; the page before it is not made for nothing."""
        self._step = step

    def show_items(self, items: tuple[RailItem, ...]) -> None:
        """Show how far each step is."""
        self._items = items
        self.rail.show_steps(items, self._step, narrow=self.narrow)

    def show_next(self, found: Suggestion | None) -> None:
        """Show what to do next, but where it is what the page shows already."""
        self._suggested = found
        if found is not None:
            self.next_step.show_step(found.reason, found.words, found.button, found.mark)
        self._fit_next()

    def _show_history(self) -> None:
        self.page.show_history()

    def _fit_next(self) -> None:
        found, page = self._suggested, self._pages.get(self._step)
        part, beside = (page.open_part, page.standing) if page is not None else ("", "")
        self.header.show_title(title_of(self._step), beside)
        self.header.show_kept(kept=page is not None and page.keeps_versions)
        open_now = bool(part) and found is not None and found.place.part == part
        beside_sheet = self._sheet is not None
        elsewhere = (
            open_now or beside_sheet or not self.unsaved.isHidden()
        )  # one thing at a time
        shown = found is not None and not elsewhere
        room = page is not None and page.needs_room
        self.next_step.setVisible(shown and not room)
        self.header.show_next(found.words if shown and room and found is not None else "")

    @property
    def narrow(self) -> bool:
        """Whether the rail shows icons alone."""
        if self._naming:
            return False
        return self._folded or self.width() * 100 / theme.now().scale < NARROW_BELOW

    def fold(self) -> None:
        """Make the rail narrow, or wide again."""
        self._folded = not self._folded
        self._fit()

    def rename(self) -> None:
        """Let the title be changed, in a rail that is wide until then."""
        self._name(naming=True)
        self.rail.rename()

    def _name(self, *, naming: bool) -> None:
        if naming != self._naming:
            self._naming = naming
            self._fit()

    def go(self, place: Place) -> None:
        """Show the page of *place*, and on it the fact that is meant."""
        if self._step in self._pages and place.step is not self._step:
            self._pages[self._step].flush()
        self._step = place.step
        self._fill(place.step)
        page = self._made(place.step)
        self._stack.setCurrentWidget(page)
        self.rail.show_steps(self._items, self._step, narrow=self.narrow)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.show_place(place)
        self._fit_next()
        self.moved.emit(place.step)

    def reading_parts(self) -> tuple[QWidget, ...]:
        """Return the parts in the order of reading: the rail, at the left, comes last."""
        main = (self.header, self.unsaved, self.next_step, self._stack)
        parts = (*main, self._sheet, self.rail)
        return tuple(one for one in parts if one is not None)

    def flush(self) -> None:
        """Let every page tell what was typed."""
        for page in tuple(self._pages.values()):
            page.flush()

    def stop(self) -> None:
        """Let every page end what runs beside it."""
        for page in self._pages.values():
            page.stop()

    def drop_hidden(self) -> None:
        """Let go of the pages that are not shown; they are made anew when they are.

        What was typed on one was told when it was left.
        """
        for step in set(self._pages) - {self._step}:
            page = self._pages.pop(step)
            page.stop()
            self._stack.removeWidget(page)
            page.deleteLater()
            self._stale.add(step)

    def open_sheet(self, sheet: QWidget) -> None:
        """Show *sheet* beside the page, or instead of it where there is little room."""
        if self._sheet is not sheet:
            self.close_sheet()
            self._opener.remember(self.window().focusWidget())
            self._side.addWidget(sheet)
            self._sheet = sheet
        sheet.show()
        self._fit()
        self._fit_next()

    def close_sheet(self) -> None:
        """Show the page alone again; keys in the sheet go back to who asked for it."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        now = self.window().focusWidget()
        inside = now is not None and sheet.isAncestorOf(now)
        self._side.removeWidget(sheet)
        sheet.hide()
        self._fit()
        self._fit_next()
        if inside and not self._opener.give_back():
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rail and the sheet to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() * 100 / theme.now().scale
        self.rail.show_steps(self._items, self._step, narrow=self.narrow)
        self.header.whose.setVisible(self.narrow)
        self.header.show_narrow(narrow=wide < NARROW_BELOW, sheet=self._sheet is not None)
        alone = self._sheet is not None and wide < SHEET_ALONE_BELOW
        self._right.setVisible(not alone)
        if self._sheet is not None and alone:
            self._sheet.setMinimumWidth(0)
            self._sheet.setMaximumWidth(16777215)
        elif self._sheet is not None:
            self._sheet.setFixedWidth(theme.now().px(SHEET_WIDE))

    def _made(self, step: Step) -> Page:
        if step not in self._pages:
            page = self._makers[step]()
            page.edited.connect(self.edited)
            page.told.connect(self.told)
            page.go.connect(self.go)
            page.entry.connect(self.entry)
            page.turned.connect(self._fit_next)
            self._pages[step] = page
            self._stack.addWidget(page)
        return self._pages[step]

    def _fill(self, step: Step) -> None:
        if self._seen is not None and step in self._stale:
            self._stale.discard(step)
            self._made(step).show_seen(self._seen)


def _inset(widget: QWidget) -> QVBoxLayout | QHBoxLayout:
    made = row(margins=(24, 0))
    made.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return made
