"""Sending: the form over the cards, the frozen bytes, and the view of what was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.case import Case
from app.core.dated import Dated, DatedKind
from app.core.digest import digest
from app.core.ids import DocumentId
from app.core.lookup import term_end
from app.core.papers import Document, FrozenFile
from app.errors import UserError
from app.gui.calendar_file import CalendarFile
from app.gui.evidence.intake import Refused, take
from app.gui.fields.unrecorded import Unrecorded
from app.gui.letters import leaving, records
from app.gui.letters.exporting import Exporting
from app.gui.letters.sent_letters import SentLetters
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Writing
from app.gui.office import Office
from app.gui.page import Page
from app.gui.trouble import trouble
from app.gui.words import _
from app.workshop.wishes import Draft, Export, Files


class Dispatch(QObject):
    """Takes a letter from draft to sent; ``asked`` tells that the page is to be made anew."""

    asked = Signal()

    def __init__(
        self,
        page: Page,
        view: LettersView,
        office: Office,
        writing: Writing,
        exporting: Exporting,
    ) -> None:
        super().__init__(page)
        self._page, self._view, self._office = page, view, office
        self._writing, self._press = writing, exporting.press
        self.sent = SentLetters(page, view, office, exporting)
        self.sent.asked.connect(self.asked)
        self._calendar = CalendarFile(office, page)
        self._calendar.told.connect(page.told)
        self.open = False
        self._gone: frozenset[DocumentId] = frozenset()  # before the form was shown
        form = view.sending
        form.changed.connect(self._change)
        form.recorded.connect(self.record)
        form.cancelled.connect(self.cancel)
        form.proof_wanted.connect(self._choose_proof)
        self._noting = Unrecorded(form, "sending", form.fields, office, page.told.emit)
        form.begun.connect(self._show_typed)
        form.dropped.connect(self._noting.drop)

    @property
    def shown(self) -> DocumentId | None:
        """The letter that left and is shown, None while drafts are."""
        return self.sent.shown

    def forget(self) -> None:
        """Show the cards again: another document or case is shown."""
        self.open = False
        self.sent.forget()
        self._view.show_part("cards")

    def follow(self) -> None:
        """Put the form away when others have left since it was shown, by undo or redo."""
        if self.open and self._gone != _gone(self._page.case):
            self.forget()

    def leave_old(self) -> None:
        """Put away a letter that left on an earlier day, where one is shown."""
        letter = self.sent.document if self.shown is not None else None
        if letter is not None and letter.day is not None and letter.day < self._page.seen.day:
            self.forget()

    def _change(self) -> None:
        if self.open:
            self.asked.emit()

    def begin(self) -> None:
        """Show the form for the letter on the page."""
        draft, gone = self._writing.draft, _gone(self._page.case)
        if draft is None or self.open or draft.document.id in gone:
            return
        self._view.editor.flush()
        self.open, self._gone = True, gone
        address, seen = ", ".join(draft.address), self._page.seen
        country = seen.case.jurisdiction
        self._view.sending.begin(draft.document.channels, address, seen.day, country)
        self._view.show_part("sending")
        self._tell(draft)
        self.asked.emit()

    def _show_typed(self) -> None:
        """Put back what was typed in the form about this letter and not recorded."""
        draft, about = self._writing.draft, self.sent.shown if self.sent.correcting else None
        if about is None and draft is not None:
            about = draft.document.id
        self._noting.begin(self._page.case.id, about or "")

    def cancel(self) -> None:
        """Put the form away; nothing was sent, or put right."""
        if self.sent.correcting:
            self.sent.cancel_correction()
            return
        self.open = False
        self._view.show_part("cards")
        self.asked.emit()

    def adjusted(self, document: Document | None, day: date) -> tuple[Document | None, date]:
        """Return the document and day that are to be composed: as it leaves, with the form."""
        draft = self._writing.draft
        if not self.open or draft is None:
            return document, day
        chosen = self._view.sending.leaving()
        record = document or records.record_of(self._page.case, draft)
        record = replace(record, channels=chosen.channels or record.channels)
        return record, chosen.day or day

    def show_draft(self, draft: Draft) -> None:
        """Say what follows from sending *draft*, which is on the page."""
        if self.open:
            self._tell(draft)

    def _tell(self, draft: Draft) -> None:
        pages = max((one.page for one in draft.places), default=0) + 1
        self._view.sending.show_what_follows(pages, len(draft.exhibits), draft.due)

    def record(self) -> None:
        """Have the letter written as it leaves, to be frozen; or keep a correction."""
        self._view.sending.when.flush()
        if self.sent.correcting:
            self._noting.drop()
            self.sent.keep_correction()
            return
        self._press.ask(Export(leaving.formats(self._view.sending.leaving()), "freeze"))

    def receive(self, files: Files) -> None:
        """Freeze what was written and mark the letter as sent."""
        draft = self._writing.draft
        if draft is None or not self.open:
            return
        chosen = self._view.sending.leaving()
        try:
            kept = tuple(
                FrozenFile(name.rpartition(".")[2], self._office.keep(name, data))
                for name, data in files.files
            )
        except UserError as error:
            self._page.told.emit(trouble(error))
            return
        case = self._page.case
        record = replace(
            records.record_of(case, draft),
            day=chosen.day,
            channels=chosen.channels,
            addressee=draft.document.addressee,
            answer_by=draft.due,
        )
        self.open, self.sent.shown = False, record.id
        changed = leaving.sent(case, record, chosen, kept, draft.exhibits)
        self._noting.drop()
        self._page.edited.emit(_("Letter sent"), changed)
        self._page.told.emit(_("Recorded: the letter is locked, the term runs."))
        if self._view.sending.calendar.isChecked() and draft.due is not None:
            self._choose_calendar()

    def _choose_calendar(self) -> None:
        self._calendar.choose(self.save_term)

    def save_term(self, path: Path) -> None:
        """Write the last day of the letter that is shown as a file for a calendar program."""
        seen, letter = self._page.seen, self.sent.document
        end = term_end(letter) if letter is not None else None
        if letter is None or end is None:
            return
        only = (Dated(DatedKind.TERM_END, end, letter.id, letter.type),)
        summed = replace(digest(seen.case, seen.pack), dated=only)
        self._calendar.save(path, [(seen.case.id, summed)], seen.day, seen.pack)

    def _choose_proof(self) -> None:
        dialog = QFileDialog(self._page, _("Proof of sending"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add_proof(Path(name)))
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def add_proof(self, path: Path) -> None:
        """Keep the file that proves the sending."""
        taken = take(path)
        if isinstance(taken, Refused):
            self._page.told.emit(f"{taken.name}: {taken.why}")
            return
        try:
            proof = self._office.keep(taken.name, taken.data)
        except UserError as error:
            self._page.told.emit(trouble(error))
            return
        self._view.sending.show_proof(replace(proof, media_type=taken.media_type))


def _gone(case: Case) -> frozenset[DocumentId]:
    return frozenset(one.id for one in case.documents if one.sending is not None)
