"""Writing in the letter: one block at a time, each change an edit of the document's record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.core import edits
from app.core.papers import Document, Length, Tone
from app.gui.letters import records
from app.gui.letters.fact_card import FactCard
from app.gui.letters.fact_views import FactView, fact_view, stated
from app.gui.letters.links import TextLink
from app.gui.letters.looks import block_before, block_name, block_of, can_add, first_block
from app.gui.letters.mending import place_of
from app.gui.letters.options import with_choice
from app.gui.letters.press import Press
from app.gui.letters.view import LettersView
from app.gui.page import Page
from app.gui.words import _
from app.letters.check.finding import Finding
from app.letters.drafting import addressed
from app.letters.linking import Link
from app.workshop.wishes import BlockView, Draft, Retype

Change = Callable[[Document], Document]


class Writing(QObject):
    """Follows what the user does to the letter on *page*, and tells it as edits of the case."""

    def __init__(self, page: Page, view: LettersView, press: Press) -> None:
        super().__init__(page)
        self._page, self._view, self._press = page, view, press
        self.draft: Draft | None = None
        self.block = ""
        self.opens = self.reveals = ""  # a block to edit or show, once the letter has it
        self.card = FactCard(view)
        self.card.go.connect(page.go)
        self.card.closed.connect(self._close_card)
        self._asker: QWidget | None = None
        self._connect()

    def _connect(self) -> None:
        editor, paper, choice = self._view.editor, self._view.desk.paper, self._view.choice
        editor.typing.connect(self._type)
        editor.edited.connect(self.edit)
        editor.restored.connect(self._restore)
        editor.left_out.connect(self._leave_out)
        editor.kept.connect(self._keep)
        editor.stepped.connect(self._step)
        editor.left.connect(self.focus_page)
        editor.go.connect(self._page.go)
        paper.chosen.connect(self.show_block)
        paper.opened.connect(self.edit_block)
        paper.asked.connect(self.show_facts)
        text = self._view.desk.text
        text.chosen.connect(self.show_block)
        text.opened.connect(self.edit_block)
        text.links.went.connect(self._page.go)
        paper.links.went.connect(self._page.go)
        for links, asker in ((text.links, text), (editor.links, editor.area.area)):
            links.asked.connect(partial(self._show_fact, asker))
        choice.tone_chosen.connect(lambda one: self._set(_("Tone changed"), tone=Tone(one)))
        choice.length_chosen.connect(
            lambda one: self._set(_("Length changed"), length=Length(one))
        )
        choice.language_chosen.connect(
            lambda one: self._set(_("Language changed"), language=one)
        )
        choice.page_chosen.connect(lambda one: self._set(_("Page changed"), page=one))
        choice.recipient_chosen.connect(self._address)
        choice.attention_typed.connect(
            lambda one: self._set(_("Attention line changed"), attention=one)
        )
        choice.options.option_chosen.connect(self._choose)
        choice.options.about_chosen.connect(
            lambda facts: self._set(_("What the letter is about changed"), about=facts)
        )
        checks = self._view.checks
        checks.jumped.connect(self._jump)
        checks.dismissed.connect(self._dismiss)
        checks.replaced.connect(self._replace)

    def show_draft(self, draft: Draft | None) -> None:
        """Write in *draft* from now on, in the same block, else in the one before it."""
        before, self.draft = self.draft, draft
        if block_of(draft, self.opens) is not None:
            opened, self.opens = self.opens, ""
            self.edit_block(opened)
            return
        revealed = block_of(draft, self.reveals) is not None
        if revealed:
            self.block, self.reveals = self.reveals, ""
        if draft is not None and block_of(draft, self.block) is None:
            former = block_before(before, draft, self.block) if before is not None else ""
            self.block = former or first_block(draft)
        self._show_editor()
        if revealed:
            self._view.desk.reveal(self.block)

    def _show_editor(self) -> None:
        draft, block = self.draft, block_of(self.draft, self.block)
        editor = self._view.editor
        editor.setVisible(block is not None)
        if draft is None or block is None:
            return
        case, day = self._page.case, self._page.seen.day
        own = block.kind == "own"
        adds = can_add(draft)
        leaves = not (own or block.fixed or block.left_out)
        moves = own or (adds and block.moves)
        self._view.menu.show_block(own=own, leaves=leaves, moves=moves, adds=adds)
        facts = (fact_view(case, one, day) for one in block.facts)
        shown = tuple(one for one in facts if one is not None)
        links = self._links(block.links)
        editor.show_block(block, block_name(draft, block), shown, links)
        conflict = next((one for one in draft.conflicts if one.block == block.id), None)
        editor.conflict.show_conflict(conflict)
        self._view.desk.show_block(block.id)

    def _links(self, links: Iterable[Link]) -> tuple[TextLink, ...]:
        """Return the links of which the case has the fact, as the window names it."""
        case, day = self._page.case, self._page.seen.day
        found = ((one, fact_view(case, one.fact, day)) for one in links)
        return tuple(TextLink(one.start, one.end, fact) for one, fact in found if fact)

    def links_in(self, draft: Draft) -> tuple[TextLink, ...]:
        """Return the links in the plain text of *draft*."""
        return self._links(link for one in draft.stretches for link in one.links)

    def show_block(self, block: str) -> None:
        """Show a block in the editor and on the page."""
        if block_of(self.draft, block) is not None:
            self.block = block
            self._show_editor()
            self._view.reveal_conflict()
            self._view.desk.reveal(block)

    def focus_page(self) -> None:
        """Go from the text of the paragraph to the page."""
        self._view.desk.take_focus()

    def _close_card(self) -> None:
        """Give the focus back to where the card was asked for."""
        if self._asker is None:
            self.focus_page()
        else:
            self._asker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_fact(self, asker: QWidget, fact: FactView | None, where: QPoint) -> None:
        """Show the card of the link at the cursor, else of all behind the paragraph."""
        self._asker = asker
        shown = (fact,) if fact is not None else self._view.editor.facts
        self._show_card(shown, self._view.mapFromGlobal(where))

    def _show_card(self, shown: Iterable[FactView], at: QPoint) -> None:
        facts = tuple(stated(one, self._page.seen) for one in shown)
        self.card.show_facts(facts, at)

    def show_facts(self, block: str) -> None:
        """Show the facts behind a block on a card beside it."""
        self._asker = None
        self.show_block(block)
        paper = self._view.desk.paper
        corner = paper.block_box(block).topRight().toPoint()
        at = self._view.mapFromGlobal(paper.mapToGlobal(corner))
        self._show_card(self._view.editor.facts, at)

    def edit_block(self, block: str, start: int = -1, end: int = -1) -> None:
        """Show a block and put the cursor into its text."""
        self.show_block(block)
        self._view.show_edit()
        self._view.editor.edit(start, end)

    def _step(self, step: int) -> None:
        if self.draft is not None:
            ids = [one.id for one in self.draft.blocks]
            at = ids.index(self.block) + step if self.block in ids else 0
            self.show_block(ids[at % len(ids)])

    def _type(self, block: str, text: str) -> None:
        self._view.desk.text.show_typed(block, text)
        self._press.ask(Retype(block, text, self._view.desk.page))

    def change(self, label: str, make: Change) -> None:
        """Tell what *make* makes of the document's record, under *label*."""
        if self.draft is None:
            return
        case = self._page.case
        record = records.record_of(case, self.draft)
        changed = make(record)
        if changed != record:
            self._page.edited.emit(label, edits.put_document(case, changed))

    def _set(self, label: str, **values: Any) -> None:  # noqa: ANN401 - any field of the record
        self._view.editor.flush()
        self.change(label, lambda one: replace(one, **values))

    def _address(self, party: str) -> None:
        self._view.editor.flush()
        found = self.draft.recipients if self.draft is not None else ()
        chosen = next((one for one in found if (one.party or "") == party), None)
        if chosen is not None:
            self.change(_("Addressee changed"), lambda one: addressed(one, chosen))

    def _choose(self, option: str, value: str) -> None:
        self._view.editor.flush()
        self.change(_("A choice of the letter changed"), partial(with_choice, option, value))

    def _on_block(
        self, label: str, block: str, make: Callable[[Document, BlockView], Document]
    ) -> None:
        view = block_of(self.draft, block)
        if view is not None:
            self.change(label, lambda one: make(one, view))

    def edit(self, block: str, text: str) -> None:
        """Keep *text* as the user's own for a block."""
        label = _("Paragraph edited")
        self._on_block(label, block, lambda one, view: records.with_text(one, view, text))

    def _restore(self, block: str) -> None:
        label = _("Words of the template restored")
        self._on_block(label, block, lambda one, _view: records.without_text(one, block))

    def _leave_out(self, block: str) -> None:
        self._on_block(_("Paragraph left out"), block, records.left_out)

    def _keep(self, block: str) -> None:
        self._on_block(
            _("Own text kept"),
            block,
            lambda one, view: records.keeping_text(one, block, view.generated),
        )

    def _jump(self, finding: Finding) -> None:
        place = place_of(finding)
        if place is not None:
            self._page.go.emit(place)
            return
        if block_of(self.draft, finding.block) is not None:
            self.edit_block(finding.block, finding.start, finding.end)
            return
        page = self._page
        view = fact_view(page.case, finding.fact, page.seen.day) if finding.fact else None
        if view is not None:
            page.go.emit(view.place)

    def _dismiss(self, finding: Finding, reason: str) -> None:
        label = _("Finding set aside") if reason else _("Finding put back")
        self.change(label, lambda one: records.with_dismissal(one, finding, reason))

    def _replace(self, finding: Finding, words: str) -> None:
        view = block_of(self.draft, finding.block)
        if view is not None:
            self.edit(view.id, records.replaced_words(view, finding, words))
