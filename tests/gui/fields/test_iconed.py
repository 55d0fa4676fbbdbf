"""Words with an icon before them: the icon keeps its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.gui.fields.iconed import IconLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZES = [QSize(0, 0), QSize(6, 4), QSize(300, 40)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_words_stand_behind_the_icon_in_every_style(qtbot: QtBot, size: QSize) -> None:
    """A frame forgets its margins when the style changes while there is no room for them."""
    whole = QWidget()
    qtbot.addWidget(whole)
    label = IconLabel("Tuesday 6 May", "reading", "check", wraps=False)
    label.setParent(whole)
    whole.show()
    needed = label.sizeHint().width()
    label.resize(size)
    for sheet in ("QLabel { color: black; }", "QLabel { color: red; }"):
        whole.setStyleSheet(sheet)
        assert label.sizeHint().width() == needed
    label.show_image("")
    assert label.sizeHint().width() < needed
