"""U1, D6, D19: random hands and a full disk; "saved" is never said in vain."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.cases import example
from tests.gui.monkey import Browser, Monkey
from tests.gui.person import Person
from tests.store.test_faults import limited
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CASE = "kpn-digital-tv"
LONGEST = 1.0  # seconds of work of the window's own thread: longer is a freeze


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, qapp, tmp_path / "library")
    made.open(example(CASE))
    yield made
    made.close()


@pytest.fixture(autouse=True)
def browser() -> Iterator[Browser]:
    made = Browser()
    yield made
    made.leave()


def _climb(person: Person, seed: int, times: int) -> None:
    monkey = Monkey(person, seed)
    done: list[str] = []
    for _ in range(times):
        if person.application.window.view.open is None:
            person.open(example(CASE))
        before = thread_time()
        done.append(monkey.act())
        assert thread_time() - before < LONGEST, done[-20:]
    library, opened = person.application.library, person.application.window.view.open
    assert library is not None, done[-20:]
    if opened is not None:
        opened_case = opened.session.case
        assert library.load(opened_case.id).case == opened_case, done[-20:]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_hands_break_nothing(person: Person, seed: int) -> None:
    _climb(person, seed, 150)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_random_hands_never_break_anything(person: Person) -> None:
    for seed in range(trials(100_000) // 1_000):
        _climb(person, seed, 1_000)


def _type_a_title(person: Person, words: str) -> None:
    person.press("F2")
    person.press("Ctrl+A")
    person.write(words)
    person.press("Return")


def test_a_full_disk_is_told_and_the_same_edit_is_saved_afterwards(person: Person) -> None:
    saved = person.application.window.view.frame.rail.saved
    library = person.application.library
    assert library is not None
    for size in range(1, 60, 6):
        words = f"Title {size} " + "x" * 60
        with limited(size * 1_024):
            _type_a_title(person, words)
            shown, kept = saved.words(), library.load(CASE).case.title
            assert shown.startswith("Saved at") == (kept == words), (size, shown)
            assert person.case.title == words
        if shown == "Not saved":
            person.application.window.view.frame.rail.retry.emit()
        assert saved.words().startswith("Saved at")
        assert library.load(CASE).case.title == words
