"""The list with the keys alone: cells changed where they stand, rows copied and removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.core.channel import Channel
from app.core.events import Contact
from app.core.lookup import facts
from app.gui.fields.moment import DateField
from app.gui.happened.rows import Column
from app.gui.happened.tabs import LIST
from tests.cases import example
from tests.gui.happened.shown import Shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Listed(Shown):
    """The list, with the keys on the row of a fact."""

    def at(self, fact: str, column: Column = Column.DATE) -> None:
        self.page.show_tab(LIST)
        row = self.page.listing.model.row_of(fact)
        assert row is not None
        view = self.page.listing.view
        view.setFocus()
        view.setCurrentIndex(self.page.listing.model.index(row, column))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.page.listing.view, key, held)

    @property
    def control(self) -> QWidget:
        field = self.page.listing.in_place.field
        assert field is not None
        found = field.focusProxy()
        assert found is not None
        return found

    def retype(self, words: str) -> None:
        assert isinstance(self.control, QLineEdit)
        self.control.selectAll()
        QTest.keyClicks(self.control, words)
        QTest.keyClick(self.control, Qt.Key.Key_Return)

    def contact(self, name: str) -> Contact:
        found = facts(self.page.case).get(name)
        assert isinstance(found, Contact)
        return found


@pytest.fixture
def listed(qtbot: QtBot) -> Listed:
    return Listed(qtbot)


def test_a_day_is_changed_as_people_write_it(listed: Listed) -> None:
    listed.at("c2")
    listed.press(Qt.Key.Key_F2)
    listed.retype("around 20 March")
    assert listed.edits[-1][0] == "Date changed"
    assert "2025-03-20" in listed.contact("c2").when.edtf
    assert listed.page.selected == "c2"
    assert not listed.page.listing.in_place.shown
    assert listed.page.listing.view.hasFocus()


def test_a_day_that_cannot_be_is_asked_about_before_it_is_kept(listed: Listed) -> None:
    listed.at("c2")
    listed.press(Qt.Key.Key_F2)
    listed.retype("31 April")
    assert listed.page.listing.in_place.shown
    assert listed.edits == []
    QTest.keyClick(listed.control, Qt.Key.Key_Escape)
    assert listed.edits == []
    assert not listed.page.listing.in_place.shown


def test_a_proposal_for_that_day_is_kept_at_once(listed: Listed) -> None:
    listed.at("c2")
    listed.press(Qt.Key.Key_F2)
    listed.retype("31 April")
    field = listed.page.listing.in_place.field
    assert isinstance(field, DateField)
    QTest.mouseClick(field.proposals[0], Qt.MouseButton.LeftButton)
    assert listed.contact("c2").when.edtf == "2025-04-30"
    assert not listed.page.listing.in_place.shown


def test_a_day_cannot_be_emptied(listed: Listed) -> None:
    listed.at("c2")
    listed.press(Qt.Key.Key_F2)
    listed.retype(" ")
    assert listed.edits == []


def test_a_channel_is_chosen_from_the_list(listed: Listed) -> None:
    listed.at("c2", Column.CHANNEL)
    listed.press(Qt.Key.Key_F2)
    assert isinstance(listed.control, QComboBox)
    view = listed.control.view()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert listed.contact("c2").channel is Channel.EMAIL
    assert listed.edits[-1][0] == "Channel changed"


def test_the_words_of_a_contact(listed: Listed) -> None:
    listed.at("c1", Column.WHAT)
    listed.press(Qt.Key.Key_F2)
    listed.retype("the television")
    assert "the television" in str(listed.contact("c1").about)
    current = listed.page.listing.view.currentIndex()
    assert Column(current.column()) is Column.WHAT


def test_what_is_the_same_is_no_edit(listed: Listed) -> None:
    for column in (Column.DATE, Column.WHAT):
        listed.at("c1", column)
        listed.press(Qt.Key.Key_F2)
        QTest.keyClick(listed.control, Qt.Key.Key_Return)
    assert listed.edits == []


def test_leaving_the_field_keeps_what_was_typed(listed: Listed) -> None:
    listed.at("c1", Column.WHAT)
    listed.press(Qt.Key.Key_F2)
    QTest.keyClicks(listed.control, "the television")
    listed.page.flush()
    assert listed.edits[-1][0] == "Words changed"


def test_an_edit_from_elsewhere_is_not_lost_by_what_is_typed(listed: Listed) -> None:
    listed.at("c1", Column.WHAT)
    listed.press(Qt.Key.Key_F2)
    QTest.keyClicks(listed.control, "the television")
    other = replace(listed.page.case, title="Other title")
    listed.page.show_seen(listed.seen.now_with(other))
    QTest.keyClick(listed.control, Qt.Key.Key_Return)
    assert listed.page.case.title == "Other title"
    assert "the television" in str(listed.contact("c1").about)


def test_a_row_of_another_kind_says_where_it_is_changed(listed: Listed) -> None:
    listed.at("d1")
    listed.press(Qt.Key.Key_F2)
    assert listed.told == ["This row is changed where it was made: press Enter."]
    assert not listed.page.listing.menu().actions()[0].isEnabled()


def test_a_narrow_page_copies_all_columns(listed: Listed) -> None:
    listed.page.resize(420, 500)
    listed.at("c2")
    listed.press(Qt.Key.Key_C, CTRL)
    head = QGuiApplication.clipboard().text().splitlines()[0]
    assert head == "Date\tChannel\tWho\tWhat\tPromise\tEvidence\tPoint"


def test_rows_are_copied_and_removed_together(listed: Listed) -> None:
    listed.at("c2")
    listed.press(Qt.Key.Key_Down, SHIFT)
    count = len(listed.page.listing.facts())
    listed.press(Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Date\tChannel\tWho")
    assert len(lines) == 1 + count == 3
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()
    assert listed.told == ["2 lines are copied."]
    listed.press(Qt.Key.Key_Delete)
    assert len(listed.edits) == 1


def test_rows_are_put_in_a_point_from_the_menu(qtbot: QtBot) -> None:
    listed = Listed(qtbot, example("kpn-digital-tv"))
    fact = listed.page.case.contacts[0].id
    point = next(one for one in listed.page.case.points if fact not in one.facts)
    listed.at(fact)
    menus = [one.menu() for one in listed.page.listing.menu().actions() if one.menu()]
    menus[0].actions()[listed.page.case.points.index(point)].trigger()  # type: ignore[union-attr] - it has one
    changed = next(one for one in listed.page.case.points if one.id == point.id)
    assert fact in changed.facts
    assert listed.edits[-1][0] == "Put in a complaint point"
