"""The cases of a library: put, read, changed and taken away, each in one transaction."""

from __future__ import annotations

from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from app.core.record import record
from app.store import documents, revisions, rows
from app.store.database import Database
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.case import Case
    from app.core.dated import Digest
    from app.store.revisions import Revision

_MOVE = """
UPDATE cases SET removed_at = ?, place = (SELECT max(place) + 1 FROM cases)
WHERE id = ? AND removed_at IS {}
"""
_DOCUMENT = """
SELECT made_at, label, document, checksum FROM revisions WHERE case_id = ? AND number = ?
"""


@record
class Stored:
    """A case as it stands in the library, and the number of that revision."""

    case: Case
    revision: int


class Keeping:
    """The cases in an open database.  Usable from several threads, by one at a time.

    Every method raises ``StoreError`` when the library refuses or the disk does; then
    nothing was changed.
    """

    def __init__(
        self,
        database: Database,
        digest: Callable[[Case], Digest],
        now: Callable[[], datetime],
        rules: str = "",
    ) -> None:
        """Keep an open database; *digest* sums a case up for the list, *now* tells the time.

        *rules* is a sum of the rules that *digest* follows.
        """
        self._database = database
        self._digest = digest
        self._now = now
        self._rules = rules
        self._session = now().isoformat()
        self._encoder = documents.Encoder()
        self._encoding = Lock()
        self._saved: dict[str, Stored] = {}  # what is not settled yet, at hand
        self.unread: dict[str, StoreError] = {}  # by case, those found that cannot be read

    def sign(self) -> tuple[int, int]:
        """Return what is another one once anything changed, here or in another window."""
        return self._database.sign()

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
        made_at, label, document, expected = found
        if documents.checksum(case_id, number, made_at, label, document) != expected:
            raise DamagedError(Refusal.DAMAGED_CASE, number=number)
        return documents.decode(case_id, document)

    def revisions(self, case_id: str) -> tuple[Revision, ...]:
        """Return the revisions of a case that are kept, the newest first."""
        return revisions.listed(self._database, case_id)

    def create(self, case: Case, label: str = "") -> Stored:
        """Put a new case into the library; refused when one with its id is there already."""
        change, digest = self._change(case, 1, label), self._digest(case)
        with self._database.writing() as connection:
            found = connection.execute("SELECT id FROM cases WHERE id = ?", (case.id,))
            if found.fetchone() is not None:
                raise StoreError(Refusal.EXISTS, title=case.title)
            rows.put(connection, change)
            rows.settle(connection, case.id, digest, change.made_at, self._rules)
        return Stored(case, 1)

    def save(self, case: Case, revision: int, label: str = "") -> int:
        """Keep *case*, which was made from *revision*; return the number of the new one.

        *label* names the step.  Raises ``StaleError`` when the case was changed elsewhere.
        """
        change = self._change(case, revision + 1, label)
        with self._database.writing() as connection:
            rows.check_revision(connection, case.id, revision)
            rows.put(connection, change)
        self._saved[case.id] = Stored(case, change.number)
        return change.number

    def prepare(self, case: Case) -> None:
        """Make the text of a long case beforehand, so that its first edit is saved as fast.

        For a moment at which nobody waits, such as just after it was opened.
        """
        with self._encoding:
            self._encoder.text(case)

    def _change(self, case: Case, number: int, label: str) -> rows.Change:
        with self._encoding:
            document = documents.packed(self._encoder.text(case))
        return rows.Change(
            case_id=case.id,
            number=number,
            document=document,
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
