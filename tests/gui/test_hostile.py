"""What people may type or paste, in every text of a case, on every screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtGui import Qt as Guessing
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.core.walk_step import Step
from app.gui.happened.page import HappenedPage
from app.gui.page import Place
from tests.cases import example, hostile, many_events
from tests.gui.person import Person
from tests.gui.tour import SCREENS
from tests.letters.hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TIP = int(Qt.ItemDataRole.ToolTipRole)
COMPOSED = ("letters", "public")  # long words take minutes there
CANARY = "#fe01fd"  # a colour that stands nowhere unless somebody's words make it
SONG = f"<font color={CANARY}>█████</font>"
EVERYTHING = " ".join((SONG, "<b>Jansen & Zonen</b> <img src='x'>", *HOSTILE))


def _tips(root: QWidget) -> Iterator[str]:
    for one in root.findChildren(QWidget):
        yield one.toolTip()
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            model = one.model()
            for row in range(20):
                for column in range(10):
                    yield str(model.index(row, column).data(TIP) or "")
            for column in range(10):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, TIP) or "")


def _sings(image: QImage) -> bool:
    """Whether the colour of the canary is in a picture of the window."""
    shown = image.convertToFormat(QImage.Format.Format_RGB32)
    colour = QColor(CANARY).rgb().to_bytes(4, sys.byteorder)
    return colour in bytes(shown.constBits())


def _is_read_as_markup(told: str) -> bool:
    """Whether Qt would show *told* otherwise than as it was meant."""
    if not Guessing.mightBeRichText(told):
        return False
    shown = QTextDocument()
    shown.setHtml(told)
    return not told.startswith("<qt>") or "￼" in shown.toPlainText()


@pytest.mark.parametrize("screen", SCREENS)
def test_typed_words_are_shown_as_they_were_typed(person: Person, screen: str) -> None:
    """X2: no label, tooltip, button, list or header takes somebody's words for markup."""
    root = SCREENS[screen](person, hostile(EVERYTHING))
    for label in root.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    assert [one for one in _tips(root) if _is_read_as_markup(one)] == []
    for button in root.findChildren(QAbstractButton):
        raw = QAbstractButton.text(button)
        assert "&" not in raw.replace("&&", ""), raw
    assert not _sings(root.window().grab().toImage())


def test_x2_the_canary_would_be_seen(qtbot: QtBot) -> None:
    label = QLabel(SONG)
    qtbot.addWidget(label)
    assert _sings(label.grab().toImage())
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not _sings(label.grab().toImage())


def test_a_word_of_ten_thousand_letters_pushes_nothing_out(person: Person) -> None:
    for name, visit in SCREENS.items():
        if name.startswith(COMPOSED):
            continue
        visit(person, hostile("w" * 10_000))
        assert person.window.width() == 1280, name
        assert not person.window.grab().isNull()


RICH = "<h1>Geachte</h1> <b>mevrouw</b> <img src='https://example.org/x.png'>"


@pytest.mark.parametrize("screen", SCREENS)
def test_pasted_rich_text_becomes_plain_words(person: Person, screen: str) -> None:
    pasted = QMimeData()
    pasted.setHtml(RICH)
    pasted.setText("Geachte mevrouw")
    QApplication.clipboard().setMimeData(pasted)
    root = SCREENS[screen](person, example("kpn-digital-tv"))
    rich = [one for one in root.findChildren(QTextEdit) if not one.isReadOnly()]
    assert rich == [], "what is pasted here keeps its looks"
    for field in root.findChildren(QWidget):
        if not isinstance(field, QLineEdit | QPlainTextEdit) or not field.isVisible():
            continue
        if field.isReadOnly() or not field.isEnabled():
            continue
        field.setFocus()
        field.selectAll()
        field.paste()
        plain = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert plain == "Geachte mevrouw", field.accessibleName()


def test_two_thousand_events_stay_usable(person: Person) -> None:
    person.open(many_events(2_000))
    page = person.page
    assert isinstance(page, HappenedPage)
    person.application.window.go(Place(Step.HAPPENED, part="list"))
    listing = next(one for one in page.findChildren(QAbstractItemView) if one.isVisible())
    every = listing.model().rowCount()
    assert every > 400
    person.press("Ctrl+N")
    person.write("2")
    person.press("Ctrl+Return")
    assert listing.model().rowCount() == every + 1
    person.press("Ctrl+Z")
    assert listing.model().rowCount() == every
    for step in Step:
        person.application.window.go(Place(step))
        QTest.keyClick(person.where(), Qt.Key.Key_Tab)
    assert not person.window.grab().isNull()
