"""What a cell of the list may change, and what stays as it was."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.core.channel import Channel
from app.core.claims import Effort, EffortKind, Offer
from app.core.contact import Statement, StatementKind
from app.core.events import Contact, Payment, PaymentKind
from app.core.ids import EffortId, OfferId, PaymentId, PointId, StatementId
from app.core.lookup import facts
from app.core.moment import When
from app.core.money import Money
from app.core.text import Wording
from app.gui.happened.changing import (
    columns_to_change,
    in_point,
    summary,
    with_channel,
    with_day,
    with_summary,
)
from app.gui.happened.rows import Column
from tests.cases import example
from tests.unit.builders import CHAIN, a_case, contact, letter, outage, silence

if TYPE_CHECKING:
    from app.core.case import Case

MARCH = When(edtf="2025-03-06")
SAID = Statement(StatementId("s1"), StatementKind.INFORMATION, "wij leveren")
LATER = When(edtf="2025-04-01")
BOTH = (Wording("nl", "over de tv"), Wording("en", "about the TV"))
KPN = example("kpn-digital-tv")
CASE = a_case(
    contacts=(
        contact("asked", "2025-03-01", asked="een datum", comment="Eigen woorden."),
        contact("both", "2025-03-02", about=BOTH),
        contact("empty", "2025-03-03"),
        contact("said", "2025-03-04", statements=(SAID,)),
    ),
    incidents=(outage("i1", "2025-03-05"),),
    payments=(Payment(PaymentId("p1"), PaymentKind.PAID, Money(Decimal(5)), MARCH),),
    efforts=(Effort(EffortId("e1"), EffortKind.CALLS, MARCH),),
    offers=(Offer(OfferId("o1"), "vijf euro", when=MARCH),),
    promises=CHAIN,
    silences=(silence("h1", "t1", "2025-04-01"),),
    documents=(letter("d1", "2025-04-20"),),
)


def _contact(case: Case, name: str) -> Contact:
    found = facts(case).get(name)
    assert isinstance(found, Contact)
    return found


@pytest.mark.parametrize(
    ("fact", "columns"),
    [
        ("asked", (Column.DATE, Column.CHANNEL, Column.WHAT)),
        *((one, ()) for one in ("t1", "h1", "d1", "nothing")),
    ],
)
def test_cells_that_can_be_changed(fact: str, columns: tuple[Column, ...]) -> None:
    assert columns_to_change(CASE, fact) == columns


@pytest.mark.parametrize("kind", ["contacts", "incidents", "payments", "efforts", "offers"])
def test_the_day_of_everything_that_has_one(kind: str) -> None:
    fact = getattr(CASE, kind)[0]
    assert columns_to_change(CASE, fact.id)[0] is Column.DATE
    changed = with_day(CASE, fact.id, LATER)
    assert getattr(changed, kind) == (replace(fact, when=LATER), *getattr(CASE, kind)[1:])


def test_the_channel_of_a_contact_alone() -> None:
    assert _contact(with_channel(CASE, "asked", Channel.CHAT), "asked").channel is Channel.CHAT
    assert with_channel(CASE, "t1", Channel.CHAT) == CASE
    assert with_day(CASE, "d1", LATER) == CASE


@pytest.mark.parametrize(
    ("fact", "before", "field"),
    [("asked", "een datum", "asked"), ("empty", "", "comment")],
)
def test_words_change_where_the_list_found_them(fact: str, before: str, field: str) -> None:
    assert summary(CASE, fact) == before
    changed = _contact(with_summary(CASE, fact, "nieuwe woorden"), fact)
    assert "nieuwe woorden" in str(getattr(changed, field))


def test_words_in_the_other_language_stay() -> None:
    changed = _contact(with_summary(CASE, "both", "about the telly"), "both")
    assert changed.about == (BOTH[0], Wording("en", "about the telly"))


def test_a_statement_keeps_words() -> None:
    assert with_summary(CASE, "said", "") == CASE
    changed = _contact(with_summary(CASE, "said", "we deliver"), "said").statements[0]
    assert "we deliver" in str(changed.text)
    assert changed.id == "s1"


def test_facts_come_into_a_point_once() -> None:
    point = KPN.points[0]
    new = next(one.id for one in KPN.contacts if one.id not in point.facts)
    changed = in_point(KPN, (*point.facts, new, new), point.id).points[0]
    assert changed.facts == (*point.facts, new)
    assert in_point(KPN, (new,), PointId("nothing")) == KPN
