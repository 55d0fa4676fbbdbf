"""The process of the workshop, and the handle by which the window holds it.

One wish is worked on at a time; of those that wait, the newest of each kind wins.  What takes
too long is stopped by replacing the process.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from app.errors import UserError
from app.mistakes import report
from app.workshop.public_wishes import ExportPublic, Publish
from app.workshop.wishes import Check, Compose, Export, Offer, Retype, Wish, refusal

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess
    from types import TracebackType

# What is done first of what waits.
ORDER: tuple[type[Wish], ...] = (
    *(Compose, Publish, Retype),
    *(Export, ExportPublic, Check, Offer),
)
BEHIND = 5  # steps of priority behind the window
MOST_BYTES = 4 * 2**30  # of memory: far more than any letter takes


def serve(connection: Connection) -> None:
    """Work on wishes from *connection*, one after another, until it is closed.

    A mistake of ours ends the process; whoever waits for its answers hears that.
    """
    with ExitStack() as ends:
        ends.push(_end_wordless)
        _work(connection)


def _end_wordless(
    kind: type[BaseException] | None, _error: BaseException | None, trace: TracebackType | None
) -> None:
    """Say where a mistake was made, before its words are printed with it."""
    if kind is not None and issubclass(kind, Exception):
        sys.stderr.write(f"{report(kind, trace)}\n")
        raise SystemExit(1)


def _work(connection: Connection) -> None:
    from app.workshop.bench import Bench

    _limit()
    bench = Bench(connection.send)
    while True:
        try:
            wish: Wish = connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            connection.send(bench.answer(wish))
        except UserError as error:
            connection.send(refusal(error, type(wish).__name__))


def _limit() -> None:
    """Let a template that asks for too much memory end this process, not the computer.

    Where there are few cores, the window that is typed in goes before what is made here.
    """
    if os.name == "posix":
        import resource

        os.nice(BEHIND)

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_BYTES if hard == resource.RLIM_INFINITY else min(MOST_BYTES, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


class Workshop:
    """The process: asked with wishes, read from by whoever waits for its answers."""

    def __init__(self) -> None:
        """Begin without a process."""
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._waiting: dict[type[Wish], Wish] = {}
        self.working_on: Wish | None = None

    def start(self) -> Connection:
        """Start the process, in place of the one there is; answers come from what is returned.

        What was being worked on is given up; what waits is asked of the new process.
        """
        self.stop()
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._connection = ours
        self._next()
        return ours

    def stop(self) -> None:
        """End the process; what it was working on is lost, what waits still waits.

        Whoever reads from the connection is told that it ended.
        """
        process = self._process
        self._process = self._connection = self.working_on = None
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def ask(self, wish: Wish) -> None:
        """Ask for *wish*, in place of one of its kind that still waits."""
        self._waiting[type(wish)] = wish
        if self.working_on is None:
            self._next()

    def forget(self, kind: type[Wish]) -> None:
        """Ask no longer for what waits of *kind*."""
        self._waiting.pop(kind, None)

    def settle(self) -> None:
        """Take note that the answer came, and go on with what waits."""
        self.working_on = None
        self._next()

    def _next(self) -> None:
        if self._connection is None:
            return
        for kind in ORDER:
            wish = self._waiting.pop(kind, None)
            if wish is not None:
                self.working_on = wish
                try:
                    self._connection.send(wish)
                except OSError:  # it has just ended, as whoever reads from it will hear
                    self._waiting[kind] = wish
                return
