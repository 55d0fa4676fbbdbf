"""Amounts and how they were reckoned."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.money import Money
from app.core.reckoning import (
    Band,
    Calculation,
    Rate,
    RateGap,
    collection_costs,
    interest,
    outage,
    share_of_price,
)

RATES = (
    Rate(date(2024, 1, 1), date(2024, 12, 31), Decimal(7)),
    Rate(date(2025, 1, 1), date(2025, 12, 31), Decimal(6)),
    Rate(date(2026, 1, 1), None, Decimal(4)),
)
SCALE = (
    Band(Money(Decimal(2500)), Decimal(15)),
    Band(Money(Decimal(2500)), Decimal(10)),
    Band(Money(Decimal(5000)), Decimal(5)),
    Band(Money(Decimal(190000)), Decimal(1)),
    Band(None, Decimal("0.5")),
)
LEAST, MOST = Money(Decimal(40)), Money(Decimal(6775))


def euro(amount: str) -> Money:
    return Money(Decimal(amount))


def reckoned(found: Calculation | RateGap) -> Calculation:
    assert isinstance(found, Calculation), found
    return found


@pytest.mark.parametrize(
    ("start", "end", "results"),
    [
        pytest.param("2025-01-01", "2026-01-01", ["60.00"], id="one year at one rate"),
        pytest.param("2025-03-17", "2025-03-18", ["0.16"], id="one day"),
        pytest.param("2025-03-17", "2025-03-17", [], id="no day"),
        pytest.param("2025-03-17", "2025-03-01", [], id="paid before"),
        pytest.param("2024-01-01", "2025-01-01", ["70.00"], id="leap year is a full year"),
        pytest.param("2024-12-31", "2025-01-02", ["0.19", "0.16"], id="over new year"),
        pytest.param(
            "2024-07-01", "2025-07-01", ["35.19", "29.75"], id="a year under two rates"
        ),
        pytest.param(
            "2024-07-01",
            "2026-01-01",
            ["35.19", "29.75", "32.21"],  # the last of 1,064.94: compound after a full year
            id="compound after a full year",
        ),
        pytest.param(
            "2024-01-01",
            "2027-01-01",
            ["70.00", "64.20", "45.37"],
            id="three full years compound",
        ),
        pytest.param("2024-02-29", "2025-03-01", ["58.72", "9.53", "0.18"], id="29 February"),
    ],
)
def test_interest(start: str, end: str, results: list[str]) -> None:
    found = reckoned(
        interest(euro("1000"), date.fromisoformat(start), date.fromisoformat(end), RATES)
    )
    assert [line.result for line in found.lines] == [euro(result) for result in results]
    assert found.total.amount == sum(map(Decimal, results))


def test_interest_shows_its_factors() -> None:
    found = reckoned(interest(euro("78.13"), date(2024, 12, 30), date(2025, 1, 3), RATES))
    assert [line.factors for line in found.lines] == [
        (euro("78.13"), Decimal(7), 2, 366, date(2024, 12, 30), date(2024, 12, 31)),
        (euro("78.13"), Decimal(6), 2, 365, date(2025, 1, 1), date(2025, 1, 2)),
    ]


@pytest.mark.parametrize(
    ("start", "end", "rates", "gap"),
    [
        pytest.param("2023-12-30", "2024-02-01", RATES, "2023-12-30", id="before the first"),
        pytest.param("2025-12-01", "2026-01-02", RATES[:2], "2026-01-01", id="after the last"),
        pytest.param(
            "2024-12-01", "2026-02-01", (RATES[0], RATES[2]), "2025-01-01", id="between two"
        ),
        pytest.param("2025-01-01", "2025-01-02", (), "2025-01-01", id="no rate at all"),
    ],
)
def test_no_rate_is_invented(start: str, end: str, rates: tuple[Rate, ...], gap: str) -> None:
    found = interest(euro("1000"), date.fromisoformat(start), date.fromisoformat(end), rates)
    assert found == RateGap(date.fromisoformat(gap))


def test_a_rate_is_needed_up_to_the_last_day_only() -> None:
    found = interest(euro("1000"), date(2025, 12, 1), date(2026, 1, 1), RATES[:2])
    assert isinstance(found, Calculation)


days_of_2025 = st.dates(date(2025, 1, 1), date(2025, 12, 31))
amounts = st.decimals("0.01", "99999.99", places=2)


@settings(max_examples=60)
@given(amount=amounts, days=st.lists(days_of_2025, min_size=3, max_size=3).map(sorted))
def test_interest_is_additive_within_a_year(amount: Decimal, days: list[date]) -> None:
    first, middle, last = days
    parts = [
        reckoned(interest(Money(amount), *span, RATES)).total.amount
        for span in ((first, middle), (middle, last))
    ]
    whole = reckoned(interest(Money(amount), first, last, RATES)).total.amount
    assert abs(sum(parts) - whole) <= Decimal("0.01")  # each is rounded once


@settings(max_examples=60)
@given(
    amount=amounts,
    start=st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    length=st.integers(0, 2000),
)
def test_interest_lines_follow_each_other_and_add_up(
    amount: Decimal, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    found = reckoned(interest(Money(amount), start, end, RATES))
    day, total = start, Decimal(0)
    for line in found.lines:
        _, _, days, _, first, last = line.factors
        assert (first, last) == (day, first + timedelta(days=days - 1))
        day = last + timedelta(days=1)
        total += line.result.amount
    assert day == end
    assert total == found.total.amount


@pytest.mark.parametrize(
    ("hours", "fee", "days", "total"),
    [
        pytest.param("26", "46.50", 2, "3.10", id="the check value"),
        pytest.param("12", "46.50", None, "0.00", id="twelve hours is not longer"),
        pytest.param("12.5", "46.50", 1, "1.55", id="just longer"),
        pytest.param("24", "46.50", 1, "1.55", id="one day"),
        pytest.param("24.01", "46.50", 2, "3.10", id="a second day begins"),
        pytest.param("120", "46.50", 5, "7.75", id="five days"),
        pytest.param("13", "12.50", 1, "1.00", id="at least the minimum"),
        pytest.param("13", "30.00", 1, "1.00", id="exactly the minimum"),
        pytest.param("13", "46.35", 1, "1.55", id="half a cent goes up"),
        pytest.param("0", "46.50", None, "0.00", id="nothing"),
    ],
)
def test_outage(hours: str, fee: str, days: int | None, total: str) -> None:
    found = outage(Decimal(hours), euro(fee))
    assert found.total == euro(total)
    assert (found.lines[0].factors[1] if found.lines else None) == days


def test_an_outage_below_the_minimum_shows_both_lines() -> None:
    found = outage(Decimal(13), euro("12.50"), Fraction(1, 30), 12, euro("1.00"))
    assert [(line.what, line.result) for line in found.lines] == [
        ("outage", euro("0.42")),
        ("raised_to_minimum", euro("0.58")),
    ]


@pytest.mark.parametrize(
    ("principal", "total"),
    [
        pytest.param("0", "0", id="nothing"),
        pytest.param("78.13", "40", id="minimum"),
        pytest.param("266.67", "40", id="just the minimum: 40.0005"),
        pytest.param("300", "45", id="above the minimum"),
        pytest.param("2500", "375", id="end of the first band"),
        pytest.param("2500.10", "375.01", id="ten cents into the second"),
        pytest.param("5000", "625", id="end of the second"),
        pytest.param("10000", "875", id="end of the third"),
        pytest.param("200000", "2775", id="end of the fourth"),
        pytest.param("999999.99", "6775", id="just the maximum"),
        pytest.param("5000000", "6775", id="above the maximum"),
    ],
)
def test_collection_costs(principal: str, total: str) -> None:
    found = collection_costs(euro(principal), SCALE, LEAST, MOST)
    assert found.total == euro(total)
    assert sum(line.result.amount for line in found.lines) == found.total.amount


def test_collection_costs_show_their_bands() -> None:
    found = collection_costs(euro("3000"), SCALE, LEAST, MOST)
    assert [(line.what, *line.factors, line.result) for line in found.lines] == [
        ("band", euro("2500"), Decimal(15), euro("375")),
        ("band", euro("500"), Decimal(10), euro("50")),
    ]


@settings(max_examples=60)
@given(lower=amounts, higher=amounts)
def test_collection_costs_rise_with_the_principal(lower: Decimal, higher: Decimal) -> None:
    lower, higher = sorted((lower, higher))
    low, high = (
        collection_costs(Money(amount), SCALE, LEAST, MOST).total for amount in (lower, higher)
    )
    assert LEAST.amount <= low.amount <= high.amount <= MOST.amount


@pytest.mark.parametrize(
    ("each_printed", "total"),
    [
        pytest.param(False, "78.13", id="rounded once at the end"),
        pytest.param(True, "78.15", id="what is printed adds up"),
    ],
)
def test_share_of_price(each_printed: bool, total: str) -> None:
    found = share_of_price(euro("62.50"), 1, 4, 5, each_printed=each_printed)
    assert found.total == euro(total)
    assert (euro("15.63") in found.lines[0].factors) == each_printed


@pytest.mark.parametrize(("part", "whole"), [(5, 4), (-1, 4), (0, 0)])
def test_a_share_is_a_part_of_a_whole(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="part of a whole"):
        share_of_price(euro("62.50"), part, whole)


def test_the_currency_is_kept() -> None:
    fee = Money(Decimal("46.50"), "CHF")
    found = outage(Decimal(26), fee, minimum=Money(Decimal(1), "CHF"))
    assert found.total == Money(Decimal("3.10"), "CHF")
    assert share_of_price(fee, 1, 2).total.currency == "CHF"


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        outage(Decimal(13), Money(Decimal("12.50"), "CHF"))
