"""D8: a library that can only be read, or that goes away while it is open.

Collected by its path alone, by test_closed_off.py, in a program of its own: root may write what
is read-only, and who gave that up does not get it back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.points.page import PointsPage
from app.store.drafts import NAME as DRAFTS
from app.store.exchange import read_case
from app.store.settings import NAME as SETTINGS
from tests.cases import example
from tests.gui.person import Person
from tests.store.privileges import give_up_privileges

CASE = example("kpn-digital-tv")
BESIDE = (SETTINGS, DRAFTS)
WORDS = "Typed where nothing can be kept"


@pytest.fixture(scope="module", autouse=True)
def _ordinary_user(qapp: QApplication) -> None:
    from app.store import library  # noqa: F401 - loaded while all of it can be read

    give_up_privileges()


@pytest.fixture
def folder(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Path]:
    """A library with a case, that can be written again afterwards."""
    made = tmp_path / "library"
    person = Person(qtbot, qapp, made)
    person.own(CASE)
    person.close()
    yield made
    for place in (made, made.with_name("away")):
        _allow(place)


def _allow(place: Path) -> None:
    for path in (place, *place.rglob("*")):
        if path.exists():
            path.chmod(0o755)


def _close(*paths: Path) -> None:
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)


def _folder(folder: Path) -> None:
    _close(folder)


def _database(folder: Path) -> None:
    _close(folder / "geachte.db")


def _files(folder: Path) -> None:
    _close(*(path for path in folder.iterdir() if path.is_file()))


def _everything(folder: Path) -> None:
    _close(*folder.rglob("*"), folder)


def _moved(folder: Path) -> None:
    folder.rename(folder.with_name("away"))


def _removed(folder: Path) -> None:
    shutil.rmtree(folder)


def _replaced(folder: Path) -> None:
    _moved(folder)
    folder.mkdir()


def _made_a_file(folder: Path) -> None:
    _moved(folder)
    folder.write_text("a file", encoding="ascii")


Harm = Callable[[Path], None]
READ_ONLY: tuple[Harm, ...] = (_folder, _database, _files, _everything)
GONE: tuple[Harm, ...] = (_moved, _removed, _replaced, _made_a_file)


def _name(person: Person) -> None:
    person.press("F2")
    person.replace(WORDS, person.where())
    person.press("Return")


def _record(person: Person) -> None:
    person.press("Ctrl+N")
    person.write(WORDS, person.sheet.form.said.area)
    person.press("Ctrl+Return")


def _point(person: Person) -> None:
    person.press("Ctrl+4")
    page = person.page
    assert isinstance(page, PointsPage)
    person.replace(WORDS, page.detail.first())
    person.press("Ctrl+3")


def _keep(person: Person) -> None:
    person.press("Ctrl+5")
    page = person.page
    assert isinstance(page, EvidencePage)
    page.add((Taken("letter.txt", WORDS.encode(), "text/plain"),))


ACTS: tuple[Callable[[Person], None], ...] = (_name, _record, _point, _keep)


def _open(folder: Path, qtbot: QtBot, qapp: QApplication) -> Person:
    person = Person(qtbot, qapp, folder)
    person.application.window.open_case(CASE.id)
    return person


def _sums(folder: Path) -> dict[str, str]:
    """What the files of the library hold; settings and drafts beside it may be written."""
    kept = (one for one in folder.rglob("*") if one.is_file() and one.name not in BESIDE)
    return {str(one): sha256(one.read_bytes()).hexdigest() for one in kept}


def _saved(person: Person) -> bool:
    return person.application.window.view.frame.rail.saved.words().startswith("Saved at")


@pytest.mark.parametrize("harm", READ_ONLY)
def test_d8_cases_that_can_only_be_read_are_shown_so(
    qtbot: QtBot, qapp: QApplication, folder: Path, harm: Harm
) -> None:
    harm(folder)
    before = _sums(folder)
    person = _open(folder, qtbot, qapp)
    assert person.application.window.view.frame.rail.saved.words() == "Only for reading"
    assert person.told.startswith("Your cases can only be read: ")
    for act in ACTS:
        act(person)
        assert person.case == CASE
        assert not _saved(person)
        assert person.told.endswith(".")
        if act is _record:
            assert person.sheet.form.said.area.toPlainText() == WORDS
            person.press("Escape")
    person.application.window.files.save_copy(folder.with_name("copy.geachte"))
    person.application.window.finish()
    assert read_case(folder.with_name("copy.geachte")).case == CASE
    person.close()
    assert _sums(folder) == before


@pytest.mark.parametrize("harm", [_folder, _everything])
def test_d8_a_library_that_is_closed_off_while_open_never_says_saved_in_vain(
    qtbot: QtBot, qapp: QApplication, folder: Path, harm: Harm
) -> None:
    person = _open(folder, qtbot, qapp)
    library = person.application.library
    assert library is not None
    harm(folder)
    for act in ACTS:
        before = person.case
        act(person)
        assert person.case != before or (act is _keep and person.told.endswith("."))
        assert _saved(person) == (library.load(CASE.id).case == person.case)
    person.application.window.view.let_go()
    person.close()


@pytest.mark.parametrize("harm", GONE)
def test_d8_a_library_that_goes_away_while_open_takes_no_words_along(
    qtbot: QtBot, qapp: QApplication, folder: Path, harm: Harm
) -> None:
    person = _open(folder, qtbot, qapp)
    library, window = person.application.library, person.application.window
    assert library is not None
    harm(folder)
    for act in ACTS:
        before = person.case
        act(person)
        assert not _saved(person)
        assert person.told.endswith(".")
        assert person.case != before or act is _keep
    window.files.save_copy(folder.with_name("copy.geachte"))
    window.finish()
    assert read_case(folder.with_name("copy.geachte")).case == person.case
    if harm in (_moved, _replaced):
        shutil.rmtree(folder)  # what was written there meanwhile
        folder.with_name("away").rename(folder)
        window.view.frame.rail.retry.emit()
        assert _saved(person)
        assert library.load(CASE.id).case == person.case
    window.view.let_go()
    person.close()


def test_who_may_write_everything_would_prove_nothing(folder: Path) -> None:
    _close(folder)
    assert not os.access(folder, os.W_OK)
