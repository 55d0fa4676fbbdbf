"""Start Geachte: a command, or (from a later version on) the window."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end; what the terminal has no letter for is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    from app.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
