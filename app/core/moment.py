"""The records of time: a moment as people know it, and a period that somebody set.

What a moment means in days is worked out in ``when``; nothing here invents precision.
"""

from __future__ import annotations

from enum import StrEnum

from app.core.edtf import Precision, parse, week_start
from app.core.ids import FactId
from app.core.record import record


class Qualifier(StrEnum):
    """How the notation is meant: itself, about itself, or a third of the month or year."""

    EXACT = "exact"
    ABOUT = "about"
    BEGIN = "begin"
    MID = "mid"
    END = "end"


class PartOfDay(StrEnum):
    """A part of a day where no time is known."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Unit(StrEnum):
    """What a term or a distance is counted in."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


MOST = 10_000  # the largest count of a term or distance
MOST_YEARS = 1_000  # so that a day can still be worked out from it


@record
class Offset:
    """A distance from another moment; negative counts lie before it.

    Raises ``ValueError`` for counts beyond 10,000 (years: 1,000) either way.
    """

    count: int
    unit: Unit
    about: bool = False

    def __post_init__(self) -> None:
        """Refuse a count that no case has."""
        _check_count(self.count, self.unit)


@record
class When:
    """A moment with the precision that is known, and no more.

    ``edtf`` is ISO 8601-2 level 0 or 1 in the local time of the jurisdiction: a minute
    (``2018-05-02T09:00``), a day, a month, a season (``2018-21`` is spring), a year, a
    range (``2025-03/2025-04``, ``../2025-05-01`` before or on, ``2025-03-17/..`` from), with
    ``~`` for about.  ``qualifier`` begin, mid or end takes a third of a month or year:
    ``2025-02~`` with mid is "around mid-February".  ``week`` is an ISO week
    (``2025-W15``).  ``weekday`` (1 is Monday) is set where a weekday is known but not the
    day.  ``relative_to`` names another fact and ``offset`` the distance to it.  ``words``
    are the user's own; alone they mean that nothing more is known.  Raises ``ValueError``
    with a sentence for what cannot be a moment.
    """

    edtf: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    part_of_day: PartOfDay | None = None
    weekday: int | None = None
    week: str = ""
    relative_to: FactId | None = None
    offset: Offset | None = None
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be a moment."""
        if not (self.edtf or self.week or self.relative_to or self.words):
            raise ValueError("a moment needs a date, a week, another fact or words")
        if self.edtf and self.week:
            raise ValueError("a moment has a date or a week, not both")
        if self.offset is not None and not self.relative_to:
            raise ValueError("a distance needs the fact that it is counted from")
        if self.weekday is not None and not 1 <= self.weekday <= 7:
            raise ValueError("a weekday is a number from 1 (Monday) to 7 (Sunday)")
        if self.week:
            week_start(self.week)
        self._check_notation()

    def _check_notation(self) -> None:
        reading = parse(self.edtf) if self.edtf else None
        thirds = (Precision.MONTH, Precision.SEASON, Precision.YEAR)
        if self.qualifier in (Qualifier.BEGIN, Qualifier.MID, Qualifier.END) and (
            reading is None or reading.precision not in thirds
        ):
            raise ValueError(
                f"{self.qualifier} needs a month, a season or a year to be a part of"
            )
        if reading is None or self.weekday is None or reading.about:
            return
        single = reading.earliest == reading.latest and self.qualifier is Qualifier.EXACT
        if single and reading.earliest.isoweekday() != self.weekday:
            raise ValueError(
                f"{reading.earliest} is weekday {reading.earliest.isoweekday()},"
                f" not {self.weekday}"
            )


@record
class Term:
    """A period: a count of a unit, counted from ``start`` (None: from when it was set).

    Raises ``ValueError`` for counts below 0 or above 10,000 (years: 1,000).
    """

    count: int
    unit: Unit
    start: When | None = None

    def __post_init__(self) -> None:
        """Refuse a count that no case has."""
        if self.count < 0:
            raise ValueError("a term is counted forwards: its count is 0 or more")
        _check_count(self.count, self.unit)


def _check_count(count: int, unit: Unit) -> None:
    most = MOST_YEARS if unit is Unit.YEARS else MOST
    if abs(count) > most:
        raise ValueError(f"{count} {unit} is more than {most:,}")


class DueMode(StrEnum):
    """How a due moment was put."""

    ON = "on"
    BY = "by"
    NOT_BEFORE = "not_before"


@record
class Due:
    """When something is to be done: at a moment, or within a term.

    With ``not_before`` nothing is late by itself: it is to be confirmed from that day on.
    """

    when: When | None = None
    term: Term | None = None
    mode: DueMode = DueMode.ON
