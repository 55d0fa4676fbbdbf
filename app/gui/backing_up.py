"""A backup is made, or brought back, beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.trouble import trouble
from app.gui.waiting import Waiting
from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.gui.main_window import MainWindow
    from app.store.backups import Backup
    from app.store.library import Library


def back_up(window: MainWindow, library: Library | None) -> None:
    """Make a backup of *library* while *window* is worked in; it can be stopped."""
    from app.store.backups import BackupKind

    if library is not None and window.errand.begin(
        lambda: library.backup(BackupKind.ASKED, window.errand.watch),
        lambda _made: window.toast.tell(_("A backup was made"), undo=False),
        lambda error: window.toast.tell(trouble(error), undo=False),
    ):
        words, stop = _("The backup is being made …"), _("Stop")
        window.toast.tell(words, undo=True, button=stop, back=window.errand.stop)


def bring_back(
    window: MainWindow, folder: Path, backup: Backup, then: Callable[[], None]
) -> None:
    """Put *backup* in the place of the library in *folder* beside *window*, *then* go on.

    It cannot be stopped: what is there is being set aside.
    """
    from app.store.library import Library

    if window.errand.begin(
        lambda: Library.recover(folder, backup),
        lambda _damaged: then(),
        lambda error: window.toast.tell(trouble(error), undo=False),
    ):
        Waiting(
            window.errand,
            window.stack,
            _("Your cases are being brought back"),
            _("What is there now is set aside and kept."),
        )
