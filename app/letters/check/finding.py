"""A finding of the check, and the spot it is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.record import record


class Severity(StrEnum):
    """How much a finding matters for sending: it must be settled, it should, or it is asked."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


@dataclass(frozen=True)
class Spot:
    """Something found at a place: in a block from ``start`` to ``end``, or about a fact.

    ``context`` is the sentence that it stands in: with the code and the words it makes the
    id.  ``slots`` fill the sentence to the user.  ``rests_on`` are the facts, rules and
    questions that it follows from.  ``severity`` is None for that of its code.
    """

    code: str
    block: str = ""
    start: int = 0
    end: int = 0
    words: str = ""
    context: str = ""
    fact: str = ""
    instead: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    severity: Severity | None = None


@record
class Finding:
    """What stands in the way of a letter, and what to do about it.

    ``block`` with ``start`` and ``end`` (characters of the words of the block), or ``fact``,
    is the place to jump to; all empty for the letter as a whole.  ``instead`` is what can
    stand there.  ``final`` findings make the letter untrue and cannot be set aside;
    ``dismissed`` is the reason why the user did so with another.
    """

    id: str
    code: str
    severity: Severity
    sentence: str
    block: str = ""
    start: int = 0
    end: int = 0
    fact: str = ""
    words: str = ""
    instead: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    final: bool = False
    dismissed: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return not self.dismissed

    @property
    def blocks(self) -> bool:
        """Whether it keeps the letter from being ready."""
        return self.severity is Severity.MUST and self.is_open
