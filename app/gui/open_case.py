"""A case that is open: its session, its place in the library, and its lock."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from app.core.case import Case
from app.errors import UserError
from app.gui.session import Session
from app.gui.trouble import read_only, trouble
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from app.store.library import Library
    from app.store.locking import CaseLock


class OpenCase:
    """A case of the library with the session that edits it.

    ``reading`` says why nothing can be changed, empty where it can: the case is open in
    another window, or the library cannot be written.
    """

    def __init__(self, library: Library, case_id: str) -> None:
        """Open the case; ``UserError`` when it is not there or damaged."""
        stored = library.load(case_id)
        self._library = library
        self._revision = stored.revision
        self._lock: CaseLock | None = None
        self.reading = read_only(library)
        with ExitStack() as otherwise:  # a lock that nobody gives back lasts until the end
            otherwise.callback(self.close)
            if not self.reading:
                self._lock = library.lock(case_id)
                self.reading = self._locked(self._lock)
            self.session = Session(stored.case, self._save, reading=bool(self.reading))
            otherwise.pop_all()

    @staticmethod
    def _locked(lock: CaseLock) -> str:
        if lock.mine:
            return ""
        since = f"{lock.since:%H:%M}" if lock.since is not None else ""
        return trouble(StoreError(Refusal.LOCKED, since=since))

    def _save(self, case: Case, label: str) -> None:
        if self.reading:
            raise UserError(self.reading)
        self._revision = self._library.save(case, self._revision, label)

    def prepare(self) -> None:
        """Make the first edit of a long case as fast as the others: it can be seen by now."""
        if not self.reading:
            self._library.prepare(self.session.case)

    def settle(self) -> None:
        """Let the library bring its list and its search up to date: nothing is typed now."""
        if not self.reading:
            self._library.settle()

    def close(self) -> None:
        """Let others open the case."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
