"""Mistakes of ours, made on purpose: a call inside the window fails, whichever it is.

What Qt itself asks for (painting, measuring, rows of a list) fails like what a user does.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import app.gui

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, FrameType

GUI = str(Path(app.gui.__file__).parent)
CATCHING = ("guard.py", "crash.py")
SECRET = "Words that no log may hold"


class MadeError(Exception):
    """A mistake that was made on purpose; what it says is never written down."""


@dataclass
class Mistake:
    """Fails a call of the function *of*, the one after *at* others; none without a name."""

    of: str = ""
    at: int = 0
    calls: dict[str, int] = field(default_factory=dict)
    made: bool = False

    def watch(self, frame: FrameType, event: str, _given: object) -> None:
        """Count the calls of functions of the window, and fail one of them."""
        if event != "call" or not _ours(frame.f_code):
            return
        name = f"{frame.f_code.co_filename[len(GUI) + 1 :]}:{frame.f_code.co_qualname}"
        calls = self.calls[name] = self.calls.get(name, 0) + 1
        if name == self.of and calls == self.at + 1:
            self.made = True
            raise MadeError(SECRET)


def _ours(code: CodeType) -> bool:
    """Whether a mistake in *code* is one; what catches mistakes makes none.

    What a generator does when it is thrown away has nobody to tell of a mistake.
    """
    path, inside = Path(code.co_filename), code.co_name != "<genexpr>"
    return inside and code.co_filename.startswith(GUI) and path.name not in CATCHING


@contextmanager
def mistaken(mistake: Mistake) -> Iterator[Mistake]:
    """Make a mistake; what comes out of the call that a person made is told as in a slot."""
    sys.settrace(mistake.watch)
    try:
        yield mistake
    except (MadeError, SystemError) as error:  # so says Shiboken of what failed inside Qt
        sys.settrace(None)
        sys.excepthook(type(error), error, error.__traceback__)
    except AssertionError:  # the way there ends where the mistake was made
        if not mistake.made:
            raise
    finally:
        sys.settrace(None)
