"""The damage: its table, what stands apart, and when the firm owes it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.core.case import Case
from app.core.claims import Effort, EffortKind
from app.core.events import Incident, IncidentKind, Payment, PaymentKind
from app.core.ids import EffortId, ExhibitId, FactId, IncidentId, PaymentId
from app.core.law import Confidence
from app.core.money import Money
from app.core.papers import Exhibit
from app.core.totals import asked_totals
from app.letters.claim_bench import ClaimBench
from app.letters.declaring.costs import collection
from tests.cases import both
from tests.letters.declarations import DAY, K, bench_of, notice
from tests.letters.settings import (
    FIRM,
    asking,
    demand,
    euros,
    pack,
    said,
    scene_of,
)
from tests.unit.builders import NOOR, at

BILL = Exhibit(ExhibitId("bill"), both("Rekening", "Bill"), dated=at("2025-03-20"))
TAXI = demand(K.COMPENSATE, "de taxi", "the taxi", amount=euros("15.00"), id="taxi")
MEALS = demand(
    K.COMPENSATE,
    "eten",
    "meals",
    amount=euros("25"),
    times=Decimal(2),
    times_what=both("dagen", "days"),
    id="meals",
)


def bench(case: Case, code: str = "nl", **options: str) -> ClaimBench:
    found = bench_of(case, "damages", code, **options)
    assert isinstance(found, ClaimBench)
    return found


def rows(case: Case, code: str = "nl") -> list[tuple[str, ...]]:
    """Return the rows of the table as they are read."""
    found = bench(case, code).do_lost().rows
    return [tuple(said(cell) for cell in row.cells) for row in found]


def test_each_loss_has_a_row_with_its_sum() -> None:
    case = asking(TAXI, MEALS)
    assert rows(case) == [
        ("1", "–", "De taxi", "–", "€ 15,00"),
        ("2", "–", "Eten: 2 dagen × € 25,00", "–", "€ 50,00"),
    ]
    assert rows(case, "en") == [
        ("1", "–", "The taxi", "–", "€15.00"),
        ("2", "–", "Meals: 2 days × €25.00", "–", "€50.00"),
    ]
    there = bench(case)
    found = there.do_lost()
    assert found.sums == asked_totals(case, DAY).claimed.sums == (euros("65.00"),)
    assert [said(one) for one in there.do_sums()] == ["€ 65,00"]


RIDE = Payment(
    PaymentId("ride"), PaymentKind.PAID, euros("15.00"), at("2025-03-19"), exhibits=(BILL.id,)
)
HOTSPOT = Effort(
    EffortId("ride"),
    EffortKind.REPLACEMENT,
    when=at("2025-03-19T10:00"),
    amount=euros("15.00"),
    exhibits=(BILL.id,),
)
FAULT = Incident(IncidentId("ride"), IncidentKind.OUTAGE, at("2025-03-19"))
NAMED = replace(TAXI, facts=(FactId("ride"),))
SHOWN = replace(TAXI, exhibits=(BILL.id,))
WHERE: dict[str, tuple[Case, tuple[str, str]]] = {
    "nothing": (asking(TAXI), ("–", "–")),
    "a payment it names": (
        asking(NAMED, payments=(RIDE,), exhibits=(BILL,)),
        ("19 maart 2025", "bijlage 1"),
    ),
    "an effort it names": (
        asking(NAMED, efforts=(HOTSPOT,), exhibits=(BILL,)),
        ("19 maart 2025", "bijlage 1"),
    ),
    "an effort of the same amount and proof": (
        asking(SHOWN, efforts=(HOTSPOT,), exhibits=(BILL,)),
        ("19 maart 2025", "bijlage 1"),
    ),
    "an effort of another amount": (
        asking(SHOWN, efforts=(replace(HOTSPOT, amount=euros("9")),), exhibits=(BILL,)),
        ("20 maart 2025", "bijlage 1"),
    ),
    "an incident, which proves no sum": (
        asking(NAMED, incidents=(replace(FAULT, exhibits=(BILL.id,)),), exhibits=(BILL,)),
        ("19 maart 2025", "–"),
    ),
}


@pytest.mark.parametrize(("case", "cells"), WHERE.values(), ids=WHERE)
def test_the_day_and_the_proof_of_a_loss(case: Case, cells: tuple[str, str]) -> None:
    (row,) = rows(case)
    assert (row[1], row[3]) == cells


POUNDS = replace(TAXI, amount=Money(Decimal("61.20"), "GBP"))
SUMS: dict[str, tuple[Case, list[str]]] = {
    "one row needs no sum": (asking(TAXI), []),
    "an estimate": (asking(TAXI, replace(MEALS, about=True)), ["ongeveer € 65,00"]),
    "two currencies": (
        asking(POUNDS, replace(MEALS, about=True)),
        ["£ 61,20", "ongeveer € 50,00"],
    ),
}


@pytest.mark.parametrize(("case", "sums"), SUMS.values(), ids=SUMS)
def test_the_sums_of_the_table(case: Case, sums: list[str]) -> None:
    there = bench(case)
    there.do_lost()
    assert [said(one) for one in there.do_sums()] == sums


OWN = demand(K.REFUND, "de borg", "the deposit", amount=euros("100"), own_money=True)
CREDIT = demand(K.CREDIT, "mei", "May", amount=euros("25"))
GESTURE = demand(K.COMPENSATE, "de dag", "the day", amount=euros("40"), goodwill=True, id="g")
NO_DAMAGE = [OWN, CREDIT, GESTURE, replace(TAXI, met=at("2025-04-01"))]


@pytest.mark.parametrize("other", NO_DAMAGE, ids=lambda one: one.id)
def test_what_is_no_damage_is_not_in_the_table(other: object) -> None:
    assert len(rows(asking(replace(MEALS), other))) == 1


ACCOUNT = "op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman"
PANELS: dict[str, tuple[Case, list[str]]] = {
    "damage alone": (
        asking(TAXI, MEALS),
        [f"€ 65,00 schadevergoeding te betalen {ACCOUNT};", "dit schriftelijk te bevestigen."],
    ),
    "own money and a credit beside it": (
        asking(TAXI, OWN, CREDIT),
        [
            f"€ 15,00 schadevergoeding te betalen {ACCOUNT};",
            "€ 100,00 terug te betalen voor de borg;",
            "een creditfactuur van € 25,00 te sturen voor mei;",
            "dit schriftelijk te bevestigen.",
        ],
    ),
    "two currencies": (
        asking(POUNDS, MEALS),
        [
            "£ 61,20 schadevergoeding te betalen;",
            "€ 50,00 schadevergoeding te betalen;",
            "dit schriftelijk te bevestigen.",
        ],
    ),
    "nobody's account": (
        asking(TAXI, parties=(NOOR, FIRM)),
        [
            "€ 15,00 schadevergoeding te betalen op de rekening waarmee is betaald;",
            "dit schriftelijk te bevestigen.",
        ],
    ),
    "nothing to claim": (
        asking(),
        ["[bedrag] schadevergoeding te betalen;", "dit schriftelijk te bevestigen."],
    ),
}


@pytest.mark.parametrize(("case", "items"), PANELS.values(), ids=PANELS)
def test_the_panel(case: Case, items: list[str]) -> None:
    assert [said(one.text) for one in bench(case).do_damages().items] == items


TIME = Effort(EffortId("m"), EffortKind.MINUTES, quantity=Decimal(190))
CALLS = Effort(EffortId("c"), EffortKind.CALLS, quantity=Decimal(4))
APART: dict[str, tuple[Case, str, str]] = {
    "a gesture and time": (
        asking(TAXI, GESTURE, efforts=(TIME,)),
        (
            "Ook vraag ik u om een gebaar van € 40,00 voor de dag. Ik weet dat u dit niet "
            "hoeft te doen. Ik zou het wel waarderen. Dit alles kostte ook drie uur en tien "
            "minuten. Die tijd tel ik niet mee als schade."
        ),
        (
            "I also ask you for a goodwill payment of €40.00 for the day. I know that you are "
            "not obliged to do this. I would appreciate it. All this also took three hours and "
            "ten minutes. I do not count that time as a loss."
        ),
    ),
    "calls without a time": (
        asking(TAXI, efforts=(CALLS,)),
        "Dit alles kostte ook tijd. Die tel ik niet mee als schade.",
        "All this also took time. I do not count that as a loss.",
    ),
    "a gesture without an amount": (
        asking(TAXI, replace(GESTURE, amount=None)),
        (
            "Ook vraag ik u om de dag te vergoeden. Ik weet dat u dit niet hoeft te doen. Ik "
            "zou het wel waarderen."
        ),
        (
            "Please also compensate me for the day. I know that you are not obliged to do "
            "this. I would appreciate it."
        ),
    ),
    "nothing": (asking(TAXI), "", ""),
}


@pytest.mark.parametrize(("case", "dutch", "english"), APART.values(), ids=APART)
def test_what_stands_apart_from_the_damage(case: Case, dutch: str, english: str) -> None:
    for code, words in (("nl", dutch), ("en", english)):
        found = bench(case, code).do_apart()
        assert (said(found.text) if found else "") == words


WORDS = both("Ik moest naar huis.", "I had to get home.")
REMARKS: dict[str, tuple[Case, str]] = {
    "one": (
        asking(replace(TAXI, text=WORDS)),
        (
            "Ik moest naar huis. Deze schade is het gevolg van uw fout. Was u de afspraak "
            "nagekomen, dan was die er niet."
        ),
    ),
    "the second of two": (
        asking(MEALS, replace(TAXI, text=WORDS)),
        (
            "Bij 2: ik moest naar huis. Deze schade is het gevolg van uw fout. Was u de "
            "afspraak nagekomen, dan waren deze kosten er niet."
        ),
    ),
}


@pytest.mark.parametrize(("case", "words"), REMARKS.values(), ids=REMARKS)
def test_how_the_losses_follow(case: Case, words: str) -> None:
    there = bench(case)
    there.do_lost()
    found = there.do_loss_notes()
    assert found is not None
    limited = (
        "Ik houd de schade zo klein mogelijk. Komt er nog iets bij, dan laat ik u dat meteen "
        "weten."
    )
    assert said(found.text) == f"{words} {limited}"


def test_without_losses_nothing_is_said_to_follow() -> None:
    there = bench(asking())
    there.do_lost()
    assert there.do_loss_notes() is None


LIABLE = [
    ({}, "stel ik u aansprakelijk voor mijn schade (artikel 6:74 "),
    ({"claims": "instead"}, "vraag ik schadevergoeding in plaats van nakoming (artikel 6:87 "),
]


@pytest.mark.parametrize(("options", "words"), LIABLE)
def test_beside_performance_or_in_its_place(options: dict[str, str], words: str) -> None:
    assert words in said(bench(asking(TAXI), **options).do_liable())


OWED: dict[str, tuple[Case, dict[str, str], str, list[str]]] = {
    "a notice whose term passed": (
        asking(TAXI, documents=(notice("2025-03-18", "2025-04-01"),)),
        {},
        "Die termijn is voorbij.",
        [],
    ),
    "nothing on record": (asking(TAXI), {}, "U bent in verzuim: [waarom", ["default"]),
    "too late to undo": (
        asking(TAXI),
        {"default": "too-late"},
        "Deze schade kunt u niet meer voorkomen door het nu alsnog te doen.",
        [],
    ),
}


@pytest.mark.parametrize(("case", "options", "words", "missing"), OWED.values(), ids=OWED)
def test_why_the_firm_owes_it(
    case: Case, options: dict[str, str], words: str, missing: list[str]
) -> None:
    there = bench(case, **options)
    assert words in said(there.do_why_liable().text)
    assert there.scene.missing == missing


COSTS: dict[str, tuple[Case, str]] = {
    "damages have no scale": (asking(TAXI), ""),
    "own money has": (asking(TAXI, OWN), "ten hoogste € 40,00 (artikel 6:96 lid 2 onder c BW)"),
}


@pytest.mark.parametrize(("case", "words"), COSTS.values(), ids=COSTS)
def test_collection_costs_are_for_own_money_only(case: Case, words: str) -> None:
    for chosen, there_are in (("yes", bool(words)), ("no", False)):
        there = bench(case, costs=chosen)
        there.do_lost()
        told = said(there.do_unpaid())
        assert ("staffel" in told) is there_are
        assert words in told or chosen == "no"


@pytest.mark.parametrize(
    ("confidence", "named"), [(Confidence.HIGH, True), (Confidence.MEDIUM, False)]
)
def test_a_scale_that_is_not_sure_names_no_costs(confidence: Confidence, named: bool) -> None:
    law = pack()
    changed = tuple(
        replace(one, confidence=confidence) if one.key == "nl.bik.scale" else one
        for one in law.parameters
    )
    there = scene_of(asking(), kind="damages", law=replace(law, parameters=changed))
    assert bool(collection(there, (euros("100"),))) is named


@pytest.mark.parametrize("sums", [(), (euros("1"), Money(Decimal(1), "GBP")), (euros("0"),)])
def test_no_costs_without_one_sum(sums: tuple[Money, ...]) -> None:
    assert not collection(scene_of(asking(), kind="damages"), sums)
