"""When a thing was sold: then a day that passed is no default by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import Agreement, AgreementKind, Period, PriceItem
from app.core.claims import DemandKind
from app.core.events import PromiseKind, Result
from app.letters.consequences import consequences
from app.letters.sale import refusal_article, sells_goods
from tests.letters.settings import TV, asking, demand, desk_of, euros, said, scene_of
from tests.unit.builders import due, promise, result

SOFA = replace(TV, what="een bank", kind=AgreementKind.PURCHASE)


def priced(agreement: Agreement, per: Period) -> Agreement:
    """Return *agreement* at a price."""
    return replace(agreement, prices=(PriceItem("een bank", euros("399"), per),))


SALES: dict[str, tuple[Agreement, bool]] = {
    "a purchase": (SOFA, True),
    "a purchase of a service": (replace(SOFA, sector="telecom"), False),
    "an order without a price": (TV, False),
    "an order that is paid once": (priced(TV, Period.ONCE), True),
    "an order that is paid by the month": (priced(TV, Period.MONTH), False),
    "an order in a web shop": (replace(TV, sector="webshop"), True),
    "a subscription in a shop": (
        replace(TV, kind=AgreementKind.SUBSCRIPTION, sector="goods"),
        False,
    ),
    "a purchase by a business": (replace(SOFA, consumer=False), False),
}


@pytest.mark.parametrize(("agreement", "expected"), SALES.values(), ids=SALES)
def test_what_is_a_sale(agreement: Agreement, expected: bool) -> None:
    assert sells_goods(scene_of(asking(agreements=(agreement,)))) is expected


def test_without_an_agreement_nothing_was_sold() -> None:
    assert not sells_goods(scene_of(asking(agreements=())))


@pytest.mark.parametrize(
    ("kind", "wanted", "cites"),
    [
        (PromiseKind.DELIVER, DemandKind.PERFORM, False),
        (PromiseKind.REPAIR, DemandKind.REPAIR, True),
        (PromiseKind.REFUND, DemandKind.REFUND, True),
    ],
)
def test_a_day_of_delivery_that_passed_is_no_default_in_a_sale(
    kind: PromiseKind, wanted: DemandKind, cites: bool
) -> None:
    late = promise("p", due("2025-04-14"), result(Result.BROKEN), kind=kind)
    case = asking(demand(wanted, "een bank", "a sofa"), agreements=(SOFA,), promises=(late,))
    desk = desk_of(case)
    told = " ".join(said(one) for one in consequences(desk.scene, desk.term))
    assert ("6:83 onder a" in told) is cites


@pytest.mark.parametrize(
    ("agreement", "delivery", "article"),
    [(SOFA, True, "bw-7-19a-2"), (SOFA, False, "bw-6-83-c"), (TV, True, "bw-6-83-c")],
)
def test_the_article_of_a_refusal(agreement: Agreement, delivery: bool, article: str) -> None:
    there = scene_of(asking(agreements=(agreement,)))
    assert refusal_article(there, delivery=delivery) == article
