"""The rows of the overview of contacts and events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.events import (
    Payment,
    PaymentKind,
)
from app.core.ids import AgreementId, PaymentId
from app.letters.annex import contact_rows
from tests.cases import both
from tests.letters.settings import (
    TV,
    about,
    desk_of,
    euros,
    said,
)
from tests.unit.builders import (
    at,
    contact,
    letter,
    silence,
)


def row(case: Case, code: str) -> str:
    """Return the rows of the chronology from how on, between bars, behind slashes."""
    desk = desk_of(case, code, "chronology")
    desk.scene.by_name = True
    found = contact_rows(desk.scene, desk.ledger, desk.entries, years=False)
    return said(" / ".join(" | ".join(one.cells[1:]) for one in found))


def paid(kind: PaymentKind, **more: object) -> Case:
    """Return a case with a payment in April."""
    one = Payment(PaymentId("pay"), kind, euros("25"), at("2025-04-02"), **more)  # type: ignore[arg-type] - fields by name
    return about(agreements=(), payments=(one,))


def billed() -> Case:
    """Return a case with an invoice of which two parts are disputed."""
    whole = Payment(PaymentId("bill"), PaymentKind.INVOICED, euros("25"), at("2025-04-02"))
    parts = [
        replace(whole, id=PaymentId(name), kind=PaymentKind.DISPUTED, amount=euros("5"))
        for name in ("first", "second")
    ]
    linked = tuple(replace(one, invoice=whole.id) for one in parts)
    return about(agreements=(), payments=(whole, *linked))


CALLS = Agreement(
    AgreementId("calls"),
    both("bellen", "calls"),
    AgreementKind.SUBSCRIPTION,
    made=at("2025-03-02"),
)
ENTRIES: dict[str, tuple[Case, str, str]] = {
    "invoiced": (
        paid(PaymentKind.INVOICED),
        "2 april | Factuur van KPN | Factuur van € 25,00. | geen",
        "2 April | Invoice from KPN | Invoice of €25.00. | none",
    ),
    "paid": (
        paid(PaymentKind.PAID),
        "2 april | Betaling | € 25,00 betaald. | geen",
        "2 April | Payment | €25.00 paid. | none",
    ),
    "disputed": (
        paid(PaymentKind.DISPUTED),
        "2 april | – | Bezwaar tegen € 25,00. | geen",
        "2 April | – | Objection to €25.00. | none",
    ),
    "refunded": (
        paid(PaymentKind.REFUNDED),
        "2 april | Betaling | € 25,00 terugbetaald. | geen",
        "2 April | Payment | €25.00 paid back. | none",
    ),
    "reversed": (
        paid(PaymentKind.REVERSED),
        "2 april | Betaling | € 25,00 laten terugboeken. | geen",
        "2 April | Payment | €25.00 reversed by the bank. | none",
    ),
    "a complaint": (
        about(documents=(letter("a", "2025-04-14"),)),
        "14 april | Mijn e-mail | Klachtbrief. | geen",
        "14 April | My e-mail | Letter of complaint. | none",
    ),
    "a silence after a letter": (
        about(
            documents=(letter("a", "2025-04-14"),), silences=(silence("s", "a", "2025-04-28"),)
        ),
        (
            "14 april | Mijn e-mail | Klachtbrief. | geen / 28 april | – | Geen antwoord "
            "op mijn klachtbrief. | –"
        ),
        (
            "14 April | My e-mail | Letter of complaint. | none / 28 April | – | No "
            "answer to my letter of complaint. | –"
        ),
    ),
    "a silence after a call": (
        about(
            contacts=(contact("c", "2025-04-14", with_whom="kpn"),),
            silences=(silence("s", "c", "2025-04-28"),),
        ),
        ("14 april | Telefoon | – | geen / 28 april | – | Geen reactie op nummer 1. | –"),
        "14 April | Phone | – | none / 28 April | – | No reaction to number 1. | –",
    ),
    "with proof": (
        about(contacts=(contact("c", "2025-04-14", with_whom="kpn", exhibits=("photo",)),)),
        "14 april | Telefoon | – | geen",
        "14 April | Phone | – | none",
    ),
    "an order": (
        about(agreements=(replace(TV, made=at("2025-03-01")),)),
        "1 maart | – | Digitale tv besteld. | –",
        "1 March | – | Digital television ordered. | –",
    ),
    "two agreements": (
        about(agreements=(replace(TV, made=at("2025-03-01")), CALLS)),
        (
            "1 maart | – | Digitale tv besteld. | – / 2 maart | – | Bellen: overeenkomst "
            "gesloten. | –"
        ),
        (
            "1 March | – | Digital television ordered. | – / 2 March | – | Calls: contract "
            "made. | –"
        ),
    ),
    "an invoice of which two parts are disputed": (
        billed(),
        (
            "2 april | – | Bezwaar tegen € 5,00. | geen / 2 april | – | Bezwaar tegen € 5,00. "
            "| geen / 2 april | Factuur van KPN | Factuur van € 25,00. Daarvan € 10,00 "
            "betwist. | geen"
        ),
        (
            "2 April | – | Objection to €5.00. | none / 2 April | – | Objection to €5.00. | "
            "none / 2 April | Invoice from KPN | Invoice of €25.00. Of this €10.00 disputed. "
            "| none"
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), ENTRIES.values(), ids=ENTRIES)
def test_a_row(given: Case, dutch: str, english: str) -> None:
    assert row(given, "nl") == dutch
    assert row(given, "en") == english


def test_a_row_is_worded_once_and_counts_what_it_leaves_out_once() -> None:
    call = contact("call", "2025-04-02", asked=both("waar\u200b", "where"))
    desk = desk_of(about(agreements=(), contacts=(call,)), "nl", "chronology")
    every = desk.contact_rows(desk.entries)
    some = desk.contact_rows(desk.entries[:1])
    assert some[0] is every[0]
    assert desk.scene.left_out["U+200B"] == 1
