"""What the commands show about a case: tables in words, and the same as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.core.admissibility import Standing as Admitted
from app.core.admissibility import admissibility
from app.core.bodies import Body
from app.core.calendar import Calendar
from app.core.case import Case
from app.core.knowledge import known_on
from app.core.line import Standing
from app.core.lookup import sent_on, term_end
from app.core.pack import RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.promises import ledger as make_ledger
from app.core.record import record
from app.core.serving import bodies_for
from app.core.text import in_language
from app.letters.annex import contact_rows
from app.letters.cells import several_years
from app.letters.compose import scene_for
from app.letters.desk import Desk
from app.letters.doctype import languages, read_type
from app.letters.ledger_cells import by_number, promise_rows
from app.paths import templates
from app.production import sources


@record
class Table:
    """Rows of words under a head, and the same as plain data for JSON."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: list[dict[str, Any]]
    failed: bool = False

    def lines(self) -> Iterable[str]:
        """Return the table as lines of text, columns in line."""
        rows = [self.head, *self.rows] if self.head else list(self.rows)
        widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))] if rows else []
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            yield "  ".join(cells).rstrip()


def _pack(case: Case) -> RulePack:
    return sources(case).pack


def _desk(case: Case, day: date) -> Desk:
    """Return the overview document of *case*, from which tables take their words."""
    kind = read_type(templates(), "chronology")
    language = case.language if case.language in languages(templates(), kind.id) else "en"
    scene = scene_for(case, kind, language, day, sources(case))
    scene.by_name = True
    return Desk(scene, kind)


def timeline(case: Case, day: date) -> Table:
    """Return everything dated, in order."""
    desk = _desk(case, day)
    years = several_years(desk.scene, desk.entries)
    rows = contact_rows(desk.scene, desk.ledger, desk.entries, years=years)
    data = [
        {
            "number": entry.number,
            "kind": entry.kind.value,
            "fact": entry.fact,
            "earliest": entry.span.earliest.isoformat() if entry.span else None,
            "latest": entry.span.latest.isoformat() if entry.span else None,
            "when": row.cells[1],
            "how": row.cells[2],
            "what": row.cells[3],
            "promise": entry.promise,
            "exhibits": list(entry.exhibits),
        }
        for entry, row in zip(desk.entries, rows, strict=True)
    ]
    head = _heads(desk, "head_no", "head_date", "head_how", "head_event", "head_exhibit")
    return Table(head, tuple(row.cells for row in rows), data)


def promises(case: Case, day: date) -> Table:
    """Return the promise ledger."""
    desk = _desk(case, day)
    years = several_years(desk.scene, desk.entries)
    rows = promise_rows(desk.scene, desk.ledger, years=years)
    data = [
        {
            "number": line.number,
            "promise": line.promise.id,
            "kind": line.promise.kind.value,
            "standing": line.standing.value,
            "counts_as_broken": line.counts_as_broken,
            "due": line.due.latest.isoformat() if line.due else None,
            "due_exact": line.due.exact if line.due else None,
            "days_late": line.days_late,
            "working_days_late": line.working_days_late,
            "still_late": line.still_late,
            "replaced_by": line.replaced_by or None,
        }
        for line in by_number(desk.ledger)
    ]
    head = _heads(
        desk, "head_no", "head_made", "head_how", "head_what", "head_due", "head_kept"
    )
    return Table(head, tuple(row.cells for row in rows), data)


def _heads(desk: Desk, *names: str) -> tuple[str, ...]:
    return tuple(str(desk.scene.say(f"annex.{name}")) for name in names)


def due(case: Case, day: date) -> Table:
    """Return the days to watch: answers due, promises, silences to confirm, bodies."""
    known = known_on(case, day)
    pack = _pack(case)
    found: list[tuple[date, str, str]] = []
    for document in known.documents:
        end = term_end(document)
        if end is not None and sent_on(document) is not None:
            state = "passed" if end < day else "answer due"
            found.append((end, state, f"{document.type} ({document.id})"))
    for line in make_ledger(case, day, trader_days(pack)):
        if line.standing is Standing.OPEN and line.due is not None:
            found.append((line.due.latest, "promise due", f"{line.number} ({line.promise.id})"))
        if line.standing is Standing.TO_CONFIRM:
            when = line.due.latest if line.due else line.not_before or day
            found.append((when, "to confirm", f"{line.number} ({line.promise.id})"))
    for body in bodies_for(case, pack):
        if body.wait or body.limits:
            found += _windows(case, body, day, statutory_days(pack))
    rows = tuple((one[0].isoformat(), one[1], one[2]) for one in sorted(set(found)))
    data = [{"day": row[0], "state": row[1], "what": row[2]} for row in rows]
    return Table(("Day", "State", "What"), rows, data)


def _windows(
    case: Case, body: Body, day: date, calendar: Calendar
) -> list[tuple[date, str, str]]:
    found = admissibility(case, body, day, calendar)
    name = in_language(body.name, case.language, "en").text
    rows = []
    if found.opens is not None and found.standing is Admitted.NOT_YET:
        rows.append((found.opens, "opens", name))
    if found.closes is not None and found.standing is not Admitted.TOO_LATE:
        rows += [(on, "warning", name) for on in found.warnings if on >= day]
        rows.append((found.closes, "closes", name))
    return rows
