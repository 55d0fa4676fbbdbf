"""D20: whatever is done in the window in whatever order, the case is what a list would say."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from app.gui.actions import Do
from tests.cases import example
from tests.gui.person import Person
from tests.trials import trials

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.core.case import Case
    from app.gui.main_window import MainWindow

CASE = example("kpn-digital-tv")


class Model:
    """The values there have been since the case was opened, and which of them is now."""

    def __init__(self, case: Case) -> None:
        self.values, self.at = [case], 0

    def push(self, case: Case) -> None:
        self.values[self.at + 1 :] = [case]
        self.at += 1

    @property
    def case(self) -> Case:
        return self.values[self.at]


def _rename(person: Person, model: Model, number: int) -> None:
    person.press("F2")
    person.replace(f"Title {number}", person.where())
    person.press("Return")
    assert person.case.title == f"Title {number}"
    model.push(person.case)


def _record(person: Person, model: Model, _number: int) -> None:
    person.press("Ctrl+N")
    person.write("2")
    person.press("Ctrl+Return")
    assert len(person.case.contacts) == len(model.case.contacts) + 1
    model.push(person.case)


def _undo(person: Person, model: Model, _number: int) -> None:
    person.application.window.actions_made[Do.UNDO].trigger()
    model.at = max(0, model.at - 1)


def _redo(person: Person, model: Model, _number: int) -> None:
    person.application.window.actions_made[Do.REDO].trigger()
    model.at = min(len(model.values) - 1, model.at + 1)


def _again(person: Person, model: Model, _number: int) -> None:
    """Leave the case and open it again: it begins with what stands there now."""
    person.press("Ctrl+0")
    person.application.window.open_case(CASE.id)
    model.values, model.at = [model.case], 0


def _remove(person: Person, model: Model, number: int) -> None:
    """Put the case into the bin, and bring it back."""
    window: MainWindow = person.application.window
    person.press("Ctrl+0")
    window.start.whole.remove((CASE.id,))
    assert person.application.library is not None
    assert person.application.library.lines() == ()
    person.click(window.toast._undo)
    _again(person, model, number)


ACTS = (_rename, _rename, _record, _record, _undo, _undo, _undo, _redo, _redo, _again, _remove)


def _begin(person: Person) -> Model:
    """Open the case as it was at first: a long life would make each sequence slower."""
    library = person.application.library
    assert library is not None
    person.own(CASE)
    if person.application.window.opened is not None:
        person.press("Ctrl+0")
    stored = library.load(CASE.id)
    if stored.case != CASE:
        library.save(CASE, stored.revision, "Begun anew")
    person.open(CASE)
    return Model(person.case)


def _run(person: Person, seed: int, steps: int) -> None:
    dice, library = Random(seed), person.application.library
    assert library is not None
    model = _begin(person)
    for number in range(steps):
        act = dice.choice(ACTS)
        act(person, model, number)
        assert person.case == model.case, (seed, number, act.__name__)
        assert library.load(CASE.id).case == model.case, (seed, number, act.__name__)


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Person:
    return Person(qtbot, qapp, tmp_path / "library")


def test_d20_edits_undone_and_done_again_and_the_bin_are_what_they_should(
    person: Person,
) -> None:
    _run(person, 1, 60)
    person.close()


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_d20_any_sequence_in_the_window_gives_what_it_should(person: Person) -> None:
    for seed in range(trials(500)):
        _run(person, seed, 20)
    person.close()
