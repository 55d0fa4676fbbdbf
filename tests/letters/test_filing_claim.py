"""What a filing asks: amounts that add up, and what is to be decided in good words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind, Effort, EffortKind
from app.core.excluding import FULFIL
from app.core.ids import AgreementId, DemandId, EffortId, ExhibitId, FactId
from app.core.money import Money
from app.core.papers import Exhibit
from app.letters.filing.claiming import PAID_OUT, claim_rows, orders
from tests.cases import named, names
from tests.letters.every import day_for, sources
from tests.letters.filings import bench
from tests.letters.scenes import both, case_of, plain
from tests.letters.settings import euros

PAY = DemandKind.COMPENSATE
BOX = both("het kastje", "the box")


def demand(kind: DemandKind, name: str = "d", **more: Any) -> Demand:
    return Demand(DemandId(name), kind, **{"what": BOX, **more})


def asked(case: Case, code: str = "nl", document: str = "filing-gc") -> list[str]:
    return [plain(one.text) for one in orders(bench(case, code, document).scene)]


def table(case: Case, code: str = "nl") -> list[tuple[str, ...]]:
    rows = claim_rows(bench(case, code).scene)
    return [tuple(plain(cell) for cell in row.cells) for row in rows]


@pytest.mark.parametrize("kind", list(DemandKind))
@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("bare", [False, True])
def test_every_kind_has_words(kind: DemandKind, code: str, bare: bool) -> None:
    text = both("bel mij", "call me") if kind is DemandKind.OTHER else ""
    case = case_of(demands=(demand(kind, what="" if bare else BOX, text=text),))
    found = asked(case, code, "filing-kifid")
    if kind is DemandKind.NO_SURVEYS:
        assert found == []
        return
    assert len(found) == 1
    assert not found[0].endswith(".")
    assert " u " not in f" {found[0]} "
    assert "your" not in found[0].split()
    assert "[" not in found[0]


FILINGS = ("filing-gc", "filing-kifid", "filing-skgz", "filing-ecc", "filing-escp")
FULFILLING = FULFIL - {DemandKind.NAME_DATE}


@pytest.mark.parametrize("name", names())
def test_no_claim_contradicts_another_or_stands_twice(name: str) -> None:
    case = named(name)
    kinds = {one.id: one.kind for one in case.demands}
    for document in (*FILINGS, "court-file"):
        desk = bench(case, "nl", document, day_for(case, document))
        found = orders(desk.scene)
        texts = [plain(one.text) for one in found]
        assert len(set(texts)) == len(texts)
        facts = [fact for one in found for fact in one.facts]
        assert len(set(facts)) == len(facts)
        apart = [{kinds[DemandId(fact)] for fact in one.facts} for one in found]
        named_date = any(one == {DemandKind.NAME_DATE} for one in apart)
        assert not (named_date and any(one & FULFILLING for one in apart))
        assert not ({DemandKind.DISSOLVE} in apart and any(one <= FULFILLING for one in apart))


ORDERS: dict[str, tuple[tuple[Demand, ...], list[str], list[str]]] = {
    "one amount": (
        (demand(DemandKind.COMPENSATE, amount=euros("15.00")),),
        ["mij € 15,00 te betalen voor het kastje"],
        ["to pay me €15.00 for the box"],
    ),
    "two amounts come together": (
        (
            demand(DemandKind.COMPENSATE, "a", amount=euros("15.00")),
            demand(DemandKind.REFUND, "b", amount=euros("10.50"), own_money=True),
        ),
        ["mij € 25,50 te betalen"],
        ["to pay me €25.50"],
    ),
    "a credit note is no payment": (
        (demand(DemandKind.CREDIT, amount=euros("25.00")),),
        ["een creditfactuur van € 25,00 te sturen voor het kastje"],
        ["to issue a credit note of €25.00 for the box"],
    ),
    "a fallback": (
        (
            demand(DemandKind.PERFORM, "a", fallback=DemandId("b")),
            demand(DemandKind.REFUND, "b", amount=euros("9.00"), what=""),
        ),
        [
            ("in de eerste plaats het kastje te leveren en, als dat niet kan, mij € 9,00 terug "
            "te betalen")
        ],
        ["in the first place to deliver the box and, in the alternative, to refund me €9.00"],
    ),
    "alternatives": (
        (
            demand(DemandKind.REPAIR, "a", alternative="x"),
            demand(DemandKind.EXPLAIN, "b", alternative="x", what=""),
        ),
        [
            ("in de eerste plaats het kastje kosteloos te herstellen en, als dat niet kan, "
            "uitleg te geven")
        ],
        [
            ("in the first place to repair the box free of charge and, in the alternative, to "
            "give an explanation")
        ],
    ),
    "a date beside delivery": (
        (demand(DemandKind.NAME_DATE, "a"), demand(DemandKind.PERFORM, "b")),
        ["het kastje te leveren"],
        ["to deliver the box"],
    ),
    "a date of another agreement": (
        (
            demand(DemandKind.NAME_DATE, "a", agreement=AgreementId("x")),
            demand(DemandKind.PERFORM, "b", agreement=AgreementId("y")),
        ),
        ["één vaste datum te noemen voor het kastje", "het kastje te leveren"],
        ["to name one fixed date for the box", "to deliver the box"],
    ),
    "a part of another": (
        (
            demand(DemandKind.COMPENSATE, "a", amount=euros("15.00")),
            demand(DemandKind.REFUND, "b", amount=euros("5.00"), part_of=DemandId("a")),
        ),
        ["mij € 15,00 te betalen voor het kastje"],
        ["to pay me €15.00 for the box"],
    ),
    "goodwill and what is set off stand apart": (
        (
            demand(DemandKind.COMPENSATE, "a", amount=euros("15.00"), goodwill=True),
            demand(DemandKind.CREDIT, "b", amount=euros("5.00"), set_off=True),
            demand(DemandKind.REPAIR, "c"),
        ),
        ["het kastje kosteloos te herstellen"],
        ["to repair the box free of charge"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("demands", "dutch", "english"), ORDERS.values(), ids=ORDERS)
def test_what_is_to_be_decided(
    demands: tuple[Demand, ...], dutch: list[str], english: list[str]
) -> None:
    case = case_of(demands=demands)
    assert asked(case, "nl") == dutch
    assert asked(case, "en") == english


def test_the_table_shows_how_each_amount_was_reckoned() -> None:
    proof = Exhibit(ExhibitId("x"), "Rekening")
    cost = Effort(EffortId("e"), EffortKind.REPLACEMENT, exhibits=(ExhibitId("x"),))
    case = case_of(
        demands=(
            demand(PAY, "a", amount=euros("5.00"), times=Decimal(3), times_what="dagen"),
            demand(PAY, "b", amount=euros("4.50"), text="Dat is een derde.", about=True),
            demand(DemandKind.COMPENSATE, "c", amount=euros("1.00"), facts=(FactId("e"),)),
        ),
        efforts=(cost,),
        exhibits=(proof,),
    )  # fmt: skip
    assert table(case) == [
        ("1", "Het kastje", "3 dagen × € 5,00.", "€ 15,00"),
        ("2", "Het kastje", "Dat is een derde. Dit bedrag is een schatting.", "€ 4,50"),
        ("3", "Het kastje", "Bewijs 1.", "€ 1,00"),
        ("", "Totaal, ongeveer", "", "€ 20,50"),
    ]


def test_currencies_are_never_added_and_only_the_estimated_one_is_about() -> None:
    pounds = replace(euros("61.20"), currency="GBP")
    case = case_of(
        demands=(
            demand(DemandKind.COMPENSATE, "a", amount=pounds),
            demand(DemandKind.COMPENSATE, "b", amount=euros("10.00"), about=True),
        )
    )
    assert [row[1:] for row in table(case)[2:]] == [
        ("Totaal", "", "£ 61,20"),
        ("Totaal, ongeveer", "", "€ 10,00"),
    ]
    assert asked(case) == ["mij £ 61,20 en € 10,00 te betalen"]


def test_nothing_asked_is_a_hole() -> None:
    found = bench(case_of()).do_orders()
    assert [str(one.text) for one in found] == ["[wat u wilt]"]
    assert claim_rows(bench(case_of()).scene) == []


@pytest.mark.parametrize("name", names())
def test_the_rows_add_up_to_the_total(name: str) -> None:
    case = named(name)
    scene = bench(case, day=day_for(case, "filing-gc")).scene
    assert sources(name)
    rows = claim_rows(scene)
    found: dict[str, Decimal] = {}
    lines = [one for one in case.demands if any(one.id in row.facts for row in rows)]
    for one in lines:
        assert isinstance(one.amount, Money)
        whole = one.amount.times(one.times)
        found[whole.currency] = found.get(whole.currency, Decimal(0)) + whole.amount
    sums = [scene.language.money(Money(amount, code)) for code, amount in found.items()]
    assert sorted(row.cells[3] for row in rows if row.strong) == sorted(sums)


def test_money_that_is_told_apart() -> None:
    case = case_of(
        demands=(
            demand(DemandKind.COMPENSATE, "a", amount=euros("15.00"), goodwill=True),
            demand(DemandKind.CREDIT, "b", amount=euros("5.00"), set_off=True),
        )
    )
    found = bench(case).do_aside()
    assert found is not None
    assert plain(found.text) == (
        "Apart daarvan staat een bedrag van € 5,00 dat ik wil verrekenen: het kastje. "
        "Uit coulance vraag ik ook € 15,00: het kastje. Dat bedrag telt hierboven niet mee."
    )
    assert bench(case_of(demands=(demand(DemandKind.REPAIR),))).do_aside() is None


def test_what_is_paid_out_is_money() -> None:
    assert frozenset({DemandKind.REFUND, DemandKind.COMPENSATE}) == PAID_OUT
