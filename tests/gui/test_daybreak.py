"""Another day begins, or the clock is set back, while the window is open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.cases import example
from tests.gui.person import NOON, Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CLOCK: list[datetime] = []


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    CLOCK[:] = [NOON]
    made = Person(qtbot, qapp, tmp_path / "library", lambda: CLOCK[-1])
    yield made
    made.close()


@pytest.mark.parametrize("days", [1, 10, -1])
def test_an_open_case_shows_the_new_day(person: Person, days: int) -> None:
    person.open(example("kpn-digital-tv"))
    CLOCK.append(NOON + timedelta(days=days))
    person.application.window.daybreak.look()
    assert person.page.seen.day == CLOCK[-1].date()


def test_the_list_of_cases_shows_the_new_day_once(person: Person) -> None:
    person.own(example("kpn-digital-tv"))
    person.application.window.go_home()
    broke: list[bool] = []
    person.application.window.daybreak.broke.connect(lambda: broke.append(True))
    for hours in (1, 12, 13):
        CLOCK.append(NOON + timedelta(hours=hours))
        person.application.window.daybreak.look()
    assert broke == [True]
    said = [one.text() for one in person.window.findChildren(QLabel)]
    assert "Wednesday 7 May 2025" in said
