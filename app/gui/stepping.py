"""Taking the last step of the open case back and doing it again, and saying which it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.core.case import Case
    from app.gui.frame.toast import Toast
    from app.gui.session import Session


class Stepping:
    """Goes back and forth through what was done."""

    def __init__(
        self,
        session: Callable[[], Session | None],
        flush: Callable[[], object],
        went: Callable[[Case], object],
        toast: Toast,
    ) -> None:
        """*session* is that of the open case, *flush* keeps what was typed, *toast* tells.

        *went* is told of the case as it was before a step.
        """
        self._session, self._flush, self._went, self._toast = session, flush, went, toast

    def undo(self) -> None:
        """Take back the last step and say which it was."""
        session = self._session()
        if session is None:
            return
        self._flush()
        label, before = session.undo_label, session.case
        if label and session.undo():
            self._went(before)
            self._toast.tell(_("Undone: {step}").format(step=label), undo=False)

    def take_back(self) -> None:
        """Take back the step that was told of, unless what was typed since is another."""
        session = self._session()
        told = session.case if session is not None else None
        self._flush()
        if session is not None and session.case == told:
            self.undo()

    def redo(self) -> None:
        """Do the step again that was taken back."""
        session = self._session()
        if session is None:
            return
        label, before = session.redo_label, session.case
        if label and session.redo():
            self._went(before)
            self._toast.tell(_("Done again: {step}").format(step=label), undo=False)
