"""The records of time: a moment as people know it, and a period that somebody set.

What a moment means in days is worked out in ``when``; nothing here invents precision.
"""

from __future__ import annotations

from enum import StrEnum

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


@record
class Offset:
    """A distance from another moment; negative counts lie before it."""

    count: int
    unit: Unit
    about: bool = False


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
    are the user's own; alone they mean that nothing more is known.
    """

    edtf: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    part_of_day: PartOfDay | None = None
    weekday: int | None = None
    week: str = ""
    relative_to: FactId | None = None
    offset: Offset | None = None
    words: str = ""


@record
class Term:
    """A period: a count of a unit, counted from ``start`` (None: from when it was set)."""

    count: int
    unit: Unit
    start: When | None = None


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
