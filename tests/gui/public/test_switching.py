"""The page "Letters" with the public version beside the letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.walk_step import Step
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.pages import makers
from app.gui.public.page import PublicPage
from app.workshop.public_wishes import Publish
from tests.gui.letters.conftest import NearPress
from tests.gui.places import Drawer, seen
from tests.gui.public.conftest import DAY, READY

CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = CTRL | Qt.KeyboardModifier.ShiftModifier


def opened(qtbot: QtBot) -> tuple[LettersPage, PublicPage, NearPress, list[str]]:
    office, press, told = Drawer().office(DAY), NearPress(), []
    made: list[PublicPage] = []

    def public() -> PublicPage:
        made.append(PublicPage(office, press, delay=0))
        return made[0]

    page = LettersPage(office, press, delay=0, public=public)
    qtbot.addWidget(page)
    page.told.connect(told.append)
    page.go.connect(page.show_place)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.show_seen(seen(READY, DAY))
    page.open_document("open-letter")
    return page, made[0], press, told


def test_the_public_version_is_made_when_it_is_first_looked_at(qtbot: QtBot) -> None:
    page, public, press, _ = opened(qtbot)
    assert page.view.versions.isVisibleTo(page)
    assert not [one for one in press.asked if isinstance(one, Publish)]
    qtbot.mouseClick(page.view.versions.button("public"), Qt.MouseButton.LeftButton)
    assert public.isVisible()
    assert public.draft is not None
    assert page.needs_room  # the next step does not stand above both
    qtbot.mouseClick(public.view.versions.button("letter"), Qt.MouseButton.LeftButton)
    assert page.view.isVisible()
    assert not page.needs_room
    assert page.view.versions.value() == "letter"


def test_keys_of_the_letter_do_nothing_beside_the_public_version(qtbot: QtBot) -> None:
    page, public, _, told = opened(qtbot)
    page.versions.show_public("open-letter")
    qtbot.keyClick(public, Qt.Key.Key_C, KEYS)
    assert told == ["First say that the public version is ready."]
    page.setFocus()
    assert public.hasFocus()
    page.versions.show_letter()
    page.setFocus()
    assert page.hasFocus()
    told.clear()
    public.go.emit(Place(Step.LETTERS, part="open-letter"))
    assert all(one.isEnabled() for one in page.versions.keys)


def test_a_place_in_the_letters_shows_the_letter(qtbot: QtBot) -> None:
    page, public, _, _ = opened(qtbot)
    page.versions.show_public("open-letter")
    page.show_place(Place(Step.LETTERS, part="complaint"))
    assert page.view.isVisible()
    assert not public.isVisible()


def test_the_window_gives_the_letters_their_public_version(qtbot: QtBot) -> None:
    page = makers(Drawer().office(DAY))[Step.LETTERS]()
    qtbot.addWidget(page)
    assert isinstance(page, LettersPage)
    assert isinstance(page.versions.public, PublicPage)
    assert page.versions.public.press is page.press
