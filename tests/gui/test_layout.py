"""No words are cut on any screen: in a small window, with large text, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from app.gui import words
from app.store.settings import Settings, write_settings
from tests.cases import example
from tests.gui import catalogue, cuts
from tests.gui.person import Person
from tests.gui.stretched import Stretched
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Open = Callable[[str, int, tuple[int, int]], Person]

# Their cells begin what was said; the tooltip tells all of it.
TOLD = ("happened list", "happened promises")
LONGEST = 30  # letters of a state; longer sentences may be shortened
# A language, the size of the text in percent, and a window.
LOOKS = [
    ("nl", 125, (1024, 700)),
    ("en", 125, (1024, 700)),
    ("nl", 100, (960, 640)),
    ("nl", 100, (1280, 800)),
    ("en", 175, (1280, 800)),
    ("nl", 175, (1280, 800)),
]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    made: list[Person] = []

    def make(language: str, scale: int, size: tuple[int, int]) -> Person:
        folder = tmp_path / "library"
        folder.mkdir()
        write_settings(folder, Settings(text_scale=scale, language=language))
        made.append(Person(qtbot, qapp, folder, size=size))
        return made[0]

    yield make
    made[0].close()


def _texts(language: str) -> set[str]:
    """What the window says in *language*, without what has places for facts."""
    found: set[str] = set()
    for path in (catalogue.LOCALE / "nl").glob("*.po"):
        for message in catalogue.catalogue(path):
            said = message.string if language == "nl" else message.id
            found.update(said if isinstance(said, tuple) else (said,))
    return {one for one in found if "{" not in one and len(one) <= LONGEST}


def _faults(person: Person, texts: set[str]) -> list[str]:
    """What is wrong on each screen; the window stays as large as it was."""
    found = []
    size = person.window.size()
    for name, visit in SCREENS.items():
        shown = visit(person, example("kpn-digital-tv")).window()
        cuts.settle()
        checks = (cuts.cut, cuts.outside, cuts.overlapping)
        faults = [fault for check in checks for fault in check(shown)]
        faults += cuts.shortened(shown, texts) if name not in TOLD else []
        found += [f"{name}, {fault}" for fault in faults]
        assert person.window.size() == size, f"{name} makes the window larger"
        if shown is not person.window:
            shown.close()
    return found


@pytest.mark.parametrize(("language", "scale", "size"), LOOKS)
def test_no_words_are_cut(
    opened: Open, language: str, scale: int, size: tuple[int, int]
) -> None:
    found = _faults(opened(language, scale, size), _texts(language))
    assert not found, "\n".join(found)


def _right_edge(widget: QWidget) -> int:
    """Where what stands in *widget* ends, on its window."""
    layout = widget.layout()
    assert layout is not None
    end = widget.width() - layout.contentsMargins().right()
    return widget.mapTo(widget.window(), QPoint(end, 0)).x()


def test_what_scrolls_ends_below_the_end_of_the_header(opened: Open) -> None:
    person = opened("en", 100, (1280, 800))
    header = person.application.window.view.frame.header
    for name in ("parties", "wants", "points", "evidence", "follow_up"):
        SCREENS[name](person, example("kpn-digital-tv"))
        cuts.settle()
        inside = person.page.findChild(QScrollArea).widget()
        assert _right_edge(inside) == _right_edge(header), name


def test_there_is_room_for_a_longer_language(opened: Open, qtbot: QtBot) -> None:
    person = opened("en", 100, (1024, 700))
    words.use_words(Stretched(), "en")
    person.application._renew()
    person.window.resize(1024, 700)
    with qtbot.waitSignal(person.application.window.painted):
        person.window.show()
    found = _faults(person, set())
    assert not found, "\n".join(found)
