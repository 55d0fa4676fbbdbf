"""The end of an agreement in a filing: who is asked for it, and whether it was declared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.ids import DemandId
from app.letters.filing.claiming import orders
from app.letters.filing.ending import rulings
from tests.cases import both
from tests.letters.every import composed
from tests.letters.filings import bench
from tests.letters.scenes import case_of, plain
from tests.letters.settings import euros
from tests.unit.builders import letter

K = DemandKind
END = Demand(DemandId("end"), K.DISSOLVE, both("het abonnement", "the subscription"))
MONEY = Demand(DemandId("money"), K.COMPENSATE, "", amount=euros("15.00"))
SENT = letter("gone", "2025-03-01", type="dissolution")
OTHER = letter("gone", "2025-03-01", type="withdrawal")

# The document, whether the agreement was dissolved by letter, and what is asked of whom.
TABLE: dict[tuple[str, bool], tuple[list[str], list[str]]] = {
    ("court-file", False): (
        ["mij € 15,00 te betalen"],
        ["de overeenkomst over het abonnement te ontbinden"],
    ),
    ("court-file", True): (
        ["mij € 15,00 te betalen"],
        ["te verklaren dat de overeenkomst over het abonnement is ontbonden"],
    ),
    ("filing-gc", False): (
        ["mij € 15,00 te betalen"],
        ["de overeenkomst over het abonnement te ontbinden"],
    ),
    ("filing-kifid", False): (
        [
            "mij € 15,00 te betalen",
            "in te stemmen met de ontbinding van de overeenkomst over het abonnement",
        ],
        [],
    ),
    ("filing-kifid", True): (
        [
            "mij € 15,00 te betalen",
            "te aanvaarden dat de overeenkomst over het abonnement is beëindigd",
        ],
        [],
    ),
}


def said(case: Case, document: str, code: str = "nl") -> tuple[list[str], list[str]]:
    scene = bench(case, code, document).scene
    return [plain(one.text) for one in orders(scene)], [
        plain(one.text) for one in rulings(scene)
    ]


@pytest.mark.parametrize("key", TABLE, ids=lambda key: f"{key[0]}-{key[1]}")
def test_who_is_asked_to_end_it(key: tuple[str, bool]) -> None:
    document, sent = key
    case = case_of(demands=(MONEY, END), documents=(SENT,) if sent else ())
    assert said(case, document) == TABLE[key]


def test_a_withdrawal_is_no_dissolution() -> None:
    case = case_of(demands=(replace(END, what=""),), documents=(OTHER,))
    assert said(case, "court-file", "en") == ([], ["that the agreement is dissolved"])
    case = replace(case, documents=(SENT,))
    assert said(case, "court-file", "en")[1] == [
        "that the agreement has already been dissolved"
    ]


def test_an_alternative_stays_with_what_it_is_beside() -> None:
    money, end = replace(MONEY, alternative="a"), replace(END, alternative="a")
    found, ruled = said(case_of(demands=(money, end)), "court-file")
    assert "in te stemmen met de ontbinding" in found[0]
    assert ruled == []


def test_where_only_the_end_is_asked_nothing_is_left_open() -> None:
    desk = bench(case_of(demands=(END,)), "nl", "court-file")
    assert desk.do_orders() == []
    assert len(desk.do_rulings()) == 1
    rows = {row.label: row.lines for row in desk.do_sheet()}
    assert any("Ik vraag de kantonrechter: de overeenkomst" in one[0] for one in rows.values())


def test_the_statement_asks_the_court() -> None:
    sections = composed("xs4all-four-services", "court-file", "nl").letter.sections
    text = " ".join(str(section) for section in sections)
    assert "te ontbinden" in text
    assert "te aanvaarden" not in text
