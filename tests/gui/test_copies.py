"""A copy of a case is written beside the window, and says what it could not take along."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from app.core.papers import StoredFile
from app.gui.main_window import MainWindow
from app.store.library import Library
from tests.cases import example
from tests.gui.person import Person
from tests.gui.places import Drawer
from tests.store.shelf import Clock, small, summed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.core.case import Case


def test_a_copy_tells_which_evidence_it_lacks(person: Person, tmp_path: Path) -> None:
    person.open(example("kpn-digital-tv"))
    case, window = person.case, person.application.window
    gone = StoredFile("0" * 64, "gone.pdf", "application/pdf", 3)
    first = replace(case.exhibits[0], file=gone)
    window.view.apply("Exhibit", replace(case, exhibits=(first, *case.exhibits[1:])))
    window.files.save_copy(tmp_path / "copy.geachte")
    window.finish()
    told = "Saved, but without the file of 1 exhibit: it is missing here."
    assert person.told == told


def test_the_window_does_not_wait_for_a_copy(tmp_path: Path, qtbot: QtBot) -> None:
    go_on, written = Event(), list[str]()

    def export(case: Case, path: Path) -> tuple[StoredFile, ...]:
        assert go_on.wait(30)
        written.append(f"{case.id} {path.name}")
        return ()

    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    window = MainWindow(replace(Drawer().office(), export=export))
    qtbot.addWidget(window)
    window.show()
    window.attach(library)
    window.open_case("a")
    window.files.save_copy(tmp_path / "one.geachte")
    assert window.toast.words() == "The copy is being saved …"
    window.files.save_copy(tmp_path / "two.geachte")
    assert window.toast.words().startswith("Something else is being done still.")
    go_on.set()
    window.finish()
    assert window.toast.words() == "Saved: one.geachte"
    assert written == ["a one.geachte"]
    library.close(backup=False)
