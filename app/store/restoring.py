"""Bringing cases back from a backup: into a new folder, or in the place of what is damaged.

In the second case nothing is thrown away: the damaged files are moved aside.  A note says
what is being done, so that a program that was killed half-way does it again when it starts.
"""

from __future__ import annotations

import json
import os
from itertools import count
from typing import TYPE_CHECKING

from app.store import backups, opening
from app.store.backups import Backup
from app.store.evidence import FOLDER as EVIDENCE
from app.store.evidence import EvidenceShelf
from app.store.files import make_folder, settle, told, write_whole
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from pathlib import Path

_NOTE = "restoring.json"
_FRESH = ".geachte-restored.tmp"
_BLOCK = 1 << 20


def restore(backup: Backup, folder: Path) -> tuple[str, ...]:
    """Make a library in the empty or new *folder* of what *backup* holds.

    Returns the sums of the evidence that the backup does not have whole.  Raises
    ``StoreError`` for a damaged backup and for a folder with something in it.
    """
    backups.verify(backup)
    make_folder(folder)
    if any(folder.iterdir()):
        raise StoreError(Refusal.TARGET_NOT_EMPTY, name=folder)
    missing = _bring_evidence(backup, folder)
    _copy(backup.path, folder / _FRESH)
    with told(folder):
        (folder / _FRESH).replace(folder / opening.NAME)
        settle(folder)
    opening.mark(folder)
    opening.mark_shut(folder)
    return missing


def recover(backup: Backup, folder: Path) -> tuple[str, ...]:
    """Put what *backup* holds in the place of the library in *folder*, which nobody has open.

    What is there is moved into ``aside-1`` or the next free one.  Returns as `restore` does.
    """
    backups.verify(backup)
    make_folder(folder)
    missing = _bring_evidence(backup, folder)
    _copy(backup.path, folder / _FRESH)
    held = json.dumps({"aside": _free(folder)}).encode()
    write_whole(folder / _NOTE, held, force=True)
    finish(folder)
    return missing


def finish(folder: Path) -> None:
    """Do what the note in *folder* says was begun; without a note there is nothing to do."""
    note = folder / _NOTE
    if not note.exists():
        return
    opening.mark_shut(folder)
    with told(folder):
        if (folder / _FRESH).exists():
            aside = folder / str(json.loads(note.read_bytes())["aside"])
            aside.mkdir(mode=0o700, exist_ok=True)
            # What waits beside the database goes first: it must never meet the other one.
            for name in (f"{opening.NAME}-wal", f"{opening.NAME}-shm", opening.NAME):
                if (folder / name).exists():
                    (folder / name).replace(aside / name)
            settle(folder)
            (folder / _FRESH).replace(folder / opening.NAME)
        settle(folder)
        note.unlink()
    opening.mark(folder)


def _free(folder: Path) -> str:
    return next(name for at in count(1) if not (folder / (name := f"aside-{at}")).exists())


def _bring_evidence(backup: Backup, folder: Path) -> tuple[str, ...]:
    """Copy the evidence of *backup* that the library lacks; return what is nowhere whole."""
    source = EvidenceShelf(backup.path.parent / "evidence")
    target = EvidenceShelf(folder / EVIDENCE)
    missing = []
    for one in backup.evidence:
        if target.holds(one):
            continue
        if source.holds(one):
            target.add(source.path(one), one)
        else:
            missing.append(one)
    return tuple(missing)


def _copy(source: Path, target: Path) -> None:
    with told(target):
        target.unlink(missing_ok=True)
        descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with source.open("rb") as reading, os.fdopen(descriptor, "wb") as writing:
            while block := reading.read(_BLOCK):
                writing.write(block)
            writing.flush()
            os.fsync(writing.fileno())
