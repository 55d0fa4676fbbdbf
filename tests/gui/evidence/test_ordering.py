"""The exhibits in another order: the cards move, their numbers stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.ids import ExhibitId
from app.core.moment import When
from app.core.papers import Exhibit
from app.gui.evidence.ordering import Order, in_order
from app.gui.evidence.page import EvidencePage
from tests.gui.places import Drawer, seen


def _exhibit(key: str, title: str, edtf: str = "") -> Exhibit:
    return Exhibit(ExhibitId(key), title, dated=When(edtf=edtf) if edtf else None)


CASE = Case(
    "case",
    "",
    language="en",
    exhibits=(
        _exhibit("letter", "a letter", "2025-04-03"),
        _exhibit("photo", "Photo"),
        _exhibit("mail", "Bill by mail", "2025-02-18"),
    ),
)


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (Order.DATE, [(1, "mail"), (2, "letter"), (3, "photo")]),
        (Order.NAME, [(2, "letter"), (1, "mail"), (3, "photo")]),
        (Order.ADDED, [(1, "mail"), (3, "photo"), (2, "letter")]),
    ],
)
def test_numbers_follow_the_date_in_every_order(
    order: Order, shown: list[tuple[int, str]]
) -> None:
    assert [(number, one.id) for number, one in in_order(CASE, order)] == shown


def test_names_that_are_the_same_stand_by_their_numbers() -> None:
    same = replace(CASE, exhibits=tuple(replace(one, title="x") for one in CASE.exhibits))
    assert [number for number, _one in in_order(same, Order.NAME)] == [1, 2, 3]


@pytest.fixture
def page(qtbot: QtBot) -> EvidencePage:
    made = EvidencePage(Drawer().office())
    qtbot.addWidget(made)
    made.show_seen(seen(CASE))
    return made


def test_an_order_is_chosen_with_the_keys_and_stays(qtbot: QtBot, page: EvidencePage) -> None:
    page.view.choose("letter")
    qtbot.keyClick(page.order.combo, Qt.Key.Key_Down)
    assert [one.id for one in page.cards.records] == ["letter", "mail", "photo"]
    assert [one.number for one in page.cards.records] == ["Exhibit 2", "Exhibit 1", "Exhibit 3"]
    assert page.view.current() == "letter"
    page.show_seen(seen(CASE))
    assert page.cards.records[0].id == "letter"


def test_one_exhibit_has_no_order(page: EvidencePage) -> None:
    assert page.order.isVisibleTo(page)
    page.show_seen(seen(replace(CASE, exhibits=CASE.exhibits[:1])))
    assert not page.order.isVisibleTo(page)
