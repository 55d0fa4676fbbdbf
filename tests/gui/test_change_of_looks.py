"""Another theme or size: only what is shown is dressed, the rest is made anew when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.core.walk_step import Step
from app.gui import theme
from app.gui.happened.page import HappenedPage
from app.gui.points.page import PointsPage
from tests.cases import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.gui.person import Person


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    before = theme.now()
    yield
    theme.use(qapp, before)


@pytest.fixture
def person(person: Person) -> Person:
    person.open(example("kpn-digital-tv"))
    for keys in ("Ctrl+4", "Ctrl+3"):
        person.press(keys)
    return person


@pytest.mark.parametrize("changes", [{"theme": "dark"}, {"text_scale": 125}])
def test_hidden_pages_go_before_the_rest_is_dressed(
    person: Person, qtbot: QtBot, changes: dict[str, object]
) -> None:
    frame, before = person.application.window.view.frame, theme.now()
    person.application.window.start.set_looks(**changes)
    assert frame.made(Step.POINTS) is None
    assert isinstance(frame.made(Step.HAPPENED), HappenedPage)
    qtbot.waitUntil(lambda: theme.now() != before)
    qtbot.waitUntil(lambda: person.application.window.opened is not None)
    person.press("Ctrl+4")
    assert isinstance(person.page, PointsPage)
    assert person.page.seen.case == person.case
