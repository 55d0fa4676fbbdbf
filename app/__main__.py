"""Start Geachte: a command, or (from a later version on) the window."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from app.cli import commands

    commands()


if __name__ == "__main__":
    main()
