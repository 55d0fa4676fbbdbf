"""The command line: ``geachte compose CASE``, ``timeline``, ``ledger``, ``check`` and others.

Done is 0, refused with a sentence on stderr is 1, wrong usage is 2.  Nothing here imports Qt,
and nothing at all is imported before it is known which command is asked for.
"""

from __future__ import annotations

from app import __version__
from app.errors import UserError
from app.terminal import WrongUse, show, told
from app.usage import COMMANDS, LATER, overview

# The name is known to type checkers; importing typing would double the time of ``--help``.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

_HELP = ("-h", "--help")


def today() -> date:
    """Return the day on which the program runs; the only place here that asks the clock."""
    from datetime import datetime

    return datetime.now().astimezone().date()


def run(words: Sequence[str]) -> int:
    """Run the command in *words*, those after ``geachte``; return the exit status.

    It is 0 when it is done, 1 when it was refused, 2 when it was used wrongly; what there is
    to say of the last two is on stderr.
    """
    return told(lambda: _run(words))


def _run(words: Sequence[str]) -> int:
    name, *rest = words
    if name in _HELP:
        show(overview().rstrip())
        return 0
    if name == "--version":
        show(f"geachte, version {__version__}")
        return 0
    if name not in COMMANDS:
        raise WrongUse(_unknown(name), "geachte COMMAND ...", "geachte --help")
    return _command(name, rest)


def _command(name: str, rest: Sequence[str]) -> int:
    from app import arguments

    if any(word in _HELP for word in _before_the_names(rest)):
        show(arguments.explained(name).rstrip())
        return 0
    if name in LATER:
        raise UserError(f"'geachte {name}' comes with a later version.")
    given = arguments.read(name, rest)
    if "day" in given and given.day is None:
        given.day = today()
    _use_data(given)
    from app import commands

    return commands.COMMANDS[name](given)


def _use_data(given: Namespace) -> None:
    """Let everything that asks for the user's folder find the one that was given."""
    if getattr(given, "data", None) is not None:
        import os

        from app.paths import DATA

        os.environ[DATA] = str(given.data)


def _before_the_names(words: Sequence[str]) -> Sequence[str]:
    """Return the words before ``--``: those after it are names, whatever they look like."""
    return words[: words.index("--")] if "--" in words else words


def _unknown(name: str) -> str:
    if name.startswith("-"):
        return f"There is no option '{name}'."
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    meant = f" Did you mean '{near[0]}'?" if near else ""
    return f"There is no command '{name}'.{meant}"
