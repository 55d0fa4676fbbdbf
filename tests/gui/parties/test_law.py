"""The country whose rules apply is changed later, with what follows from it, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.edits import takes_away, under_rules
from app.core.walk_step import Step
from app.gui.page import Place
from app.gui.parties.page import PartiesPage
from tests.gui.cuts import settle
from tests.gui.person import Person
from tests.gui.seeing import Shown, example

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KNOWN = "The company is not among those known there"


def test_the_keys_choose_another_country_and_all_else_stays(
    qtbot: QtBot, page: PartiesPage, shown: Shown
) -> None:
    before = shown.case
    assert page.law.country.value() == "nl"
    assert not page.law.follows.isVisibleTo(page)
    assert "Letters are in Dutch, English." in page.law.follows.text()
    assert KNOWN not in page.law.follows.text()
    qtbot.keyClick(page.law.country.combo, Qt.Key.Key_End)
    assert page.law.country.combo.currentText() == "United Kingdom"
    assert shown.case == replace(before, jurisdiction="uk")
    assert shown.labels == ["Country changed"]
    assert page.law.follows.isVisibleTo(page)
    assert "Letters are in English." in page.law.follows.text()
    assert KNOWN in page.law.follows.text()
    qtbot.keyClick(page.law.country.combo, Qt.Key.Key_Home)
    assert shown.case == before


def test_the_country_is_seen_without_scrolling(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library", size=(1280, 800))
    person.open(example())
    person.application.window.go(Place(Step.PARTIES))
    settle()
    page = person.page
    assert isinstance(page, PartiesPage)
    combo = page.law.country.combo
    assert combo.visibleRegion().boundingRect() == combo.rect()
    qtbot.mouseClick(page.law.more, Qt.MouseButton.LeftButton)
    assert page.law.follows.isVisible()
    person.close()


def test_other_rules_are_told_with_the_way_back() -> None:
    case = example()
    assert takes_away(case, under_rules(case, "uk"))
    assert not takes_away(case, under_rules(case, case.jurisdiction))


@pytest.mark.parametrize("country", ["uk", "de"])
def test_every_page_goes_on_under_other_rules_and_undo_brings_the_first_back(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, country: str
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library")
    person.open(example())
    window = person.application.window
    window.go(Place(Step.PARTIES))
    page = person.page
    assert isinstance(page, PartiesPage)
    combo = page.law.country.combo
    while combo.currentData() != country:
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert (person.case.jurisdiction, person.told) == (country, "Country changed")
    for step in Step:
        window.go(Place(step))
    window.go(Place(Step.PARTIES))
    while person.case.jurisdiction != "nl":
        person.press("Ctrl+Z")
    assert person.case == example()
    assert combo.currentData() == "nl"
    assert not (tmp_path / "library" / "mistakes.log").exists()
    person.close()
