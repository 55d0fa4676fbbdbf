"""What takes long and needs no window: done by a thread, while the window is worked in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Errand(QObject):
    """Does one thing at a time; ``ended`` tells that it is done or refused.

    What the world refuses is told to who asked; a mistake comes out here, in the window.
    """

    ended = Signal()
    _back = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._thread: ThreadPoolExecutor | None = None
        self._then: Callable[[Any], None] = lambda _found: None
        self._refused: Callable[[UserError], None] = lambda _error: None
        # Always later: it may be done before who asked has said that it is begun.
        self._back.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def begin(
        self,
        act: Callable[[], Any],
        then: Callable[[Any], None],
        refused: Callable[[UserError], None],
    ) -> bool:
        """Do *act*, which touches no widget, and *then* give what it returns, or why not.

        False, and nothing is done, while something else still is.
        """
        if self.busy:
            return False
        from concurrent.futures import ThreadPoolExecutor

        self._then, self._refused = then, refused
        self._thread = ThreadPoolExecutor(1)
        self._thread.submit(act).add_done_callback(self._back.emit)
        return True

    def wait(self) -> None:
        """Let what is being done come to its end; what came of it is told later."""
        if self._thread is not None:
            self._thread.shutdown()

    def _end(self, done: Future[Any]) -> None:
        self.wait()
        self._thread = None
        try:
            found = done.result()
        except UserError as error:
            self._refused(error)
        else:
            self._then(found)
        finally:
            self.ended.emit()
