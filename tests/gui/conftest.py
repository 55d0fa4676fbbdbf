"""What holds for every test of the window: no screen, the bundled faces, English words."""

from __future__ import annotations

import gettext
import os
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from app.gui import theme, words
from app.gui.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["geachte"]


@pytest.fixture(autouse=True)
def _plain_window(qapp: QApplication) -> Iterator[None]:
    """Every test begins in light colours, at 100 %, in English."""
    if theme.SANS not in _families():
        theme.load_fonts()
    theme.use(qapp, theme.Theme(LIGHT))
    words.use_words(gettext.NullTranslations(), "en")
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()


def _families() -> list[str]:
    from PySide6.QtGui import QFontDatabase

    return QFontDatabase.families()
