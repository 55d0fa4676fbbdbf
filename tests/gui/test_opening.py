"""S3: nothing heavy, and nothing that is not shown, is loaded before the window is seen."""

from __future__ import annotations

import gc
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.gui.garbage import Garbage
from app.gui.running import leave_garbage
from tests.command import ROOT
from tests.gui.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.application import Application


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
    library = person.application.library
    assert library is not None
    with _left(person.application):
        person.window.attach(library)
        assert person.application.findChild(Garbage)
        assert gc.get_freeze_count()
    person.close()


def test_garbage_is_searched_again_when_the_cases_cannot_be_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "geachte.db").write_bytes(b"this was never a database" * 200)
    person = Person(qtbot, qapp, tmp_path)
    with _left(person.application):
        person.application.window.start.retry.emit()
        assert person.application.findChild(Garbage)
    person.close()


@contextmanager
def _left(application: Application) -> Iterator[None]:
    """Leave the garbage as the program does; the process of the tests searches on."""
    leave_garbage(application)
    assert not gc.isenabled()
    assert not application.findChild(Garbage)
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()
