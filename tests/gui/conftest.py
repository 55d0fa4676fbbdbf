"""What holds for every test of the window: no screen, the bundled faces, English words."""

from __future__ import annotations

import gc
import gettext
import os
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.gui import theme, words
from app.gui.garbage import Garbage
from app.gui.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.page import Page
    from tests.gui.person import Person
    from tests.gui.seeing import Shown

PLAIN = theme.Theme(LIGHT)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["geachte", "-style", "fusion"]


@pytest.fixture(autouse=True)
def _plain_window(qapp: QApplication) -> Iterator[None]:
    """Every test begins light, at 100 %, in English, and frees things as the window does."""
    if theme.SANS not in _families():
        theme.load_fonts()
    if theme.now() != PLAIN or not qapp.styleSheet():
        theme.use(qapp, PLAIN)
    words.use_words(gettext.NullTranslations(), "en")
    garbage = Garbage(qapp)
    yield
    garbage.deleteLater()
    gc.enable()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    # What is not deleted before the next test is styled again in each that follows.
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody at a window of the whole program, with a library of their own."""
    from tests.gui.person import Person  # the program is not loaded for tests of a widget

    made = Person(qtbot, qapp, tmp_path / "library")
    yield made
    made.close()


@pytest.fixture
def shown(page: Page) -> Shown:
    """The example on the page that a test is about, following its edits as the window does."""
    from tests.gui.seeing import Shown, example  # likewise

    return Shown(page, example())


def _families() -> list[str]:
    from PySide6.QtGui import QFontDatabase

    return QFontDatabase.families()
