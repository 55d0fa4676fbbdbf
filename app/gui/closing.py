"""Closing the window: first what was typed is saved and a backup made, then it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import UserError
from app.gui.errand import Errand
from app.gui.trouble import trouble
from app.gui.waiting import Waiting
from app.gui.words import _
from app.store.refusals import Refusal

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow
    from app.store.library import Library


class Closing(QObject):
    """Says when *window* may close, and closes it once the backup is made beside it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.errand = Errand(self)
        self.left_out = False  # whether the user closes without the backup
        self._settled = False  # whether it is made or left out
        self._told: tuple[int, int] | str = ""  # how the cases stood when a refusal was told
        self._waits = False  # whether the window closes when another errand has ended

    def ready(self, library: Library | None) -> bool:
        """Return whether the window may close now; else it closes later, or says why not."""
        if self.errand.busy or self._waits:
            return False
        busy = [one for one in self._window.findChildren(Errand) if one.busy]
        if busy:
            self._waits = True
            busy[0].ended.connect(self._go_on)
            words = _("Geachte closes when what is being done is finished.")
            self._window.toast.tell(words, undo=False)
            return False
        if not self._window.departure.left(self._window.close):
            return False
        if library is None or self._settled or self._told == _sign(library):
            return True
        if not _wants_backup(library):
            return True
        self._begin(library)
        return False

    def _go_on(self) -> None:
        if self._waits:
            self._waits = False
            self._window.close()

    def _begin(self, library: Library) -> None:
        Waiting(
            self.errand,
            self._window.stack,
            _("The backup is being made"),
            _("Geachte closes when it is done."),
            _("Close without this backup"),
        )
        self.errand.begin(
            lambda: library.wind_up(self.errand.watch),
            self._close,
            lambda error: self._refuse(error, library),
        )

    def _close(self, _made: object = None) -> None:
        self._settled = True
        self._window.close()

    def _refuse(self, error: UserError, library: Library) -> None:
        if error.code == Refusal.STOPPED:
            self.left_out = True
            self._close()
            return
        self._told = _sign(library)
        self._window.go_home()
        words = _("The backup was not made. {why} Close again to end without it.")
        self._window.toast.tell(words.format(why=trouble(error)), undo=False)


def _wants_backup(library: Library) -> bool:
    try:
        return library.wants_backup
    except UserError:  # who makes it is told why not
        return True


def _sign(library: Library) -> tuple[int, int] | str:
    """Return what is another one when a case was changed; a word where nobody can tell."""
    try:
        return library.sign()
    except UserError:
        return "unknown"
