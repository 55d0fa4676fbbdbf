"""R5: what a killed window left in the folders of the user is swept at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.settings import Folders, Settings, write_settings
from tests.command import ROOT
from tests.gui.person import Person

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HALF = """
import os, sys
from pathlib import Path
from app.store.files import whole_file
with whole_file(Path(sys.argv[1]) / "letter.pdf") as handle:
    handle.write(b"half a letter")
    handle.flush()
    os.kill(os.getpid(), 9)
"""


def test_r5_half_a_file_is_gone_after_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    subprocess.run([sys.executable, "-c", HALF, os.fspath(letters)], cwd=ROOT, check=False)
    assert [one.suffix for one in letters.iterdir()] == [".tmp"]
    folders = Folders(letters=str(letters), cases=str(tmp_path / "pulled out"))
    write_settings(tmp_path / "library", Settings(folders=folders))
    person = Person(qtbot, qapp, tmp_path / "library")
    person.application._loading.join()
    assert list(letters.iterdir()) == []
    person.close()
