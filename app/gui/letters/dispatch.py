"""Sending: the form over the cards, the frozen bytes, and the view of what was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.ids import DocumentId
from app.core.lookup import facts
from app.core.papers import Document, FrozenFile
from app.errors import UserError
from app.gui.days import long_day
from app.gui.fields.channels import channel_words
from app.gui.letters import leaving, records
from app.gui.letters.exporting import Exporting
from app.gui.letters.press import Press
from app.gui.letters.sent_card import SentView
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Writing
from app.gui.moments import when_of
from app.gui.office import Office
from app.gui.page import Page
from app.gui.words import _
from app.workshop.wishes import Draft, Export, Files

MOST_PROOF = 50_000_000  # bytes of a photo or scan


class Dispatch(QObject):
    """Takes a letter from draft to sent; ``asked`` tells that the page is to be made anew."""

    asked = Signal()

    def __init__(
        self, page: Page, view: LettersView, office: Office, press: Press, writing: Writing
    ) -> None:
        super().__init__(page)
        self._page, self._view, self._office = page, view, office
        self._press, self._writing = press, writing
        self.open = False
        self.shown: DocumentId | None = None
        self._recorded: dict[str, datetime] = {}
        form, sent = view.sending, view.sent
        form.changed.connect(self.asked)
        form.recorded.connect(self.record)
        form.cancelled.connect(self.cancel)
        form.proof_wanted.connect(self._choose_proof)
        sent.withdrawn.connect(self.withdraw)
        sent.corrected.connect(self.correct)
        sent.left.connect(self.leave)
        sent.saved.connect(self._save)
        self.exporting: Exporting | None = None

    def forget(self) -> None:
        """Show the cards again: another case is shown."""
        self.open, self.shown = False, None
        self._view.show_part("cards")

    def begin(self) -> None:
        """Show the form for the letter on the page."""
        draft = self._writing.draft
        if draft is None or self.open:
            return
        self._view.editor.flush()
        self.open = True
        address = ", ".join(draft.address)
        self._view.sending.begin(draft.document.channels, address, self._page.seen.day)
        self._view.show_part("sending")
        self._tell(draft)
        self.asked.emit()

    def cancel(self) -> None:
        """Put the form away; nothing was sent."""
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
        """Have the letter written as it leaves, to be frozen."""
        self._view.sending.when.flush()
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
            self._page.told.emit(str(error))
            return
        case = self._page.case
        record = replace(
            records.record_of(case, draft),
            day=chosen.day,
            channels=chosen.channels,
            addressee=draft.document.addressee,
            answer_by=draft.due,
        )
        self.open, self.shown = False, record.id
        self._recorded[record.id] = self._office.now()
        changed = leaving.sent(case, record, chosen, kept, draft.exhibits)
        self._page.edited.emit(_("Letter sent"), changed)
        self._page.told.emit(_("Recorded: the letter is locked, the term runs."))

    def show_sent(self, document_id: str) -> None:
        """Show a letter that left, exactly as it was."""
        self.open = False
        self.shown = DocumentId(document_id)
        self.refresh()

    def refresh(self) -> bool:
        """Show the sent letter again; False where there is none to be shown."""
        document = self._document()
        if document is None or document.sending is None:
            self.shown = None
            self._view.show_part("cards")
            return False
        self._view.show_part("sent")
        self._view.sent.show_sent(self._described(document))
        data = self._bytes(document, "pdf")
        if data:
            self._view.desk.show_file(data)
        else:
            self._view.desk.show_empty(_("No copy was kept of what was sent."))
        self._view.bar.set_ready(ready=False)
        return True

    def leave(self) -> None:
        """Go back to the drafts."""
        self.shown = None
        self._view.show_part("cards")
        self.asked.emit()

    def withdraw(self) -> None:
        """Take back what was recorded a moment ago; its bytes are kept."""
        document, now = self._document(), self._office.now()
        if document is None:
            return
        recorded = self._recorded.get(document.id)
        if not leaving.can_withdraw(self._page.case, document, recorded, now):
            self._page.told.emit(_("That is too late: write a correction instead."))
            return
        case = leaving.withdrawn(self._page.case, document, now)
        self.shown = None
        self._view.show_part("cards")
        self._page.edited.emit(_("Letter withdrawn"), case)

    def correct(self) -> None:
        """Begin a new draft with the words of the letter that left; both are kept."""
        document = self._document()
        if document is not None:
            self.shown = None
            self._view.show_part("cards")
            case = leaving.again(self._page.case, document)
            self._page.edited.emit(_("Correction begun"), case)

    def _document(self) -> Document | None:
        found = facts(self._page.case).get(self.shown)
        return found if isinstance(found, Document) else None

    def _described(self, document: Document) -> SentView:
        sending, case, day = document.sending, self._page.case, self._page.seen.day
        if sending is None:
            return SentView("", ())
        words = channel_words()
        lines = [
            _("Sent: {when}").format(when=when_of(case, sending.when, day)),
            ", ".join(words[one] for one in sending.channels),
            sending.address,
        ]
        if sending.registered_number:
            lines.append(_("Number: {number}").format(number=sending.registered_number))
        if document.answer_by is not None and sending.withdrawn is None:
            lines.append(
                _("{day}: last day of the term").format(day=long_day(document.answer_by))
            )
        now, recorded = self._office.now(), self._recorded.get(document.id)
        return SentView(
            _("Letter sent"),
            tuple(one for one in lines if one),
            tuple((one.format, one.file.sha256) for one in sending.files),
            leaving.can_withdraw(case, document, recorded, now),
            sending.withdrawn is not None,
        )

    def _bytes(self, document: Document, suffix: str) -> bytes:
        files = document.sending.files if document.sending else ()
        found = next((one.file.sha256 for one in files if one.format == suffix), "")
        try:
            return self._office.kept(found) if found else b""
        except UserError as error:
            self._page.told.emit(str(error))
            return b""

    def _save(self, sha256: str) -> None:
        document = self._document()
        files = document.sending.files if document and document.sending else ()
        name = next((one.file.name for one in files if one.file.sha256 == sha256), "")
        if name and self.exporting is not None:
            self.exporting.choose_copy(name, self._office.kept(sha256))

    def _choose_proof(self) -> None:
        dialog = QFileDialog(self._page, _("Proof of sending"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add_proof(Path(name)))
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def add_proof(self, path: Path) -> None:
        """Keep the file that proves the sending."""
        try:
            if path.stat().st_size > MOST_PROOF:
                self._page.told.emit(_("That file is larger than 50 MB; choose a smaller one."))
                return
            proof = self._office.keep(path.name, path.read_bytes())
        except OSError as error:
            words = _("{name} cannot be read: {why}.")
            self._page.told.emit(words.format(name=path.name, why=error.strerror or ""))
            return
        except UserError as error:
            self._page.told.emit(str(error))
            return
        self._view.sending.show_proof(proof)
