"""What the settings may ask of the backups, as plain functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from app.store.library import Library
    from app.store.watching import Watch


class Kept(Protocol):
    """A finished backup, as `app.store.backups.Backup` is one."""

    @property
    def made_at(self) -> datetime:
        """When it was made."""

    @property
    def cases(self) -> int:
        """How many cases it holds."""

    @property
    def evidence(self) -> tuple[str, ...]:
        """The sums of the evidence in it."""

    @property
    def size(self) -> int:
        """How many bytes it takes."""


@dataclass(frozen=True)
class Vault:
    """The backups of the library; every function raises ``UserError`` where it cannot.

    ``backups`` returns the finished ones, the newest first.  ``make`` makes one, which who is
    told how far it is can stop.  ``test``
    reads one back whole, ``restore`` writes one into a new folder: both return the sums of
    the evidence that is not whole in it.  ``titles`` names the cases that are in one.
    """

    backups: Callable[[], tuple[Any, ...]]  # of Kept
    make: Callable[[Watch], object]
    test: Callable[[Any], tuple[str, ...]]
    restore: Callable[[Any, Path], tuple[str, ...]]
    titles: Callable[[Any], tuple[str, ...]]


def vault_of(library: Library) -> Vault:
    """Return the backups of an open *library*."""
    from app.store.backups import BackupKind

    return Vault(
        backups=lambda: library.backups(library.folder, library.backup_folder),
        make=lambda watch: library.backup(BackupKind.ASKED, watch),
        test=library.verify,
        restore=library.restore,
        titles=library.titles,
    )
