"""Rule (a): no declaration without a notice, unless the law says that none is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.core.agreement import Agreement, AgreementKind, Period, PriceItem
from app.core.bodies import Sector
from app.core.claims import Point, Reply
from app.core.events import PromiseKind
from app.core.ids import AgreementId, PointId
from app.core.ladder import Because, StepState
from app.core.money import Money
from app.core.sale import is_essential, is_sale_of_goods
from app.core.steps import Norms, steps
from tests.unit.ladders import (
    BROKEN,
    CALENDAR,
    CASE,
    COMPLAINT,
    GC,
    LADDER,
    NOTICE,
    refusal,
    sent,
)

SECTORS = (Sector("shops", "", goods=True), Sector("telecom", ""))
TABLE = Agreement(AgreementId("a"), "een tafel", AgreementKind.PURCHASE)
PRICE = PriceItem("een tafel", Money(Decimal("399.00")), Period.ONCE)

SALES = {
    "a purchase": (TABLE, True),
    "a purchase of a service": (replace(TABLE, sector="telecom"), False),
    "a subscription in a shop": (
        replace(TABLE, kind=AgreementKind.SUBSCRIPTION, sector="shops"),
        False,
    ),
    "an order in a shop": (replace(TABLE, kind=AgreementKind.ORDER, sector="shops"), True),
    "an order without a price": (replace(TABLE, kind=AgreementKind.ORDER), False),
    "an order paid once": (
        replace(TABLE, kind=AgreementKind.ORDER, prices=(PRICE,)),
        True,
    ),
    "an order paid by month": (
        replace(TABLE, kind=AgreementKind.ORDER, prices=(replace(PRICE, per=Period.MONTH),)),
        False,
    ),
    "by a business": (replace(TABLE, consumer=False), False),
    "no agreement": (None, False),
}


@pytest.mark.parametrize(("agreement", "expected"), SALES.values(), ids=SALES)
def test_what_is_a_sale_of_goods(agreement: Agreement | None, expected: bool) -> None:
    assert is_sale_of_goods(agreement, SECTORS) is expected


def point(answer: str) -> Point:
    return Point(PointId("p"), "Levering", replies=(Reply("date_essential", answer),))


REPAIR = replace(BROKEN, kind=PromiseKind.REPAIR)
TERM = sent("notice", "2025-05-01", "2025-05-15")


@pytest.mark.parametrize(
    ("fields", "state", "code"),
    [
        pytest.param({}, StepState.PREMATURE, Because.NOTICE_FIRST, id="no ground"),
        pytest.param(
            {"promises": (BROKEN,)}, StepState.OPEN, Because.FIXED_DATE, id="6:83 under a"
        ),
        pytest.param(
            {"contacts": (refusal("2025-04-20"),)},
            StepState.OPEN,
            Because.REFUSAL,
            id="6:83 under c",
        ),
        pytest.param(
            {"promises": (BROKEN,), "agreements": (TABLE,)},
            StepState.PREMATURE,
            Because.SALE_NOTICE,
            id="a sale: the day alone is not enough",
        ),
        pytest.param(
            {"promises": (BROKEN,), "agreements": (TABLE,), "points": (point("yes"),)},
            StepState.OPEN,
            Because.FIXED_DATE,
            id="a sale: the day was essential",
        ),
        pytest.param(
            {"promises": (BROKEN,), "agreements": (TABLE,), "points": (point("no"),)},
            StepState.PREMATURE,
            Because.SALE_NOTICE,
            id="a sale: the day was not essential",
        ),
        pytest.param(
            {"contacts": (refusal("2025-04-20"),), "agreements": (TABLE,)},
            StepState.OPEN,
            Because.REFUSAL,
            id="a sale: the seller refused",
        ),
        pytest.param(
            {"promises": (REPAIR,), "agreements": (TABLE,)},
            StepState.OPEN,
            Because.FIXED_DATE,
            id="a sale: a day for repair",
        ),
        pytest.param(
            {"promises": (BROKEN,), "agreements": (TABLE,), "documents": (TERM,)},
            StepState.RECOMMENDED,
            Because.TERM_PASSED,
            id="a sale: after the notice",
        ),
    ],
)
def test_a_declaration_needs_a_notice_or_a_stated_ground(
    fields: dict[str, Any], state: StepState, code: Because
) -> None:
    case = replace(CASE, **fields)
    found = steps(case, date(2025, 5, 20), LADDER, (GC,), CALENDAR, Norms((), SECTORS))
    one = next(item for item in found if item.step == "declare")
    assert one.state is state
    assert code in {reason.code for reason in one.reasons}


def test_a_notice_may_still_follow_the_day_at_once() -> None:
    case = replace(CASE, promises=(BROKEN,), agreements=(TABLE,))
    found = steps(case, date(2025, 5, 20), LADDER, (GC,), CALENDAR, Norms((), SECTORS))
    one = next(item for item in found if item.step == "notice")
    assert one.state is StepState.OPEN
    assert {Because.FIXED_DATE, Because.MAY_MERGE} <= {reason.code for reason in one.reasons}


def test_while_the_term_of_the_notice_runs_nothing_is_declared() -> None:
    case = replace(CASE, promises=(BROKEN,), documents=(COMPLAINT, NOTICE))
    found = steps(case, date(2025, 6, 10), LADDER, (GC,), CALENDAR, Norms((), SECTORS))
    one = next(item for item in found if item.step == "declare")
    assert one.state is StepState.PREMATURE


def test_no_answer_makes_no_day_essential() -> None:
    assert not is_essential(CASE)
    assert not is_essential(replace(CASE, points=(point(""),)))
