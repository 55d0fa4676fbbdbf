"""Reading a whole database to see that nothing in it has changed by itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from app.core.record import record
from app.store import documents
from app.store.database import told
from app.store.lines import CaseLine, line_sum
from app.store.refusals import DamagedError, Refusal

if TYPE_CHECKING:
    from pathlib import Path

_REVISIONS = "SELECT case_id, number, made_at, label, document, checksum FROM revisions"
_UNFOUND = """
SELECT id FROM cases WHERE search_row NOT IN (SELECT id FROM search_content)
"""


@record
class Verified:
    """What was found in a database: how many cases, and which of them are damaged."""

    cases: int
    damaged: tuple[str, ...] = ()


def verify_database(path: Path) -> Verified:
    """Read the database in *path*, which nobody has open, wholly.

    Raises ``DamagedError`` when its pages or indexes are not what they were; a case whose
    text or line has changed is named, and the others are as they were.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with told(path), closing(sqlite3.connect(uri, uri=True)) as connection:
        (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if state != "ok":
            raise DamagedError(Refusal.DAMAGED, name=path)
        cases = dict(connection.execute("SELECT id, revision FROM cases").fetchall())
        return Verified(len(cases), tuple(sorted(_damaged(connection, cases))))


def _damaged(connection: sqlite3.Connection, cases: dict[str, int]) -> set[str]:
    newest: dict[str, int] = {}
    found = set()
    rows = connection.execute(_REVISIONS)
    for case_id, number, made_at, label, document, expected in rows:
        newest[case_id] = max(number, newest.get(case_id, 0))
        if documents.checksum(case_id, number, made_at, label, document) != expected:
            found.add(case_id)
    found |= {one for one in cases.keys() | newest.keys() if cases.get(one) != newest.get(one)}
    return found | _with_wrong_lines(connection)


def _with_wrong_lines(connection: sqlite3.Connection) -> set[str]:
    """Return the cases whose line has changed, or leads to other days or to no text."""
    rows = connection.execute("SELECT id, line_of, line, line_sum FROM cases").fetchall()
    found = {one for one, number, line, total in rows if line_sum(one, number, line) != total}
    days = {
        (one.day.isoformat(), case_id)
        for case_id, _, line, _ in rows
        if case_id not in found
        for one in CaseLine(case_id, 0, line).digest.dated
    }
    there = set(connection.execute("SELECT day, case_id FROM dated").fetchall())
    found |= {case_id for _, case_id in days ^ there}
    return found | {case_id for (case_id,) in connection.execute(_UNFOUND)}
