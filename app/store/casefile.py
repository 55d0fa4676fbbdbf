"""The text of a case file: ``{"format": 1, "case": {...}}``, or the bare case."""

from __future__ import annotations

import codecs
import json
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from app.core.building import DoubtError, build
from app.core.case import Case
from app.core.link_problems import link_problems
from app.core.record import record
from app.errors import UserError
from app.store import findings, strict_json
from app.store.plain import plain
from app.store.refusals import FileError, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import TypeAdapter

    from app.store.strict_json import Json, Path

FORMAT = 1
LARGE = 1_000_000  # bytes

# From an older format to the next: format number -> what makes the next from its case.
# Such a function is frozen once released and knows nothing of today's records.
UPGRADES: Mapping[int, Callable[[dict[str, Json]], dict[str, Json]]] = {}


@record
class CaseFile:
    """What a case file holds."""

    format: int
    case: Case


def from_text(data: bytes, name: str) -> Case:
    """Return the case in *data*; *name* is the file's, for sentences.

    Raises ``UserError``: one sentence for what is no case file or made by a newer program;
    with all problems and their paths for one with unknown or missing fields, wrong types,
    or facts that do not fit together (ids that name nothing, chains that go round).
    """
    case = records_in(data, name)
    _refuse_inconsistent(case, name)
    return case


def records_in(data: bytes, name: str) -> Case:
    """Return the case in *data*, each record checked by itself, not yet the whole.

    Raises ``UserError`` as `from_text` does.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    file = strict_json.parse(data, name)
    if not isinstance(file, dict):
        raise UserError(f"{name} is not a case file: it holds no case.")
    if "format" not in file:
        file = {"format": FORMAT, "case": file}
        data = b'{"format":%d,"case":%b}' % (FORMAT, data)
    latest = _upgraded(file, name)
    return _checked(latest, data if latest is file else None, name)


def to_text(case: Case, name: str) -> bytes:
    """Return *case* as UTF-8 text that `from_text` reads back to an equal case.

    Fields at their default are left out.  Raises ``UserError`` for what could not be read
    back: half characters and texts over a million characters.
    """
    tree = plain(CaseFile(FORMAT, case))
    wrong = [findings.line(_inside(path), what) for path, what in strict_json.faults(tree)]
    if wrong:
        raise findings.refuse(name, wrong)
    text = json.dumps(tree, ensure_ascii=False, indent=2).encode() + b"\n"
    if len(text) > strict_json.LARGEST:
        raise UserError(f"{name} would hold more text than is read back.")
    return text


@cache
def adapter() -> TypeAdapter[CaseFile]:
    """Return the checker of case files; made once, when the first of them is read."""
    from pydantic import TypeAdapter

    return TypeAdapter(CaseFile)


def _upgraded(file: dict[str, Json], name: str) -> dict[str, Json]:
    """Return the whole file in today's format."""
    number, case = file["format"], file.get("case")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise UserError(f"{name} is not a case file: its format is not a number from 1.")
    if number > FORMAT:
        said = (
            f"This case file was made by a newer Geachte (format {number}; "
            f"this program reads up to {FORMAT})."
        )
        raise FileError(Refusal.NEWER_FILE, said, name=name, found=number)
    if not isinstance(case, dict):
        raise UserError(f"{name} is not a case file: it holds no case.")
    if number == FORMAT:
        return file
    for step in range(number, FORMAT):
        case = UPGRADES[step](case)
    return {**file, "format": FORMAT, "case": case}


def _checked(file: dict[str, Json], text: bytes | None, name: str) -> Case:
    """Return the case of a file whose every field was checked; *text* is *file*, if at hand."""
    wrong: dict[Path, str] = {}
    for path, what in islice(strict_json.faults(file), findings.MOST_TOLD):
        wrong.setdefault(path, what)
        strict_json.blank(file, path)
    built = None if wrong else _quickly(file, text)
    return built or _slowly(file, text, wrong, name)


def _quickly(file: dict[str, Json], text: bytes | None) -> Case | None:
    """Return the case of a file that is plainly right; None says nothing about it.

    A large one is left to the checker, which takes long to load and then reads faster.
    """
    if text is None or len(text) > LARGE or codecs.BOM_UTF8 in text:
        return None
    try:
        return build(CaseFile, file).case
    except DoubtError:
        return None


def _slowly(
    file: dict[str, Json], text: bytes | None, wrong: dict[Path, str], name: str
) -> Case:
    """Return the case of a file, or refuse it with all that is *wrong* and found here."""
    from pydantic import ValidationError

    count = 0
    if wrong or text is None:  # another text than the one that was read
        text = json.dumps(file, ensure_ascii=False).encode(errors="replace")
    try:
        case = adapter().validate_json(text, strict=True).case
    except ValidationError as error:
        if error.error_count() > findings.MOST_TOLD:
            count = len(wrong) + error.error_count()
        else:
            # What the strict reader said about a place comes first: it knows the cause.
            wrong = {**findings.found(error, file), **wrong}
    if wrong or count:
        lines = [findings.line(_inside(path), what) for path, what in wrong.items()]
        raise findings.refuse(name, lines, count)
    return case


def _inside(path: Path) -> Path:
    """Return *path* as seen from the case, which is all that a reader has in mind."""
    return path[1:] if path[:1] == ("case",) and len(path) > 1 else path


def _refuse_inconsistent(case: Case, name: str) -> None:
    """Refuse a case whose ids stand twice, point at nothing or run in a circle.

    Everything else that can be wrong is let in: a draft is opened to be completed.
    """
    wrong = [
        findings.linked(problem)
        for problem in link_problems(case)
        if problem.code in findings.BROKEN_LINKS
    ]
    if wrong:
        raise findings.refuse(name, wrong)
