"""The picture as a person uses it: stacks that open, the legend, silences, a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.core.moment import When
from app.core.proposals import QUIET_DAYS
from app.core.walk_step import Step
from app.gui.fields.basics import Label
from app.gui.page import Place
from app.store.settings import Settings
from tests.gui.happened.shown import Shown
from tests.unit.builders import a_case, contact

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


STACKED = a_case(
    contacts=tuple(contact(f"c{n}", "2025-03-01", about=f"call {n}") for n in range(30))
)


def test_enter_on_a_stack_offers_its_members(qtbot: QtBot) -> None:
    shown = Shown(qtbot, STACKED)
    view = shown.page.picture.view
    view.fit()
    qtbot.keyClick(view, Qt.Key.Key_End)
    spot = view.stage().spot_of(shown.page.selected)
    assert spot is not None
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert shown.entries == []
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert shown.entries == [shown.page.selected]
    assert shown.page.selected in spot.facts


def test_a_large_stack_offers_those_near_and_to_come_closer(qtbot: QtBot) -> None:
    shown = Shown(qtbot, STACKED)
    view = shown.page.picture.view
    view.fit()
    view.show_selected("c15")
    spot = view.stage().spot_of("c15")
    assert spot is not None
    actions = view.stack_menu(spot).actions()
    assert len(actions) == 21
    assert any("Call 15" in one.text() for one in actions)
    before = view.scale.per_day
    actions[-1].trigger()
    assert view.scale.per_day > before


def test_the_legend_is_shown_when_it_is_asked_for(shown: Shown) -> None:
    tab = shown.page.picture
    for visible in (False, True):
        tab.menu().actions()[-1].trigger()
        assert tab.legend.isVisible() is visible
    shown.page.resize(1052, 400)
    assert tab.legend.isVisible()


def test_the_threshold_of_the_settings_holds_in_picture_and_cards(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    days = [gap.days for gap in shown.page.picture.view.picture.gaps]  # type: ignore[union-attr] - it was shown
    most = max(days)
    shown.seen = replace(shown.seen, settings=Settings(silence_days=most + 1))
    shown.page.show_seen(shown.seen)
    assert shown.page.picture.view.picture.gaps == ()  # type: ignore[union-attr] - as above
    assert Settings().silence_days == QUIET_DAYS


def test_an_empty_timeline_is_not_saved(qtbot: QtBot) -> None:
    shown = Shown(qtbot, a_case())
    shown.page.show_place(Place(Step.HAPPENED, part="save"))
    assert shown.told == ["There is nothing on the timeline yet."]
    assert not shown.page.picture.menu().actions()[0].isEnabled()


def test_the_picture_has_the_room_while_a_contact_is_entered(shown: Shown) -> None:
    """What is selected is asked about again when the sheet is closed."""
    tab = shown.page.picture
    parts = {"inspector": tab.inspector, "legend": tab.legend}
    before = {name: one.isVisibleTo(tab) for name, one in parts.items()}
    shown.page.show_ghost(When(edtf="2025-04-10"))
    assert not any(one.isVisibleTo(tab) for one in parts.values())
    shown.page.show_ghost(None)
    assert before == {name: one.isVisibleTo(tab) for name, one in parts.items()}
    assert before["inspector"]


def test_it_has_the_room_too_while_something_without_a_place_is_entered(shown: Shown) -> None:
    tab = shown.page.picture
    assert tab.inspector.isVisibleTo(tab)
    tab.show_entering(entering=True)
    shown.page.show_ghost(None)  # a silence lands nowhere yet
    assert not tab.inspector.isVisibleTo(tab)
    tab.show_entering(entering=False)
    assert tab.inspector.isVisibleTo(tab)


def test_below_the_picture_stands_what_became_of_a_promise(shown: Shown) -> None:
    shown.page.select("t2")
    said = [one.text() for one in shown.page.picture.inspector.findChildren(Label)]
    assert "Promised for Sat 22 Mar 2025, broken." in said
