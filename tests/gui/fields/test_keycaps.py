"""Keys on buttons, and icons before words: they take room, and say nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.gui.fields.choices import Chip
from app.gui.fields.field import Field
from app.gui.fields.iconed import Heading, IconLabel
from app.gui.fields.key_button import KeyButton
from tests.gui.cuts import painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_button_shows_its_keys_where_there_is_room(qtbot: QtBot) -> None:
    button = KeyButton("Record a contact", "primary", "plus", "Ctrl+N")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.resize(button.sizeHint())
    assert painted(button) == ["Record a contact", "Ctrl+N"]
    button.show_keys(shown=False)
    assert button.sizeHint().width() < wide
    button.resize(button.sizeHint())
    assert painted(button) == ["Record a contact"]
    assert (button.text(), button.toolTip()) == ("Record a contact", "Ctrl+N")


def test_a_heading_keeps_room_for_its_icon(qtbot: QtBot) -> None:
    made = Heading("The company", "building-2", wraps=False)
    qtbot.addWidget(made)
    with_icon = made.sizeHint().width()
    made.show_image("")
    assert made.sizeHint().width() < with_icon
    assert made.text() == "The company"


@pytest.mark.parametrize(
    ("kind", "icon"),
    [("reading", True), ("doubt", True), ("trouble", True), ("caption", False)],
)
def test_what_is_said_below_a_field_is_told_by_more_than_colour(
    qtbot: QtBot, kind: str, icon: bool
) -> None:
    field = Field("When?")
    qtbot.addWidget(field)
    field.say("Monday 28 April 2025", kind)
    assert isinstance(field.caption, IconLabel)
    assert (field.caption.indent() > 0) is icon


def test_a_chip_that_is_on_has_a_tick(qtbot: QtBot) -> None:
    chip = Chip("Replace")
    qtbot.addWidget(chip)
    assert chip.icon().isNull()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.icon().isNull()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.icon().isNull()
