"""The public holidays of a country under names that belong to no language.

The days come from the maintained library ``holidays``, for a few countries by way of a table
that was made from it.  Some it calls optional: a holiday that
is one by law, but not a day off for everybody every year.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from app.core import holiday_table
from app.core.record import record

_KEYS = {
    "New Year's Day": "new_year",
    "Pentecost": "whit_sunday",
    "Pentecost Monday": "whit_monday",
    "Whit Monday": "whit_monday",
    "Second Day of Christmas": "second_christmas_day",
    "Christmas": "christmas_day",
}
_SUNDAYS = ("easter_sunday", "whit_sunday")  # a Sunday needs no other reason
_OPTIONAL = "optional"
_CODES = {"UK": "GB"}
_WORKED = {"NL": ("good_friday", "liberation_day")}  # DECISIONS 10
_PARTS = {"GB": "ENG"}  # a country that has no list of its own


@record
class Holiday:
    """A day that is a holiday, and the key of its name (``second_christmas_day``)."""

    day: date
    key: str


@cache
def holidays_of(
    code: str, first_year: int, last_year: int, optional: bool = True
) -> tuple[Holiday, ...]:
    """Return the holidays of a country (ISO 3166, or UK; upper case), by day and key.

    Those that the library calls optional are among them if *optional* says so.  A day with two
    names comes twice.  Easter Sunday and Whit Sunday are left out.  Raises ``ValueError`` for a
    country that is unknown or whose weekend is another one.
    """
    listed = first_year >= holiday_table.FIRST_YEAR and last_year <= holiday_table.LAST_YEAR
    if listed and any(country == code for country, _, _ in holiday_table.DAYS):
        return _from_table(code, first_year, last_year, optional)
    return from_library(code, first_year, last_year, optional)


def usually_worked(code: str) -> tuple[str, ...]:
    """Return the keys of the holidays on which firms in a country (upper case) work."""
    return _WORKED.get(code, ())


def _from_table(
    code: str, first_year: int, last_year: int, optional: bool
) -> tuple[Holiday, ...]:
    found = [
        Holiday(date(year, int(day[:2]), int(day[2:])), key)
        for (country, key, by_choice), days in holiday_table.DAYS.items()
        if country == code and (optional or not by_choice)
        for year, day in enumerate(days.split(), holiday_table.FIRST_YEAR)
        if first_year <= year <= last_year and day != holiday_table.NONE
    ]
    return tuple(sorted(found, key=lambda holiday: (holiday.day, holiday.key)))


def from_library(
    code: str, first_year: int, last_year: int, optional: bool
) -> tuple[Holiday, ...]:
    """Return what `holidays_of` says, of any country and years, as the library knows it."""
    from holidays import country_holidays  # takes 0.2 s, and hardly a run needs it

    code = _CODES.get(code, code)
    try:
        known = country_holidays(code, subdiv=_PARTS.get(code), expand=False)
        wanted = ("public", _OPTIONAL) if optional else ("public",)
        known = country_holidays(
            code,
            subdiv=_PARTS.get(code),
            years=range(first_year, last_year + 1),
            expand=False,
            language="en_US",
            categories=[name for name in wanted if name in known.supported_categories],
        )
    except NotImplementedError:
        raise ValueError(f"there is no calendar of holidays for {code}") from None
    if known.weekend != {5, 6}:
        raise ValueError(f"the weekend in {code} is not Saturday and Sunday")
    named = {
        (day, key)
        for day in known
        for name in known.get_list(day)
        if (key := neutral_key(name)) not in _SUNDAYS
    }
    return tuple(Holiday(day, key) for day, key in sorted(named))


def neutral_key(name: str) -> str:
    """Return the key for an English name: ``King's Day`` is ``kings_day``."""
    plain = name.replace("'", "").replace("’", "").lower()
    return _KEYS.get(name) or re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
