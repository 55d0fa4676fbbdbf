"""Incidents, amounts, costs and silences as they are noted, and where they are listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.core.claims import Effort, EffortKind
from app.core.entry import EntryKind
from app.core.events import Incident, IncidentKind, Payment, PaymentKind, Silence
from app.core.fact import Fact
from app.core.happened import happened
from app.core.ids import EffortId, FactId, IncidentId, PaymentId, SilenceId
from app.core.lookup import facts
from app.core.money import Money
from app.core.noting import Note, belongs_to, record_note
from app.core.papers import Exhibit, StoredFile
from app.core.problems import find
from app.core.timeline import entries
from tests.cases import example
from tests.unit.builders import a_case, at, contact

KPN = example("kpn-digital-tv")
DAY = date(2025, 6, 1)
TEN = Money(Decimal("10.00"))
PAPER = Exhibit(
    id="", title="rekening", file=StoredFile("a" * 64, "r.pdf", "application/pdf", 4)
)
NEW: tuple[Note, ...] = (
    Incident(IncidentId(""), IncidentKind.OUTAGE, at("2025-04-28")),
    Silence(SilenceId(""), FactId("t5"), at("2025-04-28")),
    Payment(PaymentId(""), PaymentKind.PAID, TEN, at("2025-04-28")),
    Effort(EffortId(""), EffortKind.CALLS, at("2025-04-28"), Decimal(3)),
)


@pytest.mark.parametrize("note", NEW, ids=lambda one: type(one).__name__)
def test_what_is_noted_is_a_fact_of_its_own(note: Note) -> None:
    case, made = record_note(KPN, note)
    assert facts(KPN).get(made) is None
    found = facts(case).get(made)
    assert isinstance(found, type(note))
    assert (found.when, found.id) == (note.when, made)
    assert {one.code for one in find(case)} <= {one.code for one in find(KPN)} | {
        "payment.paid_more",
        "incident.no_evidence",
    }


@pytest.mark.parametrize("note", NEW, ids=lambda one: type(one).__name__)
def test_noting_it_again_changes_it_in_its_place(note: Note) -> None:
    case, made = record_note(KPN, note)
    found: Fact | None = facts(case).get(made)
    assert isinstance(found, Note)
    again, same = record_note(case, replace(found, when=at("2025-04-29")))
    assert same == made
    moment = facts(again).moment(made)
    assert moment is not None
    assert moment.edtf == "2025-04-29"
    assert len(list(happened(again, DAY))) == len(list(happened(case, DAY)))


def test_papers_come_with_it_once() -> None:
    case, made = record_note(KPN, NEW[2], (PAPER,))
    again, second = record_note(case, NEW[2], (PAPER,))
    first, other = facts(again).get(made), facts(again).get(second)
    assert isinstance(first, Payment)
    assert isinstance(other, Payment)
    assert first.exhibits == other.exhibits
    assert len(again.exhibits) == len(KPN.exhibits) + 1


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (PaymentKind.PAID, ["k1", "i2", "i1"]),
        (PaymentKind.DISPUTED, ["k1", "i2", "i1"]),
        (PaymentKind.COSTS, ["k1"]),
        (PaymentKind.INVOICED, []),
        (PaymentKind.OWED, ["i2", "i1"]),
    ],
)
def test_an_amount_belongs_to_what_it_answers(kind: PaymentKind, found: list[str]) -> None:
    case = a_case(
        payments=(
            _amount("i1", PaymentKind.INVOICED),
            _amount("i2", PaymentKind.INVOICED),
            _amount("k1", PaymentKind.CLAIMED),
        )
    )
    assert [one.id for one in belongs_to(case, kind)] == found
    assert "i2" not in [one.id for one in belongs_to(case, kind, "i2")]


def test_an_amount_is_no_part_of_its_own_part() -> None:
    whole = _amount("k1", PaymentKind.CLAIMED)
    part = replace(_amount("k2", PaymentKind.CLAIMED), invoice=PaymentId("k1"))
    found = belongs_to(a_case(payments=(whole, part)), PaymentKind.CLAIMED, "k1")
    assert found == ()


def test_what_happened_holds_costs_and_parts_of_debts_in_order() -> None:
    case = a_case(
        contacts=(contact("c1", "2025-03-01"), contact("c2", "2025-04-01")),
        incidents=(Incident(IncidentId("i1"), IncidentKind.OUTAGE, at("2025-05-01")),),
        payments=(
            _amount("k1", PaymentKind.CLAIMED),
            replace(_amount("k2", PaymentKind.COSTS), invoice=PaymentId("k1")),
        ),
        efforts=(
            Effort(EffortId("e1"), EffortKind.CALLS, at("2025-03-05")),
            Effort(EffortId("e2"), EffortKind.POSTAGE),
            Effort(EffortId("e3"), EffortKind.POSTAGE, at("2026-01-01")),
        ),
    )
    rows = happened(case, DAY)
    assert [one.fact for one in rows] == ["c1", "e1", "c2", "k1", "k2", "i1", "e2"]
    assert [one.number for one in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert rows[1].kind is EntryKind.EFFORT
    assert not [one for one in entries(case, DAY) if one.kind is EntryKind.EFFORT]


def test_without_them_it_is_the_timeline() -> None:
    assert happened(KPN, DAY) == entries(KPN, DAY)


def _amount(name: str, kind: PaymentKind) -> Payment:
    return Payment(PaymentId(name), kind, TEN, at("2025-04-10"))
