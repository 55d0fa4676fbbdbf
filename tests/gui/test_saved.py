"""D19: a save that breaks at any of its steps is never shown as saved, and nothing is lost."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING

import pytest

from app.gui.actions import Do
from app.gui.crash import catch
from tests.cases import example
from tests.gui.person import NOON, Person
from tests.store.test_faults import interrupted, limited
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path


CASE = example("kpn-digital-tv")


@pytest.fixture
def person(person: Person) -> Person:
    person.open(CASE)
    return person


@contextmanager
def _caught(person: Person, folder: Path) -> Iterator[None]:
    """Let mistakes be caught as the program does."""
    hooks, application = (sys.excepthook, threading.excepthook), person.application
    catch(folder, lambda: NOON, application.tell_mistake, application.refuse)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = hooks


def _rename(person: Person, words: str) -> None:
    person.press("F2")
    person.replace(words, person.where())
    person.press("Return")


def _record(person: Person, words: str) -> None:
    person.press("Ctrl+N")
    person.write("2")
    person.write(words, person.sheet.form.said.area)
    person.press("Ctrl+Return")


def _take_back(person: Person, _words: str) -> None:
    person.application.window.actions_made[Do.UNDO].trigger()


ACTS: tuple[Callable[[Person, str], None], ...] = (_rename, _record, _take_back)


def _fault(person: Person, dice: Random) -> AbstractContextManager[None]:
    library = person.application.library
    assert library is not None
    if dice.random() < 0.3:
        return limited(dice.randrange(1, dice.choice((200, 2_000))) * 1_024)
    return interrupted([library], dice.randrange(dice.choice((60, 600, 6_000))))


def _break_often(person: Person, folder: Path, times: int) -> tuple[int, int]:
    """Break *times* saves off; return how many were told, and how many were saved after all."""
    dice, library = Random(times), person.application.library
    assert library is not None
    rail = person.application.window.view.frame.rail
    told = saved = 0
    for number in range(times):
        before = person.case
        with _caught(person, folder), _fault(person, dice):
            dice.choice(ACTS)(person, f"Typed at {number}")
        if person.case == before:
            continue  # there was nothing to take back
        kept = library.load(CASE.id).case == person.case
        assert rail.saved.words().startswith("Saved at") == kept, number
        if kept:
            saved += 1
        else:
            told += 1
            assert rail.saved.words() == "Not saved"
            rail.retry.emit()
        assert rail.saved.words().startswith("Saved at")
        assert library.load(CASE.id).case == person.case
    return told, saved


def test_d19_saved_is_never_shown_of_what_is_not(person: Person, tmp_path: Path) -> None:
    told, saved = _break_often(person, tmp_path, 40)
    assert min(told, saved) > 3


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_d19_saved_is_never_shown_wherever_it_breaks(person: Person, tmp_path: Path) -> None:
    _break_often(person, tmp_path, trials(200))
