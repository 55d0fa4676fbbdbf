"""A disk of our own that is really full, for a program that nobody else sees it from.

``python -m tests.store.full_disk FOLDER`` ends with 0 when every act was told and harmed
nothing, and says which disk it had: its own, where the system lets a program mount one, else
that of *FOLDER* with a limit to the size of a file.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.store.test_faults import ACTS, check, limited

if TYPE_CHECKING:
    from collections.abc import Iterator

NEW_USERS, NEW_MOUNTS = 0x10000000, 0x00020000  # see unshare(2)
ROOM = 24_000_000  # bytes of the whole disk
LEFT = (0, 4, 8, 16, 64, 4_096)  # kilobytes that are free when an act begins


def mounted(folder: Path) -> bool:
    """Mount a small disk on *folder* for this program alone; False where that is refused."""
    user, group = os.getuid(), os.getgid()
    system = ctypes.CDLL(None, use_errno=True)
    if system.unshare(NEW_USERS | NEW_MOUNTS) != 0:
        return False
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    room = f"size={ROOM}".encode()
    return bool(system.mount(b"none", os.fsencode(folder), b"tmpfs", 0, room) == 0)


@contextmanager
def filled(folder: Path, left: int) -> Iterator[None]:
    """Let only *left* kilobytes be free on the disk of *folder*."""
    free = os.statvfs(folder)
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as handle:
        os.posix_fallocate(handle.fileno(), 0, free.f_bavail * free.f_frsize - left * 1_024)
    try:
        yield
    finally:
        filler.unlink()


def main() -> None:
    """Do every act on a disk that is fuller and fuller."""
    folder = Path(sys.argv[1])
    own = mounted(folder)
    sys.stdout.write("own\n" if own else "limited\n")
    for act in ACTS:
        failed = []
        for left in LEFT:
            full = partial(filled, folder, left) if own else partial(limited, left * 1_024 + 1)
            place = folder / f"{act.__name__}-{left}"
            failed.append(check(act, place, full))
        assert failed[0], f"{act.__name__} was not told that the disk is full"


if __name__ == "__main__":
    main()
