"""How long a thing is used: what hours can be, and what they come to in a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.core.usage import Every, Use, yearly

YEARS = {
    "three hours a day": ("3", Every.DAY, "1095"),
    "half an hour a day": ("0.5", Every.DAY, "182.5"),
    "a whole day": ("24", Every.DAY, "8760"),
    "hours a year as they are": ("1100", Every.YEAR, "1100"),
    "every hour of a leap year": ("8784", Every.YEAR, "8784"),
}


@pytest.mark.parametrize(("hours", "every", "year"), YEARS.values(), ids=YEARS)
def test_hours_of_a_year(hours: str, every: Every, year: str) -> None:
    assert yearly(Use(Decimal(hours), every)) == Decimal(year)


@pytest.mark.parametrize("hours", ["0", "-1", "24.5", "NaN", "Infinity", "3.333", "1E-9"])
def test_hours_that_no_day_has_are_refused(hours: str) -> None:
    with pytest.raises(ValueError, match="hours"):
        Use(Decimal(hours))


def test_a_year_has_8784_hours_at_most() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Use(Decimal(8785), Every.YEAR)
