"""Which demands stand, and their amounts, days, accounts and prices."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.core.agreement import Period, PriceItem
from app.core.claims import Demand, DemandKind
from app.letters.demanding import account, amount, asked, by, closed, phrase
from tests.cases import both
from tests.letters.settings import (
    RICH,
    TV,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    euros,
    said,
    scene_of,
)
from tests.unit.builders import KPN, NOOR, at, due

K = DemandKind
MODEM = ("het modem", "the modem")
LETTER = ("een kopie van het contract", "a copy of the contract")


def worded(code: str, one: Demand, form: str, *, alone: bool = False) -> str:
    """Return a demand in the words of a form."""
    scene = desk_of(asking(one), code).scene
    return said(phrase(scene, one, form, alone=alone))


def day_of(code: str, day: str) -> str:
    """Return the day that a demand says of itself."""
    one = demand(K.PERFORM, by=due(day))
    return said(by(desk_of(asking(one), code).scene, one))


DATED: dict[str, tuple[Demand, str, str]] = {
    "perform by a later day": (
        demand(K.PERFORM, *MODEM, by=due("2025-06-02")),
        "het modem te leveren, uiterlijk maandag 2 juni 2025",
        "deliver the modem, by Monday 2 June 2025",
    ),
    "perform by an earlier day": (
        demand(K.PERFORM, *MODEM, by=due("2025-05-06")),
        "het modem te leveren",
        "deliver the modem",
    ),
    "repair by a later day": (
        demand(K.REPAIR, *MODEM, by=due("2025-06-02")),
        "het modem kosteloos te herstellen, uiterlijk maandag 2 juni 2025",
        "repair the modem free of charge, by Monday 2 June 2025",
    ),
    "correct by a later day": (
        demand(K.CORRECT, "de laatste factuur", "the last invoice", by=due("2025-06-02")),
        "de laatste factuur te corrigeren, uiterlijk maandag 2 juni 2025",
        "correct the last invoice, by Monday 2 June 2025",
    ),
    "send by a later day": (
        demand(K.SEND, *LETTER, by=due("2025-06-02")),
        "een kopie van het contract te sturen, uiterlijk maandag 2 juni 2025",
        "send me a copy of the contract, by Monday 2 June 2025",
    ),
    "refund by a later day": (
        demand(K.REFUND, *MODEM, amount=euros("25"), by=due("2025-06-02")),
        "€ 25,00 terug te betalen voor het modem, uiterlijk maandag 2 juni 2025",
        "pay back €25.00 for the modem, by Monday 2 June 2025",
    ),
    "correct an amount by a later day": (
        demand(K.CORRECT, "de rekening", "the bill", amount=euros("25"), by=due("2025-06-02")),
        (
            "de rekening te corrigeren voor een bedrag van € 25,00, uiterlijk maandag 2 juni "
            "2025"
        ),
        "correct the bill by €25.00, by Monday 2 June 2025",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), DATED.values(), ids=DATED)
def test_a_demand_with_a_day_of_its_own(given: Demand, dutch: str, english: str) -> None:
    assert worded("nl", given, "ask") == dutch
    assert worded("en", given, "ask") == english


CORRECTED = demand(K.CORRECT, "de rekening", "the bill", amount=euros("640"))


@pytest.mark.parametrize(
    ("form", "dutch", "english"),
    [
        (
            "ask",
            "de rekening te corrigeren voor een bedrag van € 640,00",
            "correct the bill by €640.00",
        ),
        (
            "require",
            "corrigeert u de rekening voor een bedrag van € 640,00",
            "correct the bill by €640.00",
        ),
        ("short", "correctie van de rekening (€ 640,00)", "correction of the bill (€640.00)"),
    ],
)
def test_an_amount_to_correct(form: str, dutch: str, english: str) -> None:
    assert worded("nl", CORRECTED, form) == dutch
    assert worded("en", CORRECTED, form) == english


ALONE: dict[str, tuple[Demand, str, str]] = {
    "repair": (
        demand(K.REPAIR, *MODEM),
        "het modem kosteloos te herstellen",
        "repair the modem free of charge",
    ),
    "refund": (
        demand(K.REFUND),
        "terug te betalen wat ik heb betaald",
        "pay back what I paid",
    ),
    "refund of an amount": (
        demand(K.REFUND, amount=euros("25.50")),
        ("€ 25,50 terug te betalen op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman"),
        ("pay back €25.50 to account NL91 ABNA 0417 1643 00 in the name of N. Hartman"),
    ),
    "refund of an amount for a thing": (
        demand(K.REFUND, *MODEM, amount=euros("25.50")),
        (
            "€ 25,50 terug te betalen voor het modem op rekening NL91 ABNA 0417 1643 00, "
            "op naam van N. Hartman"
        ),
        (
            "pay back €25.50 for the modem to account NL91 ABNA 0417 1643 00 in the name "
            "of N. Hartman"
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), ALONE.values(), ids=ALONE)
def test_a_demand_alone_names_the_account(given: Demand, dutch: str, english: str) -> None:
    assert worded("nl", given, "ask", alone=True) == dutch
    assert worded("en", given, "ask", alone=True) == english


AMOUNTS: dict[str, tuple[Demand, str, str]] = {
    "whole euros": (
        demand(K.REFUND, amount=euros("25")),
        "€ 25,00",
        "€25.00",
    ),
    "cents": (
        demand(K.REFUND, amount=euros("25.05")),
        "€ 25,05",
        "€25.05",
    ),
    "thousands": (
        demand(K.REFUND, amount=euros("12500")),
        "€ 12.500,00",
        "€12,500.00",
    ),
    "about": (
        demand(K.REFUND, amount=euros("40"), about=True),
        "ongeveer € 40,00",
        "about €40.00",
    ),
    "three months": (
        demand(
            K.REFUND,
            amount=euros("12.50"),
            times=Decimal(3),
            times_what=both("maanden", "months"),
        ),
        "€ 37,50 (3 maanden × € 12,50)",
        "€37.50 (3 months × €12.50)",
    ),
    "two and a half hours": (
        demand(
            K.COMPENSATE,
            amount=euros("40"),
            times=Decimal("2.5"),
            times_what=both("uur", "hours"),
        ),
        "€ 100,00 (2,5 uur × € 40,00)",
        "€100.00 (2.5 hours × €40.00)",
    ),
    "nothing to count": (
        demand(K.REFUND, amount=euros("10"), times=Decimal(2)),
        "€ 20,00 (2 × € 10,00)",
        "€20.00 (2 × €10.00)",
    ),
    "none": (
        demand(K.REFUND),
        "",
        "",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), AMOUNTS.values(), ids=AMOUNTS)
def test_an_amount(given: Demand, dutch: str, english: str) -> None:
    assert said(amount(scene_of(asking(given), "nl"), given)) == dutch
    assert said(amount(scene_of(asking(given), "en"), given)) == english


DAYS: dict[str, tuple[str, str, str]] = {
    "before the deadline": (
        "2025-05-02",
        "",
        "",
    ),
    "the deadline itself": (
        "2025-05-14",
        "",
        "",
    ),
    "the day after": (
        "2025-05-15",
        "uiterlijk donderdag 15 mei 2025",
        "by Thursday 15 May 2025",
    ),
    "another year": (
        "2026-01-05",
        "uiterlijk maandag 5 januari 2026",
        "by Monday 5 January 2026",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), DAYS.values(), ids=DAYS)
def test_a_day_of_its_own(given: str, dutch: str, english: str) -> None:
    assert day_of("nl", given) == dutch
    assert day_of("en", given) == english


# --- which demands stand ------------------------------------------------------------------

MET = replace(demand(K.REFUND), met=at("2025-04-01"))
DROPPED = replace(demand(K.REFUND), dropped=at("2025-04-01"))
LEFT_OUT: dict[str, tuple[Demand, ...]] = {
    "met": (MET,),
    "dropped": (DROPPED,),
    "no surveys": (demand(K.NO_SURVEYS),),
    "a part": (replace(demand(K.REFUND), part_of=demand(K.PERFORM).id),),
    "only a fallback": (
        demand(K.REPAIR, *MODEM, fallback=demand(K.DISSOLVE).id),
        demand(K.DISSOLVE),
    ),
}


@pytest.mark.parametrize("others", LEFT_OUT.values(), ids=LEFT_OUT)
def test_demands_that_do_not_stand(others: tuple[Demand, ...]) -> None:
    stays = demand(K.PERFORM)
    found = asked(scene_of(asking(stays, *others)))
    assert found[0].id == stays.id
    assert not {K.REFUND, K.NO_SURVEYS, K.DISSOLVE} & {one.kind for one in found}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("het modem", "het modem", id="bare"),
        pytest.param("het modem, type 4", "het modem, type 4,", id="apposition"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_an_apposition_is_closed(words: str, expected: str) -> None:
    assert closed(scene_of(about()), words) == expected


def test_the_account_of_the_first_who_has_one() -> None:
    scene = scene_of(about(parties=(NOOR, replace(WILLEM, account=RICH.account), KPN)))
    assert "NL91 ABNA" in account(scene, "ask.account")
    assert account(scene_of(about(parties=(NOOR, KPN))), "ask.account") == ""


PRICES = {
    "a month": (Period.MONTH, "(€ 12,50 per maand)", "(€12.50 a month)"),
    "a day": (Period.DAY, "(€ 12,50 per dag)", "(€12.50 a day)"),
    "a quarter": (Period.QUARTER, "(€ 12,50 per kwartaal)", "(€12.50 a quarter)"),
    "a year": (Period.YEAR, "(€ 12,50 per jaar)", "(€12.50 a year)"),
    "each": (Period.PIECE, "(€ 12,50 per stuk)", "(€12.50 each)"),
    "once": (Period.ONCE, "(€ 12,50)", "(€12.50)"),
}


@pytest.mark.parametrize(("per", "dutch", "english"), PRICES.values(), ids=PRICES)
def test_what_is_charged(per: Period, dutch: str, english: str) -> None:
    item = PriceItem(TV.what, euros("12.50"), per)
    one = demand(K.STOP_CHARGING, "digitale tv", "digital television")
    case = about(demands=(one,), agreements=(replace(TV, prices=(item,)),))
    assert dutch in said(phrase(scene_of(case), one, "ask"))
    assert english in said(phrase(scene_of(case, "en"), one, "ask"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [("nl", "uiterlijk eind juni 2025"), ("en", "by the end of June 2025")],
)
def test_a_month_is_meant_to_its_end(code: str, expected: str) -> None:
    assert day_of(code, "2025-06") == expected
