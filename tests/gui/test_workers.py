"""What fails in a thread beside the window is told in it, and written down without words."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.errors import UserError
from app.gui.crash import LOG, catch
from tests.gui.person import NOON, Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECRET = "Words that no log may hold"


@pytest.fixture
def person(person: Person, tmp_path: Path) -> Iterator[Person]:
    hooks = sys.excepthook, threading.excepthook
    program = person.application
    catch(tmp_path, lambda: NOON, program.mistaken.emit, program.refused.emit)
    yield person
    sys.excepthook, threading.excepthook = hooks


def _fail(error: BaseException) -> None:
    raise error


def _worker(error: BaseException) -> threading.Thread:
    return threading.Thread(target=_fail, args=(error,))


def test_a_mistake_beside_the_window_is_told_in_it(
    person: Person, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(person.application.mistaken):
        _worker(ValueError(SECRET)).start()
    QApplication.sendPostedEvents()
    assert person.told.startswith("Something went wrong in the program.")
    for said in ((tmp_path / LOG).read_text(encoding="utf-8"), capsys.readouterr().err):
        assert "ValueError" in said
        assert "test_workers.py" in said
        assert SECRET not in said


def test_what_the_world_refuses_beside_the_window_is_no_mistake(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(person.application.refused):
        _worker(UserError("The stick was pulled out.")).start()
    QApplication.sendPostedEvents()
    assert person.told == "The stick was pulled out."
    assert not (tmp_path / LOG).exists()


def test_a_worker_that_is_told_to_end_says_nothing(person: Person, tmp_path: Path) -> None:
    worker = _worker(SystemExit())
    worker.start()
    worker.join()
    assert person.told == ""
    assert not (tmp_path / LOG).exists()
