"""U2, D19: wherever the window fails, it is told, nothing is marked saved, nothing is lost.

The window that fails is a program of its own: one that ends natively is seen as a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.command import ROOT
from tests.gui.failing import EDITS, SHOWN, USED
from tests.trials import trials

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SOME = ("parties", "wants", "happened list", "points", "evidence", "letters", "follow_up")
MORE = ("home today", "new case", "sheet promise", "viewer", "settings sender", "palette")


def _fail_in(folder: Path, acts: Iterable[str], times: int) -> None:
    """Let *times* calls fail in each act, and look how that program ends."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.failing", os.fspath(folder), "1", str(times), *acts],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout.splitlines()[-1:]
    assert (done.returncode, said) == (0, ["DONE"]), (said, done.stderr[-3_000:])


@pytest.mark.parametrize(
    ("acts", "times"),
    [(EDITS, 3), (SOME, 1), (MORE, 1), ([*USED][:8], 1)],
    ids=["edits", "pages", "others", "controls"],
)
def test_a_mistake_of_ours_is_told_and_never_marked_as_saved(
    tmp_path: Path, acts: Iterable[str], times: int
) -> None:
    _fail_in(tmp_path, acts, times)


@pytest.mark.stress
@pytest.mark.timeout(14_400)
@pytest.mark.parametrize("acts", [EDITS, SHOWN, USED], ids=["edits", "screens", "controls"])
def test_wherever_it_fails_the_window_goes_on(tmp_path: Path, acts: Iterable[str]) -> None:
    _fail_in(tmp_path, acts, trials(3_000) // 3 // len([*acts]) + 1)
