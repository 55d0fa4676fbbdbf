"""Records as plain JSON values, for writing."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from app.core.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.store.strict_json import Json


def plain(value: object) -> Json:
    """Return a record, or what stands in one, as JSON values.

    Fields at their default are left out, so a changed default is a new format of the file.
    """
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
        return {name: plain(found) for name, found in told_fields(value)}
    message = f"{type(value).__name__} has no place in a case file"
    raise TypeError(message)


def told_fields(value: object) -> Iterator[tuple[str, object]]:
    """Yield the fields of a record that are not at their default, by name, in order."""
    for field in fields(cast("Any", value)):
        found = getattr(value, field.name)
        if not _at_default(field, found):
            yield field.name, found


def _at_default(field: Field[object], value: object) -> bool:
    return (
        field.default is not MISSING
        and type(field.default) is type(value)
        and (field.default == value)
    )
