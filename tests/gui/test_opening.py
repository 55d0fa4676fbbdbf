"""S3: nothing heavy, and nothing that is not shown, is loaded before the window is seen."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.cases import many_events
from tests.command import ROOT
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_nothing_that_can_wait_is_loaded_at_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.opening", "paint", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == ""


def test_garbage_is_searched_again_when_the_cases_were_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    person = Person(qtbot, qapp, tmp_path)
    assert gc.isenabled()
    person.own(many_events(5))
    person.close()
    again = Person(qtbot, qapp, tmp_path)
    assert gc.isenabled()
    again.close()
