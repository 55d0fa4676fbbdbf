"""D1, D17, R5: a window that is killed or asked to end loses nothing that it said was saved."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from app.core.digest import digest
from app.gui.application import now, pack_of
from app.store.drafts import read_drafts
from app.store.library import Library
from tests.command import ROOT
from tests.gui.driver import NAME
from tests.trials import trials

PATIENCE = 60


def _start(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.gui.driver", os.fspath(folder), *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _hear(program: subprocess.Popen[str], wanted: str) -> None:
    assert program.stdout is not None
    for line in program.stdout:
        if line.strip() == wanted:
            return
    raise AssertionError(f"it ended before it said {wanted}")


def _opened(folder: Path) -> Library:
    return Library.open(
        folder, digest=lambda case: digest(case, pack_of(case.jurisdiction)), now=now
    )


def _kill(folder: Path, after: float) -> int:
    """Kill a window that is worked in, and return the last number that it said was saved."""
    program = _start(folder)
    _hear(program, "READY")
    select.select([], [], [], after)
    program.kill()
    said, _ = program.communicate(timeout=PATIENCE)
    confirmed = [int(line.split()[1]) for line in said.splitlines() if line.startswith("OK ")]
    return confirmed[-1] if confirmed else 0


def _kill_often(folder: Path, times: int) -> None:
    dice = Random(times)
    for _ in range(times):
        confirmed = _kill(folder, dice.uniform(0.0, 0.5))
        library = _opened(folder)
        assert int(library.load(NAME).case.title) >= confirmed
        library.close(backup=False)
        assert [*folder.rglob("*.tmp*"), *folder.rglob("*-journal")] == []


def test_what_was_said_to_be_saved_survives_a_kill(tmp_path: Path) -> None:
    _kill_often(tmp_path, 8)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_what_was_said_to_be_saved_survives_every_kill(tmp_path: Path) -> None:
    _kill_often(tmp_path, trials(1_000))


def test_what_was_typed_in_the_sheet_is_there_after_a_kill(tmp_path: Path) -> None:
    with _start(tmp_path, "drafting") as program:
        _hear(program, "TYPED")
        program.kill()
    (draft,) = read_drafts(tmp_path)
    assert draft.contact is not None
    assert (draft.case, draft.contact.said) == (NAME, "Typed in the sheet")


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_a_window_that_is_asked_to_end_keeps_what_was_typed(
    tmp_path: Path, asked: signal.Signals
) -> None:
    with _start(tmp_path, "typing") as program:
        _hear(program, "TYPED")
        program.send_signal(asked)
        assert program.wait(timeout=PATIENCE) == 0
    library = _opened(tmp_path)
    case = library.load(NAME).case
    library.close(backup=False)
    assert [point.title for point in case.points] == ["Typed in a field"]
    assert case.contacts == ()  # nobody recorded it
    (draft,) = read_drafts(tmp_path)
    assert draft.contact is not None
    assert draft.contact.said == "Typed in the sheet"
