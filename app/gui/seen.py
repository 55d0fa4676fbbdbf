"""What pages and their parts show: a case, the day, the law, the settings that matter.

What works things out is imported when it is first asked: the window is painted before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.calendar import Calendar
    from app.core.case import Case
    from app.core.line import LedgerLine
    from app.core.next_step import Walk
    from app.core.pack import RulePack
    from app.store.settings import Settings


@dataclass(frozen=True)
class Seen:
    """A case on a day; what is worked out from it is worked out once, when it is asked."""

    case: Case
    day: date
    pack_of: Callable[[str], RulePack]
    settings: Settings

    def now_with(self, case: Case) -> Seen:
        """Return the same view of another value of the case."""
        return replace(self, case=case)

    @cached_property
    def pack(self) -> RulePack:
        """The law that goes with the case."""
        return self.pack_of(self.case.jurisdiction)

    @cached_property
    def calendar(self) -> Calendar:
        """The working days of the law."""
        from app.core.pack_days import statutory_days

        return statutory_days(self.pack)

    @cached_property
    def walk(self) -> Walk:
        """How far each step is, and the one thing to do next."""
        from app.core.next_step import walk

        return walk(self.case, self.day, self.pack, self.settings.silence_days)

    @cached_property
    def ledger(self) -> tuple[LedgerLine, ...]:
        """How each promise stands."""
        from app.core.promised import firm_days
        from app.core.promises import ledger

        return ledger(self.case, self.day, firm_days(self.case))


class Showing:
    """What shows a case on a day; it is asked which only after it was shown one."""

    _seen: Seen | None = None

    @property
    def seen(self) -> Seen:
        """What is shown now."""
        if self._seen is None:
            raise ValueError("nothing was shown yet")
        return self._seen

    @property
    def case(self) -> Case:
        """The case that is shown now."""
        return self.seen.case
