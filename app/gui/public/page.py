"""The page of the public version: what is found in a letter, decided on, checked, published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QShowEvent

from app.core import edits
from app.core.papers import Document
from app.core.walk_step import Step
from app.gui.facts import told
from app.gui.fields.basics import column
from app.gui.fields.field import QUIET
from app.gui.fields.keys import add_keys
from app.gui.letters.press import Press
from app.gui.letters.records import day_of, draft_in
from app.gui.office import Office
from app.gui.page import Page, Place
from app.gui.public import records
from app.gui.public.reasons import about
from app.gui.public.saving import PublicSaving
from app.gui.public.view import PublicView
from app.gui.trouble import refused
from app.gui.words import _, language, many
from app.workshop.public_wishes import (
    FindingView,
    PublicDraft,
    PublicFiles,
    Publish,
    ReasonView,
)
from app.workshop.wishes import Progress, Refusal


class PublicPage(Page):
    """Asks the workshop, through the *press* of the letters, and shows what comes back."""

    def __init__(self, office: Office, press: Press, *, delay: int = QUIET) -> None:
        super().__init__()
        self.press = press
        self.view = PublicView(delay)
        self.saving = PublicSaving(office, press, self)
        self.draft: PublicDraft | None = None
        self._type = self._case_id = self._read = ""
        self._wished: Publish | None = None
        self._current = 0
        self._waits = False
        column(self, space=0).addWidget(self.view)
        self._connect()

    def _connect(self) -> None:
        self.press.answered.connect(self._hear)
        self.press.lost.connect(self._lose)
        self.saving.told.connect(self.told)
        view = self.view
        view.left.connect(lambda: self.go.emit(Place(Step.LETTERS, part=self._type)))
        view.sides.chosen.connect(self._choose_number)
        view.turned.connect(self._show_state)
        view.findings.chosen.connect(self._decide)
        view.findings.signed.connect(self._sign)
        view.findings.looked.connect(self._look_number)
        view.checklist.ticked.connect(self._tick)
        view.checklist.looked.connect(self._look)
        view.foot.wanted.connect(self._export)
        view.foot.read.connect(self._mark_read)
        view.foot.ready.connect(self._finish)
        view.foot.stopped.connect(self.press.give_up)
        view.foot.strip.looked.connect(lambda: view.show_part("checklist"))
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+J": self.next_finding,
            "Ctrl+P": lambda: self._export("pdf"),
            "Ctrl+Shift+W": lambda: self._export("docx"),
            "Ctrl+Shift+C": lambda: self._export("copy"),
        }
        add_keys(self, keys)

    def refresh(self) -> None:
        """Ask for the public version of the case as it is now, once the page can be seen."""
        if self._case_id != self.case.id:
            self._case_id, self._type, self._wished = self.case.id, "", None
            self.draft, self._read, self._current = None, "", 0
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what was not asked while nobody could see it."""
        super().showEvent(event)
        if self._seen is not None:
            self._ask()

    def show_place(self, place: Place) -> None:
        """Show the public version of the type of document that *place* names."""
        if place.part in records.TYPES and place.part != self._type:
            self.flush()
            self._type, self.draft, self._current = place.part, None, 0
        if self.isVisible():
            self._ask()

    def flush(self) -> None:
        """Tell at once what was typed and not told yet."""
        self.view.findings.flush()

    def next_finding(self) -> None:
        """Go to the next finding that nobody decided on, else to the next."""
        number = self.view.findings.next_after(self._current)
        if number:
            self._choose_number(number)

    def _ask(self) -> None:
        self._type = self._type or records.newest_type(self.case)
        document = self._document
        code = document.language if document else self.case.language
        day = day_of(document, self.seen.day)
        wish = Publish(self.case, self._type, code, day, language(), document)
        if wish != self._wished:
            self._wished, self._waits = wish, True
            self.press.ask(wish)
        elif self.draft is not None:
            self._show_state()

    @property
    def _document(self) -> Document | None:
        return draft_in(self.case, self._type)

    def _hear(self, answer: object) -> None:
        match answer:
            case PublicDraft() if answer.document.type == self._type:
                self._show_draft(answer)
            case PublicFiles():
                self.view.foot.gauge.show_progress(1, 1)
                self.saving.receive(answer)
            case Progress() if self.saving.busy:
                self.view.foot.gauge.show_progress(answer.done, answer.all)
            case Refusal(_, "Publish"):
                self.draft = None
                self.view.foot.strip.say(refused(answer))
                self.view.foot.show_state(read=False, may_finish=False, ready=False)
            case Refusal(_, "ExportPublic"):
                self._stop_saving()
                self.told.emit(_("The public version has changed. Look at it once more."))

    def _lose(self) -> None:
        self._wished = None
        self._stop_saving()

    def _stop_saving(self) -> None:
        self.saving.forget()
        self.view.foot.gauge.show_progress(1, 1)

    def _show_draft(self, draft: PublicDraft) -> None:
        self.draft, self._waits = draft, False
        self.view.sides.show_draft(draft)
        self.view.findings.show_draft(draft)
        self.view.checklist.show_draft(draft, self._about)
        open_points = sum(not one.holds for one in draft.points)
        self.view.show_counts(len(draft.findings), open_points)
        self.view.foot.show_count(len(draft.text))
        self._show_state()

    def _show_state(self) -> None:
        draft = self.draft
        if draft is None:
            return
        document = self._document or draft.document
        ready = records.is_ready(document, draft)
        outdated = records.is_outdated(document, draft)
        read = ready or self._read == draft.seal
        self.view.sides.show_state(ready=ready, outdated=outdated)
        may_finish = read and draft.holds and not ready
        self.view.foot.show_state(read=read, may_finish=may_finish, ready=ready)
        self._show_strip(draft, outdated=outdated)

    def _show_strip(self, draft: PublicDraft, *, outdated: bool) -> None:
        count = sum(not one.holds for one in draft.points)
        strip = self.view.foot.strip
        if outdated:
            strip.say(
                _("The text has changed since you read it. Read the public version again.")
            )
        elif count and self.view.lists_points:
            strip.say("")  # the list says so itself
        elif count:
            words = many(
                "{n} point of the list is still open. Until then you cannot publish.",
                "{n} points of the list are still open. Until then you cannot publish.",
                count,
            )
            strip.say(words, look=True)
        elif draft.missing:
            lacks = ", ".join(draft.missing)
            strip.say(_("Still missing in the text: {what}").format(what=lacks), look=True)
        else:
            strip.say("")

    def _about(self, reason: ReasonView) -> str:
        found = self.draft.findings if self.draft else ()
        return about(reason, found, self.case, self.seen.day)

    def _look(self, reason: ReasonView) -> None:
        """Show what a reason is about: a place in the text, else a fact on its page."""
        draft = self.draft
        found = [one for one in draft.findings if one.id == reason.about] if draft else []
        if found:
            self._look_number(found[0].number)
        fact = told(self.case, reason.about, self.seen.day) if reason.about else None
        if reason.block:
            self.view.show_turn("texts")
            self.view.sides.show_block(reason.block)
        elif fact is not None:
            self.go.emit(fact.place)

    def _look_number(self, number: int) -> None:
        self._current = number
        self.view.sides.show_current(number, reveal=True)
        self.view.findings.show_current(number)

    def _choose_number(self, number: int) -> None:
        self._look_number(number)
        self.view.show_part("findings")
        card = self.view.findings.card(number)
        if card is not None:
            self.view.reveal(card)
            card.focus_choice()

    def _change(self, label: str, change: Callable[[Document], Document]) -> None:
        if self.draft is None:
            return
        document = records.record_of(self.case, self.draft)
        changed = change(document)
        if changed != document:
            self.edited.emit(label, edits.put_document(self.case, changed))

    def _decide(self, finding: FindingView, choice: str, words: str) -> None:
        label = {
            "keep": _("Kept in the public version"),
            "words": _("Other words in the public version"),
        }.get(choice, _("Left out of the public version"))
        self._change(label, lambda one: records.with_choice(one, finding, choice, words))

    def _sign(self, finding: FindingView | None, value: str, words: str) -> None:
        def change(document: Document) -> Document:
            if finding is None or value == records.ANONYMOUS:
                return records.signed_as(document, value)
            return records.with_choice(document, finding, value, words)

        self._change(_("Signed in another way"), change)

    def _tick(self, point: str, ticked: bool) -> None:
        label = _("Point {n} ticked") if ticked else _("Point {n} not ticked any more")
        day: date = self.seen.day
        self._change(
            label.format(n=point),
            lambda one: records.with_tick(one, point, day, ticked=ticked),
        )

    def _mark_read(self, read: bool) -> None:
        draft = self.draft
        self._read = draft.seal if read and draft is not None else ""
        document = self._document
        if not read and document is not None and document.read_over:
            label = _("Public version not ready any more")
            self._change(label, lambda one: records.read_over(one, ""))
        self._show_state()

    def _finish(self) -> None:
        draft = self.draft
        if draft is not None and draft.holds and self._read == draft.seal:
            label = _("Public version ready")
            self._change(label, lambda one: records.read_over(one, draft.seal))

    def _export(self, wanted: str) -> None:
        self.flush()
        draft, document = self.draft, self._document
        self._ask()  # where the process ended, another one has no public version yet
        if draft is None or document is None or not records.is_ready(document, draft):
            self.told.emit(_("First say that the public version is ready."))
        elif self._waits:
            self.told.emit(_("The public version is being made. One moment."))
        elif wanted == "copy":
            self.saving.copy(draft)
        else:
            self.saving.choose(draft, wanted)
