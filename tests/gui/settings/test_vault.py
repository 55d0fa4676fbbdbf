"""The backups of a real library, from the settings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.digest import digest
from app.errors import UserError
from app.gui.settings.backup import BackupSection
from app.gui.settings.vault import vault_of
from app.paths import resources
from app.rules.reading import read_pack
from app.store.library import Library
from app.store.settings import Settings
from app.store.watching import unwatched

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _open(folder: Path) -> Library:
    pack = read_pack(resources() / "rules", "nl")
    return Library.open(folder, digest=lambda case: digest(case, pack), now=lambda: NOW)


def test_a_backup_is_made_tested_and_brought_back_elsewhere(tmp_path: Path) -> None:
    library = _open(tmp_path / "cases")
    library.create(Case(id="c1", title="A"))
    vault = vault_of(library)
    assert vault.backups() == ()
    vault.make(unwatched)
    (kept,) = vault.backups()
    assert (kept.cases, vault.test(kept), vault.titles(kept)) == (1, (), ("A",))
    assert vault.restore(kept, tmp_path / "new") == ()
    with pytest.raises(UserError):
        vault.restore(kept, tmp_path / "cases")
    library.close()
    back = _open(tmp_path / "new")
    assert back.load("c1").case.title == "A"
    back.close()


def test_what_was_chosen_is_brought_back_whatever_was_made_since(
    qtbot: QtBot, tmp_path: Path
) -> None:
    library = _open(tmp_path / "cases")
    library.create(Case(id="c1", title="A"))
    library.backup()
    section = BackupSection(0, vault_of(library))
    qtbot.addWidget(section)
    section.show_settings(Settings())
    library.create(Case(id="c2", title="B"))
    library.backup()  # by another window, while this one is open
    with qtbot.waitSignal(section.errand.ended):
        section.restore_into(str(tmp_path / "new"))
    library.close()
    back = _open(tmp_path / "new")
    assert [one.id for one in back.lines()] == ["c1"]
    back.close()


def test_without_a_backup_there_is_none_to_choose(qtbot: QtBot, tmp_path: Path) -> None:
    library = _open(tmp_path / "cases")
    library.create(Case(id="c1", title="A"))
    section = BackupSection(0, vault_of(library))
    qtbot.addWidget(section)
    parts = (section.which, section.test, section.restore)
    section.show_settings(Settings())
    assert not any(one.isVisibleTo(section) for one in parts)
    library.backup()
    section.show_settings(Settings())
    assert all(one.isVisibleTo(section) for one in parts)
    library.close()


def test_a_backup_that_was_asked_for_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    library = _open(tmp_path / "cases")
    library.create(Case(id="c1", title="A"))
    library.add_evidence(b"evidence", "a.txt")
    section = BackupSection(0, vault_of(library))
    qtbot.addWidget(section)
    section.show_settings(Settings())
    section.show()
    assert section.stop.isHidden()
    with library._backing_up:  # it does not come to its end before somebody can stop it
        qtbot.mouseClick(section.make, Qt.MouseButton.LeftButton)
        qtbot.keyClick(section.stop, Qt.Key.Key_Space)
    with qtbot.waitSignal(section.errand.ended):
        pass
    assert section.said.text().startswith("The backup was stopped.")
    assert section.stop.isHidden()
    assert library.backups(library.folder) == ()
    with qtbot.waitSignal(section.errand.ended):
        qtbot.mouseClick(section.make, Qt.MouseButton.LeftButton)
    assert section.said.text().startswith("The backup is made")
    assert len(library.backups(library.folder)) == 1
    library.close()
