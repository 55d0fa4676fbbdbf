"""The revisions of a case: which there are, and which are kept as time goes by."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.database import Database

SESSION_DAYS = 7  # the last of every session is kept
DAILY_DAYS = 60  # the last of every day; after that the last of every week


@record
class Revision:
    """A state that a case was in; ``label`` names the step that led to it."""

    number: int
    made_at: datetime
    label: str = ""


@record
class Made:
    """When a revision was made, and in which session."""

    number: int
    day: date
    session: str


def listed(database: Database, case_id: str) -> tuple[Revision, ...]:
    """Return the revisions of a case that are kept, the newest first."""
    found = database.rows(
        "SELECT number, made_at, label FROM revisions WHERE case_id = ? ORDER BY number DESC",
        (case_id,),
    )
    return tuple(
        Revision(number, datetime.fromisoformat(made), label) for number, made, label in found
    )


def kept(made: Iterable[Made], today: date) -> frozenset[int]:
    """Return the numbers to keep: all of today, then ever fewer; always the first and last.

    Of the last seven days the last of each session, of sixty the last of each day, before
    that the last of each week.  What was made after *today*, by a clock that was wrong,
    stays.
    """
    ordered = sorted(made, key=lambda one: one.number)
    if not ordered:
        return frozenset()
    last: dict[object, int] = {}
    for one in ordered:
        last[_group(one, today)] = one.number
    return frozenset((*last.values(), ordered[0].number, ordered[-1].number))


def _group(one: Made, today: date) -> object:
    age = (today - one.day).days
    if age <= 0:
        return one.number
    if age <= SESSION_DAYS:
        return one.session
    if age <= DAILY_DAYS:
        return one.day
    return one.day.isocalendar()[:2]


def thin(database: Database, today: date) -> int:
    """Drop the revisions that are not kept any more; return how many there were."""
    made: dict[str, list[Made]] = {}
    rows = database.rows("SELECT case_id, number, made_at, session FROM revisions")
    for case_id, number, moment, session in rows:
        day = datetime.fromisoformat(moment).date()
        made.setdefault(case_id, []).append(Made(number, day, session))
    dropped = []
    for case_id, those in made.items():
        stay = kept(those, today)
        dropped += [(case_id, one.number) for one in those if one.number not in stay]
    if dropped:
        with database.writing() as connection:
            connection.executemany(
                "DELETE FROM revisions WHERE case_id = ? AND number = ?", dropped
            )
    return len(dropped)
