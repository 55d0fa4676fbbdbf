"""Recording what happened in the open case: the sheet beside the page with the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.walk_step import Step
from app.gui.page import Place
from app.gui.words import _

if TYPE_CHECKING:
    from app.core.case import Case
    from app.core.channel import Channel
    from app.core.moment import When
    from app.gui.case_view import CaseView
    from app.gui.entry.sheet import EntrySheet
    from app.gui.frame.case_frame import CaseFrame
    from app.gui.frame.toast import Toast
    from app.gui.happened.page import HappenedPage
    from app.gui.office import Office
    from app.gui.seen import Seen


class Recording:
    """Opens the sheet in *view*, and puts what is recorded in it into the case."""

    def __init__(self, view: CaseView, office: Office, toast: Toast) -> None:
        self._view = view
        self._office = office
        self._toast = toast
        self._sheet: EntrySheet | None = None

    def add(self) -> None:
        """Open the sheet for a new contact."""
        self.edit("")

    def edit(self, fact_id: str) -> None:
        """Open the sheet with something that happened, or with a new contact.

        What the sheet does not hold is shown where it is changed.
        """
        opened, frame = self._view.open, self._view.frame
        if opened is None:
            return
        from app.gui.entry.opening import opened_by

        frame.flush()  # first: the sheet builds on what was typed
        case = opened.session.case
        if fact_id and opened_by(case, fact_id) is None:
            self._show_elsewhere(case, fact_id)
            return
        if frame.step is not Step.HAPPENED:
            frame.go(Place(Step.HAPPENED))
        if self._sheet is None:
            self._sheet = self._made_sheet()
        frame.open_sheet(self._sheet)
        self._sheet.reading = opened.reading
        self._sheet.begin(self._view.seen(case), fact_id)

    def _show_elsewhere(self, case: Case, fact_id: str) -> None:
        from app.gui.facts import told

        found = told(case, fact_id, self._view.today)
        if found is not None:
            self._view.frame.go(found.place)
        self._toast.tell(_("This is changed where it was entered."), undo=False)

    def show_seen(self, seen: Seen) -> None:
        """Let the sheet build on the case as it is now."""
        if self._sheet is not None:
            self._sheet.show_seen(seen)

    def leave(self) -> None:
        """Close the sheet; what was typed in it waits for the next time."""
        if self._sheet is not None and self._sheet.isVisibleTo(self._view.frame):
            self._sheet.leave()

    def keep(self) -> None:
        """Let what stands in the sheet wait; record it where no draft can be kept."""
        sheet = self._sheet
        if sheet is None or not sheet.isVisibleTo(self._view.frame):
            return
        if sheet.touched and not sheet.keep_draft():
            sheet.save()
        self.leave()

    def _made_sheet(self) -> EntrySheet:
        from app.gui.entry.sheet import EntrySheet

        sheet = EntrySheet(self._office)
        sheet.recorded.connect(self._recorded)
        sheet.closed.connect(self._close_sheet)
        sheet.told.connect(lambda words: self._toast.tell(words, undo=False))
        sheet.ghost.connect(self._show_ghost)
        return sheet

    def _close_sheet(self) -> None:
        self._view.frame.close_sheet()
        page = timeline_page(self._view.frame)
        if page is not None:
            page.show_ghost(None)
            page.picture.show_entering(entering=False)

    def _recorded(self, label: str, case: Case, fact_id: str) -> None:
        if self._view.apply(label, case):
            self._toast.tell(label, undo=True)
            if fact_id:
                self._view.frame.page.show_place(Place(Step.HAPPENED, fact_id))

    def _show_ghost(self, when: When | None, channel: Channel) -> None:
        page = timeline_page(self._view.frame)
        if page is not None:
            page.show_ghost(when, channel)
            page.picture.show_entering(entering=True)


def timeline_page(frame: CaseFrame) -> HappenedPage | None:
    """Return the page with the timeline, None while another is shown."""
    from app.gui.happened.page import HappenedPage

    page = frame.page
    return page if isinstance(page, HappenedPage) else None
