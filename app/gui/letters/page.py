"""The page "Letters": one document at a time, chosen, shown, edited, checked and saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent

from app.core.ids import DocumentId
from app.gui.fields.field import QUIET
from app.gui.fields.keys import add_keys
from app.gui.letters import records
from app.gui.letters.adding import Adding
from app.gui.letters.delivery import KEYS, SEND, Delivery
from app.gui.letters.dispatch import Dispatch
from app.gui.letters.display import Display
from app.gui.letters.document_names import SENT, first_choice
from app.gui.letters.exporting import Exporting
from app.gui.letters.history import History
from app.gui.letters.offering import Offering
from app.gui.letters.press import Press
from app.gui.letters.versions import Versions
from app.gui.letters.view import LettersView
from app.gui.letters.wishing import Wishing
from app.gui.letters.writing import Writing
from app.gui.office import Office
from app.gui.page import Page, Place
from app.gui.trouble import refused
from app.gui.words import _
from app.workshop.wishes import (
    Check,
    Checked,
    Draft,
    Files,
    Offers,
    Progress,
    Refusal,
    Typed,
)

PUBLIC = ("Publish", "ExportPublic")  # wishes of the page of the public version


class LettersPage(Page):
    """Asks the workshop for the letter and shows what comes back.

    *public* makes the page of the public version, which stands beside the letter where a
    document is published.
    """

    def __init__(
        self,
        office: Office,
        press: Press | None = None,
        *,
        delay: int = QUIET,
        public: Callable[[], Page] | None = None,
    ) -> None:
        super().__init__()
        self.press = press or Press()
        self.view = LettersView(delay)
        self.display = Display(self.view)
        self.exporting = Exporting(office, self.press, self)
        self.writing = Writing(self, self.view, self.press)
        Adding(self.writing, self.view)
        self.dispatch = Dispatch(self, self.view, office, self.writing, self.exporting)
        self.dispatch.asked.connect(self._ask)
        self.history = History(self, self.view, office, self.writing)
        self.history.asked.connect(self._ask)
        self.history.sent_wanted.connect(self.open_document)
        self.delivery = Delivery(
            self.view, self.writing, self.exporting, self.dispatch, self._ask
        )
        self._type = self._case_id = ""
        self._wishing = Wishing(office, self.press, self.dispatch, self.history)
        self._offering = Offering(self, self.view.choice, self.press)
        self.versions = Versions(self, self.view, public)
        self._connect()

    def _connect(self) -> None:
        self.press.answered.connect(self._hear)
        self.press.lost.connect(self._lose)
        self.exporting.told.connect(self.told)
        bar = self.view.bar
        self.view.choice.document_chosen.connect(self.open_document)
        bar.wanted.connect(self._export)
        bar.sent.connect(lambda: self._export(SEND))
        bar.asking.looked.connect(self.view.checks.next_finding)
        self._shortcuts()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)
        self.view.versions.chosen.connect(lambda one: self.versions.show(one, self._type))

    def _shortcuts(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            key: partial(self._export, wanted) for key, wanted in KEYS.items()
        }
        keys["Ctrl+J"] = self.view.checks.next_finding
        keys["Ctrl+Shift+H"] = self.show_history
        self.versions.keys += add_keys(self, keys)

    def refresh(self) -> None:
        """Ask for the letter of the case as it is now, once the page can be seen."""
        if self._case_id != self.case.id:
            self._case_id, self._type = self.case.id, ""
            self._wishing.ask_anew()
            self._show_nothing()
            self.dispatch.forget()
            self.history.forget()
            self.versions.show_letter()
            self._offering.forget()
            self.display.forget()
        self.dispatch.follow()
        if self.versions.public is not None:
            self.versions.public.show_seen(self.seen)
        if self.isVisible():
            self._ask()

    def _show_nothing(self) -> None:
        self.writing.block = ""
        self.writing.show_draft(None)
        self.view.bar.set_ready(ready=False)

    @property
    def cited(self) -> frozenset[str] | None:
        """The facts that the letter composed last tells; None before one was composed."""
        if self.draft is None:
            return None
        return frozenset(str(fact) for block in self.draft.blocks for fact in block.facts)

    @property
    def draft(self) -> Draft | None:
        """What is on the page, None before the first letter of a case is there."""
        return self.writing.draft

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what was not asked while nobody could see it: what is next by now."""
        super().showEvent(event)
        if self._seen is not None:
            self._offering.arrive(again=self.dispatch.shown is not None)
            self._ask()

    @property
    def open_part(self) -> str:
        """The type of the draft that is on the page, empty where a sent letter is."""
        return "" if self.dispatch.shown is not None else self._type

    @property
    def needs_room(self) -> bool:
        """Whether the document that is next is on the page, a form, or two versions."""
        covered = self.dispatch.open or self.versions.beside
        return covered or self._offering.recommends(self.open_part)

    @property
    def standing(self) -> str:
        """Whether the letter on the page has left."""
        if self.dispatch.shown is not None:
            return _("sent, locked")
        return _("not sent yet") if self._type else ""

    def open_document(self, type_id: str) -> None:
        """Show the document *type_id*: the draft that was begun, else a fresh one."""
        self.flush()
        if type_id.startswith(SENT):
            self._type, self.dispatch.open = "", False
            self._wishing.ask_anew()
            self.dispatch.sent.show(DocumentId(type_id.removeprefix(SENT)))
            return
        left = self.dispatch.shown is not None or self.dispatch.open or self.history.open
        self.dispatch.forget()
        self.history.forget()
        if type_id != self._type or left:
            self._type, self.writing.block = type_id, ""
            self.display.forget()
            self._ask()

    @property
    def keeps_versions(self) -> bool:
        """Whether a draft is shown: what was sent has one version."""
        return self.dispatch.shown is None

    def show_history(self) -> None:
        """Show what the letter was before."""
        self.flush()
        if self.dispatch.shown is None and not self.dispatch.open:
            self.versions.show_letter()
            self.history.begin(self._offering.found)

    def flush(self) -> None:
        """Tell at once what was typed and not told yet."""
        self.view.flush()
        self.versions.flush()

    def stop(self) -> None:
        """End the process of the workshop and show nothing: the window closes."""
        self.press.stop()
        self.view.desk.paper.show_pages(None, ())

    def show_place(self, place: Place) -> None:
        """Show the document that *place* names, by its id or its type, and a part of it."""
        if place.fact or place.part:
            self.versions.show_letter()
        found = next((one for one in self.case.documents if one.id == place.fact), None)
        if found is not None and found.sending is not None:
            self.open_document(f"{SENT}{found.id}")
        elif found is not None:
            self.open_document(found.type)
            self.writing.reveals = place.part
        elif place.part:
            self.open_document(place.part)

    def _ask(self) -> None:
        if self.dispatch.shown is not None and self.dispatch.sent.refresh():
            self._wishing.ask_anew()
            self._ask_offers()
            return
        begun = records.newest_draft(self.case)
        self._type = self._type or (begun.type if begun else first_choice(self._offering.found))
        if self._type:
            self._wishing.ask(self.seen, self._type)
        self._ask_offers()

    def _ask_offers(self) -> None:
        self.turned.emit()
        self._offering.ask()

    def _hear(self, answer: object) -> None:
        match answer:
            case Draft():
                if not self.history.take(answer):
                    self._show_draft(answer)
            case Typed():
                self.view.desk.show_typed(answer)
            case Checked():
                self.display.show_findings(self.draft, answer.findings)
            case Offers():
                self._offering.found = answer.found
                self._offering.show(self._type)
                self._choose_next()
                self.turned.emit()
            case Progress():
                self.delivery.show_progress(answer)
            case Files():
                self.delivery.receive(answer)
                self._type = "" if self.dispatch.shown else self._type
            case Refusal(_, wish) if wish not in PUBLIC:
                self.delivery.end()
                self.told.emit(refused(answer))

    def _choose_next(self) -> None:
        """Go on with what is next, where none or a letter of an earlier day is shown."""
        if self._offering.takes_over():
            self.dispatch.leave_old()
        idle = not self._type and self._seen is not None and self.dispatch.shown is None
        if idle and (waits := self._offering.waits_for()):
            self.open_document(waits)
        elif idle:
            self._ask()

    def _lose(self) -> None:
        self._wishing.ask_anew()
        self._offering.ask_anew()
        self.delivery.end()
        self.told.emit(_("Making the letter was stopped. Your texts are safe."))

    def _show_draft(self, draft: Draft) -> None:
        self._offering.show(draft.kind.id)
        self.display.show_draft(self.seen, draft, self.writing.links_in(draft))
        self.versions.offer(published=draft.kind.published)
        self.writing.show_draft(draft)
        self.dispatch.show_draft(draft)
        self.delivery.count()
        self.press.ask(Check())

    def _export(self, wanted: str) -> None:
        self.flush()
        if self.history.shown is None:  # what is looked at does not go out
            self.delivery.want(wanted)
