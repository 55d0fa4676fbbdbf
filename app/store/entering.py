"""Coming into the folder of a library: who is there, what was left undone, what to open."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import timedelta
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from app.store import backups, opening, restoring, tables
from app.store.backups import BackupKind
from app.store.database import Database, connect, told
from app.store.evidence import FOLDER as EVIDENCE
from app.store.evidence import LEFT_OVER, EvidenceShelf
from app.store.files import make_folder
from app.store.locking import FOLDER as LOCKS
from app.store.locking import Presence
from app.store.migrating import STEPS, migrate
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from datetime import datetime


_LONG = timedelta(days=1)  # no backup takes that long to write


@dataclass(frozen=True, slots=True)
class Entered:
    """An open database, and the sign that we are there; none where we can only read.

    ``torn`` tells that a part of the library was taken away since it was open last.
    """

    database: Database
    presence: Presence | None
    torn: bool = False

    def leave(self) -> None:
        """Close the database and go; the last one leaves the sign that all is in order."""
        self.database.close()
        if self.presence is None:
            return
        folder = self.database.path.parent
        if not (folder / f"{opening.NAME}-wal").exists():
            opening.mark_shut(folder)
        self.presence.leave()


def enter(
    folder: Path,
    backup_folder: Path,
    now: datetime,
    form: int = tables.FORM,
    steps: Path = STEPS,
) -> Entered:
    """Open the library in *folder*, made where there never was one; see ``Library.open``."""
    if _only_readable(folder):
        return Entered(_for_reading(folder / opening.NAME, form), None)
    make_folder(folder)
    with ExitStack() as failed:
        presence = Presence(folder / LOCKS)
        failed.callback(presence.leave)
        if presence.alone:
            restoring.finish(folder)
        torn = presence.alone and _is_torn(folder)
        if opening.is_new(folder):
            opening.make(folder)
        path = folder / opening.NAME
        if opening.header_form(path, form) < form:
            _bring_up(path, presence, backup_folder, now, steps)
        if presence.alone:
            _clean(folder, backup_folder, now)
        database = opening.open_database(path, form)
        (folder / opening.SHUT).unlink(missing_ok=True)
        opening.mark(folder)
        presence.let_others_in()
        failed.pop_all()
    return Entered(database, presence, torn)


def _bring_up(
    path: Path, presence: Presence, backup_folder: Path, now: datetime, steps: Path
) -> None:
    """Migrate an older library, after a copy was made."""
    if not presence.alone:
        raise StoreError(Refusal.IN_USE)
    with told(path):
        database = Database(path, connect(path), read_only=False)
    try:
        shelf = EvidenceShelf(path.parent / EVIDENCE)
        backups.make(database, shelf, backup_folder, BackupKind.MIGRATION, now)
    finally:
        database.close()
    migrate(path, steps)


def _clean(folder: Path, backup_folder: Path, now: datetime) -> None:
    """Remove what a program that was killed was writing; nobody writes there now."""
    for place in (folder, folder / EVIDENCE):
        for path in place.glob(LEFT_OVER):
            path.unlink(missing_ok=True)
    own = backup_folder.is_relative_to(folder)
    backups.clean(backup_folder, inf if own else (now - _LONG).timestamp())


def _is_torn(folder: Path) -> bool:
    """Tell whether what was saved last is missing: it lay beside the database."""
    marked = (folder / opening.MARK).exists() and not (folder / opening.SHUT).exists()
    return marked and not (folder / f"{opening.NAME}-wal").exists()


def _only_readable(folder: Path) -> bool:
    path = folder / opening.NAME
    if not path.is_file():
        return False
    return not (os.access(folder, os.W_OK | os.X_OK) and os.access(path, os.W_OK))


def _for_reading(path: Path, form: int) -> Database:
    """Open a database where nothing can be written; what lies beside it is read too."""
    opening.header_form(path, form)
    waiting = path.with_name(f"{path.name}-wal")
    if not waiting.is_file() or waiting.stat().st_size == 0:
        return opening.open_database(path, form, read_only=True)
    with tempfile.TemporaryDirectory(prefix="geachte-") as place, told(path):
        for part in (path, waiting):
            (Path(place) / part.name).write_bytes(part.read_bytes())
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        with closing(connect(Path(place) / path.name)) as copy:
            copy.backup(memory)
    return Database(path, memory, read_only=True)
