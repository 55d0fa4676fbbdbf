"""The open case on its pages: an edit goes to the session, the new value to the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.case import Case
from app.core.drafts import stands
from app.core.walk_step import Step
from app.errors import UserError
from app.gui.coming_back import came_back
from app.gui.frame.case_frame import CaseFrame
from app.gui.frame.toast import Toast
from app.gui.page import Page, Place
from app.gui.recording import Recording, timeline_page
from app.gui.seen import Seen
from app.gui.stepping import Stepping
from app.gui.trouble import trouble
from app.gui.words import _

if TYPE_CHECKING:
    from app.gui.office import Office
    from app.gui.open_case import OpenCase
    from app.store.library import Library

IDLE = 1500  # milliseconds after an edit in which the list of cases may wait for it


class CaseView(QObject):
    """Connects the frame of a case with the session of the case that is open."""

    saved = Signal()
    changed = Signal(object)  # the Case
    left = Signal(str)  # the id of the case that was let go of

    def __init__(
        self, office: Office, makers: Mapping[Step, Callable[[], Page]], toast: Toast
    ) -> None:
        super().__init__()
        self.frame = CaseFrame(makers)
        self.open: OpenCase | None = None
        self._office = office
        self._toast = toast
        self.steps = Stepping(
            lambda: self.open.session if self.open else None,
            self.frame.flush,
            self._show_back,
            toast,
        )
        self._next: Place | None = None
        self.recording = Recording(self, office, toast)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._settle)
        self.shown = QTimer(self)  # runs out once a case that was opened can be seen
        self.shown.setSingleShot(True)
        self.shown.timeout.connect(self._prepare)
        self.frame.edited.connect(self.apply)
        self.frame.told.connect(lambda words: self._toast.tell(words, undo=False))
        self.frame.entry.connect(self.recording.edit)
        self.frame.moved.connect(lambda _step: self._show_cited())
        self.frame.header.undo.connect(self.steps.undo)
        self.frame.header.redo.connect(self.steps.redo)
        self.frame.rail.renamed.connect(self._rename)
        self.frame.rail.retry.connect(self._retry)
        self.frame.unsaved.retry.connect(self._retry)
        self.frame.next_step.taken.connect(self._take_next)
        self.frame.next_step.closed.connect(self._close_next)

    @property
    def today(self) -> date:
        """The day it is."""
        return self._office.now().date()

    def show(self, library: Library, case_id: str, step: Step) -> None:
        """Open a case of *library* and show it on the page of *step*.

        ``UserError``, and the one before is left, when it is not there or damaged.
        """
        from app.gui.open_case import OpenCase

        self.close()
        self.open = opened = OpenCase(library, case_id)  # at once: it holds a lock
        session = opened.session
        session.changed.connect(self._show)
        session.changed.connect(lambda _case: self._toast.outlive())
        session.saved.connect(self._tell_saved)
        session.failed.connect(self._tell_failed)
        session.removed.connect(lambda label: self._toast.tell(label, undo=True))
        if opened.reading:
            self.frame.rail.saved.show_reading(opened.reading)
            self._toast.tell(opened.reading, undo=False)
        else:
            self.frame.rail.saved.show_opened()
        self.frame.begin(step)
        self._show(session.case)
        self.frame.go(Place(step))
        self.shown.start()
        if any(stands(one, session.case) for one in self._office.drafts()):
            words = _("What you typed and did not record still stands where you typed it.")
            self._toast.tell(words, undo=False)

    def close(self) -> bool:
        """Save what was typed and let go of the case; False when it cannot be saved."""
        if not self.can_close():
            return False
        self.let_go()
        return True

    def can_close(self) -> bool:
        """Save what was typed; when that cannot be, name what it is and ask what to do."""
        self.keep()
        session = self.open.session if self.open is not None else None
        if session is None or session.retry():
            return True
        self.frame.unsaved.show_waiting(session.waiting, session.why)
        self.frame.unsaved.ask()
        return False

    def let_go(self) -> None:
        """Leave the case as it is kept; what is not saved is gone."""
        self.frame.unsaved.hide()
        self._toast.outlive()
        if self.open is not None:
            self.left.emit(self.open.session.case.id)
            self.open.close()
            self.open = None

    def keep(self) -> None:
        """Save what was typed on the pages and in the sheet."""
        if self.open is not None:
            self.recording.keep()
            self.frame.flush()

    def apply(self, label: str, case: Case) -> bool:
        """Make *case* the open case; when it cannot be saved, say so and keep it."""
        return self.open is not None and self.open.session.apply(label, case)

    def _show_cited(self) -> None:
        """Let the list say which facts stand in the letter that was composed last."""
        page, letters = timeline_page(self.frame), self.frame.made(Step.LETTERS)
        if page is not None and self.open is not None:
            mine = letters is not None and letters.case.id == self.open.session.case.id
            page.show_cited(letters.cited if letters is not None and mine else None)

    def _show_back(self, before: Case) -> None:
        """Go to what came back since *before*, where it is on the page that is shown."""
        if self.open is not None:
            case = self.open.session.case
            place = came_back(before, case, self.frame.step, self.today)
            if place is not None:
                self.frame.page.show_place(place)

    def refresh(self) -> None:
        """Show the case anew: the day or the settings changed."""
        if self.open is not None:
            self._show(self.open.session.case)

    def seen(self, case: Case) -> Seen:
        """Return *case* as it is seen today."""
        return Seen(case, self.today, self._office.pack_of, self._office.settings())

    def _show(self, case: Case) -> None:
        from app.gui.wording import rail_items

        seen = self.seen(case)
        self.frame.show_seen(seen)
        self.recording.show_seen(seen)
        self.frame.show_items(rail_items(seen, self.frame.steps()))
        if self.open is not None:
            session = self.open.session
            self.frame.header.show_steps(session.undo_label, session.redo_label)
        self._show_next(seen)
        self.changed.emit(case)

    def _show_next(self, seen: Seen) -> None:
        from app.gui.wording import next_step

        found = next_step(seen)
        self._next = found.place if found else None
        closed = found is not None and found.reason in seen.settings.closed_hints
        self.frame.show_next(None if closed else found)

    def _take_next(self) -> None:
        if self._next is not None:
            self.frame.go(self._next)

    def _close_next(self, reason: str) -> None:
        settings = self._office.settings()
        hints = (*settings.closed_hints, reason)
        self._office.set_settings(replace(settings, closed_hints=hints))
        self.frame.show_next(None)

    def _rename(self, title: str) -> None:
        if self.open is not None and title.strip():
            case = self.open.session.case
            self.apply(_("Title of the case changed"), replace(case, title=title.strip()))

    def _prepare(self) -> None:
        if self.open is not None:
            self._toast.attempt(self.open.prepare)

    def _settle(self) -> None:
        if self.open is None:
            return
        try:
            self.open.settle()
        except UserError as error:
            self._toast.tell(trouble(error), undo=False)

    def _retry(self) -> None:
        if self.open is not None:
            self.open.session.retry()

    def _tell_failed(self, why: str) -> None:
        self.frame.rail.saved.show_failed(why)
        session = self.open.session if self.open is not None else None
        beside = self.frame.narrow or self.frame.unsaved.isVisibleTo(self.frame)
        if session is not None and session.unsaved and beside:
            self.frame.unsaved.show_waiting(session.waiting, why)
        self._toast.tell(why, undo=False)

    def _tell_saved(self) -> None:
        self.frame.rail.saved.show_saved(f"{self._office.now():%H:%M}")
        self.frame.unsaved.hide()
        self._idle.start()
        self.saved.emit()
