"""How many trials a property gets: the environment variable GEACHTE_TRIALS decides."""

from __future__ import annotations

import os


def trials(full: int, usual: int = 100) -> int:
    """Return *full* when GEACHTE_TRIALS is ``full``, its number, or *usual* without it."""
    asked = os.environ.get("GEACHTE_TRIALS", "")
    if asked == "full":
        return full
    return int(asked) if asked else usual
