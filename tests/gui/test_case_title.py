"""The title of a case in the rail: short to read, whole to change, in any window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.frame.case_title import CaseTitle
from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("end", ["Return", "Tab"])
def test_in_a_narrow_window_the_rail_is_wide_while_the_title_changes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, end: str
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library", size=(1024, 700))
    person.open(example("kpn-digital-tv"))
    rail = person.application.window.view.frame.rail
    title, narrow = rail.findChild(CaseTitle), rail.width()
    assert not title.isVisible()
    person.press("F2")
    assert (rail.width() > narrow, title.isVisible()) == (True, True)
    assert title.text() == "KPN: digitale tv niet geleverd"
    person.write("KPN: televisie")
    person.press(end)
    assert person.case.title == "KPN: televisie"
    assert (rail.width(), title.text()) == (narrow, "televisie")
    person.close()


@pytest.mark.parametrize(
    ("whole", "short"),
    [("KPN: geen tv", "geen tv"), ("KPN:", "KPN:"), ("Geen tv van KPN", "Geen tv van KPN")],
)
def test_what_stands_above_it_is_left_out(qtbot: QtBot, whole: str, short: str) -> None:
    title = CaseTitle()
    qtbot.addWidget(title)
    title.show_title(whole, "KPN")
    assert title.text() == short
