"""U2, D19: wherever the window fails, it is told, nothing is marked saved, nothing is lost."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.gui.crash import LOG
from tests.cases import example
from tests.gui.mistakes import SECRET, mistaken
from tests.gui.person import Person
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.mistakes import Mistake

CASE = example("kpn-digital-tv")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, qapp, tmp_path / "library")
    made.open(CASE)
    yield made
    made.close()


def _rename(person: Person, words: str = "A title that was typed") -> None:
    person.press("F2")
    person.press("Ctrl+A")
    person.write(words)
    person.press("Return")


def _record(person: Person) -> None:
    person.press("Ctrl+N")
    person.write("2")
    person.press("Ctrl+Return")


def _take_back(person: Person) -> None:
    person.press("Ctrl+Z")


def _walk(person: Person) -> None:
    for number in (1, 2, 4, 5, 7, 3):
        person.press(f"Ctrl+{number}")


def _settings(person: Person) -> None:
    person.press("Ctrl+,")


ACTS: dict[str, Callable[[Person], None]] = {
    one.__name__.strip("_"): one for one in (_rename, _record, _take_back, _walk, _settings)
}


def _look(person: Person, made: Mistake, folder: Path) -> None:
    """What is marked as saved is; a mistake is told, and its words stand in no log."""
    library, opened = person.application.library, person.application.window.view.open
    assert library is not None
    shown = person.application.window.view.frame.rail.saved.words()
    if opened is not None and library.load(opened.session.case.id).case != opened.session.case:
        assert shown == "Not saved", made.where
    if made.where:
        assert made.told, made.where
        assert all("Something went wrong" in one for one in made.told)
    if (folder / LOG).exists():
        log = (folder / LOG).read_text(encoding="utf-8")
        assert SECRET not in log
        assert CASE.title not in log


def _goes_on(person: Person) -> None:
    """The window still works: the next edit is saved, with all that was not."""
    for one in QApplication.topLevelWidgets():
        if one is not person.window and one.isVisible():
            one.close()
    if person.application.window.view.open is None:
        person.open(CASE)  # it was left before anything failed
    person.press("Ctrl+3")
    _rename(person, "After it")
    if person.application.window.view.frame.rail.saved.words() == "Not saved":
        person.application.window.view.frame.rail.retry.emit()
    library = person.application.library
    assert library is not None
    assert library.load(person.case.id).case == person.case


def _fail(person: Person, folder: Path, act: Callable[[Person], None], at: int) -> bool:
    """Do something with a mistake in it; False when it ended before that was made."""
    with mistaken(person, folder, at) as made:
        act(person)
    _look(person, made, folder)
    _goes_on(person)
    return bool(made.where)


def _count(person: Person, folder: Path, act: Callable[[Person], None]) -> int:
    with mistaken(person, folder, 10**9) as made:
        act(person)
    return made.calls


@pytest.mark.parametrize("act", ACTS)
def test_a_mistake_of_ours_is_told_and_never_marked_as_saved(
    person: Person, tmp_path: Path, act: str
) -> None:
    calls = _count(person, tmp_path, ACTS[act])
    dice = Random(act)
    for _ in range(8):
        _fail(person, tmp_path, ACTS[act], dice.randrange(calls))


def _press_something(dice: Random) -> Callable[[Person], None]:
    """Go to a page and use a control of the window, as *dice* says."""
    page, number, words = dice.randint(1, 7), dice.randrange(10**6), str(dice.random())

    def act(person: Person) -> None:
        person.press(f"Ctrl+{page}")
        controls = [
            one
            for one in person.window.findChildren(QWidget)
            if isinstance(one, QAbstractButton | QLineEdit)
            and one.isVisible()
            and one.isEnabled()
        ]
        control = controls[number % len(controls)]
        person.click(control)
        if isinstance(control, QLineEdit):
            person.write(words)
            person.press("Tab")

    return act


def _everywhere(person: Person, folder: Path, times: int, seed: int) -> None:
    dice = Random(seed)
    for _ in range(times):
        if person.application.window.view.open is None:
            person.open(CASE)
        _fail(person, folder, _press_something(dice), int(dice.expovariate(1 / 150)))


def test_whatever_control_fails_the_window_goes_on(person: Person, tmp_path: Path) -> None:
    _everywhere(person, tmp_path, 25, 1)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_wherever_a_control_fails_the_window_goes_on(person: Person, tmp_path: Path) -> None:
    _everywhere(person, tmp_path, trials(3_000), 2)
