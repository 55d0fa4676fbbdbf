"""The answer to a debt collector: the sums, the reasons, the papers, and never a threat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Delivery, Service
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import PaymentKind
from app.core.law import Confidence
from tests.cases import both
from tests.letters.billing_cases import (
    COLLECTOR,
    PLAN,
    TV,
    blocks,
    choosing,
    made,
    money,
    paid,
)
from tests.letters.settings import FIRM, RICH, euros, pack
from tests.unit.builders import at, contact, letter

DAY = date(2025, 8, 8)
COSTS = PaymentKind.COSTS
BILL = paid(PaymentKind.INVOICED, "72.50")
DISPUTED = paid(PaymentKind.DISPUTED, "25", when=at("2025-05-23"))
REST = paid(PaymentKind.PAID, "47.50", when=at("2025-05-23"))
WHOLE = paid(PaymentKind.CLAIMED, "65", "claim", party=COLLECTOR.id)
DEBT = paid(PaymentKind.CLAIMED, "25", "debt", invoice="claim", party=COLLECTOR.id, what=TV)
ADDED = paid(COSTS, "40", "costs", invoice="claim", party=COLLECTOR.id)
CLAIM = (WHOLE, DEBT, ADDED)
NEVER = (replace(PLAN, services=(Service("s", TV, Delivery.NEVER),)),)
OBJECTION = letter("objection", "2025-05-23", type="invoice-dispute")
NOTICE = letter("notice", "2025-05-26", type="notice")


def case(*payments: object, **more: object) -> Case:
    fields = {"agreements": NEVER, "documents": (OBJECTION, NOTICE), **more}
    return money(*(payments or (BILL, DISPUTED, REST, *CLAIM)), **fields)  # type: ignore[arg-type] - payments


def told(found: Case, code: str = "nl", **choices: str) -> dict[str, str]:
    chosen = choosing(found, "collector-reply", day=DAY, **choices)
    return blocks(made(chosen, "collector-reply", code, DAY))


def test_the_whole_claim_is_disputed() -> None:
    found = told(case(), fourteen_days="none")
    assert found["opening"] == (
        "U vraagt mij namens KPN € 65,00: € 25,00 voor digitale tv en € 40,00 incassokosten. Ik"
        " ben het met dit hele bedrag niet eens. Ik betaal het niet."
    )
    assert found["reasons"] == (
        "KPN heeft digitale tv niet geleverd. Op 23 mei 2025 maakte ik bezwaar tegen de"
        " factuur. De rest van die factuur, € 47,50, betaalde ik dezelfde dag. Op 26 mei stelde"
        " ik KPN in gebreke. Op deze brieven kreeg ik geen antwoord."
    )
    assert found["costs"].endswith("(artikel 6:96 lid 6 van het Burgerlijk Wetboek, BW).")
    assert "het bewijs dat KPN digitale tv heeft geleverd" in found["asks"]


def test_sums_that_do_not_come_to_the_total_are_named() -> None:
    wrong = replace(WHOLE, amount=euros("70"))
    found = told(case(BILL, DISPUTED, REST, wrong, DEBT, ADDED), "en")
    assert (
        "for €70.00. The amounts in your letter come to €65.00. So the total"
        in (found["opening"])
    )


def test_a_part_that_is_not_disputed_was_paid() -> None:
    debt = replace(DEBT, amount=euros("72.50"))
    whole = replace(WHOLE, amount=euros("112.50"))
    found = told(case(BILL, DISPUTED, REST, whole, debt, ADDED))
    assert (
        "Ik ben het niet eens met € 25,00 hiervan en met de kosten van € 40,00."
        in (found["opening"])
    )
    assert "De andere € 47,50 heb ik op 23 mei 2025 betaald." in found["opening"]


@pytest.mark.parametrize(
    ("said", "text", "asked"),
    [
        ("unknown", "", True),
        ("none", "geen brief gekregen", True),
        ("short", "minder dan veertien dagen", False),
        ("no_costs", "noemde geen bedrag aan kosten", False),
    ],
)
def test_the_letter_of_fourteen_days_only_as_the_user_said(
    said: str, text: str, asked: bool
) -> None:
    found = told(case(), fourteen_days=said)
    assert text in found.get("costs", "")
    assert bool(found.get("costs")) is bool(text)
    assert ("termijn van veertien dagen" in found["asks"]) is asked


def test_without_costs_no_letter_is_asked() -> None:
    found = told(
        case(BILL, DISPUTED, REST, replace(WHOLE, amount=euros("25"))), fourteen_days="none"
    )
    assert "costs" not in found
    assert "veertien" not in found["asks"]


def test_an_article_that_is_not_sure_takes_its_sentence_along() -> None:
    weak = tuple(
        replace(one, confidence=Confidence.MEDIUM) if one.id == "bw-6-96-6" else one
        for one in pack().citations
    )
    chosen = choosing(case(), "collector-reply", day=DAY, fourteen_days="none")
    law = replace(pack(), citations=weak)
    found = blocks(made(chosen, "collector-reply", "nl", DAY, law))
    assert found["costs"].endswith("om zonder extra kosten te betalen.")
    assert "hoef" not in found["costs"]


def test_only_the_costs() -> None:
    found = told(case(), dispute="costs", fourteen_days="none")
    assert found["opening"].endswith("De € 25,00 betaal ik. De € 40,00 kosten betaal ik niet.")
    assert found["costs"].startswith("Ik heb ook geen brief gekregen")
    assert "bewijs dat" in found["asks"]


def test_a_creditor_that_is_not_known() -> None:
    found = told(case(*CLAIM, documents=()), creditor="unknown")
    assert "namens" not in found["opening"]
    assert "Ik weet niet over welke overeenkomst uw brief gaat." in found["opening"]
    assert found["asks"].startswith("de naam van uw opdrachtgever; | de overeenkomst")
    assert "kopie" not in found.get("contact", "")
    assert "reasons" not in found


def test_what_was_paid_already() -> None:
    settled = paid(PaymentKind.PAID, "25", invoice=None, when=at("2025-05-23"))
    found = told(case(settled, *CLAIM, agreements=(PLAN,), documents=()))
    assert found["reasons"] == "Op 23 mei 2025 heb ik dit bedrag al betaald."


def test_an_answer_of_the_firm_is_told() -> None:
    answer = contact(
        "a",
        "2025-06-02",
        Channel.EMAIL,
        direction=Direction.IN,
        with_whom="kpn",
        about=both("de factuur", "the invoice"),
    )
    found = told(case(contacts=(answer,)))
    assert "geen antwoord" not in found["reasons"]
    assert found["reasons"].endswith("Op 2 juni kreeg ik een e-mail van KPN over de factuur.")


@pytest.mark.parametrize(
    ("choices", "parties", "text"),
    [
        ({}, (RICH, FIRM, COLLECTOR), ""),
        (
            {"calls": "no", "bailiff": "yes"},
            (RICH, FIRM, COLLECTOR),
            (
                "Schrijf mij, en bel mij niet. Is er een uitspraak van een rechter? "
                "Stuur mij die dan."
            ),
        ),
        (
            {},
            (replace(RICH, refused=(Channel.PHONE,)), FIRM, COLLECTOR),
            "Schrijf mij, en bel mij niet.",
        ),
    ],
)
def test_how_the_writer_wants_to_hear(
    choices: dict[str, str], parties: tuple[object, ...], text: str
) -> None:
    assert told(case(parties=parties), **choices).get("contact", "") == text


def test_the_register_is_asked_for_since_it_is_there() -> None:
    before = date(2024, 3, 31)
    chosen = choosing(case(), "collector-reply", day=before)
    found = blocks(made(chosen, "collector-reply", "nl", before))
    assert "register van" not in found["asks"]
    assert "register van" in told(case())["asks"]
    assert "register van" not in told(case(), register="known")["asks"]


def test_holes_where_nothing_is_known() -> None:
    found = made(money(agreements=()), "collector-reply", "nl", DAY)
    assert set(found.missing) == {"claim", "reason"}


def test_it_is_formal_and_goes_to_the_firm_too() -> None:
    letter_made = made(case(), "collector-reply", "nl", DAY).letter
    assert letter_made.closing == "Hoogachtend,"
    assert letter_made.copies == "Kopie: KPN B.V."
    assert letter_made.addressee[0] == "Incasso Voorbeeld B.V."
