"""The keys never fall to nowhere when what had them closes, goes or comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.walk_step import Step
from app.gui import theme
from app.gui.actions import Do
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.fields.field import Combo
from app.gui.happened.page import HappenedPage
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.parties.page import PartiesPage
from app.gui.points.page import PointsPage
from app.gui.settings.topics import Topic
from app.gui.tokens import DARK
from app.gui.wants.card import DemandCard
from app.gui.wants.page import WantsPage
from tests.cases import example
from tests.gui.evidence.papers import pdf
from tests.gui.letter_tour import letters
from tests.gui.person import Person
from tests.gui.tour import PAGES, SCREENS

CASE = example("kpn-digital-tv")


def settled(person: Person) -> QWidget:
    """Who has the keys, once what was made is shown."""
    QCoreApplication.sendPostedEvents()
    now = person.window.focusWidget()
    assert now is not None
    assert QApplication.focusWidget() in (now, None)  # without a screen: no window is active
    assert now.isVisible()
    assert now.isEnabled()
    return now


def beside(name: str) -> Callable[[Person], object]:
    """What closes a window beside ours."""
    return lambda person: person.application.window.beside.window(name).close()


def escape(person: Person) -> None:
    person.press("Escape")


# What is opened by keys from what happened, and how it is closed again.
OPENED: dict[str, tuple[str, Callable[[Person], object]]] = {
    "the sheet, new": ("Ctrl+N", escape),
    "the sheet, of a row": ("Return", escape),
    "what was recorded": ("Ctrl+N", lambda person: person.press("Ctrl+Return")),
    "the palette": ("Ctrl+K", beside("palette")),
    "the help": ("F1", beside("help")),
    "the settings": ("Ctrl+,", beside("settings")),
    "the filter": ("Ctrl+F", escape),
    "a cell, or the title": ("F2", escape),
    "the same, kept": ("F2", lambda person: person.press("Return")),
    "the menus": ("F10", lambda person: person.application.window.menuBar().leave()),
    "the rail": ("Ctrl+B", lambda person: person.press("Ctrl+B")),
    "what the keys of undo do where nothing was done": ("Ctrl+Z", lambda person: None),
}


def contact_in_list(person: Person) -> None:
    PAGES["happened list"](person, CASE)
    assert isinstance(person.page, HappenedPage)
    person.page.listing.view.setFocus()
    person.page.select(CASE.contacts[1].id)


def contact_in_picture(person: Person) -> None:
    PAGES["happened picture"](person, CASE)
    assert isinstance(person.page, HappenedPage)
    person.page.picture.view.setFocus()
    person.page.select(CASE.contacts[1].id)


@pytest.mark.parametrize("begin", [contact_in_list, contact_in_picture])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)], ids=["wide", "low"])
@pytest.mark.parametrize("what", OPENED)
def test_what_closes_gives_the_keys_back(
    person: Person, what: str, size: tuple[int, int], begin: Callable[[Person], None]
) -> None:
    person.window.resize(*size)
    begin(person)
    before = settled(person)
    keys, close = OPENED[what]
    person.press(keys)
    close(person)
    if what == "the filter" and not before.isVisible():
        before = person.page.listing.view  # it is above the list
    assert settled(person) is before


def promise(person: Person) -> None:
    PAGES["happened promises"](person, CASE)
    assert isinstance(person.page, HappenedPage)
    person.page.promises.view.setFocus()
    person.page.select(CASE.promises[1].id)


def in_the_sheet(person: Person) -> None:
    contact_in_picture(person)
    person.press("Return")
    person.sheet.remove.setFocus()


def point(person: Person) -> None:
    PAGES["points"](person, CASE)
    assert isinstance(person.page, PointsPage)
    person.page.choose(CASE.points[1].id)
    person.page.detail.words.remove.setFocus()


def exhibit(person: Person) -> None:
    PAGES["evidence"](person, CASE)
    assert isinstance(person.page, EvidencePage)
    person.page.view.setFocus()
    person.page.view.choose(CASE.exhibits[1].id)


def demand(at: int) -> Callable[[Person], None]:
    def choose(person: Person) -> None:
        PAGES["wants"](person, CASE)
        assert isinstance(person.page, WantsPage)
        card = person.page.list.cards()[at]
        assert isinstance(card, DemandCard)
        card.remove.setFocus()

    return choose


def party(person: Person) -> None:
    PAGES["parties"](person, CASE)
    assert isinstance(person.page, PartiesPage)
    row = next(iter(person.page.others.rows.values()))
    row.begin()
    row.remove.setFocus()


# What is removed, with which key, and what stands chosen then, and when it came back.
REMOVED: dict[str, tuple[Callable[[Person], None], str]] = {
    "contact in the list": (contact_in_list, "Del"),
    "contact in the picture": (contact_in_picture, "Del"),
    "promise": (promise, "Del"),
    "contact in the sheet": (in_the_sheet, "Space"),
    "point": (point, "Space"),
    "exhibit": (exhibit, "Del"),
    "first demand": (demand(0), "Space"),
    "last demand": (demand(-1), "Space"),
    "party": (party, "Space"),
}


def chosen(person: Person) -> str:
    """The id of what is chosen on the page, or has the keys in its card."""
    page, now = person.page, person.where()
    match page:
        case HappenedPage():
            return page.selected
        case PointsPage():
            return page.chosen
        case EvidencePage():
            return page.view.current()
        case WantsPage():
            return next(
                (one.demand.id for one in page.list.cards() if one.isAncestorOf(now)), ""
            )
        case PartiesPage():
            found = page.others.rows.items()
            return next((key for key, one in found if one.isAncestorOf(now)), "")
    return ""


@pytest.mark.parametrize("what", REMOVED)
def test_what_goes_leaves_the_keys_to_its_neighbour_and_gets_them_back(
    person: Person, what: str
) -> None:
    choose, key = REMOVED[what]
    choose(person)
    settled(person)
    gone, page = chosen(person), person.page
    assert gone
    person.press(key)
    next_one = chosen(person)
    assert next_one not in ("", gone)
    assert page.isAncestorOf(settled(person))
    person.press("Ctrl+Z")
    assert chosen(person) == gone
    assert page.isAncestorOf(settled(person))
    person.press("Ctrl+Shift+Z")
    assert chosen(person) == next_one
    assert page.isAncestorOf(settled(person))


def on_home(person: Person) -> None:
    SCREENS["home today"](person, CASE)
    table = person.application.window.start.home.table
    table.choose_first()
    table.setFocus()


def into_the_peek(person: Person) -> None:
    """Open the quick look and go on with Tab until it has the keys."""
    home = person.application.window.start.home
    person.press("Space")
    while not home.peek.isAncestorOf(person.where()):
        person.press("Tab")


def with_the_viewer(person: Person) -> None:
    person.open(CASE)
    person.application.window.go(Place(Step.EVIDENCE))
    assert isinstance(person.page, EvidencePage)
    person.page.add((Taken("brief.pdf", pdf("Excuses"), "application/pdf"),))
    person.page.view.setFocus()


def close_the_viewer(person: Person) -> None:
    assert isinstance(person.page, EvidencePage)
    viewer = person.page.looking.viewer
    assert viewer is not None
    QTest.keyClick(viewer.focusWidget() or viewer, Qt.Key.Key_Escape)
    assert person.page.looking.viewer is None


def on_the_letter(person: Person) -> None:
    letters(person, CASE, "complaint").view.desk.paper.setFocus()


# What is opened elsewhere: where from, by which keys, and how it is closed again.
ELSEWHERE: dict[str, tuple[Callable[[Person], None], str, Callable[[Person], object]]] = {
    "the quick look": (on_home, "Space", lambda person: person.press("Space")),
    "the quick look, by Esc": (on_home, "Space", escape),
    "the quick look, from within": (on_home, "", into_the_peek),
    "the viewer": (with_the_viewer, "Return", close_the_viewer),
    "the versions": (on_the_letter, "Ctrl+Shift+H", escape),
    **{
        f"{what}, {where}": (begin, *OPENED[what])
        for what in ("the palette", "the help", "the settings")
        for where, begin in (
            ("from home", on_home),
            ("from the evidence", with_the_viewer),
            ("from the letter", on_the_letter),
        )
    },
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_what_closes_elsewhere_gives_the_keys_back(person: Person, what: str) -> None:
    begin, keys, close = ELSEWHERE[what]
    begin(person)
    before = settled(person)
    if keys:
        person.press(keys)
    close(person)
    if what.endswith("within"):
        escape(person)
    assert settled(person) is before


@pytest.mark.parametrize("begin", [contact_in_list, exhibit, point])
def test_another_language_leaves_the_keys_where_it_was_chosen(
    person: Person, begin: Callable[[Person], None]
) -> None:
    begin(person)
    old = person.application.window
    step = old.view.frame.step
    old.beside.show_settings(Topic.LANGUAGE)
    before = old.beside.window("settings")
    combo = next(one for one in before.findChildren(Combo) if one.isVisible())
    combo.setFocus()
    person.choose("Nederlands", combo)
    person.wait_for(person.application.settled, lambda: person.application.window is not old)
    new = person.application.window
    settings = new.beside.window("settings")
    now = settings.focusWidget()
    assert settings.isVisible()
    assert isinstance(now, Combo)
    assert (now.isVisible(), now.currentText()) == (True, "Nederlands")
    settings.close()
    page = person.page
    assert new.view.frame.step is step
    assert page.isAncestorOf(settled(person)) or settled(person) is page


def test_the_last_point_that_goes_leaves_the_keys_on_its_page(person: Person) -> None:
    PAGES["points"](person, replace(CASE, points=CASE.points[:1]))
    page = person.page
    assert isinstance(page, PointsPage)
    page.detail.words.remove.setFocus()
    person.press("Space")
    assert page.isAncestorOf(settled(person))
    person.press("Ctrl+Z")
    assert page.isAncestorOf(settled(person))


def test_an_own_paragraph_that_goes_leaves_the_keys_on_the_page(person: Person) -> None:
    SCREENS["letters"](person, CASE)
    page = person.page
    assert isinstance(page, LettersPage)
    view, press = page.view, page.press
    view.desk.paper.setFocus()
    person.press("Down")
    near = page.writing.block
    view.menu.below.trigger()
    person.wait_for(press.answered, lambda: page.writing.block != near)
    added = page.writing.block
    view.desk.paper.setFocus()
    person.press("Del")
    assert settled(person) is view.desk.paper
    person.press("Ctrl+Z")
    person.wait_for(press.answered, lambda: page.writing.block == added)
    assert settled(person) is view.desk.paper
    person.press("Ctrl+Shift+Z")
    person.wait_for(press.answered, lambda: page.writing.block == near)
    assert page.draft is not None
    assert all(one.id != added for one in page.draft.blocks)
    person.press("Ctrl+Z")
    person.wait_for(press.answered, lambda: page.writing.block == added)
    assert settled(person) is view.desk.paper


@pytest.mark.parametrize("at", range(3))
def test_home_gives_the_keys_to_the_case_that_was_left(person: Person, at: int) -> None:
    for number in range(3):
        person.own(replace(CASE, id=f"case-{number}"))
    person.open(replace(CASE, id=f"case-{at}"))
    person.press("Ctrl+0")
    table = person.application.window.start.home.table
    assert settled(person) is table
    assert table.current().id == f"case-{at}"
    person.press("Return")
    assert person.case.id == f"case-{at}"


def test_a_case_that_goes_leaves_the_keys_to_the_next_row(person: Person) -> None:
    for number in range(3):
        person.own(replace(CASE, id=f"case-{number}"))
    person.open(replace(CASE, id="case-1"))
    person.press("Ctrl+0")
    table = person.application.window.start.home.table
    for keys in ("Del", "Ctrl+Z", "Space", "Space", "Ctrl+F", "Escape"):
        person.press(keys)
    assert settled(person) is table
    assert table.current() is not None


def test_a_toast_that_goes_gives_the_keys_back(person: Person) -> None:
    contact_in_picture(person)
    before = settled(person)
    toast = person.application.window.toast
    for act in (toast.hide, lambda: person.press("Space")):
        person.press("Del")
        for _part in range(9):
            if not toast.isAncestorOf(person.where()):
                person.press("F6")
        act()
        assert settled(person) is before


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_a_key_goes_to_has_the_keys(person: Person, name: str) -> None:
    PAGES[name](person, CASE)
    page, before = person.page, settled(person)
    assert page.isAncestorOf(before) or before is page
    person.press("Tab")
    inside = settled(person)
    assert page.isAncestorOf(inside)
    theme.use(QApplication.instance(), theme.Theme(DARK))  # as the settings do
    person.application.window.beside.changed.emit()
    assert settled(person) is inside
    for button in (Do.UNDO, Do.REDO):
        person.application.window.actions_made[button].trigger()
    assert settled(person) is inside
