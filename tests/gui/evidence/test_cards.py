"""The cards: as many in a row as have room, over its whole width; the page scrolls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea

from app.gui.evidence.cards import HIGH, MORE, Cards, CardView, ExhibitCard
from tests.gui.cuts import painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _card(number: int) -> ExhibitCard:
    return ExhibitCard(f"x{number}", str(number), "Letter", "", "", "", "", "file-text")


@pytest.mark.parametrize(("wide", "across"), [(220, 1), (500, 2), (1000, 4)])
def test_cards_fill_the_row_and_show_all(qtbot: QtBot, wide: int, across: int) -> None:
    model = Cards(lambda _sha, _type: QImage())
    model.show_records(tuple(_card(number) for number in range(9)))
    view = CardView(model)
    qtbot.addWidget(view)
    view.resize(wide, 100)
    view.show()
    assert view.height() == -(-9 // across) * HIGH + 2
    first = [view.visualRect(model.index(at)) for at in range(across)]
    assert len({box.y() for box in first}) == 1
    assert wide - first[-1].right() < wide // 20
    last = view.visualRect(model.index(8))
    assert view.viewport().rect().contains(last)


def test_a_long_title_has_two_lines_and_the_row_grows(qtbot: QtBot) -> None:
    model = Cards(lambda _sha, _type: QImage())
    long = "Bevestiging van de levering op 17 maart per e-mail"
    model.show_records((_card(1), replace(_card(2), title=long)))
    view = CardView(model)
    qtbot.addWidget(view)
    view.resize(500, 100)
    view.show()
    lines = [one for one in painted(view) if len(one) > 1 and one in long]
    assert " ".join(lines) == long
    assert len(lines) == 2
    assert view.height() == HIGH + MORE + 2
    model.show_records((_card(1), replace(_card(2), title="Letter")))
    assert view.height() == HIGH + 2


def test_the_page_follows_the_keys(qtbot: QtBot) -> None:
    model = Cards(lambda _sha, _type: QImage())
    model.show_records(tuple(_card(number) for number in range(9)))
    view, area = CardView(model), QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(view)
    qtbot.addWidget(area)
    area.resize(240, 300)
    area.show()
    view.choose("x0")
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current() == "x8"
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
