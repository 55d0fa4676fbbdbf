"""What a ground comes to: only from numbers of the law that are sure and fresh."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from app.core.agreement import Period, PriceItem
from app.core.amounts import amount_of
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.holding import sight
from app.core.ids import DemandId
from app.core.law import Confidence
from app.core.money import Money
from app.core.pack import RulePack, by_id
from app.paths import resources
from app.rules.reading import read_pack
from tests.rules.test_fitting import BASE, SENT, SUBSCRIPTION
from tests.unit.builders import letter, outage

DAY = date(2025, 6, 30)
NOTICED = (SENT, letter("n", "2025-06-02", date(2025, 6, 16), type="notice"))
FEE = PriceItem("tv", Money(Decimal("45.00")), Period.MONTH)


@cache
def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


def sure() -> RulePack:
    """The pack as it would be if every number were certain."""
    rows = tuple(replace(row, confidence=Confidence.HIGH) for row in pack().parameters)
    return replace(pack(), parameters=rows)


def total(case: Case, name: str, law: RulePack | None = None, day: date = DAY) -> str:
    law = law or pack()
    ground = by_id(law.grounds, name)
    assert ground is not None
    found = amount_of(sight(case, day, law), ground)
    return "" if found is None else str(found.total.amount)


def out(first: str, last: str, *prices: PriceItem) -> Case:
    agreement = replace(SUBSCRIPTION, prices=prices or (FEE,))
    return replace(BASE, agreements=(agreement,), incidents=(outage("o", first, last),))


YEARLY = replace(FEE, per=Period.YEAR)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(
            out("2025-05-02T10:00", "2025-05-05T10:00"), "4.50", id="72 hours: 3 × 1/30 of 45"
        ),
        pytest.param(out("2025-05-02T10:00", "2025-05-02T22:00"), "", id="twelve hours"),
        pytest.param(
            out("2025-05-02T10:00", "2025-05-03T12:00", replace(FEE, about=True)),
            "",
            id="the fee is not sure",
        ),
        pytest.param(out("2025-05-02T10:00", "2025-05-03T12:00", YEARLY), "", id="by year"),
        pytest.param(
            out("2025-05-02T10:00", "2025-05-03T12:00", FEE, FEE), "", id="two fees a month"
        ),
    ],
)
def test_outage(case: Case, expected: str) -> None:
    assert total(case, "NL-TEL-01") == expected


def test_a_minimum_that_is_not_sure_gives_no_amount() -> None:
    small = replace(FEE, amount=Money(Decimal("9.00")))
    case = out("2025-05-02T10:00", "2025-05-02T23:00", small)
    assert total(case, "NL-TEL-01") == ""
    assert total(case, "NL-TEL-01", sure()) == "1.00"


def asking(amount: str, **fields: Any) -> Case:
    demand = Demand(
        DemandId("d"), DemandKind.REFUND, "geld", Money(Decimal(amount)), own_money=True
    )
    return replace(BASE, demands=(replace(demand, **fields),), documents=NOTICED)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (asking("1000.00"), "150.00"),
        (asking("100.00"), "40.00"),
        (asking("1000.00", own_money=False, kind=DemandKind.COMPENSATE), ""),
        (replace(BASE, documents=NOTICED), ""),
    ],
)
def test_costs(case: Case, expected: str) -> None:
    assert total(case, "NL-DAM-02") == expected


def test_interest_waits_for_sure_rates() -> None:
    case = asking("1000.00")
    assert total(case, "NL-INT-01") == ""
    assert total(case, "NL-INT-01", sure()) == "2.14"  # 13 days of 6 % of 1000
    assert total(replace(case, documents=()), "NL-INT-01", sure()) == ""
    assert total(case, "NL-INT-01", sure(), date(2025, 6, 16)) == ""


def test_a_stale_number_gives_no_amount() -> None:
    assert total(asking("1000.00"), "NL-DAM-02", day=date(2027, 11, 22)) == "150.00"
    assert total(asking("1000.00"), "NL-DAM-02", day=date(2027, 11, 23)) == ""


def test_a_ground_without_a_reckoning_has_no_amount() -> None:
    assert total(asking("1000.00"), "NL-DIS-01") == ""
