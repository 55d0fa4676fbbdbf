"""D10, D12: backups made, tested and brought back by clicks hold all that there was."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.core.digest import digest
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.settings.backup import BackupSection
from app.gui.settings.topics import Topic
from app.store.exchange import stored_files
from app.store.library import Library
from tests.cases import data_case, example
from tests.gui.person import NOON, Person
from tests.gui.places import pack_of
from tests.gui.tour import SCREENS
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

CASE = example("kpn-digital-tv")
MORE = ("thin", "volunteer", "forty-contacts", "household")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, qapp, tmp_path / "library")
    for name in MORE:
        made.own(data_case(name))
    made.open(CASE)
    yield made
    made.close()


def _content(library: Library) -> object:
    """All cases with every version of them, and what their evidence holds."""
    cases = {line.id: library.load(line.id) for line in library.lines()}
    versions = {
        one: [library.revision(one, version.number) for version in library.revisions(one)]
        for one in cases
    }
    files = {file.sha256 for stored in cases.values() for file in stored_files(stored.case)}
    kept = library._evidence.sums()
    return cases, versions, {sha: library.evidence(sha) for sha in files & kept}


def _open(folder: Path) -> Library:
    return Library.open(
        folder, digest=lambda case: digest(case, pack_of(case.jurisdiction)), now=lambda: NOON
    )


def _edit(person: Person, dice: Random) -> None:
    person.press("Ctrl+3")
    if dice.random() < 0.5:
        person.press("F2")
        person.replace(f"Title {dice.random()}", person.where())
        person.press("Return")
    else:
        person.press("Ctrl+5")
        assert isinstance(person.page, EvidencePage)
        taken = Taken(f"{dice.random()}.txt", dice.randbytes(2_000), "text/plain")
        person.page.add((taken,))


def _settings(person: Person) -> BackupSection:
    SCREENS[f"settings {Topic.BACKUP.value}"](person, CASE)
    found = person.application.window.beside.window("settings").findChild(BackupSection)
    assert found is not None
    return found


def _waited(person: Person, section: BackupSection, act: Callable[[], None]) -> str:
    """Do what takes long, wait until it is done, and return what came of it."""
    act()
    person.wait_for(section.errand.ended, lambda: not section.errand.busy)
    return section.said.text()


def _bring_back_often(person: Person, folder: Path, times: int) -> None:
    dice = Random(times)
    for number in range(times):
        _edit(person, dice)
        _bring_back(person, folder / f"{number}")


def _bring_back(person: Person, folder: Path) -> None:
    """Make a backup, test it and bring it back into *folder*, and see what is there."""
    section, library = _settings(person), person.application.library
    assert library is not None
    said = _waited(person, section, lambda: person.click(section.make))
    assert said.startswith("The backup is made and read back")
    said = _waited(person, section, lambda: person.click(section.test))
    assert said.startswith("This backup is whole")
    assert "untouched" in _waited(person, section, lambda: section.restore_into(str(folder)))
    back = _open(folder)
    assert _content(back) == _content(library)
    back.close(backup=False)
    newest = Library.backups(library.folder)[0]
    assert Library.verify(newest) == ()
    section.window().close()


def test_d12_what_is_brought_back_is_all_that_there_was(person: Person, tmp_path: Path) -> None:
    _bring_back_often(person, tmp_path, 20)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_d12_what_is_brought_back_is_always_all_that_there_was(
    person: Person, tmp_path: Path
) -> None:
    _bring_back_often(person, tmp_path, trials(100))


@pytest.mark.parametrize("harm", ["cut", "zeroes", "gone"])
def test_d10_the_last_good_backup_is_back_in_one_click(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, harm: str
) -> None:
    folder = tmp_path / "library"
    first = Person(qtbot, qapp, folder)
    first.open(CASE)
    first.close()
    path = folder / "geachte.db"
    if harm == "gone":
        path.unlink()
    else:
        data = path.read_bytes()
        path.write_bytes(data[:9_000] if harm == "cut" else bytes(len(data)))
    person = Person(qtbot, qapp, folder)
    rescue = person.application.window.start.rescue
    assert rescue.isVisible()
    buttons = [one for one in rescue.findChildren(QAbstractButton) if one.isVisible()]
    back = next(one for one in buttons if one.accessibleName().startswith("Bring back"))
    person.click(back)
    ours = person.application.window
    person.wait_for(ours.errand.ended, lambda: not ours.errand.busy)
    assert person.application.window.start.home.isVisible()
    assert person.application.library is not None
    assert person.application.library.load(CASE.id).case == CASE
    person.close()
