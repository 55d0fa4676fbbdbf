"""A tour of the window: how a person gets to each screen, with a case on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.letters.page import LettersPage
from app.gui.page import Place, Step
from app.gui.settings.topics import Topic
from tests.gui.evidence.papers import pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.core.case import Case
    from tests.gui.person import Person

Visit = Callable[["Person", "Case"], "QWidget"]

PARTS = ("picture", "list", "promises", "questions")


def _first_run(person: Person, _case: Case) -> QWidget:
    return person.application.window.start.first


def _new_case(person: Person, _case: Case) -> QWidget:
    person.application.window.new_case()
    return person.application.window.start.new


def _home(person: Person, case: Case) -> QWidget:
    person.own(case)
    person.application.window.go_home()
    return person.application.window.start.home


def _step(step: Step, part: str = "") -> Visit:
    def visit(person: Person, case: Case) -> QWidget:
        person.open(case)
        person.application.window.go(Place(step, part=part))
        page = person.page
        if isinstance(page, LettersPage):
            person.wait_for(page.press.answered, lambda: page.draft is not None)
        return person.application.window.view.frame

    return visit


def _sheet(person: Person, case: Case) -> QWidget:
    person.open(case)
    person.press("Ctrl+N")
    return person.sheet


def _viewer(person: Person, case: Case) -> QWidget:
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


def _settings(topic: Topic) -> Visit:
    def visit(person: Person, _case: Case) -> QWidget:
        beside = person.application.window.beside
        beside.show_settings(topic)
        return beside.window("settings")

    return visit


def _help(person: Person, _case: Case) -> QWidget:
    person.press("F1")
    return person.application.window.beside.window("help")


def _palette(person: Person, case: Case) -> QWidget:
    person.open(case)
    person.press("Ctrl+K")
    return person.application.window.beside.window("palette")


PAGES: dict[str, Visit] = {
    **{step.value: _step(step) for step in Step},
    **{f"happened {part}": _step(Step.HAPPENED, part) for part in PARTS},
}

SCREENS: dict[str, Visit] = {
    "first run": _first_run,
    "new case": _new_case,
    "home": _home,
    **PAGES,
    "sheet": _sheet,
    "viewer": _viewer,
    **{f"settings {topic.value}": _settings(topic) for topic in Topic},
    "help": _help,
    "palette": _palette,
}
