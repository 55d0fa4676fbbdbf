"""Many lines are read and shown in turns, between which the window answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from app.gui.home.reader import AT_ONCE, Reader
from tests.gui.home.lines import TODAY, line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MANY = tuple(line(f"c{number}", "Olm") for number in range(3 * AT_ONCE + 1))


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    return Reader()


def test_few_are_told_of_at_once(reader: Reader) -> None:
    told: list[int] = []
    reader.read.connect(lambda rows, _day: told.append(len(rows)))
    reader.start(MANY[:AT_ONCE], TODAY)
    assert told == [AT_ONCE]


def test_many_are_shown_in_a_turn_after_the_last_was_read(reader: Reader, qtbot: QtBot) -> None:
    """Each turn of the loop reads some, and what is done with all waits for one of its own."""
    turns: list[str] = []
    reader.read.connect(lambda _rows, _day: turns.append("shown"))
    with qtbot.waitSignal(reader.read):
        reader.start(MANY, TODAY)
        between = QTimer(reader)
        between.timeout.connect(lambda: turns.append("answers"))
        between.start(0)
    assert turns.count("shown") == 1
    assert turns.count("answers") >= len(MANY) // AT_ONCE


def test_what_was_to_be_shown_is_left_for_what_is_newer(reader: Reader, qtbot: QtBot) -> None:
    told: list[int] = []
    reader.read.connect(lambda rows, _day: told.append(len(rows)))
    with qtbot.waitSignal(reader.read):
        reader.start(MANY, TODAY)
        reader.start(MANY[:-1], TODAY)
        assert told == []
    assert told == [len(MANY) - 1]
    reader.start(MANY[:5], TODAY)  # all are known
    assert told == [len(MANY) - 1, 5]
