"""The text of a case file: ``{"format": 1, "case": {...}}``, or the bare case."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from app.core.case import Case
from app.core.money import Money
from app.errors import UserError
from app.store import findings, strict_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import TypeAdapter

    from app.store.strict_json import Json, Path

FORMAT = 1

# From an older format to the next: format number -> what makes the next from its case.
# Such a function is frozen once released and knows nothing of today's records.
UPGRADES: Mapping[int, Callable[[dict[str, Json]], dict[str, Json]]] = {}


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
    tree = _upgraded(strict_json.parse(data, name), name)
    return _checked(tree, name)


def to_text(case: Case, name: str) -> bytes:
    """Return *case* as UTF-8 text that `from_text` reads back to an equal case.

    Fields at their default are left out.  Raises ``UserError`` for what could not be read
    back: half characters and texts over a million characters.
    """
    tree: Json = {"format": FORMAT, "case": plain(case)}
    wrong = [findings.line(path[1:], what) for path, what in strict_json.faults(tree)]
    if wrong:
        raise findings.refuse(name, wrong)
    text = json.dumps(tree, ensure_ascii=False, indent=1).encode() + b"\n"
    if len(text) > strict_json.LARGEST:
        raise UserError(f"{name} would hold more text than is read back.")
    return text


def plain(value: object) -> Json:
    """Return a record, or what stands in one, as JSON values."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [plain(held) for held in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Money):
        return {"amount": f"{value.amount:.2f}", "currency": value.currency}
    if is_dataclass(value):
        held = ((field, getattr(value, field.name)) for field in fields(value))
        return {f.name: plain(found) for f, found in held if not _at_default(f, found)}
    message = f"{type(value).__name__} has no place in a case file"
    raise TypeError(message)


@cache
def adapter() -> TypeAdapter[Case]:
    """Return the checker of cases; made once, when the first file is read."""
    from pydantic import TypeAdapter

    return TypeAdapter(Case)


def _at_default(field: Field[object], value: object) -> bool:
    return (
        field.default is not MISSING
        and type(field.default) is type(value)
        and (field.default == value)
    )


def _upgraded(tree: Json, name: str) -> dict[str, Json]:
    """Return the case as a tree in today's format."""
    if not isinstance(tree, dict):
        raise UserError(f"{name} is not a case file: it holds no case.")
    if "format" not in tree:
        return tree
    number, case = tree["format"], tree.get("case")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise UserError(f"{name} is not a case file: its format is not a number from 1.")
    if number > FORMAT:
        raise UserError(
            f"This case file was made by a newer Geachte (format {number}; "
            f"this program reads up to {FORMAT})."
        )
    if not isinstance(case, dict):
        raise UserError(f"{name} is not a case file: it holds no case.")
    unknown = [key for key in tree if key not in ("format", "case")]
    if unknown or isinstance(tree, strict_json.Twice):
        lines = [findings.line((key,), findings.UNKNOWN) for key in unknown]
        raise findings.refuse(name, lines or ["a field of the file stands there twice"])
    for step in range(number, FORMAT):
        case = UPGRADES[step](case)
    return case


def _checked(tree: dict[str, Json], name: str) -> Case:
    """Return the case of a tree whose every field was checked."""
    from pydantic import ValidationError

    wrong: dict[Path, str] = {}
    for path, what in islice(strict_json.faults(tree), findings.MOST_TOLD):
        wrong.setdefault(path, what)
        strict_json.blank(tree, path)
    if len(wrong) == findings.MOST_TOLD:
        raise findings.refuse(name, [findings.line(*item) for item in wrong.items()])
    text = json.dumps(tree, ensure_ascii=False).encode(errors="replace")
    try:
        case = adapter().validate_json(text, strict=True)
    except ValidationError as error:
        if error.error_count() > findings.MOST_TOLD:
            lines = [findings.line(path, what) for path, what in wrong.items()]
            raise findings.refuse(name, lines, len(lines) + error.error_count()) from None
        # What the strict reader said about a place comes first: it knows the cause.
        wrong = {**findings.found(error, tree), **wrong}
    if wrong:
        raise findings.refuse(name, [findings.line(*item) for item in wrong.items()])
    return case


def _refuse_inconsistent(case: Case, name: str) -> None:
    """Refuse a case whose facts point at nothing, or round in a circle."""
