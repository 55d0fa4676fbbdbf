"""The days to watch in all cases of the library, for ``geachte due`` without a case."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from app import __version__
from app.core.case import Case
from app.core.dated import DatedKind, Digest
from app.errors import UserError
from app.overview import Table
from app.paths import resources
from app.rules.stamp import stamp
from app.store import opening
from app.store.library import Due, Library

_STATES = {
    DatedKind.PROMISE_DUE: ("promise due", "to confirm"),
    DatedKind.PROMISE_FROM: ("to ask from", "to confirm"),
    DatedKind.TERM_END: ("answer due", "passed"),
    DatedKind.BODY_FROM: ("opens", "open"),
    DatedKind.BODY_UNTIL: ("last day", "closed"),
    DatedKind.LIMITATION: ("claim ends", "claim ended"),
    DatedKind.REMINDER: ("reminder", "reminder"),
}


def due(folder: Path, day: date) -> Table:
    """Return the days to watch in all open cases of the library in *folder*, seen from *day*.

    Raises ``UserError`` when there is no library yet, or it cannot be opened.
    """
    if opening.is_new(folder):
        raise UserError(
            f"There is no library in {folder} yet: open a case in the window first, or name "
            "the case file."
        )
    at = datetime.combine(day, time(), UTC)
    rules = stamp(resources() / "rules", __version__)
    library = Library.open(folder, digest=_digest, now=lambda: at, rules=rules)
    try:
        library.renew(library.outdated())
        found = library.due(date.max)
    finally:
        library.close(backup=False)
    rows = tuple(_row(one, day) for one in found)
    names = ("day", "state", "case", "trader", "what")
    data = [
        dict(zip(names, row, strict=True)) | {"id": one.line.id}
        for row, one in zip(rows, found, strict=True)
    ]
    return Table(("Day", "State", "Case", "Trader", "What"), rows, data)


def _row(one: Due, day: date) -> tuple[str, str, str, str, str]:
    coming, gone = _STATES[one.dated.kind]
    passed = one.dated.day < day or (
        one.dated.day == day and one.dated.kind in (DatedKind.PROMISE_FROM, DatedKind.BODY_FROM)
    )
    what = f"{one.dated.what} ({one.dated.fact})" if one.dated.what else one.dated.fact
    held = one.line.digest
    state = gone if passed else coming
    return one.dated.day.isoformat(), state, held.title, held.trader, what


def _digest(case: Case) -> Digest:
    from app.core.digest import digest
    from app.production import sources

    return digest(case, sources(case).pack)
