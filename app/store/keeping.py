"""The cases of a library: put, changed, found and taken away, each in one transaction."""

from __future__ import annotations

from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from app.core.dated import Dated
from app.core.record import record
from app.errors import UserError
from app.store import documents, revisions, rows, searching
from app.store.database import Database
from app.store.lines import CaseLine, ending, line_sum, pack, read, title
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from app.core.case import Case
    from app.core.dated import Digest
    from app.store.database import Row
    from app.store.revisions import Revision
    from app.store.searching import Hit

_LINES = """
SELECT id, revision, line_of, line, line_sum FROM cases
WHERE removed_at IS {} NULL ORDER BY place DESC
"""
_DUE = """
SELECT id, revision, line_of, line, line_sum FROM cases
WHERE id IN (SELECT case_id FROM dated WHERE day <= ?) AND removed_at IS NULL
"""
_NEWEST = """
SELECT id, revision, made_at FROM cases JOIN revisions ON case_id = id AND number = revision
"""
_UNSETTLED = f"{_NEWEST} WHERE revision <> line_of"
_OUTDATED = "SELECT id FROM cases WHERE substr(line, -?) <> ? ORDER BY place DESC"
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
        self,
        database: Database,
        digest: Callable[[Case], Digest],
        now: Callable[[], datetime],
        rules: str = "",
    ) -> None:
        """Keep an open database; *digest* sums a case up for the list, *now* tells the time.

        *rules* is a sum of the rules that *digest* follows: see `outdated`.
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

    def lines(self) -> tuple[CaseLine, ...]:
        """Return all cases for the list, the one that was changed last first."""
        return self._lines(_LINES.format(""))

    def removed(self) -> tuple[CaseLine, ...]:
        """Return the cases in the bin, the one that was changed last first."""
        return self._lines(_LINES.format("NOT"))

    def _lines(self, statement: str, values: tuple[object, ...] = ()) -> tuple[CaseLine, ...]:
        late = {} if self._could_settle() else self._late_lines()
        found, wrong = read(self._database.parts(statement, values), late)
        if wrong:
            self.renew(wrong)
            found, wrong = read(self._database.parts(statement, values))
        if wrong:
            raise DamagedError(Refusal.DAMAGED, name=self._database.path)
        return tuple(found)

    def outdated(self) -> tuple[str, ...]:
        """Return the cases that were summed up by other rules, the last changed first."""
        if not self._could_settle():
            return ()
        now = ending(self._rules)
        return tuple(case_id for (case_id,) in self._database.rows(_OUTDATED, (len(now), now)))

    def renew(self, case_ids: Iterable[str]) -> None:
        """Sum cases up anew: lines that changed by themselves, or follow other rules."""
        for case_id in case_ids:
            for found in self._database.rows(f"{_NEWEST} WHERE id = ?", (case_id,)):
                self._sum_up(*found)

    def settle(self) -> None:
        """Bring the list, the search and the days to watch up to the last edits.

        Saving an edit puts the case alone, which is quick however long the case is; what
        follows from it waits until somebody looks, or for this.  A program that was killed
        in between loses nothing: the next one finds what is not settled.
        """
        if self._database.read_only:
            return
        for found in self._database.rows(_UNSETTLED):
            self._sum_up(*found)

    def _could_settle(self) -> bool:
        """Settle; False where the disk takes nothing, for what is there can still be seen."""
        try:
            self.settle()
        except DamagedError:
            raise
        except StoreError:
            return False
        return not self._database.read_only

    def _late_lines(self) -> dict[str, Row]:
        """Return the lines of the cases that are not settled, as they would be put."""
        found = {}
        for case_id, revision, made_at in self._database.rows(_UNSETTLED):
            case = self._held(case_id, revision)
            if case is not None:
                made = datetime.fromisoformat(made_at)
                line = pack(self._digest(case), made, self._rules)
                total = line_sum(case_id, revision, line)
                found[case_id] = (case_id, revision, revision, line, total)
        return found

    def _held(self, case_id: str, revision: int) -> Case | None:
        """Return a revision, at hand or read; None for one that is damaged or newer.

        That is told when the case is opened; what cannot be read stands in ``unread`` too.
        """
        held = self._saved.get(case_id)
        if held is not None and held.revision == revision:
            return held.case
        try:
            return self.revision(case_id, revision)
        except DamagedError:
            return None
        except StoreError:
            raise
        except UserError:
            found = self._database.row("SELECT line FROM cases WHERE id = ?", (case_id,))
            name = title(found[0]) if found else ""
            self.unread[case_id] = StoreError(Refusal.NEWER_CASE, title=name)
            return None

    def _sum_up(self, case_id: str, revision: int, made_at: str) -> None:
        """Put what follows from a case, unless it was changed meanwhile or is damaged."""
        case = self._held(case_id, revision)
        if case is None:
            return
        digest, at = self._digest(case), datetime.fromisoformat(made_at)
        with self._database.writing() as connection:
            now = connection.execute("SELECT revision FROM cases WHERE id = ?", (case_id,))
            if now.fetchone() == (revision,):
                rows.settle(connection, case_id, digest, at, self._rules)
        self._saved.pop(case_id, None)

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

    def search(self, words: str, *, closed: bool) -> tuple[Hit, ...]:
        """Return the cases that hold *words*, see `searching.search`."""
        self._could_settle()
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
