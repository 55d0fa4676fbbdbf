"""How a case ended, apart from the case itself: a list of cases needs no more of it."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How the case ended, or that it did not."""

    OPEN = "open"
    SOLVED = "solved"
    SETTLED = "settled"
    STOPPED = "stopped"
    DECIDED = "decided"
    PENDING_ELSEWHERE = "pending_elsewhere"
