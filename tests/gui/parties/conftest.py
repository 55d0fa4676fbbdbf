"""The page of people and agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.parties.page import PartiesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> PartiesPage:
    made = PartiesPage(delay=0)
    qtbot.addWidget(made)
    return made
