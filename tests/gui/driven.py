"""A window in a program of its own, that is worked in, killed or asked to end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.core.digest import digest
from app.gui.application import now, pack_of
from app.store.library import Library
from tests.command import ROOT

PATIENCE = 60


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    """Start a window on *folder*, with what it and its workshop leave elsewhere beside that."""
    beside = folder.parent / "beside"
    beside.mkdir(parents=True, exist_ok=True)
    places = ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
    return subprocess.Popen(
        [sys.executable, "-m", "tests.gui.driver", os.fspath(folder), *words],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            **dict.fromkeys(places, str(beside)),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def hear(program: subprocess.Popen[str], wanted: str) -> None:
    """Wait until the window says *wanted*."""
    assert program.stdout is not None
    for line in program.stdout:
        if line.strip() == wanted:
            return
    raise AssertionError(f"it ended before it said {wanted}")


def opened(folder: Path) -> Library:
    """Open the library in *folder* as the next start does."""
    return Library.open(
        folder, digest=lambda case: digest(case, pack_of(case.jurisdiction)), now=now
    )


def left_beside(folder: Path) -> list[Path]:
    """Return what a window on *folder* left that should be gone after the next start."""
    beside = folder.parent / "beside"
    temporary = [*folder.rglob("*.tmp*"), *folder.rglob("*-journal")]
    return [*temporary, *(one for one in beside.rglob("*") if not one.is_dir())]
