"""D8: 40 times something typed where a library can only be read, or goes away while open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.command import ROOT


def test_d8_where_nothing_can_be_kept_it_is_said_and_no_words_are_lost(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider"),
            *(f"--basetemp={tmp_path / 'trials'}", "tests/gui/closed_off.py"),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
