"""A tour of the window: how a person gets to each screen, with a case on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.moment import When
from app.core.walk_step import Step
from app.gui.entry.kinds import Kind
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.fields.basics import Button
from app.gui.follow_up.page import FollowUpPage
from app.gui.home.asked import View
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.parties.page import PartiesPage
from app.gui.settings.topics import Topic
from app.gui.trouble import trouble
from app.gui.words import _
from app.store.backups import Backup, BackupKind
from app.store.refusals import Refusal, StoreError
from tests.cases import example
from tests.gui.evidence.papers import pdf
from tests.gui.letter_tour import LETTERS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.core.case import Case
    from tests.gui.visitor import Visitor

Visit = Callable[["Visitor", "Case"], "QWidget"]

PARTS = ("picture", "list", "promises", "questions")


def _first_run(person: Visitor, _case: Case) -> QWidget:
    return person.application.window.start.first


def _new_case(person: Visitor, _case: Case) -> QWidget:
    person.application.window.new_case()
    return person.application.window.start.new


def _home(view: View = View.TODAY) -> Visit:
    def visit(person: Visitor, case: Case) -> QWidget:
        person.own(case)
        person.application.window.go_home()
        person.application.window.start.home.show_view(view)
        return person.application.window.start.home

    return visit


def _peek(person: Visitor, case: Case) -> QWidget:
    home = _home()(person, case)
    person.application.window.start.home.table.choose_first()
    person.application.window.start.home.toggle_peek()
    return home


def _rescue(person: Visitor, _case: Case) -> QWidget:
    backup = Backup(
        path=Path("geachte.db"),
        number=1,
        kind=BackupKind.CLOSING,
        made_at=datetime(2025, 5, 2, 17, 5),  # noqa: DTZ001 - the clock on the wall
        cases=6,
        size=120_000,
        checksum="",
    )
    words = trouble(StoreError(Refusal.DAMAGED, name="geachte.db"))
    earlier = replace(backup, number=0, made_at=backup.made_at.replace(day=1))
    person.application.window.show_trouble(words, (backup, earlier))
    return person.application.window.start.rescue


def _step(step: Step, part: str = "") -> Visit:
    def visit(person: Visitor, case: Case) -> QWidget:
        person.open(case)
        person.application.window.go(Place(step, part=part))
        page = person.page
        if isinstance(page, FollowUpPage):
            page.show_ladder()
        if isinstance(page, LettersPage):
            person.wait_for(page.press.answered, lambda: page.draft is not None)
        return person.application.window.view.frame

    return visit


def _changed(person: Visitor, case: Case) -> QWidget:
    """See the fields of people and agreement, that are folded where all is known."""
    shown = _step(Step.PARTIES)(person, case)
    page = person.page
    assert isinstance(page, PartiesPage)
    for card in (page.whom, page.agreement, page.company):
        card.begin()
    return shown


def _asked(person: Visitor, case: Case) -> QWidget:
    """See the follow-up of a letter whose term passed, with the body that can be gone to."""
    sent = next(one for one in (*case.documents, *example("kpn-digital-tv").documents))
    assert sent.sending is not None
    left = replace(sent.sending, when=When(edtf="2025-04-01"))
    late = replace(sent, sending=left, day=date(2025, 4, 1), answer_by=date(2025, 4, 15))
    return _step(Step.FOLLOW_UP)(person, replace(case, id=f"{case.id}-late", documents=(late,)))


def _sheet(person: Visitor, case: Case) -> QWidget:
    person.open(case)
    person.application.window.view.recording.leave()
    person.application.window.view.recording.add()
    return person.sheet


def _promise(person: Visitor, case: Case) -> QWidget:
    _sheet(person, case)
    person.press("J")
    return person.sheet


def _note(kind: Kind) -> Visit:
    def visit(person: Visitor, case: Case) -> QWidget:
        _sheet(person, case)
        person.sheet.note_else(kind)
        return person.sheet

    return visit


def _viewer(person: Visitor, case: Case) -> QWidget:
    person.open(case)
    person.application.window.go(Place(Step.EVIDENCE))
    page = person.page
    assert isinstance(page, EvidencePage)
    page.add(
        (Taken("brief.pdf", pdf("Wij leveren op 17 maart", "Excuses"), "application/pdf"),)
    )
    page.open(page.view.current())
    assert page.looking.viewer is not None
    page.looking.viewer.tools.words.setText("leveren")
    page.looking.viewer.search()
    return page.looking.viewer


def _toast(person: Visitor, case: Case) -> QWidget:
    """Record a contact, and be told so with the way back."""
    _sheet(person, case)
    person.press("1")
    person.press("Ctrl+Return")
    toast = person.application.window.toast
    toast.findChild(Button).setFocus()  # while it has the focus, it stays
    return person.application.window


def _settings(topic: Topic) -> Visit:
    def visit(person: Visitor, _case: Case) -> QWidget:
        beside = person.application.window.beside
        beside.show_settings(topic)
        return beside.window("settings")

    return visit


def _help(person: Visitor, _case: Case) -> QWidget:
    person.press("F1")
    return person.application.window.beside.window("help")


def _palette(person: Visitor, case: Case) -> QWidget:
    person.open(case)
    person.press("Ctrl+K")
    return person.application.window.beside.window("palette")


def _unsaved(person: Visitor, case: Case) -> QWidget:
    person.open(case)
    view = person.application.window.view
    why = _("The disk is full: nothing was saved. Your text still stands here.")
    view.frame.rail.saved.show_failed(why)
    view.frame.unsaved.show_waiting((_("Contact recorded"), _("Agreement changed")), why)
    view.frame.unsaved.ask()
    return view.frame


PAGES: dict[str, Visit] = {
    **{step.value: _step(step) for step in Step},
    **{f"happened {part}": _step(Step.HAPPENED, part) for part in PARTS},
}

SCREENS: dict[str, Visit] = {
    "first run": _first_run,
    "new case": _new_case,
    "rescue": _rescue,
    **{f"home {view.value}": _home(view) for view in View},
    "home peek": _peek,
    **PAGES,
    **LETTERS,
    "parties changed": _changed,
    "follow_up asked": _asked,
    "viewer": _viewer,
    "sheet": _sheet,
    "sheet promise": _promise,
    **{f"sheet {kind.value}": _note(kind) for kind in Kind if kind is not Kind.CONTACT},
    "toast": _toast,
    "not saved": _unsaved,
    **{f"settings {topic.value}": _settings(topic) for topic in Topic},
    "help": _help,
    "palette": _palette,
}
