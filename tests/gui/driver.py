"""A window that is worked in until it is killed: types, and says what it was told was saved.

``python -m tests.gui.driver FOLDER`` opens the case "driven" and changes its title again and
again, as a person types it; "OK n" is printed after the window showed that it was saved.
``python -m tests.gui.driver FOLDER typing`` types into a field and the sheet, and waits; with
``drafting`` it waits until what was typed in the sheet is on the disk.  With ``composing`` it
has the letter of an example composed again and again, and says COMPOSED when one is there.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.case import Case
from app.core.walk_step import Step
from app.gui.application import Application
from app.gui.ending import Ending
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.points.page import PointsPage
from app.gui.running import make_qt
from app.store.drafts import read_drafts
from tests.cases import example

NAME = "driven"
SAVED = "Saved at"


class Driver:
    """Works in the window as soon as its cases are there."""

    def __init__(self, qt: QApplication, folder: Path, task: str) -> None:
        self._folder = folder
        self.application = Application(qt, folder)
        self.window = self.application.window
        self._number = 0
        self._began = Case(NAME, "0")
        if task == "composing":
            self._began = replace(example("kpn-digital-tv"), id=NAME, title="0")
        works = {"typing": self._type, "drafting": self._draft, "composing": self._compose}
        self._work = works.get(task, self._rename)
        self._timer = QTimer()
        self._timer.timeout.connect(self._wait)
        self._timer.start(0)

    def _wait(self) -> None:
        library = self.application.library
        if library is None:
            return
        self._timer.timeout.disconnect()
        if all(one.id != NAME for one in library.lines()):
            library.create(self._began)
        self.window.open_case(NAME)
        opened = self.window.view.open
        assert opened is not None
        self._number = int(opened.session.case.title)
        say("READY")
        self._timer.timeout.connect(self._work)

    def _rename(self) -> None:
        rail = self.window.view.frame.rail
        rail.renamed.emit(str(self._number + 1))
        if rail.saved.words().startswith(SAVED):
            self._number += 1
            say(f"OK {self._number}")

    def _compose(self) -> None:
        self.window.go(Place(Step.LETTERS))
        page = self.window.view.frame.page
        assert isinstance(page, LettersPage)
        if page.draft is not None:
            say("COMPOSED")
            self._number += 1
            self.window.view.frame.rail.renamed.emit(str(self._number))

    def _type(self) -> None:
        self._timer.stop()
        self.window.go(Place(Step.POINTS, part="new"))
        page = self.window.view.frame.page
        assert isinstance(page, PointsPage)
        QTest.keyClicks(page.detail.first(), "Typed in a field")
        self.window.view.recording.add()
        sheet = self.window.view.frame.sheet
        assert sheet is not None
        QTest.keyClicks(sheet.form.said.area, "Typed in the sheet")
        say("TYPED")

    def _draft(self) -> None:
        if self.window.view.frame.sheet is None:
            self.window.view.recording.add()
            sheet = self.window.view.frame.sheet
            assert sheet is not None
            QTest.keyClicks(sheet.form.said.area, "Typed in the sheet")
        if read_drafts(self._folder):
            self._timer.stop()
            say("TYPED")


def say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main() -> int:
    """Open the window on the folder that was named, and work in it."""
    qt = make_qt("geachte")
    driver = Driver(qt, Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
    Ending(driver.application.end, driver.application)
    driver.window.show()
    status = qt.exec()
    driver.application.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
