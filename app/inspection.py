"""What ``geachte check`` finds: in the data files, in a case file, in one of its documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.advising import language_of
from app.core.problems import find
from app.errors import UserError
from app.letters.checks import check_templates
from app.letters.compose import compose
from app.overview import Table
from app.paths import resources, templates
from app.production import examples, sources
from app.rules.checks import check_packs
from app.store.exchange import read_case


def check(path: Path | None, document: str, day: date, *, told: bool = False) -> Table:
    """Return the problems of the data files, or of a case file and one of its documents.

    Raises ``UserError`` for a file that cannot be read, unless *told*: then its problems
    are rows of the table.
    """
    if path is None:
        return _check_data(day)
    try:
        case = read_case(path).case
    except UserError as error:
        if not told:
            raise
        return _found([("error", "unreadable", one) for one in error.problems or (str(error),)])
    rows = [(one.severity.value, str(one.code), one.path) for one in find(case, day)]
    if document:
        composed = compose(case, document, language_of(case, document), day, sources(case))
        rows += [("error", "missing", code) for code in composed.missing]
        rows += [("warning", "warning", text) for text in composed.warnings]
        rows += [("warning", "edit-conflict", one.block) for one in composed.conflicts]
    return _found(rows)


def _found(rows: Sequence[tuple[str, str, str]]) -> Table:
    data = [{"severity": row[0], "code": row[1], "where": row[2]} for row in rows]
    return Table((), tuple(rows), data, failed=any(row[0] == "error" for row in rows))


def _check_data(day: date) -> Table:
    found = [*check_packs(resources() / "rules", day), *check_templates(templates())]
    found += _check_examples()
    rows = tuple((one,) for one in found)
    return Table((), rows, [{"problem": one} for one in found], failed=bool(found))


def _check_examples() -> list[str]:
    found = []
    for path in sorted(examples().glob("*/case.json")):
        try:
            read_case(path)
        except UserError as error:
            found.append(f"{path.parent.name}: {error.sentence}")
    return found
