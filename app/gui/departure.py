"""Leaving a case and the program: saved first, or not before the user says how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from app.gui.trouble import trouble
from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.case_view import CaseView
    from app.gui.frame.toast import Toast
    from app.store.library import Library


class Departure:
    """Lets go of the open case of *view*, and remembers what was wanted when it cannot."""

    def __init__(self, view: Callable[[], CaseView | None], toast: Toast) -> None:
        """*view* gives where cases are shown, None before one was; *toast* tells."""
        self._view = view
        self._toast = toast
        self._then: Callable[[], object] | None = None
        self._told_of_backup = False

    def left(self, then: Callable[[], object]) -> bool:
        """Leave the case; when that cannot be, *then* waits until the user says how."""
        view = self._view()
        left = view is None or view.close()
        self._then = None if left else then
        return left

    def leave_anyway(self, usual: Callable[[], object]) -> None:
        """Leave a case that cannot be saved, and do what was wanted, or what is *usual*."""
        view = self._view()
        if view is not None:
            view.let_go()
        (self._then or usual)()

    def wound_up(self, library: Library | None) -> bool:
        """Make the backup of closing; False, and once, when that is refused."""
        try:
            if library is not None and not self._told_of_backup:
                library.wind_up()
        except UserError as error:
            self._told_of_backup = True
            words = _("The backup was not made. {why} Close again to end without it.")
            self._toast.tell(words.format(why=trouble(error)), undo=False)
            return False
        return True
