"""Closing the window makes a backup, and says so while it can when there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.gui.main_window import MainWindow
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


def test_closing_makes_one_backup(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    window = window_on(library, qtbot)
    assert window.close()
    library.close()
    assert [one.kind for one in library.backups(tmp_path)] == [BackupKind.CLOSING]


def test_a_window_whose_backup_is_refused_says_so_once(tmp_path: Path, qtbot: QtBot) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    library = Library.open(
        tmp_path / "data", digest=summed, now=Clock(), backup_folder=taken / "backups"
    )
    library.create(small("a"))
    window = window_on(library, qtbot)
    assert not window.close()
    assert window.toast.words().startswith("The backup was not made.")
    assert str(taken) in window.toast.words()
    assert window.close()
    library.close(backup=False)


def test_another_window_takes_over_without_a_backup(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path, digest=summed, now=Clock())
    library.create(small("a"))
    old, new = window_on(library, qtbot), window_on(library, qtbot)
    new.take_over(old)
    assert not old.isVisible()
    assert library.backups(tmp_path) == ()
    library.close(backup=False)
