"""The picture for a screen reader: a list with an item for each mark."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

from app.gui.happened.page import HappenedPage
from app.gui.happened.tabs import PROMISES
from app.gui.seen import Seen
from app.store.settings import Settings
from tests.gui.places import Drawer
from tests.unit.builders import CHAIN, a_case, contact

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CASE = a_case(contacts=(contact("c1", "2025-03-19", comment="Nieuwe datum."),), promises=CHAIN)
NAME = QAccessible.Text.Name


def shown(qtbot: QtBot) -> HappenedPage:
    page = HappenedPage(Drawer().office())
    qtbot.addWidget(page)
    page.resize(1052, 740)
    page.show()
    page.show_seen(Seen(CASE, date(2025, 5, 6), lambda _name: None, Settings()))  # type: ignore[arg-type, return-value] - it is not asked
    return page


def test_every_mark_is_an_item_with_its_words(qtbot: QtBot) -> None:
    view = shown(qtbot).picture.view
    found = QAccessible.queryAccessibleInterface(view)
    assert (found.role(), found.childCount()) == (QAccessible.Role.List, 5)
    marks = [found.child(place) for place in range(4)]
    assert {mark.role() for mark in marks} == {QAccessible.Role.ListItem}
    names = [mark.text(NAME) for mark in marks]
    assert "Telephone with KPN B.V., Wednesday 19 March 2025" in names[1]
    assert "broken" in names[0]
    assert [found.indexOfChild(mark) for mark in marks] == [0, 1, 2, 3]


def test_a_mark_is_where_it_is_painted_and_says_that_it_is_selected(qtbot: QtBot) -> None:
    view = shown(qtbot).picture.view
    mark = QAccessible.queryAccessibleInterface(view).child(1)
    spot = next(one for one in view.stage().spots() if one.facts == ("c1",))
    middle = view.viewport().mapFromGlobal(mark.rect().center())
    assert abs(middle.x() - spot.across) <= 2
    assert not mark.state().selected
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert mark.state().selected


def test_every_control_has_a_name_and_is_large_enough(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.show_tab(PROMISES)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
    controls = [one for kind in kinds for one in page.findChildren(kind) if one.isVisible()]
    assert controls
    for control in controls:
        said = QAccessible.queryAccessibleInterface(control).text(NAME)
        assert said, control
        assert control.height() >= 28, said
