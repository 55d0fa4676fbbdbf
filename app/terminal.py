"""How the commands talk with the terminal: lines printed, progress shown, refusals told."""

from __future__ import annotations

import os
import sys

from app.errors import UserError

# The name is known to type checkers; importing typing would double the time of ``--help``.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Self, TextIO


class WrongUse(Exception):  # noqa: N818 - it is what the user did
    """A command that was not used as it is meant: a sentence, and how it is meant."""

    def __init__(self, sentence: str, usage: str, helper: str) -> None:
        """Keep the sentence, the line of usage and the command that tells more."""
        super().__init__(sentence)
        self.sentence = sentence
        self.usage = usage
        self.helper = helper


def echo(text: str, *, err: bool = False) -> None:
    r"""Print *text* on one line: what is no character of a text is spelled out (``\\x1b``).

    A name or a quote from a stranger's case could otherwise steer the terminal.  Raises
    ``UserError`` when what stdout leads to takes no more.
    """
    if not text.isprintable():
        text = "".join(sign if _shows(sign) else _spelled(sign) for sign in text)
    show(text, err=err)


def show(text: str, *, err: bool = False) -> None:
    """Print our own *text* as it is, of several lines too; raises as `echo` does."""
    stream = sys.stderr if err else sys.stdout
    if stream is None:  # started without one; print would take the other
        return
    try:
        print(text, file=stream, flush=err)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> UserError:
    why = error.strerror or "the system does not say why"
    return UserError(f"What was to be shown cannot be written: {why}.")


def _shows(sign: str) -> bool:
    return sign.isprintable() or sign == "\u00a0"


def _spelled(sign: str) -> str:
    return ascii(sign)[1:-1]


def told(command: Callable[[], int]) -> int:
    """Run *command* and return its exit status; 1 and 2 for what it refuses, with the reason.

    A reader that leaves early (``| head``) and a user that stops us end it with 1 too.
    """
    try:
        status = command()
        _finish()
    except WrongUse as error:
        echo(error.sentence, err=True)
        show(f"Usage: {error.usage}\n'{error.helper}' tells more.", err=True)
        return 2
    except UserError as error:
        echo(error.sentence, err=True)
        for problem in error.problems:
            echo(f"  {problem}", err=True)
        _leave_unsaid()
        return 1
    except BrokenPipeError:
        _leave_unsaid()
        return 1
    except KeyboardInterrupt:
        echo("Stopped.", err=True)
        return 1
    return status


def _finish() -> None:
    """Write out what stdout still holds, while a failure can be told."""
    if sys.stdout is None:  # started without one
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(error) from error


def _leave_unsaid() -> None:
    """Let what stdout could not take go; the interpreter would try it once more at its end."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Progress:
    """Tells on a terminal which of several things is being made; silent anywhere else.

    The line stands on stderr and is gone again when the last thing is made, or one fails.
    """

    def __init__(self, what: str, names: Sequence[str], stream: TextIO | None = None) -> None:
        """Keep what is being done, and the *names* of the things to do it with."""
        self._what = what
        self._names = names
        self._stream = sys.stderr if stream is None else stream
        self._shown = 0

    def __enter__(self) -> Self:
        """Return itself; nothing is shown before the first thing is begun."""
        return self

    def __iter__(self) -> Iterator[str]:
        """Give each name, when its line has been shown."""
        for number, name in enumerate(self._names, 1):
            self._show(f"{self._what} {number} of {len(self._names)}: {name}")
            yield name

    def __exit__(self, *_: object) -> None:
        """Take the line away."""
        if self._shown:
            self._show("")
            self._stream.write("\r")
            self._stream.flush()

    def _show(self, line: str) -> None:
        if len(self._names) < 2 or self._stream is None or not self._stream.isatty():
            return
        self._stream.write(f"\r{line.ljust(self._shown)}")
        self._stream.flush()
        self._shown = len(line)
