"""The home screen, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.events import Result
from app.core.status import Status
from app.gui.home.asked import Only, View
from app.gui.home.frame import HomeFrame
from app.gui.home.peek import Peek
from app.gui.home.rows import Hit
from tests.gui.home.lines import LINES, TODAY, line

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Told:
    """What the home screen told, in order."""

    def __init__(self, home: HomeFrame) -> None:
        self.all: list[tuple[object, ...]] = []
        for name in ("opened", "contact", "new_case", "import_file", "remove"):
            getattr(home, name).connect(lambda *what, name=name: self.all.append((name, *what)))
        for name in ("close_cases", "calendar", "answered"):
            getattr(home, name).connect(lambda *what, name=name: self.all.append((name, *what)))


@pytest.fixture
def home(qtbot: QtBot) -> HomeFrame:
    hits = {"monteur": (Hit("draft", "de monteur kwam niet"), Hit("done", "monteur"))}
    made = HomeFrame(lambda text: hits.get(text, ()), TODAY, quiet=0)
    qtbot.addWidget(made)
    made.show_mode(helper=True, who="Els Verhoeven")
    made.show_lines(LINES, TODAY)
    made.resize(1280, 800)
    made.show()
    return made


def _ids(home: HomeFrame) -> list[str]:
    return [getattr(row, "id", "") for row in home.table.rows.rows()]


def test_the_first_deadline_stands_on_top(home: HomeFrame) -> None:
    assert _ids(home) == ["shown", "confirm", "passed", "wait", "near", "draft", "filed"]


def test_keys_open_peek_record_and_remove(home: HomeFrame, qtbot: QtBot) -> None:
    told = Told(home)
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Down)
    qtbot.keyClick(home.table, KEY.Key_Return)
    home.add_contact()
    qtbot.keyClick(home.table, KEY.Key_Delete)
    assert told.all == [
        ("opened", "confirm"),
        ("contact", "confirm"),
        ("remove", ("confirm",)),
    ]
    qtbot.keyClick(home.table, KEY.Key_Space)
    assert home.peek.isVisible()
    qtbot.keyClick(home.table, KEY.Key_Escape)
    assert not home.peek.isVisible()


def test_several_cases_are_closed_exported_and_removed_together(
    home: HomeFrame, qtbot: QtBot
) -> None:
    told = Told(home)
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Down, SHIFT)
    assert home.middle.below.words() == "2 chosen"
    home.middle.below.endings()[2].trigger()
    home.middle.below.calendar.emit()
    qtbot.keyClick(home.table, KEY.Key_Delete)
    both = ("shown", "confirm")
    assert told.all == [
        ("close_cases", both, Status.STOPPED),
        ("calendar", both),
        ("remove", both),
    ]


def test_chips_and_counters_narrow_and_escape_widens(home: HomeFrame, qtbot: QtBot) -> None:
    qtbot.mouseClick(home.middle.filters.chips.chip(Only.DRAFT), Qt.MouseButton.LeftButton)
    assert _ids(home) == ["draft"]
    qtbot.mouseClick(home.middle.counters.card(Only.CONFIRM), Qt.MouseButton.LeftButton)
    assert _ids(home) == ["shown", "confirm"]
    assert home.middle.counters.card(Only.CONFIRM).toolTip().startswith("Was it done")
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Escape)  # the quick look that the counter opened
    qtbot.keyClick(home.table, KEY.Key_Escape)
    assert len(_ids(home)) == 7


def test_an_empty_chip_offers_all_cases(home: HomeFrame, qtbot: QtBot) -> None:
    home.show_lines(LINES[:2], TODAY)
    qtbot.mouseClick(home.middle.filters.chips.chip(Only.COMMITTEE), Qt.MouseButton.LeftButton)
    assert home.middle.empty.words() == "No cases here."
    qtbot.mouseClick(home.middle.empty.button, Qt.MouseButton.LeftButton)
    assert len(_ids(home)) == 2


def test_a_search_finds_a_sentence_and_closed_cases_when_asked(
    home: HomeFrame, qtbot: QtBot
) -> None:
    qtbot.keyClicks(home.top.search, "monteur")
    assert _ids(home) == ["draft"]
    assert "1 more in closed cases" in home.middle.below.words()
    qtbot.keyClick(home.top.search, KEY.Key_Escape)
    assert (len(_ids(home)), home.top.search.text()) == (7, "")
    qtbot.keyClicks(home.top.search, "nergens")
    assert home.middle.empty.words() == "Nothing found for ‘nergens’"
    assert home.middle.empty.button.text() == "Search closed cases too"


def test_any_column_sorts_and_a_second_click_turns_it_round(home: HomeFrame) -> None:
    home.table.sort_by(0)
    assert _ids(home)[0] == "wait"
    home.table.sort_by(0)
    assert _ids(home)[0] == "shown"
    home.show_lines(LINES, TODAY)
    assert _ids(home)[0] == "shown"


def test_the_chosen_row_stays_when_lines_come_again(home: HomeFrame, qtbot: QtBot) -> None:
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Down)
    home.show_lines((line("new", "Olm"), *LINES), TODAY)
    assert home.chosen_ids() == ("confirm",)


def test_a_client_filters_and_escape_lets_go(home: HomeFrame, qtbot: QtBot) -> None:
    qtbot.keyClicks(home.rail.search, "wit")
    assert [entry.words for entry in home.rail.clients.entries()] == ["Bo de Wit"]
    qtbot.keyClick(home.rail.search, KEY.Key_Return)
    assert _ids(home) == ["passed", "near"]
    qtbot.keyClick(home.rail.clients, KEY.Key_Escape)
    assert len(_ids(home)) == 7


def test_a_company_opens_its_cases(home: HomeFrame, qtbot: QtBot) -> None:
    home.show_view(View.COMPANIES)
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Return)
    assert sorted(_ids(home)) == ["done", "wait"]


def test_alone_there_are_no_clients_and_few_cases_are_not_counted(home: HomeFrame) -> None:
    home.show_mode(helper=False, who="")
    assert View.CLIENTS.value not in [one.value for one in home.rail.views.entries()]
    assert home.middle.counters.isVisible()
    home.show_lines(LINES[:2], TODAY)
    assert not home.middle.counters.isVisible()


def test_a_promise_is_answered_beside_the_list(home: HomeFrame, qtbot: QtBot) -> None:
    told = Told(home)
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Down)
    qtbot.keyClick(home.table, KEY.Key_Space)
    answers = [
        button
        for button in home.peek.findChildren(type(home.middle.empty.button))
        if button.text() == "Yes, but later"
    ]
    qtbot.mouseClick(answers[-1], Qt.MouseButton.LeftButton)
    assert told.all == [("answered", "confirm", "confirm-0", Result.KEPT_LATE)]


def test_promises_are_confirmed_row_after_row(home: HomeFrame, qtbot: QtBot) -> None:
    qtbot.mouseClick(home.middle.counters.card(Only.CONFIRM), Qt.MouseButton.LeftButton)
    assert home.peek.isVisible()
    assert home.chosen_ids() == ("shown",)
    home.show_lines([one for one in LINES if one.id != "shown"], TODAY)
    assert (home.chosen_ids(), home.peek.isVisible()) == (("confirm",), True)
    home.show_lines(LINES[:1], TODAY)
    assert (home.chosen_ids(), home.peek.isVisible()) == ((), False)


def test_after_a_case_went_the_next_has_the_keyboard(home: HomeFrame, qtbot: QtBot) -> None:
    home.focus_list()
    qtbot.keyClick(home.table, KEY.Key_Down)
    home.show_lines([one for one in LINES if one.id != "confirm"], TODAY)
    assert home.chosen_ids() == ("passed",)
    home.show_view(View.ALL)
    assert home.chosen_ids() == ()


def test_a_row_is_read_aloud_whole(home: HomeFrame) -> None:
    spoken = home.table.rows.index(1, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Berk", "Anna Boer", "Action needed", "2 days ago"):
        assert part in spoken


def test_little_room_folds_the_rail_and_leaves_columns_out(home: HomeFrame) -> None:
    home.resize(960, 640)
    assert home.rail.width() < 80
    assert not home.top.findChildren(type(home.middle.empty.button))[0].isVisible()
    home.table.resize(500, 400)
    assert home.table.isColumnHidden(1)


def test_nothing_is_said_of_cases_that_were_not_read(qtbot: QtBot) -> None:
    made = HomeFrame(lambda _text: (), TODAY)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    middle = made.middle
    assert not {"counters", "filters", "empty"} & set(vars(middle))  # none of them was made
    assert {entry.number for entry in made.rail.views.entries()} == {""}
    made.show_lines((), TODAY)
    assert middle.empty.isVisible()
    assert middle.filters.isVisible()


def test_ten_thousand_lines_are_read_a_few_at_a_time(home: HomeFrame, qtbot: QtBot) -> None:
    lines = tuple(line(f"c{number}", "Olm") for number in range(1000))
    with qtbot.waitSignal(home.reader.read, timeout=10_000):
        home.show_lines(lines, TODAY)
        assert len(_ids(home)) == 7
    assert len(_ids(home)) == 1000
    home.show_lines(lines[1:], TODAY)
    assert len(_ids(home)) == 999


def test_markup_in_a_name_stays_text(home: HomeFrame) -> None:
    name = '<img src="x"><b>KPN</b> & co'
    home.show_lines((line("c1", name, client=name),), TODAY)
    tip, words = int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.DisplayRole)
    for index in (home.table.rows.index(0, 0), home.rail.clients.model().index(0, 0)):
        assert index.data(words) == name
        assert "<b>" not in index.data(tip)
        assert "&lt;b&gt;KPN" in index.data(tip)


def test_a_megabyte_in_a_name_does_not_freeze(home: HomeFrame) -> None:
    home.show_lines((line("long", "x" * 1_000_000),), TODAY)
    home.table.choose_first()
    home.toggle_peek()
    home.grab()
    assert isinstance(home.peek, Peek)
