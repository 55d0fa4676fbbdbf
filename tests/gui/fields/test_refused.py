"""Why a field refuses what was typed: told of the field, and said when typing stops."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from app.gui.fields.due import DueField
from app.gui.fields.moment import DateField
from app.gui.fields.money import MoneyField
from app.gui.fields.number import NumberField
from app.gui.fields.read import ReadField
from app.gui.fields.typed import LONGEST_LINE, LONGEST_TEXT, LineField, TextArea
from app.gui.parties.use import UseField
from app.gui.settings.picture import Keeper, PictureField
from tests.cases import example
from tests.gui.person import Person
from tests.gui.places import Drawer, seen
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

DAY = date(2025, 5, 6)


def told(control: QWidget) -> str:
    """What a screen reader says behind the name of a control."""
    spoken = QAccessible.queryAccessibleInterface(control)
    return spoken.text(QAccessible.Text.Description)


def _when() -> DateField:
    made = DateField("When")
    made.show_moment(None, DAY)
    return made


def _due() -> DueField:
    made = DueField("By")
    made.show_due(None, DAY, seen().calendar)
    return made


READ: dict[str, tuple[Callable[[], ReadField], str, str]] = {
    "money": (lambda: MoneyField("Sum"), "twelve and 3 and 4", "12.50"),
    "money, three figures": (lambda: MoneyField("Sum"), "12.505", "12.50"),
    "number": (lambda: NumberField("How many"), "many", "4"),
    "a part of what is whole": (lambda: NumberField("People", whole=True), "1.5", "2"),
    "moment": (_when, "31 February", "28 April 2025"),
    "until when": (_due, "31 February", "9 May 2025"),
}


@pytest.mark.parametrize("what", READ)
def test_a_line_tells_why_it_is_not_read(qtbot: QtBot, what: str) -> None:
    make, wrong, right = READ[what]
    field = make()
    qtbot.addWidget(field)
    assert told(field.line) == field.line.placeholderText()
    qtbot.keyClicks(field.line, wrong)
    assert not field.sure
    assert field.caption.text() == told(field.line) != ""
    assert field.speaker is not None
    with qtbot.waitSignal(field.speaker.told) as said:
        field.speaker.quiet.flush()
    assert said.args == [told(field.line)]
    field.line.clear()
    qtbot.keyClicks(field.line, right)
    assert field.sure
    assert told(field.line) == field.caption.text()
    with qtbot.assertNotEmitted(field.speaker.told):  # that it is right now is no refusal
        field.speaker.quiet.flush()


def test_what_was_mended_before_typing_stopped_is_not_said(qtbot: QtBot) -> None:
    field = NumberField("How many")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "x")
    assert field.speaker is not None
    field.line.clear()
    qtbot.keyClicks(field.line, "4")
    with qtbot.assertNotEmitted(field.speaker.told):
        field.speaker.quiet.flush()


def test_text_that_is_cut_is_told_so(qtbot: QtBot) -> None:
    line, area = LineField("Name"), TextArea("Words")
    qtbot.addWidget(line)
    qtbot.addWidget(area)
    line.line.setText("x" * LONGEST_LINE)
    qtbot.keyClicks(line.line, "yz")
    area.area.setPlainText("x" * (LONGEST_TEXT + 1))
    for field, control in ((line, line.line), (area, area.area)):
        assert field.caption.text() == told(control)
        assert "the rest was left out" in told(control)


def test_more_hours_than_there_are_is_told_of_the_hours(qtbot: QtBot) -> None:
    field = UseField(delay=0)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.hours.line, "25")
    field.flush()
    assert told(field.hours.line) == field.caption.text() == "A day has 24 hours, a year 8784."
    field.every.button("year").click()
    assert (told(field.hours.line), field.caption.text()) == ("Hours", "")


def test_a_picture_that_is_not_taken_is_told_of_its_button(
    qtbot: QtBot, tmp_path: Path
) -> None:
    drawer = Drawer()
    field = PictureField("Logo", (40, 20), Keeper(drawer.keep, drawer.kept))
    qtbot.addWidget(field)
    (tmp_path / "logo.png").write_bytes(b"no picture")
    field.take_file(str(tmp_path / "logo.png"))
    assert told(field.choose) == field.caption.text() == "This is no picture, or it is damaged."


def test_how_a_promise_is_read_is_told_of_its_words(person: Person) -> None:
    SCREENS["sheet promise"](person, example("kpn-digital-tv"))
    words = person.sheet.form.blocks[0].what.line
    person.write("call back", words)
    assert told(words) == "Call back"
    person.replace("something else", words)
    assert told(words) == words.placeholderText()


@pytest.mark.parametrize("screen", ["parties changed", "sheet promise", "sheet payment"])
def test_every_line_of_a_screen_tells_why_it_is_not_read(person: Person, screen: str) -> None:
    root = SCREENS[screen](person, example("kpn-digital-tv"))
    fields = [one for one in root.findChildren(ReadField) if one.isVisible()]
    assert fields
    for field in fields:
        person.replace("31 xyzzy 99 99", field.line)
        assert not field.sure, field.label.text()
        assert told(field.line) == field.caption.text() != ""
        field.line.clear()
        field.quiet.forget()  # nothing of it is to be kept
