"""A number of things: what is read, what is asked about, what is not told."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from app.core.reading.numbers import plain_number, read_number
from app.gui.fields.number import NumberField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", Decimal(4)),
        (" 2,5 ", Decimal("2.5")),
        ("2.25", Decimal("2.25")),
        ("0", Decimal(0)),
        ("1.500", None),
        ("-3", None),
        ("1e5", None),
        ("NaN", None),
        ("٣", None),
        ("veel", None),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_a_number_is_read_strictly(text: str, number: Decimal | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("number", "text"), [("40", "40"), ("4.00", "4"), ("2.50", "2.5"), ("0", "0")]
)
def test_a_number_is_written_without_a_tail(number: str, text: str) -> None:
    assert plain_number(Decimal(number)) == text


def test_what_is_no_number_is_not_told(qtbot: QtBot) -> None:
    field = NumberField("How many times?", most=10, whole=True, delay=0)
    qtbot.addWidget(field)
    told: list[object] = []
    field.edited.connect(told.append)
    field.show_number(3)
    for text in ("x", "11", "2.5"):
        field.line.clear()
        QTest.keyClicks(field.line, text)
        field.flush()
        assert field.caption.text() == "Write a number, as in 4."
        assert not field.sure
    assert told == []
    field.line.clear()
    QTest.keyClicks(field.line, "7")
    field.flush()
    assert told == [Decimal(7)]
