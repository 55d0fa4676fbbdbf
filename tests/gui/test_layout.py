"""No words are cut in a small window with large Dutch text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.store.settings import Settings, write_settings
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SMALL = (1024, 700)
SPARE = 2  # pixels by which a size may be rounded
WHOLE = (
    *("first run", "new case", "points", "evidence", "viewer", "follow_up"),
    *("happened picture", "happened promises", "happened questions"),
)


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    folder = tmp_path / "library"
    folder.mkdir()
    write_settings(folder, Settings(text_scale=125, language="nl"))
    made = Person(qtbot, qapp, folder, size=SMALL)
    yield made
    made.close()


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SPARE
    return widget.sizeHint().width() > widget.width() + SPARE


@pytest.mark.parametrize("screen", WHOLE)
def test_no_words_are_cut(person: Person, screen: str) -> None:
    root = SCREENS[screen](person, example("kpn-digital-tv"))
    shown = [
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton) and one.isVisible() and one.text()
    ]
    assert shown
    assert [one.text() for one in shown if _is_cut(one)] == []
    assert person.window.width() == SMALL[0]
