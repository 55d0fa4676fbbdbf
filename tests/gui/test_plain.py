"""Typed words in tooltips and on buttons stay what was typed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.gui import naming
from app.gui.fields.basics import Button
from app.gui.plain import LONGEST, caption, tip
from tests.letters.hostile import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_what_was_typed(text: str) -> None:
    shown = QTextDocument()
    if tip(text) == text:
        assert not {"<", "&"} & set(text)
        return
    shown.setHtml(tip(text))
    assert shown.toPlainText().split() == text.split()


def test_lines_stay_lines_and_long_ones_are_cut() -> None:
    shown = QTextDocument()
    shown.setHtml(tip("<a>\nb"))
    assert shown.toPlainText() == "<a>\nb"
    assert len(tip("x" * 10_000)) == LONGEST + 1


def test_a_button_shows_every_ampersand(qtbot: QtBot) -> None:
    button = Button("Jansen & Zonen")
    qtbot.addWidget(button)
    assert button.text() == "Jansen & Zonen"
    button.setText("A && B")
    assert button.text() == "A && B"
    assert caption("R&D") == "R&&D"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\u202elinks", "links"),
        ("a\u2066b\u2069", "ab"),
        ("שלום \u200fen meer", "שלום \u200fen meer"),
        ("x" * 300, "x" * 199 + "…"),
    ],
)
def test_what_is_typed_never_turns_what_follows(typed: str, shown: str) -> None:
    assert naming.plain(typed, Case("c", "t")) == shown
