"""The library: all cases of the user with their evidence, every edit kept, backups made."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Self

from app.store import backups, opening, restoring, revisions, thinning
from app.store.backups import Backup, BackupKind
from app.store.entering import Entered, enter
from app.store.evidence import FOLDER as EVIDENCE
from app.store.evidence import EvidenceShelf
from app.store.keeping import Stored
from app.store.locking import FOLDER as LOCKS
from app.store.locking import CaseLock, Presence
from app.store.refusals import Refusal, StoreError
from app.store.summing import Due, Summing
from app.store.watching import Watch, unwatched

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.core.case import Case
    from app.core.dated import Digest
    from app.core.papers import StoredFile

__all__ = ["Backup", "BackupKind", "CaseLock", "Due", "Library", "Stored"]


class Library(Summing):
    """The cases in a folder, and all that belongs to them.

    ``notice`` says in a sentence what the user should know about how it was found.
    """

    def __init__(
        self,
        entered: Entered,
        backup_folder: Path,
        digest: Callable[[Case], Digest],
        now: Callable[[], datetime],
        rules: str = "",
    ) -> None:
        """Take a folder that was entered; `open` is the way in."""
        super().__init__(entered.database, digest, now, rules)
        self.folder = entered.database.path.parent
        self.backup_folder = backup_folder
        self._entered = entered
        self._evidence = EvidenceShelf(self.folder / EVIDENCE)
        self._open = True
        self._backing_up = Lock()
        self.backup_days = 0  # a backup at closing each time, or once in so many days
        self.notice = str(StoreError(Refusal.TORN)) if entered.torn else ""

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        digest: Callable[[Case], Digest],
        now: Callable[[], datetime],
        backup_folder: Path | None = None,
        rules: str = "",
    ) -> Self:
        """Return the library in *folder*, made where there never was one.

        *digest* sums a case up for the list by the rules of which *rules* is a sum, *now*
        tells the time.  A library of an older
        version is migrated, after a backup.  Raises ``StoreError`` for a database that is
        newer or another program's, and ``DamagedError`` for one that is damaged or gone:
        then `backups` names what `recover` can bring back.
        """
        backup_folder = backup_folder or folder / backups.FOLDER
        entered = enter(folder, backup_folder, now())
        return cls(entered, backup_folder, digest, now, rules)

    @property
    def read_only(self) -> str:
        """Why nothing can be changed here, empty when it can."""
        if not self._database.read_only:
            return ""
        return str(StoreError(Refusal.READ_ONLY, name=self.folder))

    @property
    def wants_backup(self) -> bool:
        """Whether `wind_up` would make one; raises ``StoreError`` where nobody can tell."""
        return not self.read_only and self._is_due() and self._has_changed()

    def close(self, *, backup: bool = True) -> None:
        """Close the library, after a *backup* of what changed; it can be closed twice.

        Raises ``StoreError`` when the backup could not be made; it is closed all the same.
        """
        if not self._open:
            return
        self._open = False
        try:
            if backup:
                self.wind_up()
        finally:
            with suppress(StoreError):
                self._entered.leave()

    def wind_up(self, watch: Watch = unwatched) -> None:
        """Drop revisions that are not kept any more and make a backup, if anything changed.

        That is left for later while the last backup is not ``backup_days`` old.
        It may be said before `close`, while there is still somebody to tell of a refusal:
        raises ``UserError`` when the backup could not be made, or *watch* stopped it.
        """
        if self.wants_backup:
            self.settle()
            revisions.thin(self._database, self._now().date())
            self.backup(BackupKind.CLOSING, watch)

    def lock(self, case_id: str) -> CaseLock:
        """Return the lock of a case: ``mine``, or held elsewhere ``since`` a moment.

        It is given back when it is released, and by the system when the program dies.
        """
        if self._database.read_only:
            raise StoreError(Refusal.READ_ONLY, name=self.folder)
        return CaseLock(self.folder / LOCKS, case_id, self._now())

    def add_evidence(self, source: Path | bytes, name: str, media_type: str = "") -> StoredFile:
        """Keep a copy of a file and return how a case names it; see `EvidenceShelf.add`."""
        if self._database.read_only:
            raise StoreError(Refusal.READ_ONLY, name=self.folder)
        return self._evidence.add(source, name, media_type)

    def evidence(self, sha256: str) -> bytes:
        """Return what a file of the evidence holds, compared with its sum."""
        return self._evidence.read(sha256)

    def import_case(
        self, path: Path, watch: Watch = unwatched, *, replace: bool = False
    ) -> Stored:
        """Copy the portable file *path* into the library after a backup, with its evidence.

        Raises ``UserError`` for a file that cannot be read or when *watch* stops it, and
        ``StoreError`` with the code ``EXISTS`` for a case that is there already, unless it is
        to *replace* that one: as its newest revision.  One in the bin comes out of it likewise.
        """
        from app.store import moving

        return moving.bring_in(self, self._evidence, path, watch, replace=replace)

    def export_case(
        self, case: Case, path: Path, *, force: bool = False
    ) -> tuple[StoredFile, ...]:
        """Write *case*, saved or not, with its evidence to *path*; return the files missing."""
        from app.store import moving

        return moving.hand_out(case, self._evidence, path, force=force)

    def backup(self, kind: BackupKind = BackupKind.ASKED, watch: Watch = unwatched) -> Backup:
        """Make a backup, read back before it counts; older ones are thinned afterwards.

        *watch* is told how far it is, and can stop it: then ``StoreError``, and nothing of it.
        """
        now, folder = self._now(), self.backup_folder
        with self._backing_up:  # a second one waits: they would write to the same place
            found = backups.make(self._database, self._evidence, folder, kind, now, watch)
            thinning.thin(folder, now.date(), self._evidence, opening.name_of(self.folder))
        return found

    def back_up_changes(self, kind: BackupKind, watch: Watch = unwatched) -> None:
        """Make a backup if anything changed since the last one."""
        if self._has_changed():
            self.backup(kind, watch)

    def _is_due(self) -> bool:
        last = next(iter(self.backups(self.folder, self.backup_folder)), None)
        if last is None:
            return True
        return (self._now().date() - last.made_at.date()).days not in range(self.backup_days)

    def _has_changed(self) -> bool:
        last = next(iter(self.backups(self.folder, self.backup_folder)), None)
        before = None if last is None else backups.newest(last.path)
        return self._database.row(backups.NEWEST) != before

    @staticmethod
    def backups(folder: Path, backup_folder: Path | None = None) -> tuple[Backup, ...]:
        """Return the backups of the library in *folder*, the newest first."""
        place = backup_folder or folder / backups.FOLDER
        return backups.listed(place, opening.name_of(folder))

    @staticmethod
    def titles(backup: Backup) -> tuple[str, ...]:
        """Return the titles of the cases in a backup, that which changed last first."""
        return backups.titles(backup)

    @staticmethod
    def verify(backup: Backup) -> tuple[str, ...]:
        """Read a backup wholly; return the sums of its evidence that is not whole.

        Raises ``StoreError`` when its database is not.
        """
        return backups.verify(backup)

    @staticmethod
    def restore(backup: Backup, folder: Path) -> tuple[str, ...]:
        """Make a library in an empty or new *folder* of a backup; see `restoring.restore`."""
        return restoring.restore(backup, folder)

    @staticmethod
    def recover(folder: Path, backup: Backup) -> tuple[str, ...]:
        """Put a backup in the place of a library that is damaged or gone.

        What is there is moved aside, nothing is thrown away.  Returns as `verify` does.
        """
        presence = Presence(folder / LOCKS)
        try:
            if not presence.alone:
                raise StoreError(Refusal.IN_USE)
            return restoring.recover(backup, folder)
        finally:
            presence.leave()
