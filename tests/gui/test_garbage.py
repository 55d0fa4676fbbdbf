"""Parts of the window that went in a circle are let go on the thread of the window."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread, get_ident
from typing import TYPE_CHECKING
from weakref import finalize

import pytest
from PySide6.QtCore import QObject, QTimer

from app.gui.garbage import Garbage, search

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FEW = (100, 5, 5)  # objects between two searches, and searches before an older generation


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(*FEW)
    made = QObject()
    yield made
    made.deleteLater()
    gc.set_threshold(*before)
    gc.enable()


def _circle(freed: list[int]) -> None:
    """Leave a timer that only a search for garbage finds; note on which thread it goes."""
    timer = QTimer()
    holder = [timer]
    holder.append(holder)  # type: ignore[arg-type]  # a circle
    finalize(timer, lambda: freed.append(get_ident()))


def _make_many(kept: list[object]) -> None:
    kept += [[number] for number in range(50 * FEW[0])]


def test_what_another_thread_makes_frees_nothing_of_the_window(parent: QObject) -> None:
    freed: list[int] = []
    Garbage(parent)
    _circle(freed)
    kept: list[object] = []
    thread = Thread(target=_make_many, args=(kept,))
    thread.start()
    thread.join()
    assert freed == []
    search()
    assert freed == [get_ident()]


def test_it_is_searched_for_while_the_window_waits(parent: QObject, qtbot: QtBot) -> None:
    freed: list[int] = []
    garbage = Garbage(parent)
    _circle(freed)
    kept: list[object] = []
    _make_many(kept)
    timer = garbage.findChild(QTimer)
    assert timer is not None
    with qtbot.waitSignal(timer.timeout, timeout=10_000):
        assert freed == []
    assert freed == [get_ident()]


def test_where_little_was_made_nothing_is_searched(parent: QObject) -> None:
    searched: list[int] = []
    kept: list[object] = []
    gc.disable()
    gc.collect()
    gc.callbacks.append(lambda phase, info: searched.append(info["generation"]))
    try:
        search()
        assert searched == []
        _make_many(kept)
        search()
    finally:
        gc.callbacks.pop()
    assert searched == [0, 0]  # begun and ended


def test_older_generations_have_their_turn(parent: QObject) -> None:
    searched: set[int] = set()
    kept: list[object] = []
    Garbage(parent)
    gc.callbacks.append(lambda phase, info: searched.add(info["generation"]))
    try:
        for _turn in range(60):
            _make_many(kept)
            search()
    finally:
        gc.callbacks.pop()
    assert searched == {0, 1, 2}
