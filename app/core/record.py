"""How records are made: frozen values that refuse fields nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def record(cls: type[_T]) -> type[_T]:
    """Make *cls* a frozen, slotted dataclass; a reader of files refuses unknown fields.

    The configuration is a plain dict that the reader at the border understands, so that
    ``core`` need not import it.
    """
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True, slots=True)(cls)
