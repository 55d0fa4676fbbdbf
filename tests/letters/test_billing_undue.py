"""The letter that asks money back: which payments, what is left, and the reason for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import AgreementKind, Delivery, Service
from app.core.case import Case
from app.core.events import IncidentKind, PaymentKind
from tests.cases import both
from tests.letters.billing_cases import DAY, PLAN, TV, blocks, choosing, made, money, paid
from tests.letters.settings import FIRM, NOOR, euros, said
from tests.unit.builders import at, contact, outage

PAID = PaymentKind.PAID
APRIL = paid(PAID, "12.50", "april", when=at("2025-04-01"), invoice=None, what=TV)
MAY = paid(PAID, "12.50", "may", when=at("2025-05-01"), invoice=None, what=TV)
ENDED = {"agreements": (replace(PLAN, ended=at("2025-04-10")),)}
BILL = paid(PaymentKind.INVOICED, "12.50", when=at("2025-05-01"))
LAW = "(artikel 6:203 van het Burgerlijk Wetboek, BW)"


def told(case: Case, code: str = "nl") -> dict[str, str]:
    return blocks(made(case, "undue-payment", code))


def test_only_what_was_paid_after_the_end() -> None:
    found = told(money(APRIL, MAY, **ENDED))
    assert found["opening"] == (
        "Ik heb u € 12,50 betaald voor digitale tv. Dat geld was ik u niet schuldig. Daarom"
        " vraag ik het terug."
    )
    assert found["payments"] == "1 mei 2025; Digitale tv; € 12,50"
    assert found["asks"].endswith("niets meer te rekenen of af te schrijven.")
    assert found["reasons"].startswith("Deze overeenkomst is op 10 april 2025 geëindigd.")
    assert found["reasons"].endswith(f"mag dat geld terugvragen {LAW}.")


def test_a_payment_in_the_month_of_the_end_is_not_surely_after_it() -> None:
    vague = replace(APRIL, when=at("2025-04"))
    found = made(money(vague, **ENDED), "undue-payment")
    assert "payments" in found.missing


def test_twice_for_one_invoice() -> None:
    one, two = replace(APRIL, invoice="bill"), replace(MAY, invoice="bill")
    found = told(money(BILL, one, two), "en")
    assert found["payments"].endswith("Paid in all; ; €25.00")
    assert "Your invoice of 1 May 2025 is for €12.50. I paid €25.00 for it" in found["reasons"]
    assert "pay back €12.50 to account" in found["ask"]


def test_what_came_back_is_taken_off() -> None:
    back = paid(PaymentKind.REFUNDED, "5", when=at("2025-05-08"), invoice=None)
    early = paid(PaymentKind.REFUNDED, "9", "e", when=at("2025-03-08"), invoice=None)
    found = told(money(MAY, back, early, **ENDED))
    assert found["payments"] == (
        "1 mei 2025; Digitale tv; € 12,50 | 8 mei 2025; Terugbetaald door u; − € 5,00"
        " | Nog terug te betalen; ; € 7,50"
    )
    assert "Daarvan is € 5,00 al terug." in found["opening"]
    assert "mij € 7,50 terug te betalen" in found["asks"]


def test_all_of_it_came_back() -> None:
    back = paid(PaymentKind.REVERSED, "12.50", when=at("2025-05-08"), invoice=None)
    assert "payments" in made(money(MAY, back, **ENDED), "undue-payment").missing


def test_a_charge_that_was_wrong() -> None:
    wrong = outage("w", "2025-05-01", kind=IncidentKind.WRONG_CHARGE, text="wij belden niet")
    found = told(money(APRIL, MAY, incidents=(wrong,)))
    assert found["payments"].startswith("1 mei 2025")
    assert found["reasons"].startswith("Wij belden niet. Er was dus geen reden")


NEVER = (replace(PLAN, services=(Service("s", TV, Delivery.NEVER),)),)


def test_a_service_that_never_came_is_charged_without_a_reason() -> None:
    other = replace(APRIL, what=both("internet", "internet"))
    found = told(money(other, MAY, agreements=NEVER))
    assert found["payments"].startswith("1 mei 2025; Digitale tv")
    assert found["reasons"].startswith("Digitale tv hebt u niet geleverd.")
    assert "6:203" not in found["reasons"]


def test_goods_that_did_not_come_are_still_owed() -> None:
    sofa = replace(NEVER[0], kind=AgreementKind.PURCHASE, prices=())
    found = made(money(MAY, agreements=(sofa,)), "undue-payment")
    assert set(found.missing) == {"payments", "reason"}


@pytest.mark.parametrize(
    ("ground", "reason"),
    [
        ("nothing_agreed", "Ik heb hierover geen overeenkomst met u."),
        ("wrong_charge", "Er was dus geen reden om te betalen."),
    ],
)
def test_the_user_says_why(ground: str, reason: str) -> None:
    case = choosing(money(MAY), "undue-payment", "may", ground=ground)
    assert reason in told(case)["reasons"]


def test_payments_that_the_user_names() -> None:
    case = choosing(money(APRIL, MAY, **ENDED), "undue-payment", "may", "april")
    assert told(case)["payments"].startswith("1 april 2025; Digitale tv; € 12,50 | 1 mei 2025")


def test_holes_where_nothing_is_known() -> None:
    found = made(money(parties=(NOOR, FIRM)), "undue-payment", "en")
    assert found.missing == ("payments", "account", "reason")
    assert said(found.letter.subject) == "Please pay back what was paid without reason"
    assert "[day and amount of the payment]" in blocks(found)["opening"]


def test_two_currencies_are_never_added() -> None:
    pounds = replace(APRIL, amount=replace(euros("8"), currency="GBP"), when=at("2025-05-02"))
    found = told(money(MAY, pounds, **ENDED))
    assert "€ 12,50 en £ 8,00" in found["opening"]


def test_the_day_of_the_letter_is_that_of_the_draft() -> None:
    assert made(money(MAY, **ENDED), "undue-payment").letter.day == DAY


def test_what_was_said_before_a_wrong_charge_comes_first() -> None:
    wrong = outage("w", "2025-05-01", kind=IncidentKind.WRONG_CHARGE, text="wij belden niet")
    asked = contact("c", "2025-04-20", with_whom="kpn")
    later = contact("d", "2025-05-20", with_whom="kpn")
    found = told(money(MAY, incidents=(wrong,), contacts=(asked, later)))
    assert found["reasons"].startswith("Op 20 april belde ik uw klantenservice. Wij belden")
    assert "20 mei" not in found["reasons"]
