"""An amount in a field: read strictly, and asked about where two can be meant."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.money import Money
from app.gui import words
from app.gui.fields.money import MoneyField
from tests.gui import catalogue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> MoneyField:
    made = MoneyField("How much?", delay=0)
    qtbot.addWidget(made)
    return made


def _told(field: MoneyField) -> list[Money | None]:
    said: list[Money | None] = []
    field.edited.connect(said.append)
    return said


def _euro(amount: str) -> Money:
    return Money(Decimal(amount))


@pytest.mark.parametrize(
    ("typed", "money"),
    [
        ("60", _euro("60.00")),
        ("12.50", _euro("12.50")),
        ("EUR 1,299.95", _euro("1299.95")),
        ("GBP 5", Money(Decimal("5.00"), "GBP")),
    ],
)
def test_an_amount_is_read(qtbot: QtBot, field: MoneyField, typed: str, money: Money) -> None:
    said = _told(field)
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said == [money]


@pytest.mark.parametrize("typed", ["nan", "1e5", "twelve", "12.505"])
def test_what_is_no_amount_is_said_and_not_told(
    qtbot: QtBot, field: MoneyField, typed: str
) -> None:
    field.show_money(_euro("5.00"))
    said = _told(field)
    field.line.selectAll()
    qtbot.keyClicks(field.line, typed)
    field.flush()
    assert said == []
    assert field.caption.property("kind") == "doubt"
    assert field.line.text() == typed


def test_two_readings_are_asked_about(qtbot: QtBot, field: MoneyField) -> None:
    words.use(catalogue.LOCALE, "nl")
    said = _told(field)
    qtbot.keyClicks(field.line, "1,299.95")
    assert [one.text() for one in field.proposals] == ["€\u00a01.299,95"]
    qtbot.mouseClick(field.proposals[0], Qt.MouseButton.LeftButton)
    assert (said, field.line.text()) == ([_euro("1299.95")], "1299,95")


def test_emptying_tells_none(qtbot: QtBot, field: MoneyField) -> None:
    field.show_money(_euro("7.50"))
    assert (field.line.text(), field.money()) == ("7.50", _euro("7.50"))
    said = _told(field)
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    field.flush()
    assert (said, field.money(), field.caption.text()) == ([None], None, "")
