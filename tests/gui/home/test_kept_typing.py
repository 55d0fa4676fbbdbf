"""What was typed of a new case waits until the case is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.core.claims import DemandKind
from app.gui.home.new_case import NewCase
from tests.gui.person import Person
from tests.gui.places import Drawer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def asked(drawer: Drawer, qtbot: QtBot) -> NewCase:
    page = NewCase(drawer.office())
    qtbot.addWidget(page)
    page.show()
    page.ask()
    return page


def typed_in(page: NewCase) -> tuple[str, bool, str, str]:
    wanted = page.chip(DemandKind.REFUND).isChecked()
    return page.company.currentText(), wanted, page.sentence.text(), page.law.value()


def fill(page: NewCase, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.company.lineEdit(), "Zonnestroom")
    page.chip(DemandKind.REFUND).click()
    qtbot.keyClicks(page.sentence, "The bill is wrong")


def test_it_stands_there_again_after_going_back(qtbot: QtBot) -> None:
    drawer = Drawer()
    page = asked(drawer, qtbot)
    fill(page, qtbot)
    qtbot.keyClick(page.sentence, Qt.Key.Key_Escape)
    page.hide()
    again = asked(drawer, qtbot)
    assert typed_in(again) == ("Zonnestroom", True, "The bill is wrong", "nl")
    again.drop()
    assert typed_in(asked(drawer, qtbot)) == ("", False, "", "nl")


def test_another_country_brings_its_companies_back_too(qtbot: QtBot) -> None:
    drawer = Drawer()
    page = asked(drawer, qtbot)
    qtbot.keyClicks(page.company.lineEdit(), "Zonnestroom")
    page.law.show_value("uk")
    page.law.activated.emit(page.law.currentIndex())
    companies = [page.company.itemText(at) for at in range(page.company.count())]
    page.keep()
    again = asked(drawer, qtbot)
    assert typed_in(again) == ("Zonnestroom", False, "", "uk")
    assert [again.company.itemText(at) for at in range(again.company.count())] == companies


def test_a_window_that_closes_keeps_it_until_the_case_is_begun(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    person = Person(qtbot, qapp, tmp_path / "library")
    person.application.window.new_case()
    fill(person.application.window.start.new, qtbot)
    person.close()
    person = Person(qtbot, qapp, tmp_path / "library")
    person.application.window.new_case()
    page = person.application.window.start.new
    assert typed_in(page) == ("Zonnestroom", True, "The bill is wrong", "nl")
    page.go_on.click()
    assert person.case.title == "The bill is wrong"
    person.application.window.new_case()
    assert typed_in(page) == ("", False, "", "nl")
    person.close()
