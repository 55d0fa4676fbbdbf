"""D1, D17, R5: a window that is killed or asked to end loses nothing that it said was saved."""

from __future__ import annotations

import select
import signal
from pathlib import Path
from random import Random

import pytest

from app.store.drafts import read_drafts
from tests.gui.driven import PATIENCE, hear, left_beside, opened, start
from tests.gui.driver import NAME
from tests.trials import trials

ASKED = (signal.SIGTERM, signal.SIGHUP)


def _kill(folder: Path, after: float) -> int:
    """Kill a window that is worked in, and return the last number that it said was saved."""
    program = start(folder)
    hear(program, "READY")
    select.select([], [], [], after)
    program.kill()
    said, _ = program.communicate(timeout=PATIENCE)
    confirmed = [int(line.split()[1]) for line in said.splitlines() if line.startswith("OK ")]
    return confirmed[-1] if confirmed else 0


def _kill_often(folder: Path, times: int) -> None:
    dice = Random(times)
    for _ in range(times):
        confirmed = _kill(folder, dice.uniform(0.0, 0.5))
        library = opened(folder)
        assert int(library.load(NAME).case.title) >= confirmed
        library.close(backup=False)
        assert left_beside(folder) == []


def test_what_was_said_to_be_saved_survives_a_kill(tmp_path: Path) -> None:
    """D1, R5: in the window, with what it leaves in the folders of the system."""
    _kill_often(tmp_path / "library", 8)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_what_was_said_to_be_saved_survives_every_kill(tmp_path: Path) -> None:
    _kill_often(tmp_path / "library", trials(1_000))


def test_what_was_typed_in_the_sheet_is_there_after_a_kill(tmp_path: Path) -> None:
    with start(tmp_path / "library", "drafting") as program:
        hear(program, "TYPED")
        program.kill()
    (draft,) = read_drafts(tmp_path / "library")
    assert draft.contact is not None
    assert (draft.case, draft.contact.said) == (NAME, "Typed in the sheet")


def _end(folder: Path, asked: signal.Signals) -> None:
    """Ask a window to end in which something was typed in a field and in the sheet."""
    with start(folder, "typing") as program:
        hear(program, "TYPED")
        program.send_signal(asked)
        assert program.wait(timeout=PATIENCE) == 0
    library = opened(folder)
    case = library.load(NAME).case
    library.close(backup=False)
    assert [point.title for point in case.points] == ["Typed in a field"]
    assert case.contacts == ()  # nobody recorded it
    (draft,) = read_drafts(folder)
    assert draft.contact is not None
    assert draft.contact.said == "Typed in the sheet"
    assert left_beside(folder) == []


@pytest.mark.parametrize("asked", ASKED)
def test_a_window_that_is_asked_to_end_keeps_what_was_typed(
    tmp_path: Path, asked: signal.Signals
) -> None:
    _end(tmp_path / "library", asked)


@pytest.mark.stress
@pytest.mark.timeout(7_200)
def test_d17_whenever_a_window_is_asked_to_end_it_keeps_what_was_typed(tmp_path: Path) -> None:
    for number in range(trials(100)):
        _end(tmp_path / f"{number}", ASKED[number % 2])
