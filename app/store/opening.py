"""Opening the database of a library: making, migrating or refusing it, never starting anew.

The header of the file is read before SQLite sees it, so that what belongs to a newer program
or to another one stays as it is, byte for byte.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from app.store import tables
from app.store.database import Database, connect, told
from app.store.files import make_folder, write_whole
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "geachte.db"
MARK = "library.json"  # says that there is a library in this folder
SHUT = "closed.mark"  # is there while nobody has the library open
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # bytes
_FORM_AT, _APPLICATION_AT = 60, 68
_HIDDEN = ("trigger", "view")  # they could change what we write, or never end


def header_form(path: Path, known: int = tables.FORM) -> int:
    """Return the number of the form of the database in *path*, 0 where there is none.

    Raises ``StoreError`` for a newer form, another program's, and for what is damaged.
    """
    try:
        with path.open("rb") as handle:
            head = handle.read(_HEADER)
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise StoreError(Refusal.FAILING, name=path.parent) from error
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise DamagedError(Refusal.DAMAGED, name=path)
    application = int.from_bytes(head[_APPLICATION_AT : _APPLICATION_AT + 4], "big")
    form = int.from_bytes(head[_FORM_AT : _FORM_AT + 4], "big")
    _check(application, form, path, known)
    return form


def _check(application: int, form: int, path: Path, known: int) -> None:
    if application != tables.APPLICATION:
        raise StoreError(Refusal.FOREIGN, name=path)
    if form > known:
        raise StoreError(Refusal.NEWER, found=form, known=known)
    if form < 1:
        raise DamagedError(Refusal.DAMAGED, name=path)


def is_new(folder: Path) -> bool:
    """Tell whether there never was a library in *folder*.

    Raises ``DamagedError`` when there was one and its database is gone.
    """
    path = folder / NAME
    if os.path.lexists(path):
        return False
    traces = (folder / MARK, folder / f"{NAME}-wal", folder / "evidence", folder / "backups")
    if any(os.path.lexists(trace) for trace in traces):
        raise DamagedError(Refusal.LOST, name=path)
    return True


def make(folder: Path) -> None:
    """Make an empty library in *folder*: it is there whole afterwards, or not at all."""
    make_folder(folder)
    path, fresh = folder / NAME, folder / ".geachte-new.tmp"
    fresh.unlink(missing_ok=True)
    with told(path):
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = sqlite3.connect(fresh, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            for statement in tables.statements():
                connection.execute(statement)
            connection.execute(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"
            )
            stamp = f"form_{tables.FORM}"
            connection.execute("INSERT INTO alembic_version VALUES (?)", (stamp,))
            connection.execute(f"PRAGMA application_id = {tables.APPLICATION}")
            connection.execute(f"PRAGMA user_version = {tables.FORM}")
            connection.execute("COMMIT")
        finally:
            connection.close()
    fresh.replace(path)
    mark(folder)


def mark(folder: Path) -> None:
    """Leave the sign that this folder holds a library, with a name that no other has."""
    if not name_of(folder):
        held = {"application": "geachte", "library": uuid4().hex}
        write_whole(folder / MARK, json.dumps(held).encode() + b"\n", force=True)


def name_of(folder: Path) -> str:
    """Return what tells the library in *folder* from others, empty where nothing does."""
    try:
        held = json.loads((folder / MARK).read_bytes())
    except (OSError, ValueError):
        return ""
    return str(held.get("library", "")) if isinstance(held, dict) else ""


def mark_shut(folder: Path) -> None:
    """Leave the sign that nothing waits beside the database."""
    with suppress(OSError):  # without it the next one looks twice, that is all
        (folder / SHUT).touch(mode=0o600)


def open_database(path: Path, known: int = tables.FORM, *, read_only: bool = False) -> Database:
    """Return the database in *path*, which has today's form.

    Raises ``StoreError`` when it is not one of ours, newer, damaged, or cannot be opened.
    """
    with told(path), ExitStack() as failed:
        connection = connect(path, read_only=read_only)
        failed.callback(connection.close)
        _check_inside(connection, path, known)
        failed.pop_all()
    return Database(path, connection, read_only=read_only)


def _check_inside(connection: sqlite3.Connection, path: Path, known: int) -> None:
    """Look at what SQLite sees: a file beside the database may say more than its header."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    _check(application, form, path, known)
    found = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    if any(kind in _HIDDEN for kind, _ in found):
        raise StoreError(Refusal.FOREIGN, name=path)
    if not {"cases", "revisions", "dated", "search"} <= {name for _, name in found}:
        raise DamagedError(Refusal.DAMAGED, name=path)
    connection.execute("SELECT count(*) FROM cases").fetchone()
