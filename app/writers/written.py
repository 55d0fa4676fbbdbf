"""What a writer hands back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file, and what the user should know about them, a sentence each."""

    data: bytes
    warnings: tuple[str, ...] = ()
