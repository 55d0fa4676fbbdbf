"""The bin over a real library: a case comes back as it was, or goes for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.digest import digest
from app.core.drafts import Draft
from app.gui.settings.bin import BinSection, bin_of
from app.paths import resources
from app.rules.reading import read_pack
from app.store.library import Library
from tests.gui.places import Drawer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    pack = read_pack(resources() / "rules", "nl")
    made = Library.open(tmp_path, digest=lambda case: digest(case, pack), now=lambda: NOW)
    for case in (Case("c1", "Lamp"), Case("c2", "<b>Fiets</b>"), Case("c3", "")):
        made.create(case)
    yield made
    made.close(backup=False)


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def section(qtbot: QtBot, library: Library, drawer: Drawer) -> BinSection:
    made = BinSection(0, bin_of(library, drawer.office()))
    qtbot.addWidget(made)
    made.show()
    return made


def shown(section: BinSection) -> list[str]:
    """Return the cases that can be chosen, empty where the bin is."""
    combo = section.which.combo
    return [combo.itemText(at) for at in range(combo.count())] if combo.isEnabled() else []


def remove(library: Library, section: BinSection, *ids: str) -> None:
    """Put cases into the bin, and look into it again."""
    for one in ids:
        library.remove(one)
    section.hide()
    section.show()


def test_an_empty_bin_offers_nothing(section: BinSection) -> None:
    assert not section.back.isEnabled()
    assert not section.wipe.isEnabled()
    assert not any(one.isVisible() for one in (section.which, section.back, section.wipe))
    assert not section.sure.isVisible()


def test_a_case_comes_back_as_it_was(
    section: BinSection, library: Library, qtbot: QtBot
) -> None:
    before = library.load("c1").case
    remove(library, section, "c1", "c2")
    assert shown(section) == ["<b>Fiets</b>", "Lamp"]
    section.which.show_value("c1")
    with qtbot.waitSignal(section.moved, timeout=1000):
        qtbot.mouseClick(section.back, LEFT)
    assert library.load("c1").case == before
    assert shown(section) == ["<b>Fiets</b>"]


def test_a_case_goes_for_good_only_when_asked_twice(
    section: BinSection, library: Library, qtbot: QtBot
) -> None:
    remove(library, section, "c1", "c2")
    qtbot.mouseClick(section.wipe, LEFT)
    assert "‘<b>Fiets</b>’" in section.question.text()
    assert len(library.removed()) == 2
    qtbot.mouseClick(section.sure, LEFT)
    assert [one.id for one in library.removed()] == ["c1"]
    assert not section.sure.isVisible()


def test_what_was_typed_in_a_case_goes_with_it(
    section: BinSection, library: Library, drawer: Drawer, qtbot: QtBot
) -> None:
    kept = Draft("c1", "contact", typed=("Zij belde.",))
    drawer.office().set_drafts((Draft("c2", "contact", typed=("Hij belde.",)), kept))
    remove(library, section, "c2")
    qtbot.mouseClick(section.wipe, LEFT)
    qtbot.mouseClick(section.sure, LEFT)
    assert drawer.office().drafts() == (kept,)


def test_another_choice_takes_the_question_back(
    section: BinSection, library: Library, qtbot: QtBot
) -> None:
    remove(library, section, "c1", "c2")
    qtbot.mouseClick(section.wipe, LEFT)
    qtbot.keyClick(section.which.combo, Qt.Key.Key_Down)
    assert not section.sure.isVisible()
    assert len(library.removed()) == 2


def test_a_nameless_case_can_be_chosen(section: BinSection, library: Library) -> None:
    remove(library, section, "c3")
    assert shown(section) == ["Case without a title"]


def test_a_case_that_is_gone_meanwhile_is_told(
    section: BinSection, library: Library, qtbot: QtBot
) -> None:
    remove(library, section, "c1")
    library.wipe("c1")
    qtbot.mouseClick(section.back, LEFT)
    assert section.said.property("kind") == "trouble"
    assert section.said.text()


def test_without_a_library_there_is_no_bin(qtbot: QtBot, library: Library) -> None:
    made = BinSection(0, None)
    qtbot.addWidget(made)
    made.show()
    assert shown(made) == []
    library.remove("c1")
    made.show_bin(bin_of(library, Drawer().office()))
    assert shown(made) == ["Lamp"]
