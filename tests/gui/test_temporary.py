"""R5: of a window that ended, or was killed, nothing is left over after the next start."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from app.store.settings import Folders, Settings, write_settings
from tests.command import ROOT
from tests.gui.driven import PATIENCE, hear, left_beside, opened, start
from tests.gui.person import Person
from tests.trials import trials

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


def _end_composing(folder: Path, asked: signal.Signals, after: float) -> None:
    """End a window while its workshop composes; that ends too, and nothing of either stays."""
    program = start(folder, "composing")
    hear(program, "COMPOSED")
    select.select([], [], [], after)
    program.send_signal(asked)
    program.communicate(timeout=PATIENCE)  # until no process holds its output any more
    opened(folder).close(backup=False)
    assert left_beside(folder) == []


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGKILL])
def test_r5_a_window_that_ends_while_it_composes_leaves_nothing(
    tmp_path: Path, asked: signal.Signals
) -> None:
    _end_composing(tmp_path / "library", asked, 0.05)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_r5_whenever_a_window_ends_nothing_is_left(tmp_path: Path) -> None:
    dice = Random(5)
    for number in range(trials(200)):
        asked = signal.SIGKILL if number % 2 else signal.SIGTERM
        _end_composing(tmp_path / f"{number}" / "library", asked, dice.uniform(0, 1))
