"""Nothing of a window stays behind it: not when it closes, nor when it is made anew."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from app.core.walk_step import Step
from app.gui.page import Place
from tests.cases import many_events
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def _walked(qtbot: QtBot, qapp: QApplication, folder: Path) -> Person:
    """Return who has seen every step of a case."""
    one = Person(qtbot, qapp, folder)
    one.open(many_events(5))
    for step in Step:
        one.window.view.frame.go(Place(step))
    return one


def _clear() -> None:
    """Remove what was asked to go and what nothing holds, and what goes with that."""
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        gc.collect()


def test_a_window_that_was_closed_is_gone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    one = _walked(qtbot, qapp, tmp_path)
    window, program = weakref.ref(one.window), weakref.ref(one.application)
    one.close()
    del one
    _clear()
    assert window() is None
    assert program() is None


def test_the_window_before_another_language_is_gone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    one = _walked(qtbot, qapp, tmp_path)
    window = weakref.ref(one.window)
    one.application._renew()
    _clear()
    assert window() is None
    one.close()


def test_no_widget_stays_of_the_window_before_another_language(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    one = _walked(qtbot, qapp, tmp_path)
    counted = set()
    for _ in range(2):
        one.application._renew()
        with qtbot.waitSignal(one.application.window.painted):
            pass
        for step in Step:
            one.application.window.go(Place(step))
        one.press("Ctrl+N")
        one.press("Escape")
        _clear()
        counted.add(len(qapp.allWidgets()))
    one.close()
    assert len(counted) == 1
