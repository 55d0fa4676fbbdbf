"""Keys that work anywhere in the window: menus, undo, search, the parts of the window."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from app.gui.actions import known
from app.gui.happened.page import HappenedPage
from app.gui.home.frame import HomeFrame
from app.gui.letters.page import LettersPage
from app.gui.palette import CommandPalette
from app.gui.points.page import PointsPage
from app.paths import resources
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import PAGES, SCREENS

CASE = example("kpn-digital-tv")


def home(person: Person) -> HomeFrame:
    shown = SCREENS["home today"](person, CASE)
    assert isinstance(shown, HomeFrame)
    person.press("F6")
    shown.focus_list()
    return shown


def ask_menu(widget: QWidget) -> QMenu:
    """Press the menu key, as the system passes it on."""
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def sort(menu: QMenu, title: str) -> None:
    under = next(one.menu() for one in menu.actions() if one.text() == "Sort by")
    assert isinstance(under, QMenu)
    next(one for one in under.actions() if one.text() == title).trigger()
    menu.close()


def test_the_menus_are_reached_and_left_by_keys(person: Person) -> None:
    home(person)
    before, bar = person.where(), person.application.window.menuBar()
    person.press("F10")
    assert QApplication.activePopupWidget() is bar.actions()[0].menu()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup is bar.actions()[1].menu()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert person.where() is before
    person.press("F10")
    file = QApplication.activePopupWidget()
    assert file is not None
    QTest.keyClick(file, Qt.Key.Key_Down)
    QTest.keyClick(file, Qt.Key.Key_Return)
    assert person.application.window.start.asks_new()
    assert person.where() is not bar


def test_every_action_of_the_menus_is_in_the_palette_with_its_keys(person: Person) -> None:
    PAGES["happened"](person, CASE)
    person.press("Ctrl+K")
    palette = person.application.window.beside.window("palette")
    assert isinstance(palette, CommandPalette)
    shown = {(one.words, one.keys) for one in palette.shown()}
    actions = [one for one in known() if one.do != "search"]
    assert {(one.words.removesuffix(" …"), one.keys) for one in actions} <= shown


def test_home_has_its_keys_too(person: Person) -> None:
    shown = home(person)
    assert len(shown.chosen_ids()) == 1
    person.press("Del")
    assert shown.chosen_ids() == ()
    assert person.where().isVisible()
    person.press("Ctrl+Z")
    assert shown.table.rows.rowCount() == 1
    person.press("Ctrl+F")
    assert person.where() is shown.top.search
    shown.focus_list()
    person.press("Ctrl+N")
    assert person.case.id == CASE.id
    assert person.sheet.isAncestorOf(person.where())


def test_f6_goes_round_home_and_to_what_is_told(person: Person) -> None:
    shown = home(person)
    found = [person.where()]
    for _ in range(2):
        person.press("F6")
        found.append(person.where())
    assert shown.middle.isAncestorOf(found[0])
    assert shown.rail.isAncestorOf(found[1])
    assert shown.middle.isAncestorOf(found[2])
    shown.focus_list()
    person.press("Del")
    toast = person.application.window.toast
    while not toast.isAncestorOf(person.where()):
        person.press("F6")
    person.press("Space")
    person.press("Ctrl+0")
    assert shown.table.rows.rowCount() == 1


@pytest.mark.parametrize("name", PAGES)
def test_ctrl_f_searches_on_every_page(person: Person, name: str) -> None:
    PAGES[name](person, CASE)
    person.press("Ctrl+F")
    page = person.page
    if isinstance(page, HappenedPage):
        assert person.where() is page.listing.search
        assert page.listing.isVisible()
    else:
        assert person.application.window.beside.window("palette").isVisible()


def test_undo_is_for_the_case_where_nothing_was_typed(person: Person) -> None:
    PAGES["points"](person, CASE)
    page = person.page
    assert isinstance(page, PointsPage)
    before = len(CASE.points)
    person.click(page.add)
    field = person.where()
    assert isinstance(field, QLineEdit)
    person.press("Ctrl+Z")
    assert len(person.case.points) == before
    person.press("Ctrl+Shift+Z")
    assert len(person.case.points) == before + 1
    person.write("Typed", page.detail.first())
    person.press("Ctrl+Z")
    assert len(person.case.points) == before + 1
    assert "Typed" not in field.text()


@pytest.mark.parametrize("title", ["Who", "Date"])
def test_the_list_is_sorted_by_keys(person: Person, title: str) -> None:
    PAGES["happened list"](person, CASE)
    page = person.page
    assert isinstance(page, HappenedPage)
    view, header = page.listing.view, page.listing.view.horizontalHeader()
    before = header.sortIndicatorSection(), header.sortIndicatorOrder()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    sort(ask_menu(view), title)
    now = header.sortIndicatorSection(), header.sortIndicatorOrder()
    assert now != before
    shown = page.listing.model.headerData(now[0], Qt.Orientation.Horizontal)
    assert shown == title


def test_the_cases_are_sorted_by_keys_both_ways(person: Person) -> None:
    shown = home(person)
    title = shown.table.rows.columns()[0].title
    for backwards in (False, True):
        sort(ask_menu(shown.table), title)
        assert shown.table.rows.sorted_by() == (0, backwards)
        assert shown.middle.filters.order.currentText() == title


def test_the_menu_key_is_about_the_paragraph_that_has_the_keys(person: Person) -> None:
    page = SCREENS["letters"](person, CASE) and person.page
    assert isinstance(page, LettersPage)
    paper = page.view.desk.paper
    paper.setFocus()
    for _ in range(3):
        person.press("Down")
    chosen = page.writing.block
    ask_menu(paper).close()
    assert page.writing.block == chosen


SIGNS = {"↑": "Up", "↓": "Down", "→": "Right", "←": "Left", "Enter": "Return"}
CODED = re.compile(r"\*\*((?:Ctrl|Alt|Shift|F\d|Esc|Enter|Del)[^*]*)\*\*|`(.)`")
OWN = {"PgUp", "PgDown", "Home", "End"}  # as in every program that shows pages


def written(language: str) -> set[str]:
    """The keys on the help page about keys, as Qt writes them."""
    text = (resources() / "help" / language / "keys.md").read_text(encoding="utf-8")
    found = {one.group(1) or one.group(2) for one in CODED.finditer(text)}
    found |= {f"Ctrl+{number}" for number in range(1, 8)}
    for sign, name in SIGNS.items():
        found |= {one.replace(sign, name) for one in found}
    return {QKeySequence(one).toString() for one in found}


def _within(owner: object, window: QWidget) -> bool:
    return isinstance(owner, QWidget) and owner.window() is window


def shortcuts(window: QWidget) -> list[tuple[str, object, Qt.ShortcutContext]]:
    """Every shortcut there is in a window: its keys, on what, and where it works."""
    found: list[tuple[str, object, Qt.ShortcutContext]] = [
        (one.key().toString(), one.parent(), one.context())
        for one in window.findChildren(QShortcut)
        if one.isEnabled() and _within(one.parent(), window)
    ]
    for action in window.findChildren(QAction):
        where = action.shortcutContext()
        held: object = window if where is Qt.ShortcutContext.WindowShortcut else action.parent()
        found += [(key.toString(), held, where) for key in action.shortcuts()]
    for button in window.findChildren(QAbstractButton):
        keys = "" if button.window() is not window else button.shortcut().toString()
        found += [(keys, window, Qt.ShortcutContext.WindowShortcut)] * bool(keys)
    return found


def meet(one: object, other: object) -> bool:
    """Whether two owners of the same keys can have the focus at once."""
    if not isinstance(one, QWidget) or not isinstance(other, QWidget):
        return False
    if not one.isVisible() or not other.isVisible():
        return False
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)


def test_every_shortcut_is_in_the_help_and_means_one_thing(person: Person) -> None:
    told, unknown, twice = written("en") | OWN, set(), set()
    for screen, visit in SCREENS.items():
        window = visit(person, CASE).window()
        found = shortcuts(window)
        unknown |= {(screen, keys) for keys, _owner, _where in found if keys not in told}
        twice |= {
            (screen, keys)
            for at, (keys, one, _) in enumerate(found)
            for again, other, _ in found[:at]
            if keys == again and meet(one, other)
        }
        if window is not person.window:
            window.close()
    assert unknown == set()
    assert twice == set()
