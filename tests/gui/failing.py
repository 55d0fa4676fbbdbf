"""A window that makes mistakes: ``python -m tests.gui.failing FOLDER SEED TIMES ACT...``.

Each act is done TIMES times, each time with another call of ours failing.  What is to fail is
said before it does, so that a native end can be traced; "DONE" is said when all was well.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from app.gui import application
from app.gui.crash import LOG, catch
from app.gui.running import make_qt
from tests.cases import example
from tests.gui.alone import OFTEN, Alone
from tests.gui.mistakes import SECRET, Mistake, mistaken
from tests.gui.tour import SCREENS

NOON = datetime(2025, 5, 6, 12)  # noqa: DTZ001 - the clock on the wall
CASE = example("kpn-digital-tv")
CALM = 30  # milliseconds until what was queued is done
LITTLE = 1_000  # milliseconds for what a mistake may have kept from coming
TOLD = "Something went wrong"


class Fallible(Alone):
    """Somebody in a window that fails; ``told_of`` are the sentences that it told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told_of: list[str] = []
        self.mistake = Mistake()
        self._after = count(1)
        super().__init__(make_qt("geachte"), folder, (1280, 800))
        catch(folder, lambda: NOON, self._tell, self.application.refuse)
        self.open(CASE)

    def _tell(self) -> None:
        sys.settrace(None)
        self.application.tell_mistake()
        self.told_of.append(self.told)

    def wait(self, milliseconds: int, until: Callable[[], object] | None = None) -> None:
        """Wait only a little for what may not come after a mistake."""
        seen = len(self.told_of)
        if seen:
            milliseconds = min(milliseconds, LITTLE)
        stop = None if until is None else lambda: until() or len(self.told_of) > seen
        super().wait(milliseconds, stop)

    def attempt(self, act: Callable[[Fallible], None], mistake: Mistake) -> Mistake:
        """Act and look, with a mistake in it."""
        self.told_of.clear()
        with mistaken(mistake):
            act(self)
            self.wait(CALM)
            for one in QApplication.topLevelWidgets():
                if one.isVisible():
                    one.grab()
        return mistake

    def look(self) -> None:
        """What is marked as saved is; a mistake is told, and its words stand in no log."""
        library, opened = self.application.library, self.application.window.view.open
        assert library is not None
        shown = self.application.window.view.frame.rail.saved.words()
        if opened is not None:
            kept = library.load(opened.session.case.id).case
            assert kept == opened.session.case or shown == "Not saved"
        assert all(TOLD in one for one in self.told_of), self.told_of
        if (self.folder / LOG).exists():
            log = (self.folder / LOG).read_text(encoding="utf-8")
            assert SECRET not in log
            assert CASE.title not in log

    def go_on(self) -> None:
        """The window still works: the next edit is saved, with all that was not."""
        self.told_of.clear()
        for one in QApplication.topLevelWidgets():
            if one is not self.window and one.isVisible():
                one.close()
        self.window.activateWindow()
        self.wait(1_000, QApplication.activeWindow)
        self.open(CASE)
        self.press("Ctrl+3")
        words = f"After {next(self._after)}"
        rename(self, words)
        if self.application.window.view.frame.rail.saved.words() == "Not saved":
            self.application.window.view.frame.rail.retry.emit()
        library = self.application.library
        assert library is not None
        assert self.case.title == words
        assert library.load(self.case.id).case == self.case
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def rename(person: Fallible, words: str = "A title that was typed") -> None:
    person.press("F2")
    person.press("Ctrl+A")
    person.write(words)
    person.press("Return")


def record(person: Fallible) -> None:
    person.press("Ctrl+N")
    person.write("2")
    person.press("Ctrl+Return")


def take_back(person: Fallible) -> None:
    person.press("Ctrl+Z")


def walk(person: Fallible) -> None:
    for number in (1, 2, 4, 5, 7, 3):
        person.press(f"Ctrl+{number}")


def screen(name: str) -> Callable[[Fallible], None]:
    def act(person: Fallible) -> None:
        SCREENS[name](person, CASE)

    return act


@contextmanager
def _closing_menus() -> Iterator[None]:
    """Close the menu that opens meanwhile: it keeps who opened it waiting."""
    timer = QTimer()
    timer.timeout.connect(_close_menu)
    timer.start(OFTEN)
    try:
        yield
    finally:
        timer.stop()


def _close_menu() -> None:
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QMenu):
        popup.close()


def something(seed: int, person: Fallible) -> None:
    """Go to a page and use a control of the window, as the dice say."""
    dice = Random(seed)
    person.press(f"Ctrl+{dice.randint(1, 7)}")
    controls = [
        one
        for one in person.window.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLineEdit) and one.isVisible() and one.isEnabled()
    ]
    control = dice.choice(controls)
    with _closing_menus():
        person.click(control)
    if isinstance(control, QLineEdit):
        person.write("Words")
        person.press("Tab")


Act = Callable[[Fallible], None]
EDITS: dict[str, Act] = {one.__name__: one for one in (rename, record, take_back, walk)}
SHOWN: dict[str, Act] = {name: screen(name) for name in SCREENS if name != "rescue"}
USED: dict[str, Act] = {f"use {number}": partial(something, number) for number in range(500)}
ACTS = {**EDITS, **SHOWN, **USED}


def fail_in(person: Fallible, name: str, dice: Random, times: int, failed: set[str]) -> None:
    """Do one act again and again, each time with another function failing in it."""
    act = ACTS[name]
    calls = person.attempt(act, Mistake()).calls
    person.go_on()
    fresh = sorted(set(calls) - failed)
    for of in dice.sample(fresh, min(times, len(fresh))):
        at = dice.choice((0, 0, dice.randrange(calls[of])))
        say(f"{name} | {of} | {at}")
        failed.add(of)
        mistake = person.attempt(act, Mistake(of, at))
        if mistake.made:
            assert person.told_of, "nothing was told"
        person.look()
        person.go_on()


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main() -> None:
    """Fail in the acts that were named."""
    folder, seed, times, *acts = sys.argv[1:]
    application.now = lambda: NOON
    person = Fallible(Path(folder))
    dice, failed = Random(seed), set[str]()
    for name in acts:
        fail_in(person, name, dice, int(times), failed)
    person.close()
    say("DONE")


if __name__ == "__main__":
    main()
