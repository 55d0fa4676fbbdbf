"""A line of the promise ledger."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.due import Late
from app.core.events import Promise, PromiseResult
from app.core.ids import PromiseId
from app.core.moment import When
from app.core.record import record
from app.core.span import Span


class Standing(StrEnum):
    """How a promise stands on a day."""

    OPEN = "open"
    TO_CONFIRM = "to_confirm"  # its day passed and nothing was recorded
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    NO_EFFECT = "no_effect"
    PARTLY = "partly"
    BROKEN = "broken"
    UNTRUE = "untrue"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"  # before its day, or at the consumer's request
    DISPUTED = "disputed"


@record
class LedgerLine:
    """One promise on one day.

    ``due`` is the last day on which it was to be done, as a range where it is vague, and
    ``due_when`` how to say it: as it was told, or the day that a term came to.  A "not
    before" has no ``due`` but ``not_before``, the day from which it is to be confirmed; it is
    never late.  ``result`` gave the standing (None: nothing recorded, or a silence did).

    A promise that was replaced after its day passed stands as broken and carries
    ``replacement`` and ``replaced_by`` (``T2``), as one replaced in time does.  ``done`` is
    when it, or the last of its chain, was kept.  ``late`` is None when it was not surely
    late; with ``still_late`` it is so as of the day.  ``counts_as_broken`` holds for broken,
    untrue, and withdrawn without notice or after its day.
    """

    promise: Promise
    number: str
    standing: Standing
    counts_as_broken: bool
    made: When | None = None
    due: Span | None = None
    due_when: When | None = None
    not_before: date | None = None
    result: PromiseResult | None = None
    replacement: PromiseResult | None = None
    replaced_by: str = ""
    replaced_by_id: PromiseId | None = None
    at_consumers_request: bool = False
    done: Span | None = None
    late: Late | None = None
    still_late: bool = False

    @property
    def days_late(self) -> int | None:
        """The days late; None when it was not late or is too vague for a number."""
        return None if self.late is None or self.late.distance is None else self.late.days

    @property
    def late_exact(self) -> bool:
        """Whether ``days_late`` is known to the day."""
        return self.days_late is not None and self.late is not None and not self.late.about

    @property
    def working_days_late(self) -> int | None:
        """The working days late, None unless that is known to the day."""
        return self.late.working_days if self.late is not None and self.late_exact else None
