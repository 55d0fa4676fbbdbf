"""A letter that left: shown as it was, taken back, put right, given more time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.core import sending
from app.core.case import Case
from app.core.ids import DocumentId
from app.core.lookup import facts, term_end
from app.core.moment import When
from app.core.papers import Document
from app.errors import UserError
from app.gui.days import long_day
from app.gui.fields.channels import channel_words
from app.gui.letters import leaving
from app.gui.letters.exporting import Exporting
from app.gui.letters.sent_card import SentView
from app.gui.letters.view import LettersView
from app.gui.moments import when_of
from app.gui.office import Office
from app.gui.page import Page
from app.gui.trouble import trouble
from app.gui.words import _


class SentLetters(QObject):
    """Shows one sent letter on *page*; ``asked`` tells that the drafts are wanted again."""

    asked = Signal()

    def __init__(
        self, page: Page, view: LettersView, office: Office, exporting: Exporting
    ) -> None:
        super().__init__(page)
        self._page, self._view, self._office = page, view, office
        self._exporting = exporting
        self.shown: DocumentId | None = None
        self.correcting = False
        card = view.sent
        card.withdrawn.connect(self.withdraw)
        card.corrected.connect(self.begin_correction)
        card.again.connect(self.write_again)
        card.left.connect(self.leave)
        card.saved.connect(self._save)
        card.more.given.connect(self.give_more)
        card.taken_back.connect(self.take_back)

    @property
    def document(self) -> Document | None:
        """The letter that is shown, None where the case has it no longer."""
        found = facts(self._page.case).get(self.shown)
        return found if isinstance(found, Document) else None

    def forget(self) -> None:
        """Show none: the drafts, or another case."""
        self.shown, self.correcting = None, False

    def show(self, document_id: DocumentId) -> None:
        """Show a letter that left, exactly as it was."""
        self.shown, self.correcting = document_id, False
        self.refresh()

    def refresh(self) -> bool:
        """Show the letter again; False where there is none to be shown."""
        document = self.document
        if document is None or document.sending is None:
            self.forget()
            self._view.show_part("cards")
            return False
        if not self.correcting:
            self._view.show_part("sent")
        self._view.sent.show_sent(_described(self._page.case, document, self._page.seen.day))
        data = self._bytes(document, "pdf")
        if data:
            self._view.desk.show_file(data)
        else:
            self._view.desk.show_empty(_("No copy was kept of what was sent."))
        self._view.bar.set_ready(ready=False)
        return True

    def leave(self) -> None:
        """Go back to the drafts."""
        self.forget()
        self._view.show_part("cards")
        self.asked.emit()

    def withdraw(self) -> None:
        """Take back that it was sent; its bytes are kept, and its words are a draft again."""
        document = self.document
        if document is None or not sending.may_withdraw(self._page.case, document.id):
            return
        case = leaving.withdrawn(self._page.case, document, self._office.now())
        self._change(_("Letter withdrawn"), case, stay=False)
        self._page.told.emit(_("Taken back. What was recorded is kept as withdrawn."))

    def write_again(self) -> None:
        """Begin a new draft with the words of the letter that left; both are kept."""
        if self.document is not None:
            case = leaving.again(self._page.case, self.document)
            self._change(_("Correction begun"), case, stay=False)

    def begin_correction(self) -> None:
        """Show what was recorded of the sending, to be put right."""
        document = self.document
        if document is not None and document.sending is not None:
            self.correcting = True
            sending, seen = document.sending, self._page.seen
            self._view.sending.begin_correction(sending, seen.day, seen.case.jurisdiction)
            self._view.show_part("correcting")

    def cancel_correction(self) -> None:
        """Put the form away; nothing was changed."""
        self.correcting = False
        self.refresh()

    def keep_correction(self) -> None:
        """Keep what the form says now beside what was recorded before."""
        document, chosen = self.document, self._view.sending.leaving()
        self.correcting = False
        if document is None:
            return
        case = leaving.corrected(self._page.case, document, chosen, self._office.now())
        if case == self._page.case:
            self.refresh()
        else:
            self._change(_("Sending corrected"), case)

    def give_more(self, until: date, given: When) -> None:
        """Record that the other side has until a later day."""
        if self.shown is not None:
            case = sending.extend(self._page.case, self.shown, until, given)
            self._change(_("More time given"), case)
            words = _("Recorded: they have until {day}.").format(day=long_day(until))
            self._page.told.emit(words)

    def take_back(self) -> None:
        """Take back the time that was given last."""
        if self.shown is not None:
            case = sending.take_back_extension(self._page.case, self.shown)
            self._change(_("More time taken back"), case)

    def _change(self, label: str, case: Case, *, stay: bool = True) -> None:
        if not stay:
            self.forget()
            self._view.show_part("cards")
        self._page.edited.emit(label, case)

    def _bytes(self, document: Document, suffix: str) -> bytes:
        files = document.sending.files if document.sending else ()
        found = next((one.file.sha256 for one in files if one.format == suffix), "")
        return self._kept(found) if found else b""

    def _kept(self, sha256: str) -> bytes:
        try:
            return self._office.kept(sha256)
        except UserError as error:
            self._page.told.emit(trouble(error))
            return b""

    def _save(self, sha256: str) -> None:
        document = self.document
        files = document.sending.files if document and document.sending else ()
        found = next((one.file for one in files if one.file.sha256 == sha256), None)
        data = self._kept(sha256) if found else b""
        if found is not None and data:
            self._exporting.choose_copy(found.name, data)


def _described(case: Case, document: Document, day: date) -> SentView:
    sent = document.sending
    if sent is None:
        return SentView("", ())
    words = channel_words()
    lines = [
        _("Sent: {when}").format(when=when_of(case, sent.when, day)),
        ", ".join(words[one] for one in sent.channels),
        sent.address,
    ]
    if sent.registered_number:
        lines.append(_("Number: {number}").format(number=sent.registered_number))
    if document.answer_by is not None and sent.withdrawn is None:
        end = long_day(document.answer_by)
        lines.append(_("{day}: last day of the term").format(day=end))
    lines += [
        _("{day}: last day after more time, given {when}").format(
            day=long_day(one.until), when=when_of(case, one.given, day)
        )
        for one in document.extensions
    ]
    return SentView(
        _("Letter sent"),
        tuple(one for one in lines if one),
        tuple((one.format, one.file.sha256) for one in sent.files),
        withdrawable=sending.may_withdraw(case, document.id),
        withdrawn=sent.withdrawn is not None,
        extended=bool(document.extensions),
        end=term_end(document),
        today=day,
        country=case.jurisdiction,
    )
