"""Start Geachte: a command, or (from a later version on) the window."""

from __future__ import annotations

import gc
import sys

# Objects made between two searches for garbage: 700 of Python's own would have most of a short
# run spent on searching through what stays until its end.
GARBAGE_AFTER = 50_000


def main() -> None:
    """Run the command line and end; what the terminal has no letter for is spelled out."""
    gc.set_threshold(GARBAGE_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    from app.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
