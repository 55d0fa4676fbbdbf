"""U1, D6, D19: random hands and a full disk; "saved" is never said in vain."""

from __future__ import annotations

from contextlib import closing
from statistics import mean
from time import thread_time
from typing import TYPE_CHECKING

import pytest

from tests.cases import example
from tests.gui.browser import Opener
from tests.gui.monkey import Monkey
from tests.gui.person import Person
from tests.store.test_faults import limited
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CASE = "kpn-digital-tv"
MANY = 20
LONGEST = 1.0  # seconds of work of the window's own thread: longer is a freeze


class Pace:
    """How fast the machine is now, beside how fast it was: others may work on it too."""

    def __init__(self) -> None:
        self._usual = min(self._time() for _ in range(MANY))

    def longest(self) -> float:
        """Return the seconds that a second's work takes now."""
        return LONGEST * max(1.0, mean(self._time() for _ in range(MANY)) / self._usual)

    def _time(self) -> float:
        before = thread_time()
        sum(number % 7 for number in range(100_000))
        return thread_time() - before


@pytest.fixture
def person(person: Person) -> Person:
    person.open(example(CASE))
    return person


@pytest.fixture(autouse=True)
def browser() -> Iterator[Opener]:
    made = Opener()
    yield made
    made.leave()


def _climb(person: Person, qtbot: QtBot, seed: int, times: int) -> None:
    monkey, window, pace = Monkey(person, seed), person.application, Pace()
    with closing(monkey), qtbot.captureExceptions() as mistakes:
        for _ in range(times):
            if window.window.view.open is None:
                _open_again(person)
            before = thread_time()
            monkey.act()
            took = thread_time() - before
            assert not mistakes, (seed, list(monkey.done)[-6:], mistakes)
            assert took < LONGEST or took < pace.longest(), (seed, took, list(monkey.done)[-6:])
    _look(person, monkey)


def _open_again(person: Person) -> None:
    """Open the case, wherever it went."""
    library = person.application.library
    assert library is not None
    if any(one.id == CASE for one in library.removed()):
        library.restore_removed(CASE)
    person.open(example(CASE))


def _look(person: Person, monkey: Monkey) -> None:
    """See that the window shows what is kept."""
    library, opened = person.application.library, person.application.window.view.open
    assert library is not None, monkey.done
    if opened is not None:
        opened_case = opened.session.case
        assert library.load(opened_case.id).case == opened_case, monkey.done


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_hands_break_nothing(person: Person, qtbot: QtBot, seed: int) -> None:
    _climb(person, qtbot, seed, 150)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_random_hands_never_break_anything(person: Person, qtbot: QtBot) -> None:
    for seed in range(trials(100_000) // 1_000):
        _climb(person, qtbot, seed, 1_000)


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
