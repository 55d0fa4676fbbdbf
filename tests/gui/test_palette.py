"""The command palette: finds by words, by their beginnings and by their letters."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.digest import digest
from app.core.walk_step import Step
from app.gui.actions import Do, known
from app.gui.commands import (
    MOST,
    Command,
    Sort,
    action_commands,
    case_commands,
    fact_commands,
    fitting,
    setting_commands,
    sort_words,
)
from app.gui.page import Place
from app.gui.palette import CommandPalette
from app.paths import resources
from app.rules.reading import read_pack
from app.store.exchange import read_case

TODAY = date(2025, 5, 6)
CASE = read_case(resources() / "examples" / "kpn-digital-tv" / "case.json").case
COMMANDS = (
    *action_commands(known(), Do),
    Command(Sort.CASE, "KPN", "c1", "Digital tv"),
    Command(Sort.CASE, "Aster", "c2", "Phone"),
    *setting_commands((("display", "Display"),)),
)
FITS = [
    ("record", "Record a contact"),
    ("contact rec", "Record a contact"),
    ("happ", "What happened"),
    ("undo", "Undo"),
    ("tv", "KPN"),
    ("evdnc", "Evidence"),
    ("SETTINGS", "Settings"),
    ("display", "Display"),
]


@pytest.mark.parametrize(("typed", "first"), FITS)
def test_the_best_stands_first(typed: str, first: str) -> None:
    assert fitting(COMMANDS, typed)[0].words == first


def test_what_stands_behind_counts_less_than_the_words() -> None:
    behind = Command(Sort.ACTION, "Quit", Do.QUIT, "Best")
    named = Command(Sort.CASE, "A best seller", "c1")
    assert fitting((behind, named), "best") == (named, behind)


@pytest.mark.parametrize("typed", ["zzz", "record zzz", "x" * 100_000])
def test_every_word_must_be_found(typed: str) -> None:
    assert fitting(COMMANDS, typed) == ()


def test_with_nothing_typed_actions_come_first() -> None:
    assert fitting(reversed(COMMANDS), "")[0].sort is Sort.ACTION


def test_only_what_is_possible_is_offered_and_never_the_palette_itself() -> None:
    offered = action_commands(known(), (Do.UNDO, Do.SEARCH))
    assert [one.value for one in offered] == [Do.UNDO]
    assert offered[0].keys == "Ctrl+Z"


def test_ten_thousand_cases_show_only_some() -> None:
    many = tuple(Command(Sort.CASE, f"KPN {n}", n) for n in range(10_000))
    assert len(fitting(many, "kpn")) == MOST


def test_a_case_is_found_by_company_subject_and_client() -> None:
    line = digest(CASE, read_pack(resources() / "rules", "nl"))
    (command,) = case_commands((("c1", line),))
    assert (command.words, command.value) == ("KPN", "c1")
    assert "Hartman" in command.below


def test_facts_lead_to_their_place() -> None:
    found = fact_commands(CASE, TODAY)
    places = [one.value for one in found]
    assert all(isinstance(place, Place) for place in places)
    steps = {place.step for place in places if isinstance(place, Place)}
    assert {Step.HAPPENED, Step.EVIDENCE, Step.POINTS} <= steps


def test_every_sort_has_words_of_its_own() -> None:
    assert len({sort_words(sort) for sort in Sort}) == len(Sort)


@pytest.fixture
def palette(qtbot: QtBot) -> CommandPalette:
    made = CommandPalette()
    qtbot.addWidget(made)
    made.show_commands(COMMANDS)
    made.show()
    return made


def test_typing_and_enter_do_it(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "record")
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == [Do.CONTACT]
    assert not palette.isVisible()


def test_arrows_move_while_the_field_keeps_the_keyboard(
    palette: CommandPalette, qtbot: QtBot
) -> None:
    second = palette.shown()[1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_PageUp)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == [second.value]


def test_nothing_is_taken_where_nothing_fits(palette: CommandPalette, qtbot: QtBot) -> None:
    told: list[object] = []
    palette.chosen.connect(told.append)
    qtbot.keyClicks(palette.field, "zzzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_it_opens_empty_each_time(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "record")
    palette.show_commands(COMMANDS)
    assert (palette.field.text(), len(palette.shown())) == ("", min(MOST, len(COMMANDS)))


def test_a_line_is_read_aloud_whole(palette: CommandPalette) -> None:
    palette.show_commands((Command(Sort.ACTION, "Undo", Do.UNDO, "Edit", "Ctrl+Z"),))
    spoken = palette.list.model().index(0, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Undo, Edit, Action, Ctrl+Z"
    palette.grab()
