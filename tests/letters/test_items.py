"""What a story is made of, in which order, and what another sentence tells already."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Demand, DemandKind, Offer, Point
from app.core.events import (
    IncidentKind,
    Outcome,
    Payment,
    PaymentKind,
    PromiseKind,
    Result,
)
from app.core.ids import AgreementId, DemandId, OfferId, PaymentId, PointId
from app.core.money import Money
from app.core.promises import Chain
from app.letters.items import items, makes_agreement
from tests.letters.scenes import called, case_of, chained, ledger, scene, sentence
from tests.unit.builders import at, due, outage, promise, result, silence

ORDER = Agreement(AgreementId("a"), "een kastje", made=at("2025-03-03"), channel=Channel.PHONE)
BROKEN = result(Result.BROKEN)
NO_SURVEYS = Demand(DemandId("d"), DemandKind.NO_SURVEYS)


def pay(name: str, kind: PaymentKind, when: str, invoice: str | None = None) -> Payment:
    amount = Money(Decimal("59.95"))
    return Payment(
        PaymentId(name), kind, amount, at(when), invoice=PaymentId(invoice) if invoice else None
    )


def offer(name: str, when: str, contact: str | None = None) -> Offer:
    return Offer(OfferId(name), "een bon", when=at(when), contact=contact)  # type: ignore[arg-type] - an id


def point(*facts: str, text: str = "Het duurt te lang.") -> Point:
    return Point(PointId("point"), "Levering", text, facts=facts)  # type: ignore[arg-type] - ids


def order(case: Case, *told: str) -> list[str]:
    there = scene(case)
    found = []
    for item in items(there, ledger(there), set(told)):
        what = item.what.lines[0].promise if isinstance(item.what, Chain) else item.what
        found.append(str(what.id))
    return found


ORDERS: dict[str, tuple[Case, list[str]]] = {
    "nothing": (case_of(), []),
    "by day": (
        case_of(contacts=(called("b", "2025-03-07"), called("a", "2025-03-03"))),
        ["a", "b"],
    ),
    "by time": (
        case_of(contacts=(called("b", "2025-03-03T14:00"), called("a", "2025-03-03T09:00"))),
        ["a", "b"],
    ),
    "the own act before the answer": (
        case_of(
            contacts=(
                called("b", direction=Direction.IN),
                called("a"),
            )
        ),
        ["a", "b"],
    ),
    "what happened before a contact": (
        case_of(contacts=(called("a"),), incidents=(outage("i", "2025-03-03"),)),
        ["i", "a"],
    ),
    "a refund after its invoice": (
        case_of(
            contacts=(called("a", "2025-03-05"),),
            payments=(
                pay("r", PaymentKind.REFUNDED, "2025-04-01", "v"),
                pay("v", PaymentKind.INVOICED, "2025-03-03"),
            ),
        ),
        ["r", "v", "a"],
    ),
    "what was paid is no story": (
        case_of(
            payments=(
                pay("p", PaymentKind.PAID, "2025-03-03"),
                pay("w", PaymentKind.WITHHELD, "2025-03-03"),
                pay("o", PaymentKind.OWED, "2025-03-03"),
            )
        ),
        [],
    ),
    "an offer of its own": (case_of(offers=(offer("o", "2025-03-03"),)), ["o"]),
    "an offer of a contact comes with it": (
        case_of(contacts=(called("a"),), offers=(offer("o", "2025-03-03", "a"),)),
        ["a"],
    ),
    "a chain by its first missed day": (
        case_of(
            contacts=(called("a", "2025-03-10"), called("b", "2025-03-20")),
            promises=(promise("t", due("2025-03-17"), BROKEN),),
        ),
        ["a", "t", "b"],
    ),
    "a promise of a contact comes with it": (
        case_of(
            contacts=(called("a", "2025-03-10"),),
            promises=(promise("t", due("2025-03-17"), BROKEN, contact="a", made=None),),
        ),
        ["a"],
    ),
    "an incident that shows a breach": (
        case_of(
            incidents=(outage("i", "2025-03-17", kind=IncidentKind.NON_DELIVERY),),
            promises=(promise("t", due("2025-03-17"), result(Result.BROKEN, fact="i")),),
        ),
        ["t"],
    ),
    "the contact that made the agreement": (
        case_of(agreements=(ORDER,), contacts=(called("a"), called("b", "2025-03-05"))),
        ["b"],
    ),
    "a vague contact of a point": (
        case_of(contacts=(called("a", "2025-03"), called("b")), points=(point("a"),)),
        ["b"],
    ),
    "an exact contact of a point": (
        case_of(contacts=(called("a"),), points=(point("a"),)),
        ["a"],
    ),
    "a vague contact of a point without words": (
        case_of(contacts=(called("a", "2025-03"),), points=(point("a", text=""),)),
        ["a"],
    ),
    "a vague contact with a proof": (
        case_of(contacts=(called("a", "2025-03", exhibits=("x",)),), points=(point("a"),)),
        ["a"],
    ),
    "a survey": (case_of(contacts=(called("a", survey=True),)), ["a"]),
    "a survey that is asked to stop": (
        case_of(contacts=(called("a", survey=True), called("b")), demands=(NO_SURVEYS,)),
        ["b"],
    ),
}


@pytest.mark.parametrize(("case", "expected"), ORDERS.values(), ids=ORDERS)
def test_order(case: Case, expected: list[str]) -> None:
    found = order(case)
    if "r" in expected:  # what answers an invoice stands beside it
        assert sorted(found[:2]) == ["r", "v"]
        assert found[2:] == expected[2:]
    else:
        assert found == expected


@pytest.mark.parametrize("told", ["a", "i", "t0"])
def test_what_was_told_is_left_out(told: str) -> None:
    chain = chained("2025-03-17", "2025-03-24")
    case = case_of(
        contacts=(called("a"),),
        incidents=(outage("i", "2025-03-04"),),
        promises=chain.promises,
    )
    assert set(order(case)) == {"a", "i", "t0"}
    assert set(order(case, told)) == {"a", "i", "t0"} - {told}


MAKING = {
    "the day and the channel": (called("a"), True),
    "another day": (called("a", "2025-03-04"), False),
    "another channel": (called("a", channel=Channel.EMAIL), False),
    "something was said": (called("a", statements=(sentence("ja", "yes"),)), False),
    "confirmed": (called("a", outcome=Outcome.CONFIRMED), True),
    "refused": (called("a", outcome=Outcome.REFUSED), False),
}


@pytest.mark.parametrize(("fact", "expected"), MAKING.values(), ids=MAKING)
def test_making_the_agreement(fact: object, expected: bool) -> None:
    there = scene(case_of(agreements=(ORDER,), contacts=(fact,)))
    assert makes_agreement(there, there.case.contacts[0]) is expected


def test_the_main_story_is_the_longest_chain() -> None:
    single = promise("single", due("2025-03-05"), BROKEN, kind=PromiseKind.ENGINEER)
    chain = chained("2025-03-17", "2025-03-24")
    there = scene(case_of(promises=(single, *chain.promises)))
    found = ledger(there)
    assert found.main is not None
    assert found.main.lines[0].promise.id == "t0"
    assert len(found.stories) == 2
    assert ledger(scene(case_of())).main is None


def test_silences_are_kept_by_what_they_are_about() -> None:
    there = scene(case_of(contacts=(called("a"),), silences=(silence("q", "a", "2025-03-20"),)))
    assert {key: one.id for key, one in ledger(there).silences.items()} == {"a": "q"}
