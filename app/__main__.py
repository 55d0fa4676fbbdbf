"""Start Geachte: the window, or a command."""

from __future__ import annotations

import gc
import sys

# Objects made between two searches for garbage: 700 of Python's own would have most of a short
# run spent on searching through what stays until its end.
GARBAGE_AFTER = 50_000


def main() -> None:
    """Open the window, or run a command, and end.

    The window comes without words, with ``--data FOLDER``, and with the name of a case file.
    What the terminal has no letter for is spelled out.
    """
    gc.set_threshold(GARBAGE_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:]
    if not words or words[0] == "--data" or words[0].endswith(".geachte"):
        from app.opening import open_window

        sys.exit(open_window(words))
    from app.cli import run

    sys.exit(run(words))


if __name__ == "__main__":
    main()
