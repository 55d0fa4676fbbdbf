"""The letter that disputes an invoice: its lines add up, and it asks what fits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.agreement import Delivery, Service
from app.core.case import Case
from app.core.claims import DemandKind
from app.core.events import IncidentKind, PaymentKind
from app.core.money import Money
from app.letters.billing.invoices import disputed_invoices, lines
from tests.cases import both
from tests.letters.billing_cases import PLAN, TV, blocks, made, money, paid
from tests.letters.settings import FIRM, NOOR, demand, euros, pack, said, scene_of
from tests.unit.builders import at, outage

BILL = paid(PaymentKind.INVOICED, "72.50", number="F-1")
TWICE = paid(PaymentKind.DISPUTED, "25", what=both("digitale tv in mei", "digital TV in May"))
REST = paid(PaymentKind.PAID, "47.50", what=both("internet", "internet"))
NEVER = replace(PLAN, services=(Service("s", TV, Delivery.NEVER),))
MISSING = {"agreements": (NEVER,)}


def told(case: Case, code: str = "nl") -> dict[str, str]:
    return blocks(made(case, "invoice-dispute", code))


def test_one_invoice_of_which_a_part_is_disputed() -> None:
    found = told(money(BILL, TWICE, REST, **MISSING))
    assert found["opening"] == (
        "Op uw factuur van 20 mei 2025 staat € 25,00 voor digitale tv in mei. Digitale tv hebt"
        " u niet geleverd. Met dit deel van de factuur ben ik het niet eens."
    )
    assert found["lines"] == (
        "Internet; Betaald op 20 mei 2025; € 47,50"
        " | Digitale tv in mei (2 × € 12,50); Niet betaald, ik maak bezwaar; € 25,00"
        " | Totaal van de factuur; ; € 72,50"
    )
    assert found["asks"] == (
        "mij een creditfactuur van € 25,00 te sturen;"
        " | dit bedrag niet te innen, en mijn aansluiting niet af te sluiten, zolang u niet op"
        " deze brief hebt geantwoord."
    )
    assert found["stand"] == (
        "Zolang u digitale tv niet levert, hoef ik daarvoor niet te betalen (artikel 6:262 van"
        " het Burgerlijk Wetboek, BW). De rest van uw rekeningen betaal ik op tijd."
    )


def test_the_same_in_english() -> None:
    found = told(money(BILL, TWICE, REST, **MISSING), "en")
    assert found["lines"].startswith("Internet; Paid on 20 May 2025; €47.50 | Digital TV in")
    assert "do not collect this amount, and do not cut off my service" in found["asks"]
    assert "(article 6:262 of the Dutch Civil Code" in found["stand"]


def test_what_is_paid_is_asked_back_and_nothing_is_suspended() -> None:
    found = told(money(BILL, TWICE, replace(REST, amount=euros("72.50")), **MISSING))
    assert "Betaald, ik vraag dit terug" in found["lines"]
    assert found["ask"] == (
        "Ik vraag u om mij uiterlijk op vrijdag 6 juni 2025 € 25,00 terug te betalen op "
        "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
    )
    assert "6:262" not in found["stand"]
    assert "innen" not in " ".join(found.values())
    assert found["stand"].endswith("terug (artikel 6:203 van het Burgerlijk Wetboek, BW).")


def test_a_part_of_it_that_is_paid() -> None:
    found = told(money(BILL, TWICE, replace(REST, amount=euros("60")), **MISSING))
    assert "Hiervan is € 12,50 betaald" in found["lines"]
    assert "creditfactuur van € 12,50" in found["asks"]
    assert "mij € 12,50 terug te betalen op" in found["asks"]
    assert "€ 12,50 niet te innen, en" in found["asks"]


def test_without_an_account_there_is_a_hole() -> None:
    case = money(BILL, replace(REST, amount=euros("72.50")), TWICE, parties=(NOOR, FIRM))
    found = made(case, "invoice-dispute")
    assert "account" in found.missing
    assert "op rekening [rekeningnummer]" in blocks(found)["ask"]


def test_a_whole_invoice_needs_no_table() -> None:
    whole = paid(PaymentKind.WITHHELD, "72.50")
    found = told(money(BILL, whole, **MISSING))
    assert found["opening"].startswith("Uw factuur van 20 mei 2025 is € 72,50.")
    assert "lines" not in found
    assert "Met deze factuur ben ik het niet eens." in found["opening"]


def test_a_wrong_charge_is_no_suspension() -> None:
    wrong = outage("w", "2025-05-20", kind=IncidentKind.WRONG_CHARGE, text="wij belden niet")
    found = told(money(BILL, TWICE, REST, incidents=(wrong,)))
    assert "Wij belden niet." in found["opening"]
    assert found["stand"].startswith("Volgens mij klopt dit bedrag niet.")
    assert "6:262" not in found["stand"]


def test_a_dispute_without_a_reason_has_a_hole() -> None:
    found = made(money(BILL, TWICE, REST), "invoice-dispute")
    assert found.missing == ("reason",)
    assert "[waarom het niet klopt]" in blocks(found)["opening"]


def test_what_was_credited_already_is_not_asked_again() -> None:
    back = paid(PaymentKind.REFUNDED, "10")
    found = told(money(BILL, TWICE, REST, back, **MISSING))
    assert "creditfactuur van € 15,00" in found["asks"]
    assert "Hiervan is € 10,00 al terugbetaald" in found["lines"]
    assert not disputed_invoices(
        scene_of(money(BILL, TWICE, paid(PaymentKind.REFUNDED, "25")), kind="invoice-dispute")
    )


@pytest.mark.parametrize(
    ("payments", "opening", "ask", "missing"),
    [
        ((BILL,), "een bedrag dat ik niet kan plaatsen", "waarvoor elk bedrag", ()),
        (
            (paid(PaymentKind.PAID, "9.95", invoice=None),),
            "Op 20 mei 2025 heb ik € 9,95 aan u betaald.",
            "waarvoor dit bedrag is",
            ("invoice",),
        ),
        ((), "[nummer of dag van de factuur]", "waarvoor elk bedrag", ("invoice",)),
    ],
)
def test_what_is_not_known_is_asked(
    payments: tuple[object, ...], opening: str, ask: str, missing: tuple[str, ...]
) -> None:
    found = made(money(*payments), "invoice-dispute")  # type: ignore[arg-type] - payments
    assert opening in blocks(found)["opening"]
    assert ask in blocks(found)["ask"]
    assert found.missing == missing


def test_the_number_of_the_invoice_stands_behind_that_of_the_customer() -> None:
    letter = made(money(BILL, TWICE, REST, **MISSING), "invoice-dispute").letter
    assert [one.value for one in letter.references][1:] == ["123", "F-1"]
    assert said(letter.subject) == "Bezwaar tegen uw factuur van 20 mei 2025: € 25,00 te veel"


def test_demands_about_the_bill_are_asked_too() -> None:
    stop = demand(DemandKind.STOP_CHARGING, "digitale tv", "digital TV")
    perform = demand(DemandKind.PERFORM, "digitale tv", "digital TV")
    found = told(money(BILL, TWICE, REST, demands=(stop, perform), **MISSING))
    assert "niets meer te rekenen voor digitale tv, tot de dag waarop u levert" in found["asks"]
    assert "te leveren" not in found["asks"]


@given(
    st.integers(1, 20_000),
    st.integers(0, 20_000),
    st.integers(0, 25_000),
    st.integers(0, 9_000),
)
def test_the_lines_add_up_to_the_invoice(whole: int, part: int, given: int, back: int) -> None:
    def cents(kind: PaymentKind, amount: int) -> object:
        return replace(paid(kind, "1"), amount=Money(Decimal(amount) / 100))

    kinds = (
        (PaymentKind.INVOICED, whole),
        (PaymentKind.DISPUTED, part),
        (PaymentKind.PAID, given),
        (PaymentKind.REFUNDED, back),
    )
    case = money(*(cents(kind, amount) for kind, amount in kinds))  # type: ignore[arg-type] - payments
    scene = scene_of(case, kind="invoice-dispute", law=pack())
    for found in disputed_invoices(scene):
        rows = [said(row.cells[2]) for row in lines(scene, found)]
        summed = sum(Decimal(row[2:].replace(".", "").replace(",", ".")) for row in rows)
        assert summed == Decimal(whole) / 100
        assert (
            found.unpaid.amount + found.paid.amount == found.amount.amount - Decimal(back) / 100
        )
        assert found.unpaid.amount >= 0 <= found.paid.amount


def test_dates_are_those_of_the_case() -> None:
    vague = replace(BILL, when=at("2025-05"))
    assert "Op uw factuur van mei 2025 staat" in told(money(vague, TWICE, REST))["opening"]
