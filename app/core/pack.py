"""A rule pack as a whole, and what can be asked of it on a day.

A key without a place (``interest``) means the pack's own (``nl.interest`` in a pack of that
country), else that of a region it belongs to; so code need not name a country.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeVar

from app.core.bodies import Body, Company, Sector
from app.core.circumstances import Circumstance, DocumentRule
from app.core.law import (
    Citation,
    Ground,
    LadderStep,
    Limitation,
    Parameter,
    ProblemType,
    Source,
)
from app.core.record import record

FRESH_MONTHS = 12  # DECISIONS 26


@record
class DayDeviation:
    """A day on which the maintained calendar is wrong or silent for this country.

    ``key`` names the holiday as the calendar does; ``works`` makes it a working day.
    """

    day: date
    key: str = "extra_day"
    works: bool = False
    sources: tuple[str, ...] = ()
    checked_on: date | None = None


@record
class Holidays:
    """The deviations from the calendar, and the holidays on which traders work as usual.

    ``trader_works_on`` holds codes of the calendar (``good_friday``, ``liberation_day``).
    ``optional``: what the calendar calls an optional holiday is one by law.
    """

    deviations: tuple[DayDeviation, ...] = ()
    trader_works_on: tuple[str, ...] = ()
    optional: bool = False


@record
class RulePack:
    """Everything the data files say about a country (an ISO 3166 code, lower case).

    Its texts are in all of ``languages``; some are told to the user ``told_in`` others too.
    ``page`` is the profile of its letters, empty for the usual one; ``mail_page`` that of
    letters which go by e-mail alone.
    """

    country: str
    languages: tuple[str, ...]
    currency: str
    told_in: tuple[str, ...] = ()
    page: str = ""
    mail_page: str = ""
    regions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    citations: tuple[Citation, ...] = ()
    grounds: tuple[Ground, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    problem_types: tuple[ProblemType, ...] = ()
    ladder: tuple[LadderStep, ...] = ()
    bodies: tuple[Body, ...] = ()
    sectors: tuple[Sector, ...] = ()
    companies: tuple[Company, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    documents: tuple[DocumentRule, ...] = ()
    holidays: Holidays = Holidays()


class Checked(Protocol):
    """What was valid during a period and was checked on a day."""

    @property
    def valid_from(self) -> date | None:
        """The first day, None for always."""

    @property
    def valid_to(self) -> date | None:
        """The last day, None for still."""

    @property
    def checked_on(self) -> date:
        """The day on which somebody looked."""


def is_valid(item: Checked, day: date) -> bool:
    """Tell whether *item* held on *day*; its first and last day count."""
    started = item.valid_from is None or item.valid_from <= day
    return started and (item.valid_to is None or day <= item.valid_to)


def is_fresh(item: Checked, day: date) -> bool:
    """Tell whether *item* held on *day* and was checked within 12 months before, or later."""
    return is_valid(item, day) and is_recent(item.checked_on, day)


def is_recent(checked_on: date, day: date) -> bool:
    """Tell whether somebody looked within 12 months before *day*, or later."""
    return checked_on >= _months_before(day, FRESH_MONTHS)


def _months_before(day: date, months: int) -> date:
    """Return the same day of an earlier month, or the last of it."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def rows(pack: RulePack, key: str) -> tuple[Parameter, ...]:
    """Return every row of a key, by their first day; see the module about short keys."""
    for name in (key, f"{pack.country}.{key}", *(f"{region}.{key}" for region in pack.regions)):
        found = [row for row in pack.parameters if row.key == name]
        if found:
            return tuple(sorted(found, key=lambda row: row.valid_from or date.min))
    return ()


def parameter(pack: RulePack, key: str, day: date) -> Parameter | None:
    """Return the row of *key* that held on *day*, or None; it may be stale: ``is_fresh``."""
    return next((row for row in rows(pack, key) if is_valid(row, day)), None)


def amount(row: Parameter) -> Decimal:
    """Return the value as a decimal; raises ``ValueError`` if it is none."""
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,6})?", row.value):
        message = f"{row.key}: {row.value!r} is not a decimal number"
        raise ValueError(message)
    return Decimal(row.value)


def share(row: Parameter) -> Fraction:
    """Return the value as an exact fraction (``1/30``); raises ``ValueError`` if it is none."""
    if not re.fullmatch(r"[0-9]{1,9}/[1-9][0-9]{0,8}", row.value):
        message = f"{row.key}: {row.value!r} is not a fraction"
        raise ValueError(message)
    return Fraction(row.value)


@record
class Stretch:
    """Days, the first and the last included, and the row that held; None is a gap."""

    start: date
    end: date
    row: Parameter | None


def rates(pack: RulePack, key: str, start: date, end: date) -> tuple[Stretch, ...]:
    """Return *start* to *end* (both included) cut by the rows of *key*, gaps among them.

    Empty if *end* is before *start*.  No value is invented for a gap.
    """
    found: list[Stretch] = []
    day = start
    known = rows(pack, key)
    while day <= end:
        row = next((row for row in known if is_valid(row, day)), None)
        if row is not None:
            last = row.valid_to or end
        else:
            later = [row.valid_from for row in known if row.valid_from and row.valid_from > day]
            last = min(later) - timedelta(days=1) if later else end
        last = min(last, end)
        found.append(Stretch(day, last, row))
        if last == end:
            break
        day = last + timedelta(days=1)
    return tuple(found)


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """The id, unique among its kind in the pack."""


_Item = TypeVar("_Item", bound=Identified)


def by_id(items: tuple[_Item, ...], item_id: str) -> _Item | None:
    """Return the item with that id, or None."""
    return next((item for item in items if item.id == item_id), None)
