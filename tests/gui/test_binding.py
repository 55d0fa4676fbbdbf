"""After Qt is loaded, nothing is read beside what is imported."""

from __future__ import annotations

import subprocess
import sys

from tests.command import ROOT

RUN = """
import linecache
from app.binding import load_qt
load_qt()
import PySide6.QtWidgets
from app.gui.days import short_day
print(short_day.__code__.co_filename in linecache.cache)
"""


def test_the_source_of_what_is_imported_is_not_read() -> None:
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False"]
