"""What a writer hands back: the bytes of a file, and what could not be written as asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file; ``warnings`` are sentences, empty when nothing was changed."""

    data: bytes
    warnings: tuple[str, ...] = ()
