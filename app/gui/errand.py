"""What takes long and needs no window: done by a thread, while the window is worked in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from app.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Errand(QObject):
    """Does one thing at a time; ``ended`` tells that it is done or refused.

    What the world refuses is told to who asked; a mistake comes out here, in the window.
    """

    ended = Signal()
    moved = Signal(int, int)  # how much is done, of how much
    _back = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._thread: ThreadPoolExecutor | None = None
        self._then: Callable[[Any], None] = lambda _found: None
        self._refused: Callable[[UserError], None] = lambda _error: None
        self._stopped = False
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

        self._then, self._refused, self._stopped = then, refused, False
        self._thread = ThreadPoolExecutor(1)
        self._thread.submit(act).add_done_callback(self._bring)
        return True

    def watch(self, done: int, whole: int) -> bool:
        """Tell how far it is, from where it is done; False when it is to stop."""
        self.moved.emit(done, whole)
        return not self._stopped

    def stop(self) -> None:
        """Ask what is being done to stop, where it can."""
        self._stopped = True

    def finish(self) -> None:
        """Let what is being done come to its end, and tell now what came of it."""
        self.wait()
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))

    def wait(self) -> None:
        """Let what is being done come to its end; what came of it is told later."""
        if self._thread is not None:
            self._thread.shutdown()

    def _bring(self, done: Future[Any]) -> None:
        with suppress(RuntimeError):  # the window is gone meanwhile
            self._back.emit(done)

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
