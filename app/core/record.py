"""How records are made: frozen values that refuse fields nobody knows.

A record is a dataclass, frozen and with slots.  ``dataclasses`` would compile six functions
for each of them, which was a quarter of a run that makes one letter; here one is compiled and
the others are shared.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

_T = TypeVar("_T")
_INIT = """\
def made({known}):
    def __init__({parameters}):
        {body}
    return __init__
"""


@dataclass_transform(frozen_default=True)
def record(cls: type[_T]) -> type[_T]:
    """Make *cls* a frozen, slotted dataclass; a reader of files refuses unknown fields.

    Fields may have a default, but none that is made anew for each record.  The configuration
    is a plain dict that the reader at the border understands, so that ``core`` need not
    import it.
    """
    made: type[Any] = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made.__pydantic_config__ = {"extra": "forbid"}
    made.__init__ = _first_init(made)
    for name, method in _methods(made).items():
        setattr(made, name, method)
    return made


def _first_init(made: type[Any]) -> Callable[..., None]:
    """Return what fills the first record: it compiles what fills it and all others.

    A run needs hardly two kinds in three, and compiling is most of what a kind costs.
    """

    def first(self: object, *values: object, **named: object) -> None:
        made.__init__ = _init(made)
        made.__init__(self, *values, **named)

    return first


def _init(made: type[Any]) -> Callable[..., None]:
    """Return what fills a new record: through its slots, for it lets nobody assign."""
    known: dict[str, Any] = {}
    parameters, lines = ["self"], []
    for field in fields(made):
        name, given = field.name, field.name
        known[f"_set_{name}"] = vars(made)[name].__set__
        if field.default is not MISSING:
            known[f"_default_{name}"] = field.default
            given += f"=_default_{name}"
        parameters.append(given)
        lines.append(f"_set_{name}(self, {name})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    text = _INIT.format(
        known=", ".join(known),
        parameters=", ".join(parameters),
        body="; ".join(lines) or "pass",
    )
    found: dict[str, Any] = {}
    # As dataclasses does: the text holds nothing but names of fields.
    exec(text, vars(sys.modules[made.__module__]), found)  # noqa: S102 - see above
    init: Callable[..., None] = found["made"](**known)
    init.__annotations__ = {field.name: field.type for field in fields(made)} | {"return": None}
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _methods(made: type[Any]) -> dict[str, Callable[..., Any]]:
    names = tuple(field.name for field in fields(made))
    values = _values_of(names)

    def equal(self: object, other: object) -> Any:  # noqa: ANN401 - also NotImplemented
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        held = zip(names, values(self), strict=True)
        return f"{made.__qualname__}({', '.join(f'{name}={value!r}' for name, value in held)})"

    def copied(self: object) -> tuple[type[Any], tuple[Any, ...]]:
        return made, values(self)

    return {
        "__eq__": equal,
        "__hash__": hashed,
        "__repr__": shown,
        "__reduce__": copied,
        "__setattr__": _assigned,
        "__delattr__": _deleted,
    }


def _values_of(names: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda held: tuple(getattr(held, name) for name in names)  # a getter gives no tuple


def _assigned(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _deleted(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
