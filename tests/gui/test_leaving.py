"""D8, D17: a case that cannot be saved can be left all the same, and nothing goes unsaid."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from app.core.digest import digest
from app.errors import UserError
from app.gui.application import pack_of
from app.gui.leftover import leave_copy, left_copies
from app.gui.points.page import PointsPage
from app.store.exchange import read_case
from app.store.library import Library
from tests.cases import example
from tests.gui.person import NOON, Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.core.case import Case
    from app.gui.frame.unsaved import Unsaved

CASE = example("kpn-digital-tv")
WORDS = "Typed while the stick was out"


@pytest.fixture
def person(person: Person) -> Person:
    person.open(CASE)
    return person


def _pull_out(folder: Path) -> None:
    """Take the library away, as a stick that is pulled out."""
    folder.rename(folder.with_name("pulled-out"))


def _put_back(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)  # what was written meanwhile
    folder.with_name("pulled-out").rename(folder)


def _rename(person: Person, words: str = WORDS) -> None:
    person.press("F2")
    person.replace(words, person.where())
    person.press("Return")


def _strip(person: Person) -> Unsaved:
    return person.application.window.view.frame.unsaved


def _kept(folder: Path) -> Case:
    library = Library.open(
        folder, digest=lambda case: digest(case, pack_of(case.jurisdiction)), now=lambda: NOON
    )
    case = library.load(CASE.id).case
    library.close(backup=False)
    return case


def test_what_is_not_saved_is_named_and_a_copy_holds_it(person: Person, tmp_path: Path) -> None:
    _pull_out(tmp_path / "library")
    _rename(person)
    person.window.close()
    strip = _strip(person)
    assert person.window.isVisible()
    assert strip.words().startswith("Not saved yet: ‘Title of the case changed’. ")
    assert "moved or removed" in strip.words()
    assert person.where() is strip.again
    person.click(strip.elsewhere)
    person.save_as(tmp_path / "elsewhere.geachte")
    person.application.window.finish()
    assert "Everything stands in elsewhere.geachte" in strip.words()
    assert read_case(tmp_path / "elsewhere.geachte").case.title == WORDS
    person.click(strip.anyway)
    person.application.window.finish()
    assert not person.window.isVisible()
    _put_back(tmp_path / "library")
    assert _kept(tmp_path / "library") == CASE


def test_what_can_be_saved_again_is_and_the_strip_goes(person: Person, tmp_path: Path) -> None:
    _pull_out(tmp_path / "library")
    _rename(person)
    person.press("Ctrl+0")
    assert not _strip(person).isHidden()
    person.press("Space")
    assert "moved or removed" in _strip(person).words()
    _put_back(tmp_path / "library")
    person.press("Space")
    assert _strip(person).isHidden()
    assert person.application.window.view.open is not None
    person.press("Ctrl+0")
    assert person.application.window.start.home.isVisible()
    assert _kept(tmp_path / "library").title == WORDS


def test_leaving_without_saving_goes_where_one_was_going(
    person: Person, tmp_path: Path
) -> None:
    person.own(example("telfort-switch"))
    _pull_out(tmp_path / "library")
    _rename(person)
    person.application.window.open_case("telfort-switch")
    assert person.case.id == CASE.id
    _put_back(tmp_path / "library")
    _rename(person, "B")  # this can be saved, so nothing is left behind
    person.application.window.open_case("telfort-switch")
    assert person.case.id == "telfort-switch"
    _pull_out(tmp_path / "library")
    _rename(person)
    person.press("Ctrl+0")
    person.click(_strip(person).anyway)
    assert person.application.window.view.open is None
    _put_back(tmp_path / "library")
    assert _kept(tmp_path / "library").title == "B"


def test_a_case_that_is_changed_after_a_copy_says_so_again(
    person: Person, tmp_path: Path
) -> None:
    _pull_out(tmp_path / "library")
    _rename(person)
    person.press("Ctrl+0")
    person.click(_strip(person).elsewhere)
    person.save_as(tmp_path / "copy.geachte")
    person.application.window.finish()
    person.application.window.view.steps.undo()
    assert "Everything stands" not in _strip(person).words()
    assert "Leave without saving" in _strip(person).anyway.text()
    _put_back(tmp_path / "library")
    person.click(_strip(person).again)


def test_a_narrow_window_says_at_once_what_is_not_saved(person: Person, tmp_path: Path) -> None:
    person.window.resize(960, 640)
    _pull_out(tmp_path / "library")
    person.press("Ctrl+N")
    person.press("Ctrl+Return")
    assert "‘Contact recorded’" in _strip(person).words()
    assert person.where() is not _strip(person).again
    _put_back(tmp_path / "library")
    person.click(_strip(person).again)
    assert _strip(person).isHidden()
    assert len(_kept(tmp_path / "library").contacts) == len(CASE.contacts) + 1


def test_another_language_waits_for_what_is_not_saved(person: Person, tmp_path: Path) -> None:
    window = person.window
    _pull_out(tmp_path / "library")
    _rename(person)
    person.application._renew()
    assert person.window is window
    assert person.case.title == WORDS
    _put_back(tmp_path / "library")
    person.click(_strip(person).again)


def test_a_program_that_must_end_leaves_a_copy_and_says_so(
    person: Person, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    _pull_out(tmp_path / "library")
    (tmp_path / "library").mkdir()
    _rename(person)
    person.press("Ctrl+4")
    page = person.page
    assert isinstance(page, PointsPage)
    person.application.end()
    (copy,) = left_copies(tmp_path / "library")
    assert read_case(copy).case.title == WORDS
    person.application.close()
    copy.rename(tmp_path / "pulled-out" / copy.name)
    _put_back(tmp_path / "library")
    again = Person(qtbot, qapp, tmp_path / "library")
    assert copy.name in again.told
    again.application.window.open_file(copy)
    again.application.window.finish()
    again.click(again.application.window.toast._undo)
    again.application.window.finish()
    assert again.case.title == WORDS
    again.close()


def test_the_first_folder_with_room_takes_the_copy(tmp_path: Path) -> None:
    wrote: list[Path] = []

    def export(_case: Case, path: Path) -> None:
        if path.parent.name == "full":
            raise UserError("The disk is full.")
        wrote.append(path)

    moment = datetime(2025, 5, 6, 14, 32, 5)  # noqa: DTZ001 - the clock on the wall
    folders = (tmp_path / "full", tmp_path / "home")
    found = leave_copy(CASE, moment, folders, export)
    assert found == tmp_path / "home" / "unsaved-2025-05-06-143205.geachte"
    assert wrote == [found]
    assert leave_copy(CASE, moment, folders[:1], export) is None


def test_what_was_typed_where_no_draft_can_be_kept_is_not_left_behind(
    person: Person, tmp_path: Path
) -> None:
    person.press("Ctrl+N")
    person.write(WORDS, person.sheet.form.said.area)
    _pull_out(tmp_path / "library")
    (tmp_path / "library").write_text("no folder")  # so that none is made here either
    person.press("Ctrl+0")
    assert "‘Contact recorded’" in _strip(person).words()
    assert person.case.contacts[-1].comment == WORDS
    (tmp_path / "library").unlink()
    _put_back(tmp_path / "library")
    person.click(_strip(person).again)
