"""Closed cases that are kept longer than was set are proposed, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.status import Status
from app.gui.home.asked import View
from app.gui.home.frame import HomeFrame
from app.gui.home.retention import RetentionStrip, kept_too_long
from app.gui.home.rows import row_of
from tests.gui.home.lines import TODAY, Line, line


def last(name: str, day: date | None, status: Status = Status.SOLVED) -> Line:
    made = line(name, status=status)
    return replace(made, digest=replace(made.digest, last_contact=day))


LINES = (
    last("old", date(2023, 5, 5)),
    last("today", date(2023, 5, 6)),
    last("new", date(2025, 1, 1)),
    last("unknown", None),
    last("open", date(2020, 1, 1), Status.OPEN),
    last("settled", date(2020, 1, 1), Status.SETTLED),
)


@pytest.mark.parametrize(
    ("years", "ids"),
    [(0, ()), (2, ("old", "settled")), (5, ("settled",)), (10, ())],
)
def test_what_is_kept_too_long(years: int, ids: tuple[str, ...]) -> None:
    rows = [row_of(one, TODAY) for one in LINES]
    assert kept_too_long(rows, TODAY, years) == ids


@pytest.fixture
def home(qtbot: QtBot) -> HomeFrame:
    made = HomeFrame(lambda _text: (), TODAY, quiet=0)
    qtbot.addWidget(made)
    made.show_mode(helper=False, who="", years=2)
    made.show_lines(LINES, TODAY)
    made.show()
    return made


def strips(home: HomeFrame) -> list[RetentionStrip]:
    return [one for one in home.findChildren(RetentionStrip) if not one.isHidden()]


def test_they_are_proposed_beside_the_closed_cases_alone(home: HomeFrame) -> None:
    assert strips(home) == []
    home.show_view(View.CLOSED)
    (strip,) = strips(home)
    assert strip.words.text() == "2 closed cases are older than you want to keep."
    home.show_view(View.ALL)
    assert strips(home) == []


def test_they_go_to_the_bin_when_that_is_asked(home: HomeFrame, qtbot: QtBot) -> None:
    told: list[object] = []
    home.middle.outdated.connect(told.append)
    home.show_view(View.CLOSED)
    assert told == []
    qtbot.mouseClick(home.middle.retention.button, Qt.MouseButton.LeftButton)
    assert told == [("old", "settled")]


def test_who_keeps_them_always_is_never_asked(home: HomeFrame) -> None:
    home.show_mode(helper=False, who="")
    home.show_view(View.CLOSED)
    assert strips(home) == []
