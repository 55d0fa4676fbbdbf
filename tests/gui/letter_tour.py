"""The part of the tour that goes through the letters: each state that the page can be in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.papers import Edit
from app.core.walk_step import Step
from app.gui.letters.looks import first_block
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.public.page import PublicPage
from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.core.case import Case
    from app.workshop.wishes import Draft
    from tests.gui.visitor import Visitor

    Visit = Callable[[Visitor, Case], QWidget]

MINE = "Dat is niet gebeurd, en daarna belde er niemand meer."


def letters(person: Visitor, case: Case, document: str = "") -> LettersPage:
    """Go to the letters with a draft on the page: of the type *document*, else any."""
    person.open(case)
    person.application.window.go(Place(Step.LETTERS, part=document))
    page = person.page
    assert isinstance(page, LettersPage)
    page.versions.show_letter()
    page.view.desk.show_view("page")

    def there() -> bool:
        return page.draft is not None and document in ("", page.draft.kind.id)

    person.wait_for(page.press.answered, there)
    return page


def _shown(page: LettersPage) -> Draft:
    assert page.draft is not None
    return page.draft


def _edited(person: Visitor, case: Case) -> QWidget:
    page = letters(person, case, "complaint")
    block = first_block(_shown(page))
    page.writing.show_block(block)
    page.writing.edit(block, MINE)
    person.wait_for(
        page.press.answered, lambda: any(one.text == MINE for one in _shown(page).blocks)
    )
    return page


def _conflict(person: Visitor, case: Case) -> QWidget:
    """Show a paragraph whose facts were others when it was edited, both texts side by side."""
    page = letters(person, case, "complaint")
    block = first_block(_shown(page))
    old = Edit(block, "0" * 64, MINE)
    page.writing.change(_("Paragraph edited"), lambda one: replace(one, edits=(old,)))
    person.wait_for(page.press.answered, lambda: _shown(page).conflicts)
    page.writing.show_block(block)
    if not page.view.editor.conflict.both.isVisible():
        page.view.editor.conflict.compare.click()
    return page


def _settled(person: Visitor, case: Case) -> LettersPage:
    """Show the letter without what was changed in it."""
    page = letters(person, case, "complaint")
    page.writing.change(_("Tone changed"), lambda one: replace(one, edits=(), additions=()))
    person.wait_for(
        page.press.answered, lambda: not any(one.own for one in _shown(page).blocks)
    )
    return page


def _versions(person: Visitor, case: Case) -> QWidget:
    """Look back at a version, beside what the letter says now."""
    page = letters(person, case, "complaint")
    block = first_block(_shown(page))
    words = f"{MINE} Ook niet daarna."
    for one in (MINE, words):
        page.writing.edit(block, one)
    person.wait_for(page.press.answered, lambda: words in _shown(page).text)
    page.show_history()
    while page.history.reads:
        page.history.read_one()
    page.view.history.rows[-1].click()
    page.view.history.compare.setChecked(True)
    mine = page.view.history.both.mine
    person.wait_for(page.press.answered, mine.toPlainText)
    return page


def _own(person: Visitor, case: Case) -> QWidget:
    page = _settled(person, case)
    page.view.menu.below.trigger()
    person.wait_for(page.press.answered, lambda: any(x.own for x in _shown(page).blocks))
    return page


def _fact_card(person: Visitor, case: Case) -> QWidget:
    page = _settled(person, case)
    page.writing.show_facts(first_block(_shown(page)))
    return page


def _text(person: Visitor, case: Case) -> QWidget:
    page = _settled(person, case)
    page.writing.card.hide()
    page.view.desk.show_view("text")
    return page


def _pasted(person: Visitor, case: Case) -> QWidget:
    page = letters(person, case, "webform")
    page.view.desk.show_view("text")
    return page


def _check(person: Visitor, case: Case) -> QWidget:
    """Go to the first thing that the check found."""
    page = letters(person, case, "notice")
    person.wait_for(page.press.answered, lambda: page.view.checks.open_findings)
    page.view.checks.next_finding()
    return page


def _asking(person: Visitor, case: Case) -> QWidget:
    page = letters(person, case)
    page.view.bar.asking.ask(2, sending=True)
    return page


def _sending(person: Visitor, case: Case) -> QWidget:
    page = letters(person, case)
    page.view.bar.asking.hide()
    page.dispatch.begin()
    return page


def _sent(person: Visitor, case: Case) -> QWidget:
    page = letters(person, case)
    page.dispatch.begin()
    page.dispatch.record()
    person.wait_for(page.press.answered, lambda: page.dispatch.shown)
    return page


def _public(part: str) -> Visit:
    def visit(person: Visitor, case: Case) -> QWidget:
        page = letters(person, case)
        page.versions.show_public("open-letter")
        public = page.versions.public
        assert isinstance(public, PublicPage)
        person.wait_for(page.press.answered, lambda: public.draft is not None)
        if part:
            public.view.show_part(part)
        return page

    return visit


LETTERS: dict[str, Visit] = {
    "letters edited": _edited,
    "letters conflict": _conflict,
    "letters own": _own,
    "letters versions": _versions,
    "letters fact card": _fact_card,
    "letters text": _text,
    "letters pasted": _pasted,
    "letters check": _check,
    "letters asking": _asking,
    "letters sending": _sending,
    "letters sent": _sent,
    "public": _public(""),
    "public findings": _public("findings"),
    "public checklist": _public("checklist"),
}
