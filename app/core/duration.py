"""How long something took: the plan of a phrase, in no language.

The steps are those of the sentence catalogue: days up to 13, weeks and days up to 97,
calendar months up to 729 days, years beyond.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.days import add_months, whole_months
from app.core.record import record

DAYS_UNTIL = 13
WEEKS_UNTIL = 97
MONTHS_UNTIL = 729


class SpokenKind(StrEnum):
    """The largest unit in which a duration is said."""

    SAME_DAY = "same_day"
    DAYS = "days"
    WEEKS = "weeks"  # and days
    MONTHS = "months"  # and weeks
    YEARS = "years"  # and months


class SpokenShade(StrEnum):
    """How the number stands to the truth."""

    EXACT = "exact"
    JUST_OVER = "just_over"  # ruim: up to half a unit more
    ALMOST = "almost"  # bijna: up to a quarter of a unit less
    ABOUT = "about"  # ongeveer: an end is not known to the day


@record
class Spoken:
    """The plan of a duration: a kind, its counts and the shade.

    Only the counts that are to be said are set: 44 days are 6 weeks and 2 days; three
    months and 17 days are 3 months and 2 weeks.
    """

    kind: SpokenKind
    weeks: int = 0
    days: int = 0
    months: int = 0
    years: int = 0
    shade: SpokenShade = SpokenShade.EXACT


@record
class Distance:
    """How far a day lies after a moment.

    ``least`` and ``most`` are the shortest and the longest possible distance in days;
    ``days`` lies halfway, ``weeks`` is that rounded (a half goes down: never more than is
    sure to be fair), ``months`` the whole months of the shortest one.  ``exact`` says that both
    ends are known to the day; then the three distances are one.
    """

    start: date
    end: date
    least: int
    most: int
    days: int
    weeks: int
    months: int
    exact: bool


def measure(earliest: date, latest: date, end: date) -> Distance | None:
    """Return the distance from a range of days to *end*.

    None when *end* does not surely lie on or after it, and when the range is longer than
    half the distance: then no number would be honest.
    """
    least, most = (end - latest).days, (end - earliest).days
    exact = earliest == latest
    if least < 0 or (not exact and 4 * (most - least) > least + most):
        return None
    return Distance(
        start=earliest,
        end=end,
        least=least,
        most=most,
        days=(least + most) // 2,
        weeks=least // 7 if exact else _half_down(least + most, 14),
        months=whole_months(latest, end),
        exact=exact,
    )


def say(distance: Distance) -> Spoken:
    """Return how *distance* is said: by the table when exact, else about."""
    if distance.exact:
        return spoken(distance.days, distance.start, distance.end)
    days = distance.days
    if days <= DAYS_UNTIL:
        return Spoken(SpokenKind.DAYS, days=days, shade=SpokenShade.ABOUT)
    if days <= WEEKS_UNTIL:
        return Spoken(SpokenKind.WEEKS, weeks=distance.weeks, shade=SpokenShade.ABOUT)
    if days <= MONTHS_UNTIL:
        return Spoken(
            SpokenKind.MONTHS, months=_half_down(days * 12, 365), shade=SpokenShade.ABOUT
        )
    return Spoken(SpokenKind.YEARS, years=_half_down(days * 4, 1461), shade=SpokenShade.ABOUT)


def spoken(days: int, start: date, end: date) -> Spoken:
    """Return how *days* from *start* to *end*, both exact, are said.

    Raises ``ValueError`` for a negative number of days.
    """
    if days < 0:
        raise ValueError("a duration runs forwards")
    if days == 0:
        return Spoken(SpokenKind.SAME_DAY)
    if days <= DAYS_UNTIL:
        return Spoken(SpokenKind.DAYS, days=days)
    if days <= WEEKS_UNTIL:
        return Spoken(SpokenKind.WEEKS, weeks=days // 7, days=days % 7)
    return _in_months(start, end) if days <= MONTHS_UNTIL else _in_years(start, end)


def _in_months(start: date, end: date) -> Spoken:
    months = whole_months(start, end)
    rest, shade = _rest(start, end, months, 1)
    if rest and shade is SpokenShade.EXACT:
        return Spoken(SpokenKind.MONTHS, months=months, weeks=rest // 7)
    months += shade is SpokenShade.ALMOST
    if months == 24:  # almost: 24 months themselves are 730 days
        return Spoken(SpokenKind.YEARS, years=2, shade=shade)
    return Spoken(SpokenKind.MONTHS, months=months, shade=shade)


def _in_years(start: date, end: date) -> Spoken:
    years, months = divmod(whole_months(start, end), 12)
    rest, shade = _rest(start, end, years * 12, 12)
    if rest and shade is SpokenShade.EXACT:
        return Spoken(SpokenKind.YEARS, years=years, months=months)
    years += shade is SpokenShade.ALMOST
    return Spoken(SpokenKind.YEARS, years=years, shade=shade)


def _rest(start: date, end: date, whole: int, unit: int) -> tuple[int, SpokenShade]:
    """Return the days beyond *whole* months and the shade of these in *unit* months.

    A rest that is exact is too long for "just over" and too short for "almost": the smaller
    unit is to be added.
    """
    reached = add_months(start, whole)
    rest = (end - reached).days
    length = (add_months(start, whole + unit) - reached).days
    if 0 < 2 * rest <= length:
        return rest, SpokenShade.JUST_OVER
    return rest, SpokenShade.ALMOST if 4 * rest >= 3 * length else SpokenShade.EXACT


def _half_down(number: int, unit: int) -> int:
    """Return *number* / *unit*, rounded to the nearest; a half goes down."""
    return -((unit - 2 * number) // (2 * unit))
