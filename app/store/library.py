"""The library: all cases of the user, every edit of them kept, found again in a moment."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Self

from app.core.case import Case
from app.core.record import record
from app.store import documents, opening, rows
from app.store.database import Database
from app.store.lines import CaseLine, line_sum
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.core.digest import Digest

_LINES = """
SELECT id, revision, line, line_sum FROM cases WHERE removed_at IS {} NULL ORDER BY place DESC
"""
_DOCUMENT = "SELECT document, checksum FROM revisions WHERE case_id = ? AND number = ?"


@record
class Stored:
    """A case as it stands in the library, and the number of that revision."""

    case: Case
    revision: int


class Library:
    """The cases in a folder.  Usable from several threads; each call is one transaction.

    Every method raises ``StoreError`` when the library refuses or the disk does; then
    nothing was changed.
    """

    def __init__(
        self, database: Database, digest: Callable[[Case], Digest], now: Callable[[], datetime]
    ) -> None:
        """Keep an open database; `open` is the way in."""
        self.folder = database.path.parent
        self._database = database
        self._digest = digest
        self._now = now
        self._session = now().isoformat()
        self._encoder = documents.Encoder()
        self._encoding = Lock()

    @classmethod
    def open(
        cls, folder: Path, *, digest: Callable[[Case], Digest], now: Callable[[], datetime]
    ) -> Self:
        """Return the library in *folder*, made where there never was one.

        *digest* sums a case up for the list, *now* tells the time.  Raises ``StoreError``
        for a database that is newer or another program's, and ``DamagedError`` for one that
        is damaged or gone: then a backup can bring it back.
        """
        path = folder / opening.NAME
        if opening.is_new(folder):
            opening.make(folder)
        opening.header_form(path)
        database = opening.open_database(path)
        opening.mark(folder)
        return cls(database, digest, now)

    @property
    def read_only(self) -> str:
        """Why nothing can be changed here, empty when it can."""
        if not self._database.read_only:
            return ""
        return str(StoreError(Refusal.READ_ONLY, name=self.folder))

    def close(self) -> None:
        """Close the library; it can be closed twice."""
        with suppress(StoreError):
            self._database.close()

    def lines(self) -> tuple[CaseLine, ...]:
        """Return all cases for the list, the one that was changed last first."""
        return self._lines(_LINES.format(""))

    def removed(self) -> tuple[CaseLine, ...]:
        """Return the cases in the bin, the one that was changed last first."""
        return self._lines(_LINES.format("NOT"))

    def _lines(self, statement: str, values: tuple[object, ...] = ()) -> tuple[CaseLine, ...]:
        found = self._database.rows(statement, values)
        if any(line_sum(line) != expected for _, _, line, expected in found):
            raise DamagedError(Refusal.DAMAGED, name=self._database.path)
        return tuple(CaseLine(case_id, revision, line) for case_id, revision, line, _ in found)

    def load(self, case_id: str) -> Stored:
        """Return a case as it stands; raises ``StoreError`` when it is gone or damaged."""
        found = self._database.row(
            "SELECT revision FROM cases WHERE id = ? AND removed_at IS NULL", (case_id,)
        )
        if found is None:
            raise StoreError(Refusal.UNKNOWN_CASE)
        return Stored(self.revision(case_id, found[0]), found[0])

    def revision(self, case_id: str, number: int) -> Case:
        """Return a case as it was at a revision."""
        found = self._database.row(_DOCUMENT, (case_id, number))
        if found is None:
            raise StoreError(Refusal.UNKNOWN_REVISION, number=number)
        document, expected = found
        case = documents.decode(case_id, number, document, expected)
        if case is None:
            raise DamagedError(Refusal.DAMAGED_CASE, number=number)
        return case

    def create(self, case: Case, label: str = "") -> Stored:
        """Put a new case into the library; refused when one with its id is there already."""
        change = self._change(case, 1, label)
        with self._database.writing() as connection:
            found = connection.execute("SELECT id FROM cases WHERE id = ?", (case.id,))
            if found.fetchone() is not None:
                raise StoreError(Refusal.EXISTS, title=case.title)
            rows.put(connection, change)
        return Stored(case, 1)

    def save(self, case: Case, revision: int, label: str = "") -> int:
        """Keep *case*, which was made from *revision*; return the number of the new one.

        *label* names the step.  Raises ``StaleError`` when the case was changed elsewhere.
        """
        change = self._change(case, revision + 1, label)
        with self._database.writing() as connection:
            rows.check_revision(connection, case.id, revision)
            rows.put(connection, change)
        return change.number

    def _change(self, case: Case, number: int, label: str) -> rows.Change:
        with self._encoding:
            document = documents.packed(self._encoder.text(case))
        return rows.Change(
            case_id=case.id,
            number=number,
            document=document,
            digest=self._digest(case),
            made_at=self._now(),
            session=self._session,
            label=label,
        )

    def remove(self, case_id: str) -> None:
        """Put a case into the bin; `restore_removed` takes it out again."""
        self._move(case_id, self._now().isoformat(), "IS NULL")

    def restore_removed(self, case_id: str) -> None:
        """Take a case out of the bin, as it was."""
        self._move(case_id, None, "IS NOT NULL")

    def _move(self, case_id: str, removed_at: str | None, where: str) -> None:
        with self._database.writing() as connection:
            done = connection.execute(
                f"UPDATE cases SET removed_at = ? WHERE id = ? AND removed_at {where}",  # noqa: S608 - our own words
                (removed_at, case_id),
            )
            if done.rowcount != 1:
                raise StoreError(Refusal.UNKNOWN_CASE)
