"""What takes long is done beside the window, which is worked in meanwhile."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from app.errors import UserError
from app.gui.errand import Errand
from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FULL = "The disk is full."


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject(qapp)
    yield made
    made.deleteLater()


def _refuse() -> None:
    raise UserError(FULL)


def test_it_is_done_by_another_thread_and_told_in_the_window(
    owner: QObject, qtbot: QtBot
) -> None:
    errand, told = Errand(owner), list[object]()
    with qtbot.waitSignal(errand.ended):
        errand.begin(
            current_thread, lambda one: told.extend((one, current_thread())), told.append
        )
    does, tells = told
    assert does is not main_thread()
    assert tells is main_thread()
    with qtbot.waitSignal(errand.ended):
        errand.begin(_refuse, told.append, lambda error: told.append(str(error)))
    assert told[2:] == [FULL]


def test_only_one_thing_is_done_at_a_time(owner: QObject, qtbot: QtBot) -> None:
    errand, told, go_on = Errand(owner), list[object](), Event()
    assert errand.begin(go_on.wait, told.append, told.append)
    assert not errand.begin(_refuse, told.append, told.append)
    with qtbot.waitSignal(errand.ended):
        go_on.set()
    assert told == [True]
    assert not errand.busy


def test_a_mistake_in_it_is_one_in_the_window(owner: QObject, qtbot: QtBot) -> None:
    errand = Errand(owner)
    with qtbot.captureExceptions() as mistakes, qtbot.waitSignal(errand.ended):
        errand.begin(lambda: 1 // 0, lambda _one: None, lambda _error: None)
    assert [kind for kind, _error, _trace in mistakes] == [ZeroDivisionError]
    assert not errand.busy


def test_a_window_that_closes_waits_for_the_backup_that_is_made(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library")
    person.open(example("kpn-digital-tv"))
    window, library = person.application.window, person.application.library
    assert library is not None
    window.back_up()
    assert window.errand.busy
    assert person.told == "The backup is being made …"
    person.press("F2")  # and the case is worked in meanwhile
    person.replace("Another title", person.where())
    person.press("Return")
    window.close()
    assert window.isVisible()
    person.wait_for(window.errand.ended, lambda: not window.errand.busy)
    person.wait_for(window.closing.errand.ended, lambda: not window.isVisible())
    kinds = [one.kind for one in library.backups(library.folder)]
    assert sorted(kinds) == ["asked", "closing"]
    person.close()
