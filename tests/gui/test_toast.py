"""What is told lies over no button, wherever one is and whatever moves below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.gui.frame.clearance import clear_place
from app.gui.frame.toast import Toast
from app.store.settings import Settings, write_settings
from tests.cases import example
from tests.gui.cuts import cut, settle
from tests.gui.person import Person
from tests.gui.tour import SCREENS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CASE = example("kpn-digital-tv")
LOOKS = [(125, (1024, 700)), (100, (1280, 800)), (100, (960, 640))]
FULL = ("sheet", "sheet promise", "letters", "letters asking", "parties changed", "wants")
ROOM, SIZE, EDGE = QSize(800, 600), QSize(300, 40), 20
LOW = 600 - 1 - 20 - 40  # where it stands when nothing is in the way
# What is in the window, and where the top left of what lies over it is to be.
TABLE: list[tuple[str, list[tuple[type[QWidget], QRect]], QPoint]] = [
    ("nothing", [], QPoint(250, LOW)),
    ("a button beside it", [(QPushButton, QRect(600, 540, 150, 40))], QPoint(250, LOW)),
    ("a button below it", [(QPushButton, QRect(350, 540, 100, 40))], QPoint(479, LOW)),
    ("a foot", [(QPushButton, QRect(0, 540, 800, 40))], QPoint(250, 494)),
    (
        "a foot and a field above it",
        [(QPushButton, QRect(0, 540, 800, 40)), (QLineEdit, QRect(0, 480, 800, 40))],
        QPoint(250, 434),
    ),
    (
        "a foot and texts everywhere above it",
        [(QPushButton, QRect(0, 540, 800, 40)), (QPlainTextEdit, QRect(0, 0, 800, 530))],
        QPoint(250, 494),
    ),
    ("fields everywhere", [(QLineEdit, QRect(0, 300, 800, 300))], QPoint(250, LOW)),
    (
        "buttons in the lower part",
        [(QPushButton, QRect(0, 200, 800, 400)), (QLineEdit, QRect(0, 150, 800, 40))],
        QPoint(250, 154),
    ),
    ("one large button", [(QPushButton, QRect(0, 0, 800, 600))], QPoint(250, LOW)),
]


@pytest.mark.parametrize(
    ("within", "place"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_the_lowest_place_that_is_free(
    qtbot: QtBot, within: list[tuple[type[QWidget], QRect]], place: QPoint
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(ROOM)
    for kind, box in within:
        made = kind(window)
        made.setGeometry(box)
    over = QWidget(window)
    QPushButton("its own", over)
    window.show()
    assert clear_place(window, over, SIZE, EDGE) == place


def test_what_is_scrolled_away_or_hidden_is_not_in_the_way(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(ROOM)
    area = QWidget(window)
    area.setGeometry(0, 0, 800, 500)
    QPushButton(area).setGeometry(0, 520, 800, 60)  # below the end of what shows it
    window.show()
    gone = QPushButton(window)
    gone.setGeometry(0, 520, 800, 60)
    assert clear_place(window, window.findChildren(QWidget)[-1], SIZE, EDGE).y() == LOW


def covered(person: Person) -> list[str]:
    """The buttons that the mouse does not reach, because the toast is there."""
    window, toast = person.application.window, person.application.window.toast
    found = []
    for one in window.findChildren(QAbstractButton):
        if one.visibleRegion().isEmpty() or toast.isAncestorOf(one):
            continue
        inner = one.rect().adjusted(1, 1, -1, -1)
        corners = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
        for corner in (*corners, inner.center()):
            there = window.childAt(one.mapTo(window, corner))
            if there is not None and (there is toast or toast.isAncestorOf(there)):
                found.append(one.text() or one.accessibleName())
    return found


@pytest.mark.parametrize(("scale", "size"), LOOKS)
def test_no_button_lies_below_what_is_told(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, scale: int, size: tuple[int, int]
) -> None:
    write_settings(tmp_path / "library", Settings(text_scale=scale, language="nl"))
    person = Person(qtbot, qapp, tmp_path / "library", size=size)
    window = person.application.window
    for name in FULL:
        SCREENS[name](person, CASE)
        settle()
        window.toast.tell("Het contact met KPN Webcareteam is vastgelegd", undo=True)
        settle()
        assert window.toast.isVisible()
        assert window.rect().contains(window.toast.geometry())
        assert covered(person) == [], name
    person.close()


def test_it_moves_out_of_the_way_of_a_sheet_that_opens(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library", size=(1024, 700))
    person.open(CASE)
    window = person.application.window
    window.toast.tell("De zaak is geopend", undo=False)
    low = window.toast.y()
    with qtbot.waitSignal(window.toast.settled.timeout):
        person.press("Ctrl+N")
        settle()
    assert covered(person) == []
    with qtbot.waitSignal(window.toast.settled.timeout):
        window.view.recording.leave()
        settle()
    assert window.toast.y() == low
    person.close()


LONG = "De schijf is vol: er is niets opgeslagen. Uw tekst staat hier nog. " * 4


def test_a_long_sentence_takes_several_lines_of_a_small_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(ROOM)
    window.show()
    toast = Toast(window)
    toast.tell("Kort", undo=True)
    short = toast.size()
    for words in (LONG.strip(), "Kort", "Een wat langere zin", "Kort"):
        toast.tell(words, undo=True)
        settle()
        assert window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(toast.geometry())
        assert cut(toast) == []
        assert (toast.size() == short) is (words == "Kort")
        assert (toast.height() > short.height()) is (words == LONG.strip())


def test_it_leaves_the_field_in_which_somebody_types(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(ROOM)
    QPushButton("all above", window).setGeometry(0, 0, 800, 450)
    fields = [QLineEdit(window), QLineEdit(window)]
    fields[0].setGeometry(0, 460, 800, 50)
    fields[1].setGeometry(0, 520, 800, 80)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    toast = Toast(window)
    toast.tell("Contact vastgelegd", undo=True)
    for field in (*fields, fields[0]):
        field.setFocus()
        gone = not toast.isVisible()
        assert gone or not toast.geometry().intersects(field.geometry())
    whole = QPlainTextEdit(window)
    whole.setGeometry(window.rect())
    whole.show()
    toast.tell("Contact vastgelegd", undo=True)
    assert toast.isVisible()
    whole.setFocus()
    assert not toast.isVisible()
