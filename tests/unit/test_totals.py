"""What is asked, and how the bills stand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.bills import InvoiceStanding, bill_totals
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.events import Payment, PaymentKind
from app.core.ids import DemandId, PaymentId
from app.core.moment import When
from app.core.money import Money
from app.core.totals import AskedTotals, asked_totals, demand_amount, money_totals

DAY = date(2025, 5, 26)
BEFORE, AFTER = When(edtf="2025-05-20"), When(edtf="2025-06-20")


def money(amount: str, currency: str = "EUR") -> Money:
    return Money(Decimal(amount), currency)


def demand(name: str, amount: str | None = "10.00", **fields: Any) -> Demand:
    own: dict[str, Any] = {
        "kind": DemandKind.COMPENSATE,
        "amount": amount and money(amount),
    } | fields
    return Demand(id=DemandId(name), **own)


def asked(*demands: Demand, day: date = DAY) -> AskedTotals:
    return asked_totals(Case(id="c", title="t", demands=demands), day)


@pytest.mark.parametrize(
    ("demands", "in_all"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([demand("a", None)], [], id="no amount"),
        pytest.param([demand("a"), demand("b", "2.50")], ["12.50"], id="added"),
        pytest.param([demand("a", "12.50", times=Decimal(5))], ["62.50"], id="times"),
        pytest.param(
            [demand("a"), demand("b", "7", own_money=True)], ["17"], id="own money too"
        ),
        pytest.param([demand("a"), demand("b", goodwill=True)], ["10"], id="goodwill apart"),
        pytest.param([demand("a"), demand("b", deposit=True)], ["10"], id="deposit apart"),
        pytest.param([demand("a"), demand("b", set_off=True)], ["10"], id="set-off apart"),
        pytest.param([demand("a"), demand("b", part_of=DemandId("a"))], ["10"], id="a part"),
        pytest.param(
            [
                demand("a"),
                demand("b", None, part_of=DemandId("a")),
                demand("c", part_of=DemandId("b")),
            ],
            ["10"],
            id="a part of a part",
        ),
        pytest.param(
            [demand("a", None), demand("b", part_of=DemandId("a"))],
            ["10"],
            id="part of what has no amount",
        ),
        pytest.param(
            [demand("a", dropped=BEFORE), demand("b", part_of=DemandId("a"))],
            ["10"],
            id="part of what was dropped",
        ),
        pytest.param(
            [demand("a", met=BEFORE), demand("b", part_of=DemandId("a"))],
            [],
            id="part of what was met",
        ),
        pytest.param(
            [demand("a", alternative="x"), demand("b", "9", alternative="x")],
            [],
            id="alternatives are not added",
        ),
        pytest.param(
            [demand("a", alternative="x"), demand("b", "9", alternative="y")],
            ["19"],
            id="two groups of one are no alternatives",
        ),
        pytest.param(
            [demand("a", alternative="x"), demand("b", "9", alternative="x", dropped=BEFORE)],
            ["10"],
            id="an alternative that is left stands by itself",
        ),
        pytest.param(
            [demand("a", alternative="x"), demand("b", "9", alternative="x", met=BEFORE)],
            [],
            id="an alternative was met",
        ),
        pytest.param(
            [demand("a", fallback=DemandId("b")), demand("b", "9")], ["10"], id="fallback"
        ),
        pytest.param(
            [
                demand("a", fallback=DemandId("c"), met=BEFORE),
                demand("b", fallback=DemandId("c")),
                demand("c", "9"),
            ],
            ["10"],
            id="a fallback for two, one of them met",
        ),
        pytest.param(
            [
                demand("a", fallback=DemandId("c"), met=BEFORE),
                demand("b", fallback=DemandId("c"), met=BEFORE),
                demand("c", "9"),
                demand("d", part_of=DemandId("c")),
            ],
            [],
            id="a fallback for two, both met, and its part",
        ),
        pytest.param(
            [
                demand("a", fallback=DemandId("nothing"), met=BEFORE),
                demand("b", part_of=DemandId("nothing")),
            ],
            ["10"],
            id="what is not there settles nothing",
        ),
        pytest.param(
            [demand("a", fallback=DemandId("a"), part_of=DemandId("a"))],
            ["10"],
            id="its own fallback and part",
        ),
        pytest.param(
            [demand("a", fallback=DemandId("b"), met=BEFORE), demand("b", "9")],
            [],
            id="fallback of what was met",
        ),
        pytest.param(
            [demand("a", fallback=DemandId("b"), dropped=BEFORE), demand("b", "9")],
            ["9"],
            id="fallback of what was dropped",
        ),
        pytest.param([demand("a", met=BEFORE), demand("b", "9")], ["9"], id="met"),
        pytest.param([demand("a", met=AFTER), demand("b", "9")], ["19"], id="met later"),
        pytest.param([demand("a", dropped=BEFORE)], [], id="dropped"),
        pytest.param(
            [demand("a", kind=DemandKind.STOP_CHARGING)], [], id="a charge to stop is not asked"
        ),
        pytest.param(
            [demand("a", part_of=DemandId("b")), demand("b", part_of=DemandId("a"))],
            [],
            id="parts in a circle count nowhere",
        ),
    ],
)
def test_asked_in_all(demands: list[Demand], in_all: list[str]) -> None:
    assert asked(*demands).in_all == tuple(money(amount) for amount in in_all)


def test_headings_hold_their_lines() -> None:
    found = asked(
        demand("damage", "60"),
        demand("postage", "10", part_of=DemandId("damage")),
        demand("back", "25", own_money=True, kind=DemandKind.REFUND),
        demand("sorry", "20", goodwill=True, about=True),
        demand("one", "5", alternative="x"),
        demand("other", "6", alternative="x"),
    )
    assert found.claimed.sums == (money("60"),)
    assert found.own_money.sums == (money("25"),)
    assert [line.fact for line in found.parts.lines] == ["postage"]
    assert found.goodwill.about
    assert not found.claimed.about
    assert [[line.fact for line in group.lines] for group in found.alternatives] == [
        ["one", "other"]
    ]


def test_currencies_are_kept_apart() -> None:
    pounds = demand("b", None)
    pounds = Demand(pounds.id, pounds.kind, amount=money("7", "GBP"))
    found = asked(demand("a"), pounds, demand("c", "1", own_money=True))
    assert found.in_all == (money("11"), money("7", "GBP"))


@pytest.mark.parametrize(
    ("amount", "times", "result"),
    [
        pytest.param(None, "3", None, id="none"),
        pytest.param("12.50", "1", "12.50", id="once"),
        pytest.param("12.50", "6", "75.00", id="six months"),
        pytest.param("15.63", "5", "78.15", id="what is printed adds up"),
        pytest.param("0.05", "0.5", "0.03", id="half up"),
    ],
)
def test_demand_amount(amount: str | None, times: str, result: str | None) -> None:
    found = demand_amount(demand("a", amount, times=Decimal(times)))
    assert found == (None if result is None else money(result))


names = st.sampled_from(["a", "b", "c", "d", "e"])


@st.composite
def tangled(draw: st.DrawFn) -> tuple[Demand, ...]:
    count = draw(st.integers(0, 5))
    return tuple(
        demand(
            name,
            f"{10**place}.00",
            part_of=draw(st.none() | names),
            fallback=draw(st.none() | names),
            alternative=draw(st.sampled_from(["", "x", "y"])),
            own_money=draw(st.booleans()),
            goodwill=draw(st.booleans()),
            met=draw(st.sampled_from([None, BEFORE, AFTER])),
        )
        for place, name in enumerate("abcde"[:count])
    )


@settings(max_examples=100)
@given(demands=tangled())
def test_every_demand_is_counted_once_at_most(demands: tuple[Demand, ...]) -> None:
    found = asked(*demands)
    headings = (
        found.claimed,
        found.own_money,
        found.deposits,
        found.set_off,
        found.goodwill,
        found.fallbacks,
        found.parts,
    )
    facts = [line.fact for heading in headings for line in heading.lines]
    facts += [line.fact for group in found.alternatives for line in group.lines]
    assert len(facts) == len(set(facts))
    added = {line.fact for line in (*found.claimed.lines, *found.own_money.lines)}
    inside = {one.id for one in demands if one.part_of in added and one.part_of != one.id}
    assert not added & inside


def payment(name: str, kind: PaymentKind, amount: str, **fields: Any) -> Payment:
    own: dict[str, Any] = {"when": BEFORE, "invoice": PaymentId("i")} | fields
    if kind is PaymentKind.INVOICED:
        own["invoice"] = None
    return Payment(id=PaymentId(name), kind=kind, amount=money(amount), **own)


INVOICE = payment("i", PaymentKind.INVOICED, "72.50", number="0098")


def standing(*payments: Payment) -> InvoiceStanding:
    return bill_totals(Case(id="c", title="t", payments=(INVOICE, *payments)), DAY).invoices[0]


@pytest.mark.parametrize(
    ("payments", "owed", "undisputed", "overpaid"),
    [
        pytest.param([], "72.50", "72.50", "0", id="nothing paid"),
        pytest.param([payment("p", PaymentKind.PAID, "72.50")], "0", "0", "0", id="paid"),
        pytest.param(
            [
                payment("p", PaymentKind.PAID, "47.50"),
                payment("d", PaymentKind.DISPUTED, "25"),
            ],
            "25",
            "0",
            "0",
            id="the rest is disputed",
        ),
        pytest.param(
            [
                payment("w", PaymentKind.WITHHELD, "25"),
                payment("d", PaymentKind.DISPUTED, "25"),
            ],
            "72.50",
            "47.50",
            "0",
            id="withheld and disputed is one part",
        ),
        pytest.param(
            [
                payment("p", PaymentKind.PAID, "72.50"),
                payment("r", PaymentKind.REFUNDED, "25"),
            ],
            "0",
            "0",
            "0",
            id="a refund makes no debt",
        ),
        pytest.param(
            [
                payment("p", PaymentKind.PAID, "47.50"),
                payment("r", PaymentKind.REFUNDED, "25"),
            ],
            "0",
            "0",
            "0",
            id="the rest was credited",
        ),
        pytest.param(
            [
                payment("p", PaymentKind.PAID, "72.50"),
                payment("r", PaymentKind.REVERSED, "72.50"),
            ],
            "72.50",
            "72.50",
            "0",
            id="reversed at the bank",
        ),
        pytest.param(
            [payment("p", PaymentKind.PAID, "100")], "0", "0", "27.50", id="paid too much"
        ),
        pytest.param(
            [payment("o", PaymentKind.OWED, "20")], "20", "20", "0", id="what is owed was said"
        ),
        pytest.param(
            [payment("p", PaymentKind.PAID, "72.50", when=AFTER)],
            "72.50",
            "72.50",
            "0",
            id="paid later",
        ),
    ],
)
def test_an_invoice(payments: list[Payment], owed: str, undisputed: str, overpaid: str) -> None:
    found = standing(*payments)
    assert (found.owed, found.undisputed, found.overpaid) == (
        money(owed),
        money(undisputed),
        money(overpaid),
    )


def test_a_payment_in_another_currency_pays_nothing() -> None:
    pounds = Payment(
        PaymentId("p"), PaymentKind.PAID, money("72.50", "GBP"), BEFORE, invoice=PaymentId("i")
    )
    assert standing(pounds).owed == money("72.50")


def test_what_is_owed_is_counted_once() -> None:
    case = Case(
        id="c",
        title="t",
        payments=(
            INVOICE,
            payment("p", PaymentKind.PAID, "47.50"),
            payment("o", PaymentKind.OWED, "20"),
            payment("loose", PaymentKind.OWED, "5", invoice=None),
        ),
    )
    found = money_totals(case, DAY).bills
    assert [(line.fact, line.amount) for line in found.owed.lines] == [
        ("i", money("20")),
        ("loose", money("5")),
    ]
    assert found.owed.sums == (money("25"),)
    assert found.paid.sums == (money("47.50"),)
