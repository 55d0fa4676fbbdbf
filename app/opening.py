"""Opening the window from the command line, where there is a screen to show it on."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.errors import UserError
from app.paths import DATA
from app.terminal import WrongUse, told

X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where X servers listen, fixed by their makers
USAGE = "geachte [--data FOLDER] [CASE.geachte]"


def open_window(words: Sequence[str]) -> int:
    """Open the window and return its exit status; 1 without a screen, 2 when used wrongly."""
    return told(lambda: _open(words))


def _open(words: Sequence[str]) -> int:
    path = _asked(words)
    if not has_screen(sys.platform, os.environ):
        raise UserError(
            "There is no screen to open the window on (DISPLAY and WAYLAND_DISPLAY name none "
            "that is there). The commands work without one: see 'geachte --help'."
        )
    from app.binding import load_qt

    load_qt()
    from app.gui.running import run

    return run(path)


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown: on Linux a display must be named, and be there.

    Qt ends the program without a word to the user when it is not.  A display of another
    machine is believed.
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    wayland = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if wayland and Path(folder, wayland).exists():
        return True
    host, colon, number = environment.get("DISPLAY", "").rpartition(":")
    if host or not colon:
        return bool(host)
    return _listens(f"{X_SOCKETS}/X{number.partition('.')[0]}")


def _listens(socket: str) -> bool:
    """Tell whether a server listens at *socket*, a file or a name without one."""
    if Path(socket).exists():
        return True
    try:
        names = Path("/proc/net/unix").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return any(line.endswith(f" @{socket}") for line in names.splitlines())


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


if __name__ == "__main__":  # for the Makefile: status 0 where there is a screen
    sys.exit(not has_screen(sys.platform, os.environ))
