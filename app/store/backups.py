"""Backups of the whole library: made by SQLite, read back before they count, thinned.

A backup is a copy of the database with a note beside it: its sum, and which evidence
belongs to it.  The evidence lies beside all backups once, for a file never changes.  The
note is written last, so a backup without one was never finished.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from app.core.record import record
from app.store.database import told as told_by_sqlite
from app.store.evidence import LEFT_OVER, EvidenceShelf
from app.store.files import make_folder, settle, told, write_whole
from app.store.lines import CaseLine
from app.store.opening import name_of
from app.store.refusals import DamagedError, Refusal, StoreError
from app.store.verifying import Verified, verify_database
from app.store.watching import Watch, go_on, unwatched

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.database import Database, Row

FOLDER = "backups"
_NAME = re.compile(r"(?P<number>\d{6,})-\d{8}-\d{4}-(?P<kind>[a-z]+)\.json", re.ASCII)
_BLOCK = 1 << 20
# What was changed last, and how many cases there are: after a wipe a place is used again.
NEWEST = """
SELECT cases.place, cases.id, revisions.checksum, (SELECT count(*) FROM cases) FROM cases
JOIN revisions ON case_id = cases.id AND number = revision ORDER BY cases.place DESC LIMIT 1
"""
_TITLED = "SELECT id, line FROM cases WHERE removed_at IS NULL ORDER BY place DESC"


class BackupKind(StrEnum):
    """Why a backup was made."""

    CLOSING = "closing"
    MIGRATION = "migration"
    IMPORT = "import"
    ASKED = "asked"


@record
class Backup:
    """A finished backup.  ``path`` is its database, ``number`` counts on whatever the clock.

    ``damaged`` are the cases that had changed by themselves before it was made, ``library``
    is the name of the library that it was made of.
    """

    path: Path
    number: int
    kind: BackupKind
    made_at: datetime
    cases: int
    size: int
    checksum: str
    evidence: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    library: str = ""

    @property
    def note(self) -> Path:
        """The file that says what belongs to it."""
        return self.path.with_suffix(".json")


def listed(folder: Path, library: str = "") -> tuple[Backup, ...]:
    """Return the finished backups in *folder*, the newest first; never raises.

    With the name of a *library* those of others, which may share the folder, are left out.
    """
    try:
        notes = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    except OSError:
        return ()
    found = [one for note in notes if (one := _read(note)) is not None]
    own = (one for one in found if not library or one.library in ("", library))
    return tuple(sorted(own, key=lambda one: one.number, reverse=True))


def _read(note: Path) -> Backup | None:
    match = _NAME.fullmatch(note.name)
    try:
        held: dict[str, Any] = json.loads(note.read_bytes())
        found = Backup(
            path=note.with_suffix(".db"),
            number=int(match["number"]) if match else 0,
            kind=BackupKind(held["kind"]),
            made_at=datetime.fromisoformat(held["made_at"]),
            cases=int(held["cases"]),
            size=int(held["size"]),
            checksum=str(held["checksum"]),
            evidence=tuple(map(str, held["evidence"])),
            damaged=tuple(map(str, held["damaged"])),
            library=str(held.get("library", "")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.path.is_file() else None


def make(
    database: Database,
    evidence: EvidenceShelf,
    folder: Path,
    kind: BackupKind,
    now: datetime,
    watch: Watch = unwatched,
) -> Backup:
    """Write a backup of what the library holds now into *folder*, and read it back.

    Raises ``StoreError`` when the library is damaged, the disk refuses or *watch* stops it;
    what was begun is gone again then.  Whole files of evidence stay for the next backup.
    """
    make_folder(folder)
    temporary = folder / f".geachte-{os.getpid()}-{id(database)}.tmp"
    try:
        with told(temporary), told_by_sqlite(temporary):
            os.close(os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
            database.copy_to(temporary)
            verified = _verified(temporary, database.path)
            sums = _keep_evidence(evidence, EvidenceShelf(folder / "evidence"), watch)
            checksum, size = _sum(temporary)
            path = _name(temporary, folder, kind, now)
            found = Backup(
                path=path,
                number=_number(path),
                kind=kind,
                made_at=now,
                cases=verified.cases,
                size=size,
                checksum=checksum,
                evidence=tuple(sorted(sums)),
                damaged=verified.damaged,
                library=name_of(database.path.parent),
            )
            write_whole(found.note, _noted(found))
            settle(folder)
    finally:
        temporary.unlink(missing_ok=True)
    return found


def _verified(copy: Path, original: Path) -> Verified:
    try:
        return verify_database(copy)
    except DamagedError as error:
        raise DamagedError(Refusal.DAMAGED, name=original) from error


def _name(temporary: Path, folder: Path, kind: BackupKind, now: datetime) -> Path:
    """Give the finished file the next number; another window may just have taken it."""
    number = max((_number(path) for path in folder.glob("*-*.db")), default=0) + 1
    while True:
        path = folder / f"{number:06d}-{now:%Y%m%d-%H%M}-{kind}.db"
        if not any(folder.glob(f"{number:06d}-*.db")):
            temporary.replace(path)
            return path
        number += 1


def _number(path: Path) -> int:
    first = path.name.partition("-")[0]
    return int(first) if first.isdecimal() and first.isascii() else 0


def _noted(backup: Backup) -> bytes:
    held = {
        "kind": backup.kind,
        "made_at": backup.made_at.isoformat(),
        "cases": backup.cases,
        "size": backup.size,
        "checksum": backup.checksum,
        "evidence": backup.evidence,
        "damaged": backup.damaged,
        "library": backup.library,
    }
    return json.dumps(held, indent=1).encode() + b"\n"


def _sum(path: Path) -> tuple[str, int]:
    found, size = sha256(), 0
    with path.open("rb") as handle:
        os.fsync(handle.fileno())
        while block := handle.read(_BLOCK):
            found.update(block)
            size += len(block)
    return found.hexdigest(), size


def _keep_evidence(
    source: EvidenceShelf, target: EvidenceShelf, watch: Watch
) -> frozenset[str]:
    """Copy what *target* lacks; a file that changed since it was added stays behind."""
    mine = source.sums()
    kept = mine & target.sums()
    lacking = sorted(mine - kept)
    for done, one in enumerate(lacking):
        go_on(watch, done, len(lacking))
        if source.holds(one):
            target.add(source.path(one), one)
            kept |= {one}
    go_on(watch, len(lacking), len(lacking))
    return kept


def verify(backup: Backup) -> tuple[str, ...]:
    """Read a backup wholly; return the sums of its evidence that is missing or has changed.

    Raises ``StoreError`` when its database is not what it was.
    """
    if not is_whole(backup):
        raise StoreError(Refusal.BAD_BACKUP, name=backup.path.name)
    try:
        verify_database(backup.path)
    except StoreError as error:
        raise StoreError(Refusal.BAD_BACKUP, name=backup.path.name) from error
    shelf = EvidenceShelf(backup.path.parent / "evidence")
    return tuple(one for one in backup.evidence if not shelf.holds(one))


def titles(backup: Backup) -> tuple[str, ...]:
    """Return the titles of the cases in a backup, that which changed last first.

    Cases in the bin are left out.  Raises ``StoreError`` for one that cannot be read.
    """
    uri = f"{backup.path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            rows = connection.execute(_TITLED).fetchall()
            return tuple(CaseLine(one, 0, line).digest.title for one, line in rows)
    except (sqlite3.Error, ValueError) as error:
        raise StoreError(Refusal.BAD_BACKUP, name=backup.path.name) from error


def is_whole(backup: Backup) -> bool:
    """Tell whether the database of a backup has the sum that its note says."""
    try:
        return _sum(backup.path) == (backup.checksum, backup.size)
    except OSError:
        return False


def clean(folder: Path, before: float) -> None:
    """Remove what was never finished and was written *before* a moment, in seconds.

    Only for who is alone with the library.  Another one that shares the folder may be
    writing there just now.
    """
    begun = [*folder.glob(LEFT_OVER), *(folder / "evidence").glob(LEFT_OVER)]
    begun += [
        path
        for path in folder.glob("*.db")
        if not path.with_suffix(".json").exists() and _number(path)
    ]
    for path in begun:
        with suppress(OSError):  # what stays is in nobody's way
            if path.stat().st_mtime < before:
                path.unlink()


def newest(path: Path) -> Row | None:
    """Return what `NEWEST` finds in a backup; None when it is empty or cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as one:
            found: Row | None = one.execute(NEWEST).fetchone()
            return found
    except sqlite3.Error:
        return None
