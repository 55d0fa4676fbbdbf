"""The cases of a library: put, changed, found and taken away, each in one transaction."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from app.core.case import Case
from app.core.digest import Dated
from app.core.record import record
from app.store import documents, revisions, rows, searching
from app.store.database import Database
from app.store.lines import CaseLine, line_sum
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from app.core.digest import Digest
    from app.store.revisions import Revision
    from app.store.searching import Hit

_LINES = """
SELECT id, revision, line, line_sum FROM cases WHERE removed_at IS {} NULL ORDER BY place DESC
"""
_DUE = """
SELECT DISTINCT id, revision, line, line_sum FROM dated JOIN cases ON id = case_id
WHERE day <= ? AND removed_at IS NULL
"""
_MOVE = """
UPDATE cases SET removed_at = ?, place = (SELECT max(place) + 1 FROM cases)
WHERE id = ? AND removed_at IS {}
"""
_DOCUMENT = "SELECT document, checksum FROM revisions WHERE case_id = ? AND number = ?"


@record
class Stored:
    """A case as it stands in the library, and the number of that revision."""

    case: Case
    revision: int


@record
class Due:
    """Something that falls on a day, and the case in which it does."""

    line: CaseLine
    dated: Dated


class Keeping:
    """The cases in an open database.  Usable from several threads, by one at a time.

    Every method raises ``StoreError`` when the library refuses or the disk does; then
    nothing was changed.
    """

    def __init__(
        self, database: Database, digest: Callable[[Case], Digest], now: Callable[[], datetime]
    ) -> None:
        """Keep an open database; *digest* sums a case up for the list, *now* tells the time."""
        self._database = database
        self._digest = digest
        self._now = now
        self._session = now().isoformat()
        self._encoder = documents.Encoder()
        self._encoding = Lock()

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

    def revisions(self, case_id: str) -> tuple[Revision, ...]:
        """Return the revisions of a case that are kept, the newest first."""
        return revisions.listed(self._database, case_id)

    def search(self, words: str, *, closed: bool) -> tuple[Hit, ...]:
        """Return the cases that hold *words*, see `searching.search`."""
        return searching.search(self._database, words, closed=closed)

    def due(self, until: date) -> tuple[Due, ...]:
        """Return what falls on a day up to *until* in any case, also what passed, by day."""
        found = [
            Due(line, one)
            for line in self._lines(_DUE, (until.isoformat(),))
            for one in line.digest.dated
            if one.day <= until
        ]
        return tuple(sorted(found, key=lambda one: (one.dated.day, one.line.digest.title)))

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
        self._move(case_id, self._now().isoformat(), "NULL")

    def restore_removed(self, case_id: str) -> None:
        """Take a case out of the bin, as it was."""
        self._move(case_id, None, "NOT NULL")

    def _move(self, case_id: str, removed_at: str | None, where: str) -> None:
        with self._database.writing() as connection:
            done = connection.execute(_MOVE.format(where), (removed_at, case_id))
            if done.rowcount != 1:
                raise StoreError(Refusal.UNKNOWN_CASE)

    def wipe(self, case_id: str) -> None:
        """Take a case out of the bin for good: no revision and no word of it stays here.

        Its evidence stays, for another case may name it; backups and exports stay too.
        """
        with self._database.writing() as connection:
            where = "SELECT 1 FROM cases WHERE id = ? AND removed_at IS NOT NULL"
            if connection.execute(where, (case_id,)).fetchone() is None:
                raise StoreError(Refusal.UNKNOWN_CASE)
            rows.take_away(connection, case_id)
        self._database.forget()
