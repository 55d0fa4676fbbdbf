"""The window sums cases up anew beside all else when the rules changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStackedWidget

from app.core.home import CaseState
from app.gui.frame.toast import Toast
from app.gui.home.reader import Reader
from app.gui.home_view import HomeView
from app.gui.renewing import Renewing
from app.gui.trouble import trouble
from app.store.library import Library
from tests.gui.places import Drawer
from tests.store.newer import keep_newer
from tests.store.renewed import LATER, by_new, two_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    two_cases(tmp_path).close()
    found = by_new(tmp_path)
    yield found
    found.close()


@pytest.fixture
def view(qtbot: QtBot) -> HomeView:
    around = QStackedWidget()
    qtbot.addWidget(around)
    return HomeView(Drawer().office(), Toast(around), around)


def test_the_list_follows_the_new_rules(qtbot: QtBot, view: HomeView, library: Library) -> None:
    shown = view.home.table.rows
    with qtbot.waitSignal(view.renewing.renewed):
        view.attach(library)
        assert [row.dated for row in shown.rows()] == [None, None]
    assert [row.dated for row in shown.rows()] == [LATER, LATER]
    assert library.outdated() == ()
    assert all(row.state is CaseState.DRAFT for row in shown.rows())


def test_the_list_is_filled_once_each_time(
    qtbot: QtBot, view: HomeView, library: Library
) -> None:
    with qtbot.waitSignal(view.renewing.renewed):
        view.attach(library)
    filled: list[bool] = []
    view.home.table.rows.modelReset.connect(lambda: filled.append(True))
    view.show()
    assert len(filled) == 1
    view.show_settings()
    assert len(filled) == 1


def test_a_case_of_a_newer_program_is_told_and_the_others_are_shown(
    qtbot: QtBot, view: HomeView, library: Library, tmp_path: Path
) -> None:
    keep_newer(tmp_path, "a")
    with qtbot.waitSignal(view.renewing.told) as told:
        view.attach(library)
    assert told.args == [trouble(*library.unread.values())]
    assert {row.dated for row in view.home.table.rows.rows()} == {None, LATER}


def test_the_new_case_that_is_begun_meanwhile_stays_on_the_screen(
    qtbot: QtBot, view: HomeView, library: Library
) -> None:
    with qtbot.waitSignal(view.renewing.renewed):
        view.attach(library)
        view.ask_new()
    assert view.stack.currentWidget() is view.new


def test_it_begins_when_the_list_was_read_and_looks_once(
    qtbot: QtBot, library: Library
) -> None:
    reader = Reader()
    made = Renewing(reader, reader.read)
    made.begin(library)
    assert not made._timer.isActive()
    with qtbot.waitSignal(made.renewed):
        reader.start((), LATER.day)
    assert library.outdated() == ()
    reader.start((), LATER.day)
    assert not made._timer.isActive()
