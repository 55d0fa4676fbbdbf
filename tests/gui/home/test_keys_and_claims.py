"""What the home screen says of keys, and which days it shows of several."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.core.dated import Dated, DatedKind
from app.gui.fields.basics import Label
from app.gui.fields.choices import Chip
from app.gui.fields.keycaps import KeyCap
from app.gui.home.asked import Only
from app.gui.home.below import Below
from app.gui.home.filters import Filters
from app.gui.home.top import SearchField
from app.gui.home.views import told_once
from tests.gui.cuts import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_of_several_last_days_of_a_claim_the_first_is_shown() -> None:
    late = Dated(DatedKind.LIMITATION, date(2030, 3, 17), "damages")
    first = Dated(DatedKind.LIMITATION, date(2028, 3, 17), "defect")
    body = Dated(DatedKind.BODY_UNTIL, date(2029, 1, 1), "committee")
    assert told_once((late, body, first)) == (first, body)
    assert told_once(()) == ()


def test_committees_of_the_same_days_are_one_line() -> None:
    last, later = date(2025, 5, 18), date(2025, 6, 1)
    floors = Dated(DatedKind.BODY_UNTIL, last, "gc-parquet")
    homes = Dated(DatedKind.BODY_UNTIL, last, "gc-wonen")
    energy = Dated(DatedKind.BODY_UNTIL, later, "gc-energie")
    assert told_once((homes, energy, floors)) == (homes, energy)
    promises = tuple(Dated(DatedKind.PROMISE_DUE, last, name) for name in ("repair", "call"))
    assert told_once(promises) == promises


def test_the_key_of_the_search_makes_room_for_words(qtbot: QtBot) -> None:
    field = SearchField(0)
    qtbot.addWidget(field)
    field.resize(700, 34)
    field.show()
    (key,) = field.findChildren(KeyCap)
    assert key.isVisible()
    qtbot.keyClicks(field, "kpn")
    assert not key.isVisible()
    field.clear()
    assert key.isVisible()
    assert field.placeholderText().startswith("Search a company")
    field.resize(240, 34)
    assert (field.placeholderText(), key.isVisible()) == ("Search", True)
    field.resize(120, 34)
    assert not key.isVisible()


def test_the_chips_of_a_long_language_take_the_room_of_a_word(qtbot: QtBot) -> None:
    filters = Filters()
    qtbot.addWidget(filters)
    filters.show_orders(["Deadline"])
    filters.show_numbers(dict.fromkeys(Only, 10), Only.OPEN, shown=True)
    filters.resize(1400, 40)
    filters.show()
    words = filters.findChild(Label)
    assert words.isVisible()
    chips = filters.chips
    filters.resize(chips.flow.whole_width() + filters.order.width() + 20, 40)
    settle()
    assert not words.isVisible()
    assert len({one.y() for one in chips.findChildren(Chip)}) == 1


def test_below_the_list_stand_its_keys(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    below = Below(owner)
    owner.show()
    below.resize(900, 30)
    below.show_count("3 cases", 0)
    keys = [one.text() for one in below.findChildren(KeyCap) if one.isVisible()]
    assert keys == ["Enter", "Ctrl+N", "Space", "Del"]
    below.show_count("3 clients", 0, cases=False)
    assert [one.text() for one in below.findChildren(KeyCap) if one.isVisible()] == ["Enter"]
    below.show_count("", 2)
    assert not any(one.isVisible() for one in below.findChildren(KeyCap))
    below.resize(300, 30)
    below.show_count("3 cases", 0)
    assert not any(one.isVisible() for one in below.findChildren(KeyCap))
