"""A case that comes in from a file is read, backed up before and copied beside the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.gui.waiting import Waiting
from app.paths import resources
from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.store.library import Library

CASE = example("kpn-digital-tv")
NEW = replace(CASE, id="new", title="From the file")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, qapp, tmp_path / "library")
    yield made
    made.close()


def _library(person: Person) -> Library:
    found = person.application.library
    assert found is not None
    return found


def _file(person: Person, folder: Path) -> Path:
    """A file with a case, and the case of the example open."""
    person.open(CASE)
    path = folder / "new.geachte"
    _library(person).export_case(NEW, path)
    return path


def _wait(person: Person) -> None:
    errand = person.application.window.errand
    person.wait_for(errand.ended, lambda: not errand.busy)


def test_the_backup_before_it_can_be_stopped_with_it(person: Person, tmp_path: Path) -> None:
    path, window, library = _file(person, tmp_path), person.application.window, _library(person)
    with library._backing_up:  # it does not come to its end before somebody can stop it
        window.open_file(path)
        page = window.stack.currentWidget()
        assert isinstance(page, Waiting)
        person.click(page.stop)
    _wait(person)
    assert person.told == "The case was not opened. Your own cases are as they were."
    assert (person.case.id, len(library.lines())) == (CASE.id, 1)
    assert library.backups(library.folder) == ()
    window.open_file(path)
    _wait(person)
    assert person.case == NEW
    assert [one.kind for one in library.backups(library.folder)] == ["import"]


def test_the_window_writes_nothing_itself(person: Person) -> None:
    window, library = person.application.window, _library(person)
    with library._database._lock:  # it is ours again and again, and nobody else's
        window.start.open_example(CASE.id)
        assert isinstance(window.stack.currentWidget(), Waiting)
        assert library.lines() == ()
    _wait(person)
    assert person.case == CASE
    assert not person.application._settings.recent


def test_a_second_file_waits_for_the_first(person: Person, tmp_path: Path) -> None:
    path, window, library = _file(person, tmp_path), person.application.window, _library(person)
    with library._database._lock:
        window.open_file(path)
        window.open_file(resources() / "examples" / "telfort-switch" / "case.json")
        assert person.told.startswith("Something else is being done still.")
    _wait(person)
    assert person.case == NEW
    assert len(library.lines()) == 2


def test_who_went_on_with_something_else_is_told(person: Person, tmp_path: Path) -> None:
    path, window, library = _file(person, tmp_path), person.application.window, _library(person)
    with library._database._lock:
        window.open_file(path)
        person.press("Ctrl+3")
        person.press("F2")
        person.write("My own words")
    _wait(person)
    assert person.case.id == CASE.id
    assert person.told == "The case in new.geachte is among your cases."
    person.write(" stay")
    person.press("Return")
    assert person.case.title == "My own words stay"
    window.open_file(path)
    _wait(person)
    assert person.case == NEW


def test_the_case_itself_may_be_worked_in_while_the_file_comes(
    person: Person, tmp_path: Path
) -> None:
    path, window, library = _file(person, tmp_path), person.application.window, _library(person)
    library.export_case(replace(CASE, title="From the file"), path, force=True)
    window.open_file(path)
    _wait(person)
    assert person.case == CASE
    with library._database._lock:
        person.click(window.toast._undo)  # the file instead
        person.press("Ctrl+3")
        person.press("F2")
        person.replace("Meanwhile", person.where())
        person.press("Return")
    _wait(person)
    assert person.case.title == "From the file"
    assert [library.revision(CASE.id, one).title for one in (1, 2, 3)] == [
        CASE.title, "Meanwhile", "From the file",
    ]  # fmt: skip


def test_a_window_that_closes_lets_the_case_come_in_first(
    person: Person, tmp_path: Path
) -> None:
    path, window, library = _file(person, tmp_path), person.application.window, _library(person)
    with library._database._lock:
        window.open_file(path)
        assert not window.close()
    _wait(person)
    person.wait_for(window.closing.errand.ended, lambda: not window.isVisible())
    assert {line.id for line in library.lines()} == {CASE.id, "new"}
    kinds = [one.kind for one in library.backups(library.folder)]
    assert sorted(kinds) == ["closing", "import"]
