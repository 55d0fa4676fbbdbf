"""The check speaks to the user, who may read another language than that of the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.ids import DemandId
from app.core.money import Money
from app.letters.check.checking import check
from app.letters.compose import compose
from app.production import sources
from tests.cases import named

DAY = date(2026, 11, 22)
ASKED = Demand(DemandId("d"), DemandKind.COMPENSATE, amount=Money(Decimal("250.00"), "EUR"))


def said(case: Case, document: str, letter: str, interface: str) -> str:
    """Return what the check says of a letter."""
    kept = sources(case)
    made = compose(case, document, letter, DAY, kept)
    found = check(case, made, kept, DAY, interface)
    return "\n".join(one.sentence for one in found).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("letter", "interface", "gap"),
    [
        ("nl", "en", "Still to fill in: why: a period that has passed"),
        ("nl", "nl", "Vul nog in: waarom: een termijn die voorbij is"),
        ("en", "nl", "Vul nog in: waarom: een termijn die voorbij is"),
    ],
)
def test_a_gap_is_named_in_the_users_language(letter: str, interface: str, gap: str) -> None:
    bare = replace(named("kpn-digital-tv"), contacts=(), promises=(), documents=())
    assert gap in said(bare, "dissolution", letter, interface)


@pytest.mark.parametrize(("interface", "amount"), [("nl", "€ 250,00"), ("en", "€250.00")])
def test_an_amount_is_written_as_the_user_writes_it(interface: str, amount: str) -> None:
    case = named("de-internet")
    more = replace(case, demands=(*case.demands, ASKED))
    assert amount in said(more, "de-complaint", "de", interface)
