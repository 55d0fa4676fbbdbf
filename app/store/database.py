"""One connection to the database of the library: reading, and writing whole or not at all.

The statements go straight to the driver.  SQLAlchemy makes and migrates the tables, and is
loaded only then: it takes 170 ms, ten frames, which nobody shall wait for at the first edit.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any

from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Row = tuple[Any, ...]  # the columns that the statement names

WAITS = 2.0  # seconds for another window that is writing
_CACHE = -65_536  # KiB: with the usual 2 MB, queries grow faster than the library
_PART = 250  # rows that fit with what is made of them in the fast memory of a processor
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = {_CACHE}",
)
_CODES = {
    sqlite3.SQLITE_FULL: Refusal.FULL,
    sqlite3.SQLITE_READONLY: Refusal.READ_ONLY,
    sqlite3.SQLITE_PERM: Refusal.READ_ONLY,
    sqlite3.SQLITE_IOERR: Refusal.FAILING,
    sqlite3.SQLITE_CANTOPEN: Refusal.FAILING,
    sqlite3.SQLITE_BUSY: Refusal.BUSY,
    sqlite3.SQLITE_LOCKED: Refusal.BUSY,
}
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """The open database in *path*; usable from several threads, by one at a time."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        """Keep an open connection; `opening` makes them."""
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._lock = RLock()
        self._identity = identity(path)
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        self._writes_ahead = mode == "wal"

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows that *statement* finds; raises ``StoreError``."""
        with self._lock, told(self.path):
            self._drop_unfinished()
            return self._connection.execute(statement, values).fetchall()

    def parts(self, statement: str, values: Sequence[object] = ()) -> Iterator[list[Row]]:
        """Go through the rows that *statement* finds, some hundreds at a time; ``StoreError``.

        To be gone through to the end, and nothing else asked of the database meanwhile.
        """
        with self._lock, told(self.path):
            self._drop_unfinished()
            cursor = self._connection.execute(statement, values)
            while found := cursor.fetchmany(_PART):
                yield found

    def row(self, statement: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row that *statement* finds, None where there is none."""
        found = self.rows(statement, values)
        return found[0] if found else None

    def sign(self) -> tuple[int, int]:
        """Return what is another one after any change, by us or by who else writes to it."""
        with self._lock, told(self.path):
            (others,) = self._connection.execute("PRAGMA data_version").fetchone()
            return others, self._connection.total_changes

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one change: all of it is on the disk afterwards, or none.

        Raises ``StoreError`` when it could not be written, also when the file that we write
        to is not the one that stands in the folder any more.
        """
        if self.read_only:
            raise StoreError(Refusal.READ_ONLY, name=self.path.parent)
        with self._lock, told(self.path):
            self._drop_unfinished()
            self._check_place()
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                self._drop_unfinished()
            self._check_place()

    def copy_to(self, path: Path) -> None:
        """Write a copy of what the database holds now to the new file *path*.

        Where it may be read beside who writes, nobody waits for it.  A file that was moved or
        removed meanwhile can still be read by who has it open.
        """
        with ExitStack() as open_now, told(self.path):
            target = sqlite3.connect(path, isolation_level=None)
            open_now.callback(target.close)
            if self._writes_ahead and not self.read_only and self._in_place():
                source = connect(self.path)
                open_now.callback(source.close)
            else:
                open_now.enter_context(self._lock)
                source = self._connection
            source.backup(target)

    def forget(self) -> None:
        """Let nothing that was deleted stay in the file, in the index or beside the file."""
        with self._lock, told(self.path):
            self._connection.execute("INSERT INTO search (search) VALUES ('optimize')")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the connection; the last one writes what waits beside the file into it."""
        with self._lock, told(self.path):
            self._connection.close()

    def _drop_unfinished(self) -> None:
        """Take back a change that was not ended; the disk may have refused that too before."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def _in_place(self) -> bool:
        return identity(self.path) == self._identity

    def _check_place(self) -> None:
        if not self._in_place():
            raise StoreError(Refusal.GONE, name=self.path)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file in *path* from any other, None when there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Return a connection to the database in *path*, set up as the library needs it.

    A read-only one takes the file as it is and writes nothing beside it.
    """
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"
    with ExitStack() as failed:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=WAITS,
        )
        failed.callback(connection.close)
        for setting in _SETTINGS:
            connection.execute(setting)
        if not read_only:
            _write_ahead(connection)
        failed.pop_all()
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let saved mean saved: on the disk when the statement returns, whatever happens then."""
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":  # a disk without shared memory, such as some network drives
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite reports of the disk or the file into a ``StoreError``."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        if "closed" in str(error):
            raise StoreError(Refusal.CLOSED) from error
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest says more of the same
        if code in _DAMAGE:
            raise DamagedError(Refusal.DAMAGED, name=path) from error
        if code in _CODES:
            raise StoreError(_CODES[code], name=path.parent) from error
        raise
