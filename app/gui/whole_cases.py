"""What is done to whole cases in the list: ended, put into the bin, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.gui.frame.toast import Toast
from app.gui.words import _, many

if TYPE_CHECKING:
    from app.core.case import Case
    from app.core.events import Result
    from app.core.status import Status
    from app.store.library import Library

Back = Callable[[], object]


class WholeCases(QObject):
    """Changes cases of the library that are not open; what was done last has a way back."""

    changed = Signal()

    def __init__(self, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._toast = toast
        self._library: Library | None = None
        self._back: Back | None = None

    def attach(self, library: Library) -> None:
        """Use *library* from now on."""
        self._library = library

    def offer(self, words: str, button: str, act: Back) -> None:
        """Tell *words* with a *button* (empty: "undo") that does *act*."""
        self._back = act
        self._toast.tell(words, undo=True, button=button, back=self.take_back)

    def take_back(self) -> None:
        """Take back what was done last."""
        back, self._back = self._back, None
        if back is not None:
            self._toast.attempt(back)
            self.changed.emit()

    def remove(self, ids: Iterable[str]) -> None:
        """Put cases into the bin."""

        def act(library: Library, case_id: str) -> Back:
            library.remove(case_id)
            return lambda: library.restore_removed(case_id)

        chosen = tuple(ids)
        words = many("Case moved to the bin", "{n} cases moved to the bin", len(chosen))
        self._do(chosen, words, act)

    def close(self, ids: Iterable[str], status: Status) -> None:
        """Say of cases how they ended."""
        self._edit(ids, _("Case closed"), lambda case: replace(case, status=status))

    def answer(self, case_id: str, promise_id: str, result: Result) -> None:
        """Keep what became of a promise."""
        from app.core.edits import add_result
        from app.core.events import PromiseResult
        from app.core.ids import PromiseId

        made = PromiseResult(result)
        self._edit(
            (case_id,),
            _("Promise confirmed"),
            lambda case: add_result(case, PromiseId(promise_id), made),
        )

    def _edit(self, ids: Iterable[str], label: str, change: Callable[[Case], Case]) -> None:
        def act(library: Library, case_id: str) -> Back:
            stored = library.load(case_id)
            number = library.save(change(stored.case), stored.revision, label)
            undone = _("Undone: {step}").format(step=label)
            return lambda: library.save(stored.case, number, undone)

        self._do(ids, label, act)

    def _do(self, ids: Iterable[str], words: str, act: Callable[[Library, str], Back]) -> None:
        """Do *act* to each case until one is refused; what was done has its way back."""
        library = self._library
        if library is None:
            return
        backs: list[Back] = []

        def act_on_each() -> None:
            for case_id in ids:
                backs.append(act(library, case_id))  # noqa: PERF401 - kept when one is refused

        def take_back() -> None:
            for back in backs:
                back()

        done = self._toast.attempt(act_on_each)
        if done:
            self.offer(words, "", take_back)
        elif backs:
            self._back = take_back
        self.changed.emit()
