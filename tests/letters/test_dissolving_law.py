"""A dissolution: what the law means for the money, what the user chose, what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import AgreementKind
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Reply
from app.core.events import Result
from app.core.papers import Document
from app.core.sale import ESSENTIAL
from app.letters.compose import compose
from app.letters.declare_bench import DeclareBench
from tests.cases import both, data_case
from tests.letters.declarations import (
    PACKAGE,
    PART_PRICE,
    PHONE,
    WHOLE_PRICE,
    K,
    bench_of,
    choosing,
    months,
    notice,
    packaged,
    priced,
)
from tests.letters.every import day_for, sources
from tests.letters.settings import TV, about, asking, demand, euros, point, said
from tests.unit.builders import due, promise, result


def law(case: Case, code: str = "nl", **options: str) -> str:
    """Return why the law allows it."""
    bench = bench_of(case, "dissolution", code, **options)
    assert isinstance(bench, DeclareBench)
    bench.do_claimed()
    return said(bench.do_why_dissolve())


SOFA = replace(TV, what=both("een bank", "a sofa"), kind=AgreementKind.PURCHASE)
LATE = promise("p", due("2025-04-14"), result(Result.BROKEN), what="een bank")
BACK = demand(K.REFUND, amount=euros("399"), own_money=True)
LAWS: dict[str, tuple[Case, str]] = {
    "a part, with money": (
        packaged(months("5"), agreement=priced(WHOLE_PRICE, PART_PRICE)),
        (
            "Voor dit deel hoef ik niet meer te betalen. Wat daarvoor al is betaald, betaalt u "
            "terug (artikelen 6:270 en 6:271 BW)."
        ),
    ),
    "a part, nothing paid": (packaged(), "Voor dit deel hoef ik niet te betalen"),
    "all, with money": (asking(BACK), "Wat al is betaald, betaalt u terug (artikel 6:271 BW)."),
    "all, nothing paid": (about(), "Ik hoef niets meer te betalen (artikel 6:271 BW)."),
    "a contract that lasted": (
        packaged(BACK, agreement=replace(PACKAGE, services=())),
        "Wat te veel is betaald, betaalt u terug (artikel 6:271 BW).",
    ),
    "a thing that never came": (
        asking(BACK, agreements=(SOFA,), promises=(LATE,)),
        "betaalt u terug (artikelen 6:271 en 7:19a lid 3 BW).",
    ),
}


@pytest.mark.parametrize(("case", "words"), LAWS.values(), ids=LAWS)
def test_what_the_law_means_for_the_money(case: Case, words: str) -> None:
    told = law(case)
    assert words in told
    assert "(artikel 6:265 van het Burgerlijk Wetboek, BW)" in told
    assert "Dat doe ik met deze brief (artikel 6:267 BW)." in told


OPTIONS: dict[str, tuple[dict[str, str], str, str]] = {
    "nothing": ({}, "", ""),
    "the rest is cancelled": (
        {"rest": "cancel"},
        (
            "De rest van mijn contract zeg ik op tegen de eerst mogelijke dag. Wilt u de "
            "einddatum bevestigen?"
        ),
        (
            "I cancel the rest of my contract from the earliest possible day. Please confirm "
            "the end date."
        ),
    ),
    "goods are collected": (
        {"returns": "collect"},
        "Wat u al hebt geleverd, kunt u ophalen. Laat mij weten wanneer.",
        "You can collect what you have already delivered. Please tell me when.",
    ),
    "goods are sent": (
        {"returns": "send"},
        "Wat u al hebt geleverd, stuur ik u terug. Laat mij weten naar welk adres.",
        "I will send back what you have already delivered. Please tell me to which address.",
    ),
    "the discount stays": (
        {"discount": "keep"},
        "De lagere prijs mag mijn korting voor de andere diensten niet veranderen.",
        "The lower price must leave my discount on the other services as it is.",
    ),
}


def besides(case: Case, code: str, options: dict[str, str]) -> str:
    bench = bench_of(case, "dissolution", code, **options)
    assert isinstance(bench, DeclareBench)
    parts = (bench.do_rest(), bench.do_returned(), bench.do_discount())
    return " ".join(said(one) for one in parts if one)


@pytest.mark.parametrize(("options", "dutch", "english"), OPTIONS.values(), ids=OPTIONS)
def test_what_the_user_chose_besides(options: dict[str, str], dutch: str, english: str) -> None:
    assert besides(packaged(), "nl", options) == dutch
    assert besides(packaged(), "en", options) == english


def test_a_whole_dissolution_leaves_no_rest_and_no_discount() -> None:
    options = {"declares": "whole", "rest": "cancel", "discount": "keep"}
    assert besides(packaged(), "nl", options) == ""


@pytest.mark.parametrize(
    ("channels", "made", "warned"),
    [
        (("email",), None, True),
        (("email",), "online", False),
        (("registered", "email"), None, False),
    ],
)
def test_the_user_hears_that_paper_wants_paper(
    channels: tuple[str, ...], made: str | None, warned: bool
) -> None:
    case = choosing(about(agreements=(replace(TV, channel=made),)), "dissolution")
    draft = replace(case.documents[-1], channels=channels)
    bench = bench_of(replace(case, documents=()), "dissolution")
    assert isinstance(bench, DeclareBench)
    bench.scene.document = replace(draft)
    bench.do_declaration()
    assert bool(bench.scene.mind.cautions) is warned


def test_an_answer_that_the_day_was_essential_counts_as_chosen() -> None:
    told = replace(point("late"), replies=(Reply(ESSENTIAL, "yes"),))
    case = about(agreements=(SOFA,), promises=(LATE,))
    for points, missing in (((), ["default"]), ((told,), [])):
        bench = bench_of(replace(case, points=points), "dissolution")
        assert isinstance(bench, DeclareBench)
        bench.do_default()
        assert bench.scene.missing == missing


def test_a_notice_whose_term_passed_makes_it_ready() -> None:
    sent = notice("2025-03-18", "2025-04-01")
    bench = bench_of(packaged(documents=(sent,)), "dissolution")
    assert isinstance(bench, DeclareBench)
    assert said(bench.do_default().text).endswith(
        "U hebt vaste telefonie nog steeds niet geleverd."
    )
    assert bench.scene.missing == []


SETTLED = {
    "a refund": (packaged(months("5"), agreement=priced(PART_PRICE)), "de terugbetaling zijn"),
    "a compensation": (
        packaged(demand(K.COMPENSATE, *PHONE, amount=euros("9"))),
        "de betaling",
    ),
    "no money": (packaged(), "Een bevestiging is daarvoor genoeg."),
}


@pytest.mark.parametrize(("case", "words"), SETTLED.values(), ids=SETTLED)
def test_what_is_enough_to_close(case: Case, words: str) -> None:
    bench = bench_of(case, "dissolution")
    assert isinstance(bench, DeclareBench)
    bench.do_claimed()
    assert words in said(bench.do_settle())


UNPAID = {
    "one sum": (
        asking(BACK),
        {},
        (
            "Staat de € 399,00 op 14 mei niet op mijn rekening, dan vraag ik vanaf 15 mei ook "
            "de wettelijke rente (artikel 6:119 van het Burgerlijk Wetboek, BW). Ook kan ik "
            "dit geschil dan voorleggen aan een geschillencommissie, als u daarbij bent "
            "aangesloten."
        ),
    ),
    "two sums": (
        asking(BACK, demand(K.COMPENSATE, amount=euros("9"))),
        {},
        (
            "Staat het geld op 14 mei niet op mijn rekening, dan vraag ik vanaf 15 mei ook de "
            "wettelijke rente (artikel 6:119 van het Burgerlijk Wetboek, BW). Ook kan ik dit "
            "geschil dan voorleggen aan een geschillencommissie, als u daarbij bent "
            "aangesloten."
        ),
    ),
    "no money": (
        about(),
        {"costs": "yes"},
        (
            "Heb ik op 14 mei geen bevestiging, dan kan ik dit geschil voorleggen aan een "
            "geschillencommissie, als u daarbij bent aangesloten."
        ),
    ),
    "collection costs of a refund": (
        asking(BACK, demand(K.COMPENSATE, amount=euros("1000"))),
        {"costs": "yes"},
        (
            "Staat het geld op 14 mei niet op mijn rekening, dan vraag ik vanaf 15 mei ook de "
            "wettelijke rente (artikel 6:119 van het Burgerlijk Wetboek, BW). Moet ik kosten "
            "maken om € 399,00 te innen, dan komen die erbij. Volgens de wettelijke staffel is "
            "dat ten hoogste € 59,85 (artikel 6:96 lid 2 onder c BW). Ook kan ik dit geschil "
            "dan voorleggen aan een geschillencommissie, als u daarbij bent aangesloten."
        ),
    ),
}


@pytest.mark.parametrize(("case", "options", "words"), UNPAID.values(), ids=UNPAID)
def test_what_follows_when_nothing_comes(
    case: Case, options: dict[str, str], words: str
) -> None:
    bench = bench_of(case, "dissolution", **options)
    assert isinstance(bench, DeclareBench)
    bench.do_claimed()
    assert said(bench.do_otherwise()) == words


def test_cautions_reach_the_user_as_warnings() -> None:
    case = data_case("household")
    draft = Document("draft", "dissolution", "nl", channels=(Channel.EMAIL,))
    found = compose(
        replace(case, documents=(draft,)),
        "dissolution",
        "nl",
        day_for(case, "dissolution"),
        sources("household"),
    )
    assert [one for one in found.warnings if "alleen per e-mail" in one]
