"""The open case: the only mutable state of the window.

Every edit is saved first, adopted after and announced last.  An edit that cannot be saved is
adopted all the same, as not saved: the next one builds on it, so that no words are lost.  Only
a case that is open for reading stays what it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.core.case import Case
from app.core.edits import takes_away
from app.core.history import History, begin
from app.errors import UserError
from app.gui.trouble import trouble
from app.gui.words import _


class Session(QObject):
    """One open case, with everything that was done to it since it was opened."""

    changed = Signal(object)  # the Case
    saved = Signal()
    failed = Signal(str)  # why it could not be saved
    removed = Signal(str)  # the step that took something away

    def __init__(
        self, case: Case, save: Callable[[Case, str], None], *, reading: bool = False
    ) -> None:
        """Open *case*; *save* keeps a value and the name of its step, or raises."""
        super().__init__()
        self._history: History[Case] = begin(case)
        self._save = save
        self._reading = reading
        self._waiting: tuple[str, ...] = ()  # the steps that could not be saved
        self._why = ""

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._history.value

    @property
    def undo_label(self) -> str:
        """What undo would take back, empty when there is nothing."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again, empty when there is nothing."""
        return self._history.redo_label

    @property
    def unsaved(self) -> bool:
        """Whether something could not be saved."""
        return bool(self._waiting)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The names of the steps that could not be saved, the first one first."""
        return self._waiting

    @property
    def why(self) -> str:
        """Why the last step could not be saved; empty when it was."""
        return self._why

    def apply(self, label: str, case: Case) -> bool:
        """Make *case* the open case, as one step named *label*; False when it was not saved."""
        if case == self.case:
            return True
        before = self.case
        done = self._go_to(self._history.push(label, case), label)
        if done and takes_away(before, case):
            self.removed.emit(label)
        return done

    def undo(self) -> bool:
        """Take the last step back."""
        return self._go_to(self._history.undo(), self.undo_label)

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._go_to(self._history.redo(), self.redo_label)

    def retry(self) -> bool:
        """Try again to save what could not be saved."""
        return not self._waiting or self._go_to(self._history, self._waiting[-1])

    def _go_to(self, history: History[Case], label: str) -> bool:
        if history.value == self.case and not self.unsaved:
            return True
        self._why = _("Something went wrong in the program. Your text still stands here.")
        try:
            self._save(history.value, label)
            self._why = ""
        except UserError as error:
            self._why = trouble(error)
        finally:  # also when we made a mistake, of which somebody else tells
            if self._why:
                self._fail(history, label)
        if self._why:
            return False
        self._waiting = ()
        self._history = history
        self.saved.emit()
        self.changed.emit(history.value)
        return True

    def _fail(self, history: History[Case], label: str) -> None:
        if not self._reading:
            self._history = history
            self._waiting = (*(one for one in self._waiting if one != label), label)
            self.changed.emit(history.value)
        self.failed.emit(self._why)
