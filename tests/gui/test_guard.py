"""U2: what fails where Qt calls us is told, answered, and never ends the program."""

from __future__ import annotations

import importlib
import pkgutil
import sys
import threading
from types import FunctionType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QIcon, QIconEngine
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

import app.gui
from app.errors import UserError
from app.gui.crash import catch
from app.gui.guard import answers
from tests.gui.person import NOON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OURS = "app.gui.broken"  # only classes of the window are guarded
ASKED = ("sizeHint", "hasHeightForWidth", "showEvent", "paintEvent", "resizeEvent")
# Not virtual, so only we call them; and a copy of an icon, for which there is no other answer.
OWN = {"Button.text", "Button.setText", "_Outline.clone"}


def _classes() -> Iterator[type]:
    for one in pkgutil.walk_packages(app.gui.__path__, "app.gui."):
        for made in vars(importlib.import_module(one.name)).values():
            if isinstance(made, type) and made.__module__ == one.name:
                yield made


def test_every_method_that_qt_can_call_is_guarded() -> None:
    found = 0
    for made in _classes():
        theirs = [base for base in made.__mro__ if base.__module__.startswith("PySide6")]
        for name, method in vars(made).items():
            if not isinstance(method, FunctionType) or name.startswith("__"):
                continue
            if any(name in vars(base) for base in theirs):
                found += 1
                known = hasattr(method, "__wrapped__") or f"{made.__name__}.{name}" in OWN
                assert known, f"{made.__name__}.{name} stands in no table of guard.py"
    assert found > 150


def _class(base: type, names: Iterable[str], error: type[BaseException] = ValueError) -> type:
    """A class of the window of which some methods fail, made as any other."""

    def fail(*_given: object) -> None:
        raise error("a sentence that Qt would put words before")

    return type(base)("Broken", (base,), {"__module__": OURS, **dict.fromkeys(names, fail)})


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[str]]:
    """What was told of mistakes, as the program does it; nothing of an error is kept."""
    before, beside, made = sys.excepthook, threading.excepthook, list[str]()
    catch(
        tmp_path,
        lambda: NOON,
        lambda: made.append("told"),
        lambda error: made.append(str(error)),
    )
    yield made
    sys.excepthook, threading.excepthook = before, beside


def test_a_widget_that_fails_in_everything_leaves_the_window_standing(
    qtbot: QtBot, told: list[str]
) -> None:
    window, made = QWidget(), _class(QWidget, (*ASKED, "keyPressEvent"))
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    broken = [made() for _ in range(3)]
    for one in broken:
        rows.addWidget(one)
    window.show()
    for wide in (300, 400, 500):
        window.resize(wide, 200)
        window.grab()
    # Many failed in one call of Qt, again and again; each kind is told once.
    assert told == ["told"] * len(ASKED)
    for one in broken:
        qtbot.keyClick(one, Qt.Key.Key_A)
    assert len(told) == len(ASKED) + 3  # what a person did, each time
    assert broken[0].sizeHint() == QSize()


def test_rows_and_icons_that_fail_are_empty(qtbot: QtBot, told: list[str]) -> None:
    shown = QListView()
    qtbot.addWidget(shown)
    model = _class(QStringListModel, ["data"])(["a", "b"], shown)
    icon = QIcon(_class(QIconEngine, ["paint", "pixmap"])())
    shown.setModel(model)
    for _ in range(5):
        shown.grab()
        assert icon.pixmap(16).isNull()
    assert model.data(model.index(0)) is None
    assert told == ["told"] * 2


def test_what_the_world_refuses_is_told_as_that(told: list[str]) -> None:
    made = _class(QWidget, ["closeEvent"], UserError)()
    made.show()
    assert made.close()
    assert told == ["a sentence that Qt would put words before"]


def test_what_ends_the_program_is_not_held_back() -> None:
    made = _class(QWidget, ["sizeHint"], KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        made().sizeHint()


def test_only_what_qt_calls_is_guarded() -> None:
    made = _class(QWidget, ["sizeHint", "happened", "textEvent"])
    assert [name for name, _answer in answers(made)] == ["sizeHint"]
    for name in ("happened", "textEvent"):
        with pytest.raises(ValueError, match="a sentence"):
            getattr(made(), name)()
