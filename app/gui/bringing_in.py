"""A case comes in from a file beside the window, with its evidence, after a backup."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from app.gui.trouble import busy, trouble
from app.gui.waiting import Waiting
from app.gui.words import _
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.errors import UserError
    from app.gui.main_window import MainWindow
    from app.store.library import Library
    from app.store.watching import Watch


@dataclass(frozen=True)
class Brought:
    """The case of a file: whether it is only the one that was there, or came out of the bin."""

    case_id: str
    there: bool = False
    binned: bool = False


@dataclass(frozen=True)
class Arrival:
    """A case that comes into *library* from the file *path*; *then* what follows is done.

    With *replace* it takes the place of the one that is there; else that one is opened as it
    is, and the file offered.  It can be stopped until all its evidence is there.
    """

    window: MainWindow
    library: Library
    path: Path
    then: Callable[[], None]
    replace: bool = False

    def begin(self) -> None:
        """Take the case in, and open it where the user waits for it."""
        window = self.window
        window.keep_typed()  # before a file takes the place of the case
        if not window.errand.begin(
            lambda: _brought(self.library, self.path, window.errand.watch, self.replace),
            lambda found: self._show(page, found),
            lambda error: window.toast.tell(_why(error), undo=False),
        ):
            window.toast.tell(busy(), undo=False)
            return
        page = Waiting(
            window.errand,
            window.stack,
            _("The case is being opened"),
            _("Before it, a backup is made of your cases if anything changed in them."),
            _("Do not open the case"),
        )

    def _show(self, page: Waiting, found: Brought) -> None:
        window = self.window
        opened = window.opened
        changed = opened is not None and opened.session.case.id == found.case_id
        if window.stack.currentWidget() is page or (changed and not found.there):
            self._open(found)
        else:  # the user went on with something else
            window.show_moved()
            words = _("The case in {name} is among your cases.").format(name=self.path.name)
            back = partial(self._open, found)
            window.toast.tell(words, undo=True, button=_("Open the case"), back=back)
        self.then()

    def _open(self, found: Brought) -> None:
        """Open the case and say what is not plain of it; offer the file for one there was."""
        window = self.window
        window.start.show()
        window.open_case(found.case_id)
        if found.there:
            words = _("You have this case already; this is the one among your cases.")
            instead = replace(self, replace=True)
            window.start.whole.offer(words, _("Use the file instead"), instead.begin)
        if found.binned:
            words = _(
                "This case was in your bin. It is among your cases again, as in the file."
            )
            window.toast.tell(words, undo=False)


def _brought(library: Library, path: Path, watch: Watch, replace: bool) -> Brought:
    """Take the case in *path*; touches no widget."""
    binned = {one.id for one in library.removed()}
    try:
        case = library.import_case(path, watch, replace=replace).case
    except StoreError as error:
        if error.code != Refusal.EXISTS:
            raise
        return Brought(str(error.values["case"]), there=True)
    return Brought(case.id, binned=case.id in binned)


def _why(error: UserError) -> str:
    if error.code == Refusal.STOPPED:
        return _("The case was not opened. Your own cases are as they were.")
    return trouble(error)
