"""The steps of the walk through a case: seven places, gone to in any order."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """The places of a case, in their order."""

    PARTIES = "parties"
    WANTS = "wants"
    HAPPENED = "happened"
    POINTS = "points"
    EVIDENCE = "evidence"
    LETTERS = "letters"
    FOLLOW_UP = "follow_up"
