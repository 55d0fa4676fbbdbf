"""Opening the window from the command line, where there is a screen to show it on."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.errors import UserError
from app.paths import DATA
from app.terminal import WrongUse, told

USAGE = "geachte [--data FOLDER] [CASE.geachte]"


def open_window(words: Sequence[str]) -> int:
    """Open the window and return its exit status; 1 without a screen, 2 when used wrongly."""
    return told(lambda: _open(words))


def _open(words: Sequence[str]) -> int:
    path = _asked(words)
    if not has_screen(sys.platform, os.environ):
        raise UserError(
            "There is no screen to open the window on (DISPLAY and WAYLAND_DISPLAY are not "
            "set). The commands work without one: see 'geachte --help'."
        )
    from app.gui.application import run

    return run(path)


def has_screen(platform: str, environment: os._Environ[str] | dict[str, str]) -> bool:
    """Tell whether a window can be shown: on Linux a display must be named."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(one) for one in named)


def _asked(words: Sequence[str]) -> Path | None:
    """Return the case file that is asked for, and use the folder that is named."""
    rest = list(words)
    if rest[:1] == ["--data"]:
        if len(rest) == 1:
            raise WrongUse("'--data' needs a folder.", USAGE, "geachte --help")
        os.environ[DATA] = rest[1]
        del rest[:2]
    if len(rest) > 1:
        raise WrongUse(f"One case at a time: '{rest[1]}' is too much.", USAGE, "geachte --help")
    return Path(rest[0]) if rest else None
