"""One window writes a case; who dies gives everything back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.store.locking import CaseLock, Presence
from app.store.refusals import Refusal
from tests.command import ROOT
from tests.store.shelf import START, opened

HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from app.store.locking import CaseLock
lock = CaseLock(Path(sys.argv[1]), "a", datetime.fromisoformat(sys.argv[2]))
print(lock.mine, flush=True)
sys.stdin.read()
"""


def held_elsewhere(folder: Path) -> subprocess.Popen[str]:
    """Start a program that holds the lock of case a until it is killed."""
    started = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), START.isoformat()],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "True\n"
    return started


def test_a_case_is_locked_for_the_second_window(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as two:
        mine = one.lock("a")
        theirs = two.lock("a")
        assert (mine.mine, theirs.mine, theirs.since) == (True, False, START)
        assert theirs.refusal().code == Refusal.LOCKED
        assert str(theirs.refusal()).startswith("This case is open elsewhere since 14:32;")
        with two.lock("b") as other:
            assert other.mine
        mine.release()
        mine.release()
        with two.lock("a") as now:
            assert now.mine


def test_a_lock_of_a_killed_program_is_taken_over(tmp_path: Path) -> None:
    folder = tmp_path / "locks"
    folder.mkdir()
    holder = held_elsewhere(folder)
    assert CaseLock(folder, "a", START).since == START
    holder.kill()
    holder.communicate()
    with CaseLock(folder, "a", START) as lock:
        assert lock.mine


def test_what_a_lock_says_may_be_anything(tmp_path: Path) -> None:
    with CaseLock(tmp_path, "a", START):
        for file in tmp_path.iterdir():
            file.write_bytes(b"\xff not a moment")
        other = CaseLock(tmp_path, "a", START)
        assert (other.mine, other.since) == (False, None)
        assert "elsewhere;" in str(other.refusal())


def test_the_first_is_alone_until_others_are_let_in(tmp_path: Path) -> None:
    first = Presence(tmp_path / "locks")
    assert first.alone
    first.let_others_in()
    second = Presence(tmp_path / "locks")
    assert not second.alone
    first.leave()
    second.leave()
    second.leave()
    third = Presence(tmp_path / "locks")
    assert third.alone
    third.leave()
