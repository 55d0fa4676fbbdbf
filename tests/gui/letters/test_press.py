"""The workshop as the window holds it: a real process, its answers as signals."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.gui.letters.press import Press
from app.workshop.wishes import Check, Draft, Retype, Typed
from tests.workshop.test_bench import a_wish


def test_answers_come_as_signals_and_what_is_stopped_is_said(qtbot: QtBot) -> None:
    press = Press()
    with qtbot.waitSignal(press.answered, timeout=60_000) as first:
        press.ask(a_wish())
    assert isinstance(first.args[0], Draft)
    with qtbot.waitSignal(press.answered, timeout=60_000) as second:
        press.ask(Retype("cause", "Zo.", 0))
    assert isinstance(second.args[0], Typed)
    press.stop()
    with qtbot.waitSignal(press.answered, timeout=60_000):
        press.ask(a_wish())  # another process
    press.stop()


def test_a_wish_that_takes_too_long_is_given_up(qtbot: QtBot) -> None:
    press = Press(patience=0)
    with qtbot.waitSignals([press.lost] * 3, timeout=60_000):
        for _ in range(3):
            press.ask(a_wish())
            press.ask(Check())
    press.stop()
