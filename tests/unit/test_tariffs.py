"""Calculations with the numbers of a rule pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.core.law import Bracket, Confidence, Measure, Parameter
from app.core.money import Money
from app.core.pack import RulePack
from app.core.reckoning import Calculation, RateGap
from app.core.tariffs import collection_costs_on, outage_on, statutory_interest

DAY = date(2025, 5, 26)


def row(key: str, value: str, **fields: Any) -> Parameter:
    return Parameter(f"zz.{key}", Measure.AMOUNT, DAY, Confidence.HIGH, value, **fields)


SCALE = row("bik.scale", "", currency="EUR", brackets=(Bracket("15", "2500"), Bracket("10")))
ROWS = (
    row("interest", "7", valid_from=date(2024, 1, 1), valid_to=date(2024, 12, 31)),
    row("interest", "6", valid_from=date(2025, 1, 1), valid_to=date(2025, 12, 31)),
    SCALE,
    row("bik.min", "40", currency="EUR"),
    row("bik.max", "6775", currency="EUR"),
    row("telecom.outage.min_hours", "12"),
    row("telecom.outage.share", "1/30"),
    row("telecom.outage.min", "1.00", currency="EUR"),
)
PACK = RulePack("zz", ("en",), "EUR", parameters=ROWS)
STALE = replace(
    PACK, parameters=tuple(replace(one, checked_on=date(2024, 5, 25)) for one in ROWS)
)


def euro(amount: str) -> Money:
    return Money(Decimal(amount))


def test_interest_over_two_rows() -> None:
    found = statutory_interest(PACK, euro("1000"), date(2024, 12, 31), date(2025, 1, 2), DAY)
    assert isinstance(found, Calculation)
    assert found.total == euro("0.35")


def test_no_interest_beyond_the_last_row() -> None:
    found = statutory_interest(PACK, euro("1000"), date(2025, 12, 1), date(2026, 2, 1), DAY)
    assert found == RateGap(date(2026, 1, 1))


def test_collection_costs() -> None:
    found = collection_costs_on(PACK, euro("3000"), DAY)
    assert found is not None
    assert found.total == euro("425")


def test_outage() -> None:
    found = outage_on(PACK, Decimal(26), euro("46.50"), DAY)
    assert found is not None
    assert found.total == euro("3.10")


def test_what_was_not_checked_lately_is_not_used() -> None:
    assert collection_costs_on(STALE, euro("3000"), DAY) is None
    assert outage_on(STALE, Decimal(26), euro("46.50"), DAY) is None
    found = statutory_interest(STALE, euro("1000"), date(2025, 1, 1), date(2025, 2, 1), DAY)
    assert found == RateGap(date(2025, 1, 1))


@pytest.mark.parametrize("missing", ["zz.bik.scale", "zz.bik.min", "zz.telecom.outage.share"])
def test_a_missing_number_gives_no_calculation(missing: str) -> None:
    pack = replace(PACK, parameters=tuple(one for one in ROWS if one.key != missing))
    costs = collection_costs_on(pack, euro("3000"), DAY)
    credit = outage_on(pack, Decimal(26), euro("46.50"), DAY)
    assert (costs is None) == ("bik" in missing)
    assert (credit is None) == ("outage" in missing)


def test_another_currency_gives_no_calculation() -> None:
    francs = Money(Decimal(3000), "CHF")
    assert collection_costs_on(PACK, francs, DAY) is None
    assert outage_on(PACK, Decimal(26), francs, DAY) is None
