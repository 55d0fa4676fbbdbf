"""D3: a file that is saved over by clicks is the old one or the new, whoever is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.trials import trials


def _save_and_kill(folder: Path, times: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.saving", os.fspath(folder), str(times), "1"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_d3_a_kill_while_saving_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    _save_and_kill(tmp_path, 20)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_d3_no_kill_while_saving_ever_harms_a_file(tmp_path: Path) -> None:
    _save_and_kill(tmp_path, trials(300))
