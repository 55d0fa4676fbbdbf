"""The rows of a case: put, found and taken away inside one change of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.record import record
from app.core.status import Status
from app.store import documents, lines
from app.store.refusals import Refusal, StaleError, StoreError

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from app.core.dated import Digest

_ENDED = frozenset((Status.SOLVED, Status.SETTLED, Status.STOPPED, Status.DECIDED))
_NEW = """
INSERT INTO cases (place, id, revision, line_of, open, search_row, line, line_sum)
VALUES (?, ?, ?, 0, 1, ?, X'', 0)
"""
_CHANGED = "UPDATE cases SET place = ?, revision = ? WHERE id = ?"
_SETTLED = """
UPDATE cases SET line_of = revision, open = ?, search_row = ?, line = ?, line_sum = ?
WHERE id = ?
"""


@record
class Change:
    """What is put into the library at once: a revision of a case."""

    case_id: str
    number: int
    document: bytes
    made_at: datetime
    session: str
    label: str


def check_revision(connection: sqlite3.Connection, case_id: str, revision: int) -> None:
    """Refuse when *revision* is not the one that stands there now."""
    found = connection.execute(
        "SELECT revision FROM cases WHERE id = ? AND removed_at IS NULL", (case_id,)
    ).fetchone()
    if found is None:
        raise StoreError(Refusal.UNKNOWN_CASE)
    if found[0] != revision:
        raise StaleError


def put(connection: sqlite3.Connection, change: Change) -> None:
    """Put a revision of a case, the first or the next one."""
    (place,) = connection.execute("SELECT coalesce(max(place), 0) + 1 FROM cases").fetchone()
    if change.number == 1:
        connection.execute(_NEW, (place, change.case_id, 1, place))
    else:
        connection.execute(_CHANGED, (place, change.number, change.case_id))
    made_at = change.made_at.isoformat()
    told = (change.case_id, change.number, made_at)
    connection.execute(
        "INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(*told, change.session, change.label, change.document),
            documents.checksum(*told, change.label, change.document),
        ),
    )


def settle(
    connection: sqlite3.Connection,
    case_id: str,
    digest: Digest,
    made_at: datetime,
    rules: str = "",
) -> None:
    """Put what follows from a case: its line, the text to search and the days to watch."""
    search_row = _put_text(connection, case_id, digest)
    line = lines.pack(digest, made_at, rules)
    is_open = digest.status not in _ENDED
    where = "SELECT revision FROM cases WHERE id = ?"
    (revision,) = connection.execute(where, (case_id,)).fetchone()
    total = lines.line_sum(case_id, revision, line)
    connection.execute(_SETTLED, (is_open, search_row, line, total, case_id))
    _put_days(connection, case_id, digest)


def _put_text(connection: sqlite3.Connection, case_id: str, digest: Digest) -> int:
    """Put the text of a case into the index; return its row, a new one when it changed."""
    names = f"{digest.title}\n{digest.trader}\n{digest.client}\n{digest.topic}"
    text = tuple(map(_indexed, (names, digest.references, digest.text)))
    where = "SELECT search_row, place FROM cases WHERE id = ?"
    before, place = connection.execute(where, (case_id,)).fetchone()
    found = connection.execute(
        "SELECT names, numbers, body FROM search WHERE rowid = ?", (before,)
    ).fetchone()
    if found == text:
        return int(before)
    connection.execute("DELETE FROM search WHERE rowid = ?", (before,))
    connection.execute(
        "INSERT INTO search (rowid, names, numbers, body) VALUES (?, ?, ?, ?)", (place, *text)
    )
    return int(place)


def _indexed(text: str) -> str:
    """Return *text* without the signs that no word holds and that cut a text short."""
    return text.translate(_CONTROLS)


_CONTROLS = {code: " " for code in range(32) if code != 10}


def _put_days(connection: sqlite3.Connection, case_id: str, digest: Digest) -> None:
    now = {one.day.isoformat() for one in digest.dated}
    rows = connection.execute("SELECT day FROM dated WHERE case_id = ?", (case_id,))
    before = {day for (day,) in rows}
    for day in before - now:
        connection.execute("DELETE FROM dated WHERE day = ? AND case_id = ?", (day, case_id))
    for day in now - before:
        connection.execute("INSERT INTO dated VALUES (?, ?)", (day, case_id))


def take_away(connection: sqlite3.Connection, case_id: str) -> None:
    """Take a case away with all its revisions and its text."""
    connection.execute(
        "DELETE FROM search WHERE rowid = (SELECT search_row FROM cases WHERE id = ?)",
        (case_id,),
    )
    for statement in (
        "DELETE FROM dated WHERE case_id = ?",
        "DELETE FROM revisions WHERE case_id = ?",
        "DELETE FROM cases WHERE id = ?",
    ):
        connection.execute(statement, (case_id,))
