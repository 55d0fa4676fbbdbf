"""Whole cases in the list: what is done to them, how it is taken back, and what refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.core.events import Result
from app.core.status import Status
from app.gui.actions import Do
from tests.cases import example
from tests.gui.test_main_window import KPN, House

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    made = House(tmp_path / "library", qtbot)
    made.library.create(example(KPN))
    yield made
    made.library.close(backup=False)


@pytest.fixture
def window(house: House) -> MainWindow:
    return house.window()


def test_a_removed_case_comes_back(window: MainWindow, house: House) -> None:
    window.start.whole.remove((KPN,))
    assert house.library.lines() == ()
    assert window.toast.words() == "Case moved to the bin"
    window.toast._undo.click()
    assert [one.id for one in house.library.lines()] == [KPN]


def test_a_case_is_closed_from_the_list_and_opened_again(
    window: MainWindow, house: House
) -> None:
    window.start.whole.close((KPN,), Status.SOLVED)
    assert house.kept().status is Status.SOLVED
    window.toast._undo.click()
    assert house.kept().status is Status.OPEN


def test_a_promise_is_confirmed_from_the_list(window: MainWindow, house: House) -> None:
    window.start.whole.answer(KPN, "t5", Result.BROKEN)
    promise = next(one for one in house.kept().promises if one.id == "t5")
    assert promise.results[-1].result is Result.BROKEN


@pytest.mark.parametrize("act", ["bin", "close"])
def test_what_went_before_one_is_refused_is_taken_back(
    window: MainWindow, house: House, act: str
) -> None:
    kept = example(KPN)
    house.library.create(replace(kept, id="elsewhere"))
    window.start.show()
    house.library.remove("elsewhere")  # as another window does
    if act == "bin":
        window.start.whole.remove((KPN, "elsewhere"))
    else:
        window.start.whole.close((KPN, "elsewhere"), Status.SOLVED)
    assert window.toast.words() == "This case is not there any more."
    assert [one.digest.status for one in house.library.lines()] == (
        [] if act == "bin" else [Status.SOLVED]
    )
    window.actions_made[Do.UNDO].trigger()
    assert house.kept() == kept
