"""The working days that a rule pack describes: those of the law and those of firms.

The days are those of the maintained calendar of the country, with what the pack says of them.
A country that has no such calendar has weekends, and the days that its pack names.
"""

from __future__ import annotations

from app.core.calendar import Calendar, Deviation, known_or_weekends
from app.core.pack import Holidays, RulePack


def statutory_days(pack: RulePack) -> Calendar:
    """Return the days on which a term of the law does not end in the country of *pack*."""
    said = pack.holidays
    return known_or_weekends(pack.country, _deviations(said), optional=said.optional)


def trader_days(pack: RulePack) -> Calendar:
    """Return the days on which firms in the country of *pack* do not work."""
    said = pack.holidays
    worked = said.trader_works_on
    return known_or_weekends(pack.country, _deviations(said), worked, said.optional)


def _deviations(said: Holidays) -> tuple[Deviation, ...]:
    return tuple(Deviation(item.day, item.key, item.works) for item in said.deviations)
