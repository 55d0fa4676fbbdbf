"""The commands: ``geachte compose CASE``, ``timeline``, ``ledger``, ``check`` and the others.

Done is 0, refused with a sentence on stderr is 1, wrong usage is 2.  Nothing here imports Qt,
and everything heavy is imported by the command that needs it.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app import __version__
from app.errors import UserError
from app.terminal import Day, echo, told

if TYPE_CHECKING:
    from app.core.case import Case

_CASE = click.Path(path_type=Path)


def today() -> date:
    """Return the day on which the program runs; the only place here that asks the clock."""
    return datetime.now().astimezone().date()


_AS_OF = click.option(
    "--as-of", "day", type=Day(), default=None, help="The day; default today."
)
_JSON = click.option("--json", "as_json", is_flag=True, help="As JSON.")


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
)
@click.version_option(__version__, prog_name="geachte")
@click.pass_context
def commands(context: click.Context) -> None:
    """Make complaint letters and what goes with them from one case."""
    if context.invoked_subcommand is None:
        click.echo(
            "The window comes with a later version; for now see 'geachte --help'.", err=True
        )
        context.exit(1)


def _open(path: Path) -> Case:
    from app.store.exchange import read_case

    return read_case(path).case


@commands.command()
@click.argument("case", type=_CASE)
@click.option("--document", "documents", multiple=True, metavar="ID", help="May be repeated.")
@click.option("--language", metavar="CODE", default=None, help="Default: that of the case.")
@click.option("--format", "listed", default="pdf,docx,eml,txt,html", show_default=True)
@_AS_OF
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--page", default="", help="Page profile, such as nl-left or nl-right.")
@click.option("--force", is_flag=True, help="Overwrite files that are there.")
@told
def compose(  # noqa: PLR0913, PLR0917 - one argument for each option of the fixed command line
    case: Path,
    documents: tuple[str, ...],
    language: str | None,
    listed: str,
    day: date | None,
    out: Path,
    page: str,
    force: bool,
) -> None:
    """Compose documents of CASE and write them in each format."""
    from app import production
    from app.store.files import make_folder, write_all

    wanted = production.formats(listed)
    opened = _open(case)
    on = day or today()
    ids = tuple(dict.fromkeys(documents)) or (_recommended(opened, on),)
    made = []
    with _progress(ids) as steps:
        for document in steps:
            found = production.make(
                opened, document, language or opened.language, on, wanted, page
            )
            made.append((document, found))
    make_folder(out)
    write_all({out / name: data for _, one in made for name, data in one.files}, force=force)
    for document, one in made:
        for name, _ in one.files:
            echo(str(out / name))
        if one.missing:
            lacks = ", ".join(one.missing)
            echo(f"{document} is a draft with holes; it misses: {lacks}.", err=True)
        for warning in one.warnings:
            echo(f"{document}: {warning}", err=True)


def _progress(ids: tuple[str, ...]) -> Any:  # noqa: ANN401 - click's own type is private
    hidden = len(ids) < 2 or not sys.stderr.isatty()
    return click.progressbar(ids, label="Composing", file=sys.stderr, hidden=hidden)


def _recommended(case: Case, day: date) -> str:
    from app.letters.doctype import types
    from app.overview import recommendation
    from app.paths import templates

    found = recommendation(case, day)
    if not found.document:
        reasons = "; ".join(found.reasons) or "nothing is open"
        raise UserError(f"No document is due on {day}: {reasons}. Choose one with --document.")
    if found.document not in types(templates()):
        raise UserError(
            f"The next document is '{found.document}', which comes with a later version. "
            "Choose another with --document."
        )
    return found.document


@commands.command()
@click.argument("case", type=_CASE)
@_AS_OF
@_JSON
@told
def documents(case: Path, day: date | None, as_json: bool) -> None:
    """Say which documents fit CASE now, which is recommended, and what each misses."""
    from app import overview

    _show(overview.documents(_open(case), day or today()), as_json=as_json)


@commands.command()
@click.argument("case", type=_CASE)
@_AS_OF
@_JSON
@told
def timeline(case: Path, day: date | None, as_json: bool) -> None:
    """Show everything that happened in CASE, in order."""
    from app import overview

    _show(overview.timeline(_open(case), day or today()), as_json=as_json)


@commands.command()
@click.argument("case", type=_CASE)
@_AS_OF
@_JSON
@told
def ledger(case: Path, day: date | None, as_json: bool) -> None:
    """Show every promise in CASE and what became of it."""
    from app import overview

    _show(overview.promises(_open(case), day or today()), as_json=as_json)


@commands.command()
@click.argument("case", type=_CASE, required=False)
@_AS_OF
@_JSON
@told
def due(case: Path | None, day: date | None, as_json: bool) -> None:
    """Show the days to watch in CASE."""
    from app import overview

    if case is None:
        raise UserError("Without a case this needs the library, which comes with the window.")
    _show(overview.due(_open(case), day or today()), as_json=as_json)


@commands.command()
@click.argument("case", type=_CASE)
@_AS_OF
@_JSON
@told
def steps(case: Path, day: date | None, as_json: bool) -> None:
    """Show the ladder of CASE: which steps are open, recommended, too early or too late."""
    from app import overview

    _show(overview.ladder(_open(case), day or today()), as_json=as_json)


@commands.command()
@click.argument("path", type=_CASE, required=False)
@click.option("--document", default="", metavar="ID", help="Check this document of the case.")
@_AS_OF
@_JSON
@told
def check(path: Path | None, document: str, day: date | None, as_json: bool) -> None:
    """Check the data files, or the case file PATH; all problems are told."""
    if document and path is None:
        raise UserError("--document needs the case file whose document is to be checked.")
    from app import inspection

    found = inspection.check(path, document, day or today(), told=as_json)
    if as_json:
        _show(found, as_json=True)
    else:
        for row in found.rows:
            echo(" ".join(cell for cell in row if cell))
        echo(_counted(len(found.rows)))
    if found.failed:
        sys.exit(1)


def _counted(problems: int) -> str:
    if problems == 0:
        return "No problems."
    return "1 problem." if problems == 1 else f"{problems} problems."


@commands.command()
@click.argument("name", required=False)
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@told
def example(name: str | None, force: bool) -> None:
    """Write the example NAME as a case file here; without a name, list the examples."""
    from app import production
    from app.store.exchange import read_case, write_case

    names = production.example_names()
    if name is None:
        for one in names:
            echo(one)
        return
    if name not in names:
        raise UserError(f"There is no example '{name}'; there are: {', '.join(names)}.")
    opened = read_case(production.examples() / name / "case.json")
    path = Path(f"{name}.geachte")
    write_case(path, opened.case, {}, force=force)
    echo(str(path))


def _later(name: str, what: str) -> None:
    @commands.command(name, context_settings={"ignore_unknown_options": True}, help=what)
    @click.argument("rest", nargs=-1, type=click.UNPROCESSED)
    @told
    def run(rest: tuple[str, ...]) -> None:
        del rest
        raise UserError(f"'geachte {name}' comes with a later version.")


_later("import", "Propose contacts from mails, chats, calendars and tables (later).")
_later("bundle", "Make the evidence bundle (later).")
_later("redact", "Make the public version of an open letter (later).")
_later("templates", "List, copy and check user templates (later).")


def _show(table: Any, *, as_json: bool) -> None:  # noqa: ANN401 - imported late, see overview.Table
    if as_json:
        import json

        click.echo(json.dumps(table.data, ensure_ascii=False, indent=2))
        return
    for line in table.lines():
        echo(line)
