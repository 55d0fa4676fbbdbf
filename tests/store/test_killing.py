"""D1, D3, D4, D5, D9, R5: killed at any instant, nothing confirmed is lost and all is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.trials import trials

QUICK = {
    "editing": 12,
    "exporting": 15,
    "migrating": 10,
    "backing_up": 12,
    "recovering": 15,
    "importing": 15,
    "together": 6,
    "locking": 20,
}
FULL = {
    "editing": 1_000,
    "exporting": 300,
    "migrating": 200,
    "backing_up": 200,
    "recovering": 200,
    "importing": 200,
    "together": 500,
    "locking": 100,
}


def run(counts: Mapping[str, int], folder: Path) -> None:
    """Run as many trials of each scenario as *counts* says, in a program of its own."""
    wanted = ",".join(f"{name}:{count}" for name, count in counts.items())
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", wanted, "1"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": os.fspath(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_nothing_is_lost_when_a_program_is_killed(tmp_path: Path) -> None:
    run(QUICK, tmp_path)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("name", FULL)
def test_nothing_is_lost_however_often(name: str, tmp_path: Path) -> None:
    run({name: trials(FULL[name])}, tmp_path)
