"""What comes of reading a text: what was meant, or a doubt with what may be meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from app.core.ids import FactId
from app.core.moment import Due, When
from app.core.record import record


class DoubtCode(StrEnum):
    """Why a text was not simply read; the proposals are what may be meant."""

    NOT_READ = "not_read"  # no proposals
    NO_SUCH_DAY = "no_such_day"  # 31 April: the days around it
    NO_SUCH_TIME = "no_such_time"  # 9:75
    WEEKDAY = "weekday"  # does not fit the date
    ORDER = "order"  # day first or month first
    YEAR = "year"  # hardly meant: 0026, 225
    WHICH = "which"  # two are usual: last Tuesday, the winter of 2024
    SKIPPED_TIME = "skipped_time"  # the clock was set forward past it that night
    EARLY_HOUR = "early_hour"  # 3 o'clock: in the afternoon or at night
    DAY_OR_TIME = "day_or_time"  # 10.12
    BEFORE = "before"  # "before Friday": that day too?
    NO_ANCHOR = "no_anchor"  # counted from something that is not known
    BACKWARDS = "backwards"  # a range that ends before it starts
    TOO_FINE = "too_fine"  # a time on a day that is only known about


@record
class Doubt:
    """Why there is no sure reading, and at most two moments that may be meant."""

    code: DoubtCode
    proposals: tuple[When, ...] = ()


@record
class Reading:
    """What a text says.

    With a doubt ``when`` holds what is sure whatever is meant: the day without its time, or
    the words alone.  It is None for a text without anything in it.
    """

    when: When | None = None
    doubt: Doubt | None = None


@record
class DueReading:
    """What a text says about when something is due; ``undated`` tells that it names no day."""

    due: Due | None = None
    doubt: Doubt | None = None
    undated: bool = False


class Direction(StrEnum):
    """Where a date without its year lies."""

    PAST = "past"  # the last such day up to today
    FUTURE = "future"  # the first such day from today on


class Anchor(StrEnum):
    """What a moment can be counted from."""

    PREVIOUS = "previous"  # what was told before it: "a week later"
    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    VISIT = "visit"
    PROMISE = "promise"
    AGREEMENT = "agreement"  # the order, the purchase


Anchors = Mapping[Anchor, FactId]


class DoubtfulError(ValueError):
    """Raised inside the reader to give up with a doubt; ``sure`` is what holds anyway."""

    def __init__(self, code: DoubtCode, *proposals: When, sure: When | None = None) -> None:
        """Keep the doubt."""
        super().__init__(code)
        self.doubt = Doubt(code, proposals[:2])
        self.sure = sure

    def each(self, said: Callable[[When], When]) -> DoubtfulError:
        """Return the same doubt, with what else was *said* in each of its proposals."""
        kept: list[When] = []
        for one in self.doubt.proposals:
            try:
                kept.append(said(one))
            except DoubtfulError:
                kept.append(one)
        return DoubtfulError(self.doubt.code, *kept, sure=self.sure)
