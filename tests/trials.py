"""How often a stress test throws its dice."""

from __future__ import annotations

import os


def trials(full: int) -> int:
    """Return what GEACHTE_TRIALS says, else *full*, the number that the release is held to."""
    return int(os.environ.get("GEACHTE_TRIALS") or full)
