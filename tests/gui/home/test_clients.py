"""Clients of one name at the home screen: told apart wherever the cases can tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.dated import NOWHERE, Reached
from app.gui.fields.basics import Label
from app.gui.home.clients import told_apart
from app.gui.home.frame import HomeFrame
from app.gui.home.rows import row_of
from app.gui.home.views import Group, View
from tests.gui.home.lines import LINES, TODAY, line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DORP, KADE = Reached("Dorpsstraat 1", "Utrecht"), Reached("Kade 3", "Zeist")
SAME_TOWN = Reached("Kade 3", "Utrecht")
MAILED = Reached(email="jan@example.org")
UNKNOWN = "address not known"
TABLE = [
    ((DORP, DORP), ("", "")),
    ((DORP, NOWHERE), ("", "")),
    ((DORP, KADE), ("Utrecht", "Zeist")),
    ((DORP, KADE, DORP), ("Utrecht", "Zeist", "Utrecht")),
    ((DORP, NOWHERE, KADE), ("Utrecht", UNKNOWN, "Zeist")),
    ((DORP, SAME_TOWN), ("Dorpsstraat 1, Utrecht", "Kade 3, Utrecht")),
    ((DORP, MAILED), ("Dorpsstraat 1, Utrecht", "jan@example.org")),
]
JANS = (
    line("first", "Aster", client="Jan Smit", reached=DORP),
    line("second", "Berk", client="Jan Smit", reached=KADE),
    line("third", "Ceder", client="Jan Smit", reached=DORP),
)


@pytest.mark.parametrize(("found", "apart"), TABLE)
def test_what_tells_clients_of_one_name_apart(
    found: tuple[Reached, ...], apart: tuple[str, ...]
) -> None:
    lines = [line(f"c{at}", client="Jan Smit", reached=one) for at, one in enumerate(found)]
    others = [line("x", client="Els Mol", reached=KADE), line("y", reached=DORP)]
    rows = told_apart(tuple(row_of(one, TODAY) for one in (*lines, *others)))
    assert tuple(row.apart for row in rows) == (*apart, "", "")


@pytest.fixture
def home(qtbot: QtBot) -> HomeFrame:
    made = HomeFrame(lambda _text: (), TODAY, quiet=0)
    qtbot.addWidget(made)
    made.show_mode(helper=True, who="Els Verhoeven")
    made.show_lines((*JANS, *LINES), TODAY)
    made.resize(1280, 800)
    made.show()
    return made


def _ids(home: HomeFrame) -> list[str]:
    return [getattr(row, "id", "") for row in home.table.rows.rows()]


def test_two_of_one_name_are_two_in_the_rail(home: HomeFrame, qtbot: QtBot) -> None:
    jans = [one for one in home.rail.clients.entries() if one.words == "Jan Smit"]
    assert [(one.below, one.number) for one in jans] == [("Utrecht", "2"), ("Zeist", "1")]
    (count,) = [one for one in home.rail.views.entries() if one.value == View.CLIENTS.value]
    assert count.number == "5"
    qtbot.keyClicks(home.rail.search, "smit zeist")
    qtbot.keyClick(home.rail.search, Qt.Key.Key_Return)
    assert _ids(home) == ["second"]
    qtbot.keyClick(home.rail.search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(home.rail.search, Qt.Key.Key_Backspace)
    assert home.rail.clients.currentIndex().row() == 1


def test_the_rail_says_that_no_client_fits(home: HomeFrame, qtbot: QtBot) -> None:
    def said() -> list[str]:
        labels = home.rail.findChildren(Label)
        return [one.text() for one in labels if one.isVisible() and "found" in one.text()]

    assert said() == []
    qtbot.keyClicks(home.rail.search, "smit x")
    assert (said(), home.rail.clients.entries()) == (["Nothing found for ‘smit x’"], ())
    qtbot.keyClick(home.rail.search, Qt.Key.Key_Backspace)
    assert (said(), len(home.rail.clients.entries())) == ([], 2)


def test_two_of_one_name_are_two_in_the_lists(home: HomeFrame) -> None:
    home.show_view(View.CLIENTS)
    groups = [one for one in home.table.rows.rows() if isinstance(one, Group)]
    assert [one.open for one in groups if one.words == "Jan Smit"] == [2, 1]
    at = [one.name for one in groups].index("Jan Smit · Utrecht")
    spoken = home.table.rows.index(at, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Jan Smit, Utrecht, 2 open cases")
    home.table.selectRow(at)
    home.table.opened.emit(home.table.current())
    assert sorted(_ids(home)) == ["first", "third"]
    home.show_view(View.ALL)
    cell = home.table.rows.columns()[1].cell(home.table.rows.row(_ids(home).index("second")))
    assert (cell.words, cell.below) == ("Jan Smit", "Zeist")


def test_a_list_of_one_client_stays_theirs_when_another_of_the_name_comes(
    home: HomeFrame, qtbot: QtBot
) -> None:
    home.show_lines((JANS[0], JANS[2]), TODAY)
    qtbot.keyClicks(home.rail.search, "smit")
    qtbot.keyClick(home.rail.search, Qt.Key.Key_Return)
    assert _ids(home) == ["first", "third"]
    home.show_lines(JANS, TODAY)
    assert sorted(_ids(home)) == ["first", "second", "third"]
