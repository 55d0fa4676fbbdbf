"""What each command does, once it is known what it was given."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.terminal import Progress, echo, show

if TYPE_CHECKING:
    from app.advising import Listing
    from app.core.case import Case
    from app.overview import Table
    from app.publication import Prepared
    from app.shelf import Template


def _open(path: Path) -> Case:
    from app.store.exchange import read_case

    return read_case(path).case


def compose(given: Namespace) -> int:
    """Compose documents of a case and write them in each format."""
    from app import production
    from app.store.files import make_folder, write_all

    wanted = production.formats(given.formats)
    case = _open(given.case)
    ids = tuple(dict.fromkeys(given.documents)) or (_recommended(case, given.day),)
    language = given.language or case.language
    made = []
    with Progress("Composing", ids) as steps:
        for document in steps:
            found = production.make(case, document, language, given.day, wanted, given.page)
            made.append((document, found))
    make_folder(given.out)
    files = {given.out / name: data for _, one in made for name, data in one.files}
    write_all(files, force=given.force)
    for document, one in made:
        for name, _ in one.files:
            echo(str(given.out / name))
        if one.missing:
            lacks = ", ".join(one.missing)
            echo(f"{document} is a draft with holes; it misses: {lacks}.", err=True)
        for warning in one.warnings:
            echo(f"{document}: {warning}", err=True)
    return 0


def _recommended(case: Case, day: date) -> str:
    from app.advising import recommendation
    from app.letters.doctype import types
    from app.paths import templates

    found = recommendation(case, day)
    if not found.document:
        reasons = " ".join(found.reasons) or "Nothing is open."
        raise UserError(f"No document is due on {day}. {reasons} Choose one with --document.")
    if found.document not in types(templates()):
        raise UserError(
            f"The next document is '{found.document}', which comes with a later version. "
            "Choose another with --document."
        )
    return found.document


def documents(given: Namespace) -> int:
    """Show which documents fit a case now, which is recommended, and what each misses."""
    from app import advising

    return _shown(advising.documents(_open(given.case), given.day, given.language), given)


def timeline(given: Namespace) -> int:
    """Show everything that happened in a case, in order."""
    from app import overview

    return _shown(overview.timeline(_open(given.case), given.day), given)


def ledger(given: Namespace) -> int:
    """Show every promise in a case and what became of it."""
    from app import overview

    return _shown(overview.promises(_open(given.case), given.day), given)


def due(given: Namespace) -> int:
    """Show the days to watch in a case; without one, in all cases of the library."""
    if given.case is None:
        from app import watching
        from app.paths import user_data

        return _shown(watching.due(user_data(), given.day), given)
    from app import overview

    return _shown(overview.due(_open(given.case), given.day), given)


def steps(given: Namespace) -> int:
    """Show the ladder of a case: which steps are open, recommended, too early or too late."""
    from app import advising

    return _shown(advising.ladder(_open(given.case), given.day, given.language), given)


def check(given: Namespace) -> int:
    """Check the data files, or a case and its documents; 1 when something must be settled."""
    if given.document and given.path is None:
        raise UserError("--document needs the case file whose document is to be checked.")
    from app import inspection

    language = given.language or ""
    found = inspection.check(given.path, given.document, given.day, language, told=given.json)
    if given.json:
        _shown(found, given)
    else:
        for row in found.rows:
            echo(" ".join(cell for cell in row if cell))
        echo(_counted(len(found.rows)))
    return 1 if found.failed else 0


def _counted(problems: int) -> str:
    if problems == 0:
        return "No problems."
    return "1 problem." if problems == 1 else f"{problems} problems."


def templates(given: Namespace) -> int:
    """List the templates, or copy, check, preview or restore one of the user's own."""
    from app import shelf
    from app.paths import templates as shipped
    from app.paths import user_templates

    own = user_templates()
    if given.action is None:
        return _shown(_shelf(shelf.shelf(own, shipped())), given)
    if given.action == "check":
        return _checked(shelf.checked(own, shipped(), given.id), given)
    if not given.id:
        raise UserError(f"Say which template to {given.action}: an ID of 'geachte templates'.")
    if given.action == "copy":
        for path in shelf.copy(own, shipped(), given.id, given.new):
            echo(str(path))
        return 0
    if given.action == "restore":
        echo(f"Moved to {shelf.restore(own, shipped(), given.id, given.day)}.")
        return 0
    return _preview(given)


def _preview(given: Namespace) -> int:
    if given.case is None:
        raise UserError("Say with which case to preview it: a .geachte file or case.json.")
    given.documents = [given.id]
    return compose(given)


def _shelf(found: Sequence[Template]) -> Table:
    from app.overview import Table

    rows = []
    for one in found:
        state = "has problems: see 'geachte templates check'" if one.problems else ""
        if one.outdated and not state:
            state = f"the {one.copied_from} of Geachte has changed since you copied it"
        rows.append((one.id, " / ".join(one.title.values()), one.origin.value, state))
    return Table(
        ("Document", "Title", "Whose", ""), tuple(rows), [asdict(one) for one in found]
    )


def _checked(found: Mapping[str, Sequence[str]], given: Namespace) -> int:
    problems = [
        {"template": name, "problem": one} for name, those in found.items() for one in those
    ]
    if given.json:
        show(json.dumps(problems, ensure_ascii=False, indent=2))
    else:
        for row in problems:
            echo(row["problem"])
        echo(_counted(len(problems)))
    return 1 if problems else 0


def example(given: Namespace) -> int:
    """Write an example as a case file here; without a name, list the examples."""
    from app import production
    from app.store.exchange import read_case, write_case

    names = production.example_names()
    if given.name is None:
        for one in names:
            echo(one)
        return 0
    if given.name not in names:
        there = ", ".join(names)
        raise UserError(f"There is no example '{given.name}'; there are: {there}.")
    opened = read_case(production.examples() / given.name / "case.json")
    path = Path(f"{given.name}.geachte")
    write_case(path, opened.case, {}, force=given.force)
    echo(str(path))
    return 0


def redact(given: Namespace) -> int:
    """Write the public version of a text; 1 with the open points while there are any.

    What was left out is told here alone: a list of it must name what is private, and a file
    beside the public ones would be published with them one day.
    """
    from app import production, publication
    from app.store.files import make_folder, write_all

    wanted = production.formats(given.formats, publication.FORMATS)
    case = _open(given.case)
    language = given.language or case.language
    prepared = publication.prepare(case, given.document, language, given.day)
    ready = prepared.publication.ready
    made = publication.files(prepared, wanted) if ready else ()
    if made:
        make_folder(given.out)
        write_all({given.out / name: data for name, data in made}, force=given.force)
    names = [str(given.out / name) for name, _ in made]
    if given.json:
        told = {**prepared.data, "files": names}
        show(json.dumps(told, ensure_ascii=False, indent=2))
        return 0 if ready else 1
    for line in (*names, *prepared.left_out.lines()):
        echo(line)
    return 0 if ready else _not_public(prepared)


def _not_public(prepared: Prepared) -> int:
    """Say why a text is not published yet."""
    echo("This is not public yet; these points are open:", err=True)
    for row in prepared.points.rows:
        echo(f"  {' '.join(row[:2])} – {row[2]}", err=True)
    lacks = ", ".join(prepared.publication.composed.missing)
    if lacks:
        echo(f"  It misses: {lacks}.", err=True)
    return 1


def _shown(table: Table | Listing, given: Namespace) -> int:
    if given.json:
        show(json.dumps(table.data, ensure_ascii=False, indent=2))
        return 0
    for line in table.lines():
        echo(line)
    return 0


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "compose": compose,
    "documents": documents,
    "timeline": timeline,
    "ledger": ledger,
    "due": due,
    "steps": steps,
    "check": check,
    "redact": redact,
    "example": example,
    "templates": templates,
}
