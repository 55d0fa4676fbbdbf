"""Leaving a case and the program: saved first, or not before the user says how."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.case_view import CaseView


class Departure:
    """Lets go of the open case of *view*, and remembers what was wanted when it cannot."""

    def __init__(self, view: Callable[[], CaseView | None]) -> None:
        """*view* gives where cases are shown, None before one was."""
        self._view = view
        self._then: Callable[[], object] | None = None

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
