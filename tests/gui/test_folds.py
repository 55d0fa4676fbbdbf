"""What shows and folds away something is told so, and not as a box that is ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.gui.fields.basics import Button, IconButton
from app.gui.fields.fold import Fold, make_fold
from app.gui.letters.page import LettersPage
from app.gui.parties.page import PartiesPage
from app.gui.points.page import PointsPage
from app.gui.wants.card import DemandCard
from app.gui.wants.page import WantsPage
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import SCREENS

CASE = example("kpn-digital-tv")
Folded = tuple[QAbstractButton, QWidget]  # the button, and what it shows


def spoken(button: QWidget) -> Any:
    return QAccessible.queryAccessibleInterface(button)


def told(button: QWidget) -> tuple[bool, bool, bool, bool]:
    state = spoken(button).state()
    return (
        bool(state.expandable),
        bool(state.expanded),
        bool(state.collapsed),
        bool(state.checkable or state.checked),
    )


def demand(person: Person) -> Folded:
    SCREENS["wants"](person, CASE)
    assert isinstance(person.page, WantsPage)
    card = person.page.list.cards()[0]
    assert isinstance(card, DemandCard)
    return card.more, card.inside


def party(person: Person) -> Folded:
    SCREENS["parties"](person, CASE)
    assert isinstance(person.page, PartiesPage)
    row = next(iter(person.page.others.rows.values()))
    return row.more, row.fields


def fact_list(person: Person) -> Folded:
    SCREENS["points"](person, CASE)
    assert isinstance(person.page, PointsPage)
    part = person.page.detail.facts
    return part.link, part.list


def letter(person: Person) -> Folded:
    SCREENS["letters"](person, CASE)
    assert isinstance(person.page, LettersPage)
    choice = person.page.view.choice
    return choice.change, choice.languages


PLACES: dict[str, Callable[[Person], Folded]] = {
    "demand": demand,
    "party": party,
    "facts to link": fact_list,
    "to whom": letter,
}


@pytest.mark.parametrize("place", PLACES)
def test_a_button_tells_whether_its_part_is_shown(person: Person, place: str) -> None:
    button, part = PLACES[place](person)
    assert spoken(button).role() is QAccessible.Role.Button
    for _time in range(2):
        shown = part.isVisible()
        assert told(button) == (True, shown, not shown, False)
        spoken(button).actionInterface().doAction(QAccessibleActionInterface.pressAction())
        assert part.isVisible() is not shown
    assert told(button)[1] is part.isVisible()


def test_every_fold_on_a_screen_is_told_as_one(person: Person) -> None:
    found = 0
    for screen in ("wants", "parties changed", "follow_up", "points", "letters"):
        root = SCREENS[screen](person, CASE)
        for fold in root.findChildren(Fold):
            found += 1
            assert told(fold.button) == (True, fold.opened, not fold.opened, False)
            fold.open(not fold.opened)
            assert told(fold.button)[1] is not fold.inside.isHidden()
            assert spoken(fold.button).text(QAccessible.Text.Name) == fold.button.text()
    assert found >= 5


@pytest.fixture
def listened() -> Iterator[None]:
    """Somebody listens: what is made is told as it is made."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listened")
@pytest.mark.parametrize("kind", [Button, lambda words: IconButton("pencil", words)])
def test_a_button_that_was_told_as_another_is_told_anew(kind: Callable[[str], Any]) -> None:
    button = kind("More & more")
    assert told(button)[0] is False
    make_fold(button)
    assert told(button) == (True, False, True, False)
    assert spoken(button).text(QAccessible.Text.Name) == "More & more"
    button.click()
    assert told(button) == (True, True, False, False)
    actions = spoken(button).actionInterface().actionNames()
    assert actions[0] == QAccessibleActionInterface.pressAction()
    assert QAccessibleActionInterface.setFocusAction() in actions
