"""Puts the window together: settings and theme first, the window, then what is heavy."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import __version__
from app.errors import UserError
from app.gui.dress import Dress
from app.gui.leftover import leave_copy, left_copies
from app.gui.main_window import MainWindow
from app.gui.office import Office
from app.gui.trouble import trouble
from app.gui.words import _
from app.paths import resources
from app.store.settings import Settings, read_settings, write_settings
from app.terminal import echo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.core.case import Case
    from app.core.dated import Digest
    from app.core.drafts import Draft
    from app.core.pack import RulePack
    from app.core.papers import StoredFile
    from app.store.backups import Backup
    from app.store.library import Library
    from app.store.revisions import Revision


class Application(QObject):
    """The program with its window; made once, by `run`."""

    loaded = Signal()
    settled = Signal()  # the cases were read, or cannot be
    mistaken = Signal()  # in whatever thread
    refused = Signal(object)  # the UserError, likewise

    def __init__(self, qt: QApplication, folder: Path, path: Path | None = None) -> None:
        """Show the window for the library in *folder*, and open the case in *path*."""
        super().__init__()
        self._qt = qt
        self._folder = folder
        self._path = path
        self.library: Library | None = None
        self._settings = read_settings(folder)
        self._loading: Thread | None = None
        self._dress = Dress(qt, lambda: self._settings, self)
        self.loaded.connect(self._open_library, Qt.ConnectionType.QueuedConnection)
        self.mistaken.connect(self.tell_mistake)
        self.refused.connect(self.refuse)
        self.window = self._make_window()

    def _make_window(self) -> MainWindow:
        office = Office(
            now=_clock,
            pack_of=pack_of,
            keep=self._keep,
            kept=self._kept,
            settings=lambda: self._settings,
            set_settings=self._set_settings,
            export=self._export,
            drafts=self._drafts,
            set_drafts=self._set_drafts,
            revisions=self._revisions,
        )
        made = MainWindow(office)
        made.painted.connect(self._dress.show_icon)
        made.painted.connect(self._load)
        made.start.retry.connect(self._open_library)
        made.start.recover.connect(self._recover)
        made.start.home.reader.read.connect(self.settled)
        return made

    def _load(self) -> None:
        """Load what is heavy beside the window, so that it never waits."""
        if self.library is not None:
            self.window.attach(self.library)
            return
        self._loading = Thread(target=self._import, daemon=True)
        self._loading.start()

    def _import(self) -> None:
        import_module("app.store.library")
        import_module("app.core.events")  # the list names promises as it is painted
        self.loaded.emit()
        from app.store.files import sweep

        folders = self._settings.folders
        for folder in {folders.letters, folders.cases} - {""}:
            sweep(Path(folder), _clock().timestamp())

    def _open_library(self) -> None:
        from app.rules.stamp import stamp
        from app.store.library import Library

        try:
            self.library = Library.open(
                self._folder,
                digest=_digest,
                now=_clock,
                backup_folder=self._backup_folder(),
                rules=stamp(resources() / "rules", __version__),
            )
        except UserError as error:
            backups = Library.backups(self._folder, self._backup_folder())
            self.window.show_trouble(trouble(error), backups)
            self.settled.emit()
            return
        self.library.backup_days = self._settings.backup_days
        self.window.attach(self.library)
        for path in left_copies(self._folder)[-1:]:
            told = _("Not everything was saved when Geachte had to end; the rest is in {name}.")
            self.window.toast.tell(told.format(name=path), undo=False)
        if self._path is not None:
            self.window.open_file(self._path)
            self._path = None

    def _recover(self, backup: Backup) -> None:
        from app.gui.backing_up import bring_back

        bring_back(self.window, self._folder, backup, self._open_library)

    def _backup_folder(self) -> Path | None:
        chosen = self._settings.folders.backups
        return self._folder / chosen if chosen else None

    def close(self) -> None:
        """Close the library, after a backup of what changed.

        That there is none was told when the window was to be closed; who ends the program
        without that reads it on the terminal.
        """
        self.window.finish()
        try:
            if self.library is not None:
                self.library.close(backup=not self.window.closing.left_out)
        except UserError as error:
            echo(str(error), err=True)

    def keep_typed(self) -> None:
        """Save what was typed: the session of the system ends."""
        self.window.keep_typed()

    def end(self) -> None:
        """Save what was typed and end, whatever cannot be saved."""
        opened = self.window.opened
        if opened is not None and not self.window.view.can_close():
            folders = (self._folder, Path.home())
            leave_copy(opened.session.case, _clock(), folders, self._export)
            self.window.view.let_go()
        self.window.close()
        self.window.finish()
        self._qt.quit()

    def _set_settings(self, settings: Settings) -> None:
        write_settings(self._folder, settings)  # what cannot be kept does not hold either
        before, self._settings = self._settings, settings
        if self.library is not None:
            self.library.backup_days = settings.backup_days
        if _drawn(before) != _drawn(settings):
            self._drop_hidden()
            QTimer.singleShot(0, self._renew)  # after what asked for it has ended
        elif (before.theme, before.reduce_motion) != (settings.theme, settings.reduce_motion):
            self._drop_hidden()
            QTimer.singleShot(0, self._dress.put_on)

    def _drop_hidden(self) -> None:
        """Let go of pages that are not shown: to dress them all would freeze the window."""
        if self.window.opened is not None:
            self.window.view.frame.drop_hidden()

    def _renew(self) -> None:
        """Make the window anew, in another language or size, where it was."""
        self._dress.put_on()
        old = self.window
        if old.opened is not None and not old.view.can_close():
            return  # what is not saved stands there alone
        self.window = self._make_window()
        self.window.show()
        self.window.take_over(old)
        old.deleteLater()

    def tell_mistake(self) -> None:
        """Tell that the program made a mistake: what was saved is safe."""
        self.window.tell_mistake(self._folder)

    def refuse(self, error: UserError) -> None:
        """Tell what the world refuses, where nobody told it yet."""
        self.window.toast.tell(trouble(error), undo=False)

    def _keep(self, name: str, data: bytes) -> StoredFile:
        return self._there().add_evidence(data, name)

    def _kept(self, sha256: str) -> bytes:
        return self._there().evidence(sha256)

    def _revisions(self, case_id: str) -> Iterator[tuple[Revision, Case]]:
        library = self._there()
        for one in library.revisions(case_id):
            try:
                yield one, library.revision(case_id, one.number)
            except UserError:
                continue  # one that is damaged is told of when the case is opened

    def _export(self, case: Case, path: Path) -> tuple[StoredFile, ...]:
        return self._there().export_case(case, path, force=True)

    def _drafts(self) -> tuple[Draft, ...]:
        from app.store.drafts import read_drafts

        return read_drafts(self._folder)

    def _set_drafts(self, drafts: tuple[Draft, ...]) -> None:
        from app.store.drafts import write_drafts

        write_drafts(self._folder, drafts)

    def _there(self) -> Library:
        if self.library is None:
            raise UserError(_("The cases are still being loaded. Please try again."))
        return self.library


def _drawn(settings: Settings) -> tuple[object, ...]:
    """Return what the window is made anew for."""
    return settings.language, settings.text_scale, settings.dense_lists


def _clock() -> datetime:
    return now()  # asked each time: a test sets the wall clock


def now() -> datetime:
    """Return the moment it is; the only place in the window that asks the clock."""
    return datetime.now()  # noqa: DTZ005 - the day where the user is


@lru_cache(maxsize=8)
def pack_of(country: str) -> RulePack:
    """Return the law of a country; ``UserError`` for one that there is not."""
    from app.rules.reading import read_pack

    return read_pack(resources() / "rules", country)


def _digest(case: Case) -> Digest:
    from app.core.digest import digest

    return digest(case, pack_of(case.jurisdiction))
