"""S3: nothing heavy, and nothing that is not shown, is loaded before the window is seen."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.command import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_that_can_wait_is_loaded_at_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.opening", "paint", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == ""
