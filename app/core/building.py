"""Records from plain values, quickly: what is plainly right is built, all else is doubted.

A reader at the border tries this first, for the checker that can say what is wrong takes long
to load, and asks that one about all that is doubted here.  Nothing may be built that the
checker refuses or reads otherwise; tests hold them against each other.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from app.core.text import Text, Wording

_T = TypeVar("_T")
_Maker = Callable[[Any], Any]
_PLAIN: dict[str, type] = {"str": str, "int": int, "bool": bool}
_made: dict[type[Any], _Maker] = {}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MOMENT = re.compile(rf"{_DAY.pattern}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", re.ASCII)


class DoubtError(Exception):
    """The values do not plainly tell of a record; that does not say that they are wrong."""


def build(kind: type[_T], values: object) -> _T:
    """Return the record *kind* with *values*: what JSON or TOML holds.

    Raises ``DoubtError`` for unknown and missing fields, for values of another type, for what
    the record itself refuses, and for fields of a type that is not known here.
    """
    found: _T = _record(kind)(values)
    return found


def _record(kind: type[Any]) -> _Maker:
    if kind not in _made:
        _made[kind] = _record_maker(kind)
    return _made[kind]


def _record_maker(kind: type[Any]) -> _Maker:
    names = vars(sys.modules[kind.__module__])
    makers = {field.name: _maker(str(field.type), names) for field in fields(kind)}
    required = {
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }

    def make(values: Any) -> Any:  # noqa: ANN401 - whatever a file can hold
        if type(values) is not dict or not required <= values.keys() <= makers.keys():
            raise DoubtError
        held = {name: makers[name](value) for name, value in values.items()}
        try:
            return kind(**held)
        except ValueError as error:
            raise DoubtError from error

    return make


def _maker(said: str, names: dict[str, Any]) -> _Maker:
    """Return what makes a value of the type that is written as *said* among *names*."""
    if said.endswith(" | None"):
        inner = _maker(said.removesuffix(" | None"), names)
        return lambda value: None if value is None else inner(value)
    if said.startswith("tuple[") and said.endswith(", ...]"):
        return _list_of(_maker(said[len("tuple[") : -len(", ...]")], names))
    if said == "dict[str, str]":
        return _words
    if said == "dict[str, tuple[str, ...]]":
        return _word_lists
    return _named(_PLAIN.get(said) or names.get(said))


def _named(kind: object) -> _Maker:
    kind = getattr(kind, "__supertype__", kind)  # an id is a text
    if isinstance(kind, type) and kind in _PLAIN.values():
        return _exactly(kind)
    if kind == Text:
        return _text
    if kind is date:
        return _day
    if kind is datetime:
        return _moment
    if kind is Decimal:
        return _decimal
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _one_of(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _nested(kind)
    return _unknown


def _nested(kind: type[Any]) -> _Maker:
    def make(values: object) -> object:
        return _record(kind)(values)  # worked out when the first of them comes by

    return make


def _exactly(kind: type) -> _Maker:
    def make(value: object) -> object:
        if type(value) is not kind:  # true is no number here
            raise DoubtError
        return value

    return make


def _list_of(inner: _Maker) -> _Maker:
    def make(values: object) -> object:
        if type(values) is not list:
            raise DoubtError
        return tuple(map(inner, values))

    return make


def _one_of(kind: type[StrEnum]) -> _Maker:
    known = {member.value: member for member in kind}

    def make(value: object) -> object:
        if type(value) is not str or value not in known:
            raise DoubtError
        return known[value]

    return make


def _text(value: object) -> Text:
    if type(value) is str:
        return value
    found: tuple[Wording, ...] = _list_of(_record(Wording))(value)
    return found


def _words(values: object) -> dict[str, str]:
    if type(values) is not dict or any(type(value) is not str for value in values.values()):
        raise DoubtError
    return dict(values)


def _word_lists(values: object) -> dict[str, tuple[str, ...]]:
    if type(values) is not dict:
        raise DoubtError
    words = _list_of(_exactly(str))
    found: dict[str, tuple[str, ...]] = {key: words(value) for key, value in values.items()}
    return found


def _day(value: object) -> date:
    if type(value) is date:
        return value
    if type(value) is not str or not _DAY.fullmatch(value):
        raise DoubtError
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise DoubtError from error


def _moment(value: object) -> datetime:
    if type(value) is not str or not _MOMENT.fullmatch(value):
        raise DoubtError
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise DoubtError from error


def _decimal(value: object) -> Decimal:
    if type(value) is not str or not _DECIMAL.fullmatch(value):
        raise DoubtError
    return Decimal(value)


def _unknown(_value: object) -> object:
    raise DoubtError
