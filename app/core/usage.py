"""How long a thing is used, in hours: what a promise of a lifetime is measured with."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from app.core.record import record

DAYS = 365  # of a year, as a promise of so many hours a day counts
_MOST = {"day": 24, "year": 8_784}


class Every(StrEnum):
    """What hours are counted in."""

    DAY = "day"
    YEAR = "year"


@record
class Use:
    """So many ``hours`` a day or a year, exact or ``about``.

    Raises ``ValueError`` for hours that no day or year has.
    """

    hours: Decimal
    every: Every = Every.DAY
    about: bool = False

    def __post_init__(self) -> None:
        """Refuse hours that cannot be."""
        if not self.hours.is_finite() or not 0 < self.hours <= _MOST[self.every]:
            message = f"{self.hours} hours a {self.every.value} cannot be"
            raise ValueError(message)
        exponent = self.hours.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -2:
            message = f"{self.hours} hours are more exact than anyone counts"
            raise ValueError(message)


def yearly(use: Use) -> Decimal:
    """Return the hours of a year of 365 days."""
    return use.hours * DAYS if use.every is Every.DAY else use.hours
