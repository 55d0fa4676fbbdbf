"""Looking back: the versions of a letter one by one, and bringing the words of one back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.case import Case
from app.core.papers import Document
from app.gui.days import short_day
from app.gui.letters import records
from app.gui.letters.document_names import SENT, past_documents
from app.gui.letters.kept import Version, differing, is_same, versions, with_words
from app.gui.letters.looks import Look
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Writing
from app.gui.office import Office
from app.gui.page import Page
from app.gui.words import _
from app.workshop.wishes import Draft, Offered

MOST = 40  # versions that are listed


class History(QObject):
    """Shows the versions of the letter on *page*; ``asked`` wants the pages made anew."""

    asked = Signal()
    sent_wanted = Signal(str)

    def __init__(self, page: Page, view: LettersView, office: Office, writing: Writing) -> None:
        super().__init__(page)
        self._page, self._view, self._office = page, view, office
        self._writing = writing
        self.open = False
        self.shown: Version | None = None
        self.found: list[Version] = []
        self._reading: Iterator[Version | None] = iter(())
        self._next = QTimer(self)
        self._next.setInterval(0)  # one revision at a time: nothing waits for the last
        self._next.timeout.connect(self.read_one)
        card = view.history
        card.chosen.connect(self.look)
        card.restored.connect(self.restore)
        card.left.connect(self.leave)
        card.opened.connect(self._open_sent)

    def begin(self, offers: tuple[Offered, ...]) -> None:
        """List the versions of the letter on the page, while no form covers it."""
        draft = self._writing.draft
        if draft is None or self.open:
            return
        case, kind = self._page.case, draft.kind.id
        sent = [one for one in case.documents if one.type == kind and one.sending is not None]
        named = dict(past_documents(case, offers, self._page.seen.day))
        rows = [(f"{SENT}{one.id}", named.get(f"{SENT}{one.id}", "")) for one in sent]
        self.open, self.shown, self.found = True, None, []
        self._view.history.begin(_("The letter as it is now"), tuple(reversed(rows)))
        self._view.show_part("versions")
        now = records.draft_in(case, kind)
        self._reading = versions(kind, now, self._office.revisions(case.id))
        self._next.start()

    @property
    def reads(self) -> bool:
        """Whether there may be more versions than those that are listed."""
        return self._next.isActive()

    def read_one(self) -> None:
        """Read the next revision, and list the version that it shows."""
        done = object()
        version = next(self._reading, done)
        if version is done or len(self.found) == MOST:
            self._next.stop()
        elif isinstance(version, Version):
            self.found.append(version)
            self._view.history.add(self._named(version), len(self.found) - 1)

    def _named(self, version: Version) -> str:
        made = version.revision.made_at
        day = short_day(made.date(), self._page.seen.day)
        words = _("{day}, {clock}: {step}")
        return words.format(day=day, clock=f"{made:%H:%M}", step=version.revision.label)

    def forget(self) -> None:
        """Show none: another letter or case is shown."""
        self._next.stop()
        self.open, self.shown = False, None

    def look(self, place: int) -> None:
        """Show a version on the pages, the letter as it is now for -1."""
        self.shown = self.found[place] if 0 <= place < len(self.found) else None
        if self.shown is None:
            self._view.history.show_texts("", "", other=False)
        self.asked.emit()

    def leave(self) -> None:
        """Go back to the letter as it is now."""
        self.forget()
        self._view.show_part("cards")
        self.asked.emit()

    def restore(self) -> None:
        """Bring the words of the version that is looked at back into the letter."""
        version = self.shown
        self.leave()
        if version is not None:
            label = _("Words of a former version brought back")
            self._writing.change(label, lambda one: with_words(one, version.document))

    def adjusted(
        self, case: Case, document: Document | None, day: date
    ) -> tuple[Case, Document | None, date]:
        """Return what is to be composed: as it was then, while a version is looked at."""
        version = self.shown
        if version is None:
            return case, document, day
        return version.case, version.document, version.revision.made_at.date()

    def take(self, draft: Draft) -> bool:
        """Show *draft* where a version is looked at; it is not to be written in then."""
        version = self.shown
        if version is None:
            return False
        if is_same(draft.document, version.document):
            now = self._writing.draft.text if self._writing.draft is not None else ""
            self._view.history.show_texts(*differing(draft.text, now), other=True)
            self._view.bar.set_ready(ready=False)
            bare = replace(draft, places=(), stretches=(), conflicts=())
            self._view.desk.show_draft(bare, Look())
        return True

    def _open_sent(self, name: str) -> None:
        self.forget()
        self.sent_wanted.emit(name)
