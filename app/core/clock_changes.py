"""Times of the day in a country: those that no clock showed, and what half nine is there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

HALF_AFTER = frozenset({"uk"})  # where "half nine" is surely half past nine
ZONES = {"nl": "Europe/Amsterdam", "de": "Europe/Berlin", "uk": "Europe/London"}


def was_shown(day: date, at: time, country: str) -> bool:
    """Tell whether the clocks of *country* showed *at* on *day*.

    True too where nothing is known: for other countries, and on a computer without the
    database of time zones, which is where this comes from.
    """
    zone = _zone(ZONES.get(country, ""))
    if zone is None:
        return True
    said = datetime.combine(day, at)
    shown = said.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return shown.replace(tzinfo=None) == said


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except ZoneInfoNotFoundError:
        return None
