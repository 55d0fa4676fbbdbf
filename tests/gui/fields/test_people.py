"""Choosing a party: one of the case, or a name that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.case import Case
from app.core.ids import PartyId
from app.core.party import Party, Role
from app.gui.fields.field import PickField
from app.gui.fields.people import PartyPicker, party_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHOP = Party(PartyId("a"), (Role.DEPARTMENT,), name="The shop")
DESK = Party(PartyId("b"), (Role.EMPLOYEE,), function="colleague of the desk")
CASE = Case(id="c", title="", language="en", parties=(SHOP, DESK))


@pytest.fixture
def picker(qtbot: QtBot) -> PartyPicker:
    made = PartyPicker("With whom?", nobody="Nobody")
    qtbot.addWidget(made)
    made.show_parties(CASE, CASE.parties, "a")
    return made


def _told(picker: PartyPicker) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    picker.chosen.connect(lambda one: said.append(("chosen", one)))
    picker.named.connect(lambda one: said.append(("named", one)))
    return said


def _type(qtbot: QtBot, picker: PartyPicker, text: str) -> None:
    line = picker.line
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_party_is_called_by_name_or_function() -> None:
    assert [party_name(CASE, one) for one in CASE.parties] == [
        "The shop",
        "Colleague of the desk",
    ]
    assert party_name(CASE, Party(PartyId("x"), ())) == "No name"


def test_showing_tells_nobody(picker: PartyPicker) -> None:
    said = _told(picker)
    picker.show_parties(CASE, CASE.parties, "b")
    picker.flush()
    assert (picker.value(), said) == ("b", [])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("colleague of the desk", [("chosen", "b")]),
        ("The shop", []),  # it was chosen already
        ("Mr Vos", [("named", "Mr Vos")]),
        ("Nobody", [("chosen", "")]),
    ],
)
def test_typing_chooses_or_names(
    qtbot: QtBot, picker: PartyPicker, typed: str, told: list[tuple[str, str]]
) -> None:
    said = _told(picker)
    _type(qtbot, picker, typed)
    assert said == told


def test_emptying_chooses_nobody(qtbot: QtBot, picker: PartyPicker) -> None:
    said = _told(picker)
    line = picker.line
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    picker.flush()
    assert said == [("chosen", "")]


def test_a_list_tells_only_what_the_user_chose(qtbot: QtBot) -> None:
    field = PickField("Where?", [("shop", "In a shop"), ("online", "Online")])
    qtbot.addWidget(field)
    said: list[str] = []
    field.chosen.connect(said.append)
    field.show_value("online")
    assert (field.value(), said) == ("online", [])
    field.combo.setFocus()
    qtbot.keyClick(field.combo, Qt.Key.Key_Up)
    assert (field.value(), said) == ("shop", ["shop"])
    assert field.combo.accessibleName() == "Where?"
