"""Cards in an order: by keys and by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from app.gui.fields.basics import Label
from app.gui.fields.order import OrderCard, OrderList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Cards = dict[str, OrderCard]


def _card(words: str) -> OrderCard:
    card = OrderCard()
    card.column.addWidget(card.handle)
    card.column.addWidget(Label(words))
    return card


@pytest.fixture
def shown(qtbot: QtBot) -> tuple[OrderList, Cards, list[tuple[str, int]]]:
    cards = {key: _card(key) for key in "abc"}
    made = OrderList()
    qtbot.addWidget(made)
    made.show_cards(cards)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    said: list[tuple[str, int]] = []
    made.moved.connect(lambda key, place: said.append((key, place)))
    return made, cards, said


@pytest.mark.parametrize(
    ("key", "arrow", "told"),
    [
        ("a", Qt.Key.Key_Down, [("a", 1)]),
        ("c", Qt.Key.Key_Up, [("c", 1)]),
        ("a", Qt.Key.Key_Up, []),  # it is the first
        ("c", Qt.Key.Key_Down, []),
    ],
)
def test_alt_and_an_arrow_moves_a_card(
    qtbot: QtBot,
    shown: tuple[OrderList, Cards, list[tuple[str, int]]],
    key: str,
    arrow: Qt.Key,
    told: list[tuple[str, int]],
) -> None:
    _, cards, said = shown
    qtbot.keyClick(cards[key].handle, arrow, Qt.KeyboardModifier.AltModifier)
    assert said == told


@pytest.mark.parametrize(
    ("key", "over", "told"),
    [("a", "c", [("a", 2)]), ("c", "a", [("c", 0)]), ("b", "b", [])],
)
def test_a_card_is_dragged_by_its_handle(
    qtbot: QtBot,
    shown: tuple[OrderList, Cards, list[tuple[str, int]]],
    key: str,
    over: str,
    told: list[tuple[str, int]],
) -> None:
    _, cards, said = shown
    handle = cards[key].handle
    edge = cards[over].height() - 1 if key < over else 1
    to = handle.mapFromGlobal(cards[over].mapToGlobal(QPoint(5, edge)))
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(handle, to)
    handle.dragged.emit(handle.mapToGlobal(to))  # no buttons are held without a screen
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=to)
    assert said == told


def test_cards_that_stay_are_not_made_anew(
    shown: tuple[OrderList, Cards, list[tuple[str, int]]],
) -> None:
    made, cards, said = shown
    made.show_cards({"c": cards["c"], "a": cards["a"]})
    assert made.cards() == (cards["c"], cards["a"])
    assert made.card("b") is None
    assert said == []
