"""JSON read strictly: what two readers could understand differently is refused.

The parser of the standard library takes duplicate keys, ``NaN``, half surrogates and
binary fractions; each of them does harm later, in a letter or in a sum.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None
Path = tuple[str | int, ...]

LARGEST = 16_000_000  # bytes of JSON text
LONGEST_TEXT = 1_000_000  # characters in one field
MOST_COMMAS = 400_000  # this and the next bound the memory, at some 300 MB
MOST_BRACKETS = 150_000
DEEPEST = 25
LONGEST_NUMBER = 12  # digits

_AMOUNT = re.compile(r"-?[0-9]{1,9}\.[0-9]{2}", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")

# Fields whose texts are numbers, by name, whatever record they stand in.
_NOTATIONS = {
    "amount": (_AMOUNT, 'must be an amount such as {"amount": "12.50", "currency": "EUR"}'),
    "times": (_DECIMAL, 'must be a plain decimal number, such as "1.5"'),
    "quantity": (_DECIMAL, 'must be a plain decimal number, such as "1.5"'),
    "currency": (_CURRENCY, 'must be a code of three capitals, such as "EUR"'),
}


class Fraction(str):
    """A number with a point or an exponent; it stands in the tree to be found there."""

    __slots__ = ()


_FRACTION = Fraction("0")  # one for all, so that a million of them cost nothing


class Twice(dict[str, Json]):
    """An object in which a key stands twice; ``key`` is the first such key."""

    key = ""


def parse(data: bytes, name: str) -> Json:
    """Return the tree in *data*; *name* is the file's, for sentences.

    Raises ``UserError`` with one sentence for what is not JSON in UTF-8 (a byte order mark
    is let through), for ``NaN`` and ``Infinity``, and for what is too large or too deep.
    """
    if len(data) > LARGEST:
        raise UserError(f"{name} holds more than {LARGEST // 1_000_000} MB of text.")
    brackets = data.count(b"[") + data.count(b"{")
    if data.count(b",") > MOST_COMMAS or brackets > MOST_BRACKETS:
        raise UserError(f"{name} holds more values than a case can have.")
    try:
        tree: Json = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_float=lambda _: _FRACTION,
            parse_int=_whole,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError as error:
        raise UserError(f"{name} is not a case file: it is not text in UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise UserError(f"{name} is not a case file: it is not JSON ({place}).") from error
    except ValueError as error:
        raise UserError(f"{name} is not a case file: {error}.") from error
    except RecursionError as error:
        raise UserError(f"{name} is not a case file: it is nested too deep.") from error
    return tree


def faults(tree: Json, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield what is wrong in *tree* whatever the records are: the place, and what.

    Duplicate keys, binary fractions, half surrogates, texts over a million characters,
    amounts that are not in cents, and nesting deeper than any record.
    """
    if isinstance(tree, str):
        yield from _text_faults(path, tree)
    elif isinstance(tree, dict | list) and len(path) > DEEPEST:
        yield path, "is nested too deep"
    elif isinstance(tree, dict):
        if isinstance(tree, Twice):
            yield (*path, tree.key), "stands there twice"
        for key, value in tree.items():
            if not key.isascii() and _SURROGATE.search(key):
                yield path, "has a broken name"
            yield from faults(value, (*path, key))
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            yield from faults(value, (*path, at))
    elif _field(path) == "amount" and tree is not None:
        yield path, _NOTATIONS["amount"][1]


def blank(tree: Json, path: Path) -> None:
    """Put nothing in the place of what *path* leads to, so that a later check passes it by."""
    value = tree
    for part in path[:-1]:
        value = _held(value, part)
    if isinstance(value, dict) and path and path[-1] in value:
        value[str(path[-1])] = None
    elif isinstance(value, list) and isinstance(path[-1], int) and path[-1] < len(value):
        value[path[-1]] = None


def _held(value: Json, part: str | int) -> Json:
    if isinstance(value, dict) and isinstance(part, str):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int):
        return value[part]
    return None


def _text_faults(path: Path, text: str) -> Iterator[tuple[Path, str]]:
    if isinstance(text, Fraction):
        yield path, "must be written as a text, between quotation marks, to stay exact"
        return
    if len(text) > LONGEST_TEXT:
        yield path, f"is longer than {LONGEST_TEXT:,} characters"
    if not text.isascii() and _SURROGATE.search(text):
        yield path, "holds half a character (a lone surrogate)"
    pattern, rule = _NOTATIONS.get(_field(path), (None, ""))
    if pattern is not None and not pattern.fullmatch(text):
        yield path, rule


def _field(path: Path) -> str:
    return path[-1] if path and isinstance(path[-1], str) else ""


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    twice = Twice(found)
    for key, _ in pairs:
        if key in seen:
            twice.key = key
            break
        seen.add(key)
    return twice


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError("it holds a number of more than 12 digits")
    return int(digits)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")
