"""Closing the window makes a backup, and says so while it can when there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.main_window import MainWindow
from app.gui.waiting import Waiting
from app.store.library import BackupKind, Library
from tests.gui.places import Drawer
from tests.store.shelf import Clock, small, summed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def window_on(library: Library, qtbot: QtBot) -> MainWindow:
    made = MainWindow(Drawer().office())
    qtbot.addWidget(made)
    made.show()
    made.attach(library)
    return made


def refusing(data: Path, taken: Path) -> Library:
    """Return a library with one case whose backups should lie where a file is."""
    taken.write_text("a file, no folder")
    library = Library.open(data, digest=summed, now=Clock(), backup_folder=taken / "backups")
    library.create(small("a"))
    return library


def leave(window: MainWindow, qtbot: QtBot) -> None:
    """Close the window and wait for what became of its backup."""
    window.close()
    qtbot.waitSignal(window.closing.errand.ended).wait()


def test_closing_makes_one_backup(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    window = window_on(library, qtbot)
    window.close()
    assert window.isVisible()  # until the backup is there
    qtbot.waitSignal(window.closing.errand.ended).wait()
    assert not window.isVisible()
    library.close()
    assert [one.kind for one in library.backups(tmp_path)] == [BackupKind.CLOSING]


def test_a_window_whose_backup_is_refused_says_so_once(tmp_path: Path, qtbot: QtBot) -> None:
    taken = tmp_path / "taken"
    library = refusing(tmp_path / "data", taken)
    window = window_on(library, qtbot)
    leave(window, qtbot)
    assert window.isVisible()
    assert window.start.home.isVisible()
    assert window.toast.words().startswith("The backup was not made.")
    assert str(taken) in window.toast.words()
    assert window.close()
    library.close(backup=False)


def test_what_is_done_after_a_refusal_is_backed_up_again(tmp_path: Path, qtbot: QtBot) -> None:
    taken = tmp_path / "taken"
    library = refusing(tmp_path / "data", taken)
    window = window_on(library, qtbot)
    leave(window, qtbot)
    assert window.isVisible()
    library.create(small("b"))  # the user went on
    taken.unlink()
    leave(window, qtbot)
    assert not window.isVisible()
    library.close(backup=False)
    (made,) = library.backups(tmp_path / "data", taken / "backups")
    assert made.kind is BackupKind.CLOSING


def test_closing_can_be_done_without_the_backup(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path / "data", digest=summed, now=Clock())
    library.create(small("a"))
    for number in range(3):
        library.add_evidence(f"evidence {number}".encode(), f"{number}.txt")
    window = window_on(library, qtbot)
    told: list[tuple[int, int]] = []
    window.closing.errand.moved.connect(lambda done, whole: told.append((done, whole)))
    with library._backing_up:  # it does not come to its end before somebody can stop it
        window.close()
        page = window.stack.currentWidget()
        assert isinstance(page, Waiting)
        assert window.focusWidget() is page.stop
        qtbot.keyClick(page.stop, Qt.Key.Key_Space)
    qtbot.waitSignal(window.closing.errand.ended).wait()
    assert not window.isVisible()
    assert window.closing.left_out
    library.close(backup=False)
    assert library.backups(tmp_path / "data") == ()
    left = {one.name for one in (tmp_path / "data" / "backups").glob("*") if one.is_file()}
    assert left == set()
    assert told[0] == (0, 3)


def test_how_far_the_backup_is_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    library.add_evidence(b"evidence", "a.txt")
    window = window_on(library, qtbot)
    with library._backing_up:  # nothing is told before somebody listens
        window.close()
        page = window.stack.currentWidget()
        assert isinstance(page, Waiting)
        said = []
        window.closing.errand.moved.connect(lambda _done, _whole: said.append(page.far.text()))
    qtbot.waitSignal(window.closing.errand.ended).wait()
    assert said == ["0 of 1 files of your evidence", "1 of 1 files of your evidence"]
    assert not window.isVisible()
    library.close()
    assert [one.kind for one in library.backups(tmp_path)] == [BackupKind.CLOSING]


def test_another_window_takes_over_without_a_backup(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    old, new = window_on(library, qtbot), window_on(library, qtbot)
    new.take_over(old)
    assert not old.isVisible()
    assert library.backups(tmp_path) == ()
    library.close(backup=False)
