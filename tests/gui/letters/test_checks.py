"""The card of the check: what it says before and after the letter was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from app.gui.letters.checks import CheckCard
from app.letters.check.finding import Finding, Severity

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WELL = "Nothing stands in the way of this letter."


def _words(card: CheckCard) -> list[str]:
    QApplication.sendPostedEvents()
    return [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]


def test_nothing_is_well_before_the_letter_was_checked(qtbot: QtBot) -> None:
    card = CheckCard()
    qtbot.addWidget(card)
    card.show()
    assert "The letter is being checked …" in _words(card)
    assert WELL not in _words(card)
    card.show_findings(())
    assert WELL in _words(card)
    assert "The letter is being checked …" not in _words(card)


def test_warnings_are_counted_beside_the_heading(qtbot: QtBot) -> None:
    card = CheckCard()
    qtbot.addWidget(card)
    card.show()
    low = tuple(Finding(f"f{n}", "x", Severity.SHOULD, f"Look {n}") for n in range(3))
    card.show_findings(low[:1])
    assert "1 warning" in _words(card)
    card.show_findings(low)
    assert "3 warnings" in _words(card)
