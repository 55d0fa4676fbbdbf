"""Locks that the system gives back by itself, however a program ends.

They lie on small files in the folder of the library.  Nobody has to clear one away: after
a crash the next window simply gets it.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from app.store.files import told
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "locks"
_LIBRARY = "library.lock"
_LONGEST = 64  # bytes of what a lock says

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # behind the text: others may read what stands before it

    def _try(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _share(descriptor: int) -> None:
        """Do nothing: Windows has no shared locks here; the first window counts as alone."""

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _share(descriptor: int) -> None:
        """Let others in too; waits while one that is alone prepares the library."""
        fcntl.flock(descriptor, fcntl.LOCK_SH)


class Presence:
    """Says that a program has the library open; ``alone`` when it is the only one."""

    def __init__(self, folder: Path) -> None:
        """Come in; raises ``UserError`` where nothing can be written."""
        self._descriptor = _file(folder / _LIBRARY)
        self.alone = _try(self._descriptor)
        if not self.alone:
            _share(self._descriptor)

    def let_others_in(self) -> None:
        """End what must be done alone."""
        if self.alone:
            _share(self._descriptor)

    def leave(self) -> None:
        """Go; may be said twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class CaseLock:
    """The right to change a case, or who has it.

    ``since`` is when it was taken elsewhere, None where it is ``mine`` or nobody knows.
    """

    def __init__(self, folder: Path, case_id: str, now: datetime) -> None:
        """Take the lock if it is free."""
        name = sha256(case_id.encode()).hexdigest()[:32]
        self._descriptor = _file(folder / f"{name}.lock")
        self.mine = _try(self._descriptor)
        self.since = None
        if self.mine:
            _write(self._descriptor, now.isoformat())
        else:
            self.since = _read(self._descriptor)
            self._close()

    def refusal(self) -> StoreError:
        """Return what to say where it is not ``mine``."""
        since = f" since {self.since:%H:%M}" if self.since else ""
        return StoreError(Refusal.LOCKED, since=since)

    def release(self) -> None:
        """Give the lock back; may be said twice."""
        self.mine = False
        self._close()

    def _close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the lock back."""
        self.release()


def _file(path: Path) -> int:
    with told(path):
        path.parent.mkdir(mode=0o700, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)


def _write(descriptor: int, text: str) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.truncate(descriptor, 0)
    os.write(descriptor, text.encode())


def _read(descriptor: int) -> datetime | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return datetime.fromisoformat(os.read(descriptor, _LONGEST).decode())
    except ValueError:
        return None
