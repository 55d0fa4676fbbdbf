"""In a narrow rail the header says whose case it is and about whom, as far as there is room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.core.edits import put_party
from app.core.lookup import consumers
from app.gui.frame.whose_case import WhoseCase
from app.store.settings import Settings, write_settings
from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CASE = example("kpn-digital-tv")
(ME,) = consumers(CASE)


@pytest.mark.parametrize("helper", [True, False])
def test_a_small_window_names_company_and_client(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, helper: bool
) -> None:
    write_settings(tmp_path / "library", Settings(text_scale=125, helper_mode=helper))
    person = Person(qtbot, qapp, tmp_path / "library", size=(1024, 700))
    person.open(put_party(CASE, replace(ME, name="Jan Smit")))
    frame = person.application.window.view.frame
    whose = frame.header.whose
    both = "KPN · Jan Smit" if helper else "KPN"
    assert (whose.isVisible(), whose.text(), whose.toolTip()) == (True, both, both)
    long = "Johanna Maria van der Berg-Pietersen tot Oosterhout"
    person.open(replace(put_party(CASE, replace(ME, name=long)), id="long"))
    assert whose.text() == "KPN"
    assert whose.accessibleName() == (f"KPN · {long}" if helper else "KPN")
    person.window.resize(1600, 900)
    assert not whose.isVisible()  # the rail says it
    person.press("Ctrl+B")
    assert whose.text() == (f"KPN · {long}" if helper else "KPN")
    person.close()


def test_the_shorter_name_is_cut_where_even_that_does_not_fit(qtbot: QtBot) -> None:
    shown = WhoseCase()
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(400, 20)
    shown.show_case("Energie Voorbeeld", "Jan Smit")
    assert shown.text() == "Energie Voorbeeld · Jan Smit"
    shown.resize(shown.fontMetrics().horizontalAdvance("Jan Smit "), 20)
    assert shown.text() == "Jan Smit"
    shown.resize(shown.fontMetrics().horizontalAdvance("Jan S…"), 20)
    assert shown.text() == "Jan S…"
    assert shown.toolTip() == "Energie Voorbeeld · Jan Smit"
    shown.show_case("", "")
    assert (shown.text(), shown.toolTip()) == ("", "")
    shown.show_case("<b>K & P</b>", "")
    assert "&lt;b&gt;" in shown.toolTip()
