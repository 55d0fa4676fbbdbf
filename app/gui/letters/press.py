"""The workshop as the window holds it: ask with a wish, hear the answer as a signal.

A thread does nothing but wait for answers; it hands each to the window and waits again.
"""

from __future__ import annotations

from multiprocessing.connection import Connection
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.workshop.process import Workshop
from app.workshop.wishes import Progress, Wish

PATIENCE = 60_000  # ms that one wish may take: no letter takes a tenth of that
TRIES = 3  # a process that dies as often, one after another, is not started again


class Press(QObject):
    """Hands wishes to the workshop; the newest of a kind wins.

    ``answered`` carries what came back.  ``lost`` tells that the process ended before it
    answered, or was given up for taking too long or because the user wanted that.
    """

    answered = Signal(object)
    lost = Signal()
    _heard = Signal(int, object)
    _ended = Signal(int)

    def __init__(self, patience: int = PATIENCE) -> None:
        super().__init__()
        self._workshop = Workshop()
        self._thread: Thread | None = None
        self._round = 0
        self._failures = 0
        self._heard.connect(self._hear)
        self._ended.connect(self._end)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(patience)
        self._clock.timeout.connect(self._give_up)

    def ask(self, wish: Wish) -> None:
        """Ask for *wish*; the process is started where there is none."""
        self._workshop.ask(wish)
        if self._thread is None:
            self.start()
        self._time()

    def start(self) -> None:
        """Start the process, in place of the one there is; what it was doing is lost."""
        self.stop()
        connection = self._workshop.start()
        self._thread = Thread(target=self._listen, args=(self._round, connection), daemon=True)
        self._thread.start()
        self._time()

    def stop(self) -> None:
        """End the process; the next wish starts another."""
        self._round += 1
        self._clock.stop()
        self._workshop.stop()
        if self._thread is not None:
            self._thread.join()  # it ends with the process that it listens to
            self._thread = None

    def give_up(self) -> None:
        """Stop what is being worked on, for the user wants it no longer, and tell that."""
        self.start()
        self.lost.emit()

    def _time(self) -> None:
        if self._workshop.working_on is None:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def _listen(self, number: int, connection: Connection) -> None:
        while True:
            try:
                answer = connection.recv()
            except (EOFError, OSError):
                self._ended.emit(number)
                return
            self._heard.emit(number, answer)

    def _hear(self, number: int, answer: object) -> None:
        if number != self._round:
            return
        if not isinstance(answer, Progress):
            self._failures = 0
            self._clock.stop()
            self._workshop.settle()
            self._time()
        self.answered.emit(answer)

    def _end(self, number: int) -> None:
        if number == self._round:
            self._give_up()

    def _give_up(self) -> None:
        self._failures += 1
        if self._failures < TRIES:
            self.start()
        else:
            self.stop()
        self.lost.emit()
