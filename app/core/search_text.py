"""What a person can look for in a case: all that was typed, and the numbers in it.

Private notes are in it too: the search stays on this computer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any

from app.core.case import Case
from app.core.papers import Choice

TYPED = frozenset(  # plain strings that a person types; the others are ids and codes
    (
        *("title", "name", "short_name", "initials", "phone", "email", "web_form", "holder"),
        *("street", "postcode", "town", "address", "iban", "source", "words", "reason"),
        *("note", "private_note", "text", "answer", "platform", *("value", "number")),
        *("reference", "registered_number"),
    )
)
NUMBERS = frozenset(("value", "number", "reference", "registered_number"))


def search_text(case: Case) -> str:
    """Return everything that was typed into *case*, a line for each text, in its order."""
    return "\n".join(text for _, text in _typed(case))


def reference_text(case: Case) -> str:
    """Return the numbers of *case* (customer, order, invoice, barcode), a line for each.

    One that was typed with spaces, dots or dashes stands there without them as well.
    """
    found: dict[str, None] = {}
    for name, text in _typed(case):
        if name in NUMBERS:
            found[text] = None
            found["".join(sign for sign in text if sign.isalnum())] = None
    return "\n".join(text for text in found if text)


def _typed(value: object) -> Iterator[tuple[str, str]]:
    """Yield every text in a record with the name of its field."""
    kind: Any = type(value)  # a class is a key like any other
    for name, typed in _fields(kind):
        held = getattr(value, name)
        if isinstance(held, str):
            if typed and held:
                yield name, held
        elif isinstance(held, tuple):
            for one in held:
                yield from _typed(one)
        elif held is not None:
            yield from _typed(held)


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a record, each with whether a string in it was typed."""
    if not hasattr(kind, "__dataclass_fields__") or kind is Choice:
        return ()
    return tuple(
        (field.name, field.type == "Text" or (field.type == "str" and field.name in TYPED))
        for field in fields(kind)
    )
