"""What is wrong with a file, line by line: where, in words that name a field, and what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.core.problem import Code
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import ValidationError

    from app.core.problem import Problem
    from app.store.strict_json import Json, Path

MOST_SHOWN = 100
MOST_TOLD = 20_000  # beyond this many the errors are counted, not worded: each costs memory
UNKNOWN = "is not a field that this program knows"

_SENTENCES = {
    "missing": "is missing",
    "unexpected_keyword_argument": UNKNOWN,
    "string_type": "must be a text",
    "tuple_type": "must be a list",
    "dataclass_type": "must be an object in braces",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "decimal_type": "must be a decimal number, as a text",
    "decimal_parsing": "must be a decimal number, as a text",
    "finite_number": "must be a finite number",
    "date_type": "must be a day, such as 2025-04-30",
    "date_parsing": "is not a day of the calendar (YYYY-MM-DD)",
}

# What no reckoning survives: these are refused at the border, all else is told by the check.
BROKEN_LINKS = {
    Code.EMPTY_ID: "has an empty id",
    Code.DUPLICATE_ID: "has the id {about}, which {first} has too",
    Code.DANGLING: "names {target}, which is not in the case",
    Code.WRONG_KIND: "names {target}, which is of another kind ({kind})",
    Code.LOOP: "{about} leads back to itself ({relation})",
}


def refuse(name: str, lines: Iterable[str], count: int = 0) -> UserError:
    """Return the refusal of the file *name* with up to 100 of *lines*, and how many more.

    *count* is the number of problems where not all of them stand in *lines*.
    """
    found = list(lines)
    count = max(count, len(found))
    shown = found[:MOST_SHOWN]
    if count > len(shown):
        shown.append(f"and {count - len(shown):,} more")
    noun = "1 problem" if count == 1 else f"{count:,} problems"
    return UserError(f"{name} is not a case that can be read: {noun}.", tuple(shown))


def line(path: Path, what: str) -> str:
    """Return ``contacts[3].when.edtf: what``; the top of the file has no path."""
    where = readable(path)
    return f"{where}: {what}" if where else what[:1].upper() + what[1:]


def linked(problem: Problem) -> str:
    """Return the line for a problem of ids: where, and what."""
    words = {"about": problem.about, **dict(problem.parameters)}
    shown = {name: _key(word) for name, word in words.items() if name != "first"}
    what = BROKEN_LINKS[problem.code].format(first=words.get("first", ""), **shown)
    return f"{problem.path}: {what}" if problem.path else what


def readable(path: Path) -> str:
    """Return *path* as a reader finds it in the file: ``contacts[3].when``."""
    words = ""
    for part in path:
        if isinstance(part, int):
            words += f"[{part}]"
        else:
            words += f".{_key(part)}" if words else _key(part)
    return words


def found(error: ValidationError, tree: Json) -> dict[Path, str]:
    """Return what *error* says about *tree*: one sentence per place, in the order of the file.

    A field that may be a text or a list of wordings is told about once, for the one that
    it tries to be.
    """
    said: dict[Path, str] = {}
    either: set[Path] = set()
    for fault in error.errors(include_url=False, include_input=False):
        path = _place(fault["loc"], tree)
        if _is_choice(fault["loc"][-1:]):
            either.add(path)
        said.setdefault(path, _sentence(fault["type"], fault["msg"], fault.get("ctx")))
    inner = {path[:length] for path in said for length in range(len(path))}
    for path in either & said.keys():
        if path in inner:
            del said[path]
        elif said[path] == _SENTENCES["string_type"]:
            said[path] = "must be a text, or a list of wordings"
    return said


def _place(location: tuple[str | int, ...], tree: Json) -> Path:
    """Return the part of *location* that is really in *tree*, without names of choices."""
    path: list[str | int] = []
    value = tree
    for part in location:
        if isinstance(value, dict) and isinstance(part, str):
            if part in value:
                value = value[part]
            elif _is_choice((part,)):
                continue
            path.append(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
            path.append(part)
    return tuple(path)


def _is_choice(parts: tuple[str | int, ...]) -> bool:
    """Tell whether this names one of the kinds of value that a field may hold, not a field."""
    return any(part == "str" or str(part).startswith("tuple[") for part in parts)


def _sentence(kind: str, message: str, context: dict[str, object] | None) -> str:
    if kind == "enum" and context:
        return f"must be one of {context['expected']}"
    if kind == "value_error" and context:
        return str(context["error"])
    return _SENTENCES.get(kind, message)


def _key(name: str) -> str:
    letters = name.replace("_", "a").replace("-", "a")
    plain = letters.isascii() and letters.isalnum() and len(name) <= 40
    return name if plain else json.dumps(name[:40])
