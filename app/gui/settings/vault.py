"""What the settings may ask of the backups, as plain functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol


class Kept(Protocol):
    """A finished backup, as `app.store.backups.Backup` is one."""

    @property
    def made_at(self) -> datetime:
        """When it was made."""

    @property
    def cases(self) -> int:
        """How many cases it holds."""

    @property
    def size(self) -> int:
        """How many bytes it takes."""


@dataclass(frozen=True)
class Vault:
    """The backups of the library; every function raises ``UserError`` where it cannot.

    ``backups`` returns the finished ones, the newest first.  ``make`` makes one.  ``test``
    reads one back whole and returns what is damaged in it, by name.  ``restore`` writes one
    into a new folder.
    """

    backups: Callable[[], tuple[Any, ...]]  # of Kept
    make: Callable[[], None]
    test: Callable[[Any], tuple[str, ...]]
    restore: Callable[[Any, Path], None]
