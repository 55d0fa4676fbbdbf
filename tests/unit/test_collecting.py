"""What a collector asks, and whether its parts come to the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.agreement import Agreement
from app.core.collecting import claim_of
from app.core.events import Payment, PaymentKind
from app.core.ids import AgreementId, PartyId, PaymentId
from app.core.lookup import facts
from app.core.timeline import entries
from app.core.trimming import trimmed
from tests.letters.settings import euros
from tests.unit.builders import a_case, at

WHEN = at("2025-08-04")


def asked(name: str, amount: str, whole: str = "", costs: bool = False) -> Payment:
    return Payment(
        PaymentId(name),
        PaymentKind.COSTS if costs else PaymentKind.CLAIMED,
        euros(amount),
        WHEN,
        invoice=PaymentId(whole) if whole else None,
        party=PartyId("collector"),
    )


WHOLE = asked("all", "65")
PARTS = (asked("tv", "25", "all"), asked("costs", "40", "all", costs=True))


def figures(*payments: Payment) -> tuple[str, ...] | None:
    """Return total, sum of the parts, debt and costs, and whether it adds up."""
    claim = claim_of(a_case(payments=payments), "collector")
    if claim is None:
        return None
    sums = (claim.total, claim.summed, claim.debt, claim.costs)
    return (*(f"{one.amount:.2f}" for one in sums), "adds up" if claim.adds_up else "does not")


def test_parts_that_come_to_the_whole() -> None:
    assert figures(WHOLE, *PARTS) == ("65.00", "65.00", "25.00", "40.00", "adds up")


def test_parts_that_do_not() -> None:
    whole = replace(WHOLE, amount=euros("70"))
    assert figures(whole, *PARTS) == ("70.00", "65.00", "25.00", "40.00", "does not")


def test_a_whole_without_parts() -> None:
    assert figures(WHOLE) == ("65.00", "65.00", "65.00", "0.00", "adds up")


def test_parts_without_a_whole() -> None:
    loose = tuple(replace(one, invoice=None) for one in PARTS)
    assert figures(*loose) == ("65.00", "65.00", "25.00", "40.00", "adds up")


def test_the_last_claim_counts() -> None:
    assert figures(WHOLE, replace(WHOLE, id="later", amount=euros("80"))) == (
        *("80.00", "80.00", "80.00", "0.00"),
        "adds up",
    )


def test_nothing_is_asked_by_somebody_else() -> None:
    assert figures() is None
    assert figures(replace(WHOLE, party=PartyId("other"))) is None
    assert figures(replace(WHOLE, kind=PaymentKind.INVOICED)) is None


def test_another_currency_is_left_out() -> None:
    foreign = replace(PARTS[0], amount=replace(PARTS[0].amount, currency="GBP"))
    assert figures(WHOLE, foreign, PARTS[1]) == ("65.00", "40.00", "0.00", "40.00", "does not")


def test_the_timeline_has_one_row_for_a_claim() -> None:
    rows = entries(a_case(payments=(WHOLE, *PARTS)), date(2025, 9, 1))
    assert [(row.fact, row.side.value) for row in rows] == [("all", "other")]


def test_what_arrives_later_was_not_there_yet() -> None:
    sofa = Agreement(AgreementId("sofa"), "een bank", received=WHEN)
    case = a_case(agreements=(sofa,))
    (before,) = trimmed(case, facts(case), date(2025, 8, 3)).agreements
    assert before.received is None
    assert trimmed(case, facts(case), date(2025, 8, 4)) is case
