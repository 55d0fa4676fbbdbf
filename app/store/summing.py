"""What follows from the cases: the list, the search and the days to watch."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.core.dated import Dated
from app.core.record import record
from app.errors import UserError
from app.store import rows, searching
from app.store.keeping import Keeping
from app.store.lines import CaseLine, ending, line_sum, pack, read, title
from app.store.refusals import DamagedError, Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.core.case import Case
    from app.store.database import Row
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


@record
class Due:
    """Something that falls on a day, and the case in which it does."""

    line: CaseLine
    dated: Dated


class Summing(Keeping):
    """The cases in an open database with what follows from them, made when somebody looks."""

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
