"""Which documents fit a case on a day, by the shipped rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from app.advising import standings
from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Demand, DemandKind, Offer, OfferState, Point, Reply
from app.core.contact import Outcome
from app.core.events import Incident, IncidentKind, Payment, PaymentKind
from app.core.fitting import DocumentStanding, Fit, Offered, document_standings
from app.core.holding import Held, Holding, sight
from app.core.ids import AgreementId, DemandId, IncidentId, OfferId, PartyId, PaymentId, PointId
from app.core.ladder import Because
from app.core.measuring import held
from app.core.money import Money
from app.core.pack import RulePack, by_id
from app.core.pack_days import statutory_days
from app.core.party import Party, Role
from app.core.serving import affiliated, bodies_for
from app.core.status import Status
from app.core.steps import recommended_document
from app.paths import resources
from app.rules.reading import only_elsewhere, read_pack
from tests.cases import named
from tests.unit.builders import KPN, NOOR, a_case, at, contact, letter, outage

DAY = date(2025, 5, 28)
EUROS = Money(Decimal(20))
IDS = (
    *("complaint", "reminder", "notice", "notice-combined", "dissolution", "withdrawal"),
    *("invoice-dispute", "damages", "outage", "warranty", "undue-payment", "cancellation"),
    *("reservation", "access-request", "collector-reply", "offer-accept", "offer-refuse"),
    *("open-letter", "publication-notice", "platform-post", "filing-gc", "filing-kifid"),
    *("filing-skgz", "filing-ecc", "filing-escp", "report-acm", "court-file"),
    *("authorisation", "compliment", "mixed", "chronology", "ledger", "effort", "webform"),
)
SUBSCRIPTION = Agreement(
    AgreementId("tv"), "digitale tv", AgreementKind.SUBSCRIPTION, sector="telecom"
)
ASKED = Demand(DemandId("d"), DemandKind.PERFORM, "digitale tv")
BASE = a_case(agreements=(SUBSCRIPTION,), demands=(ASKED,))


@cache
def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


def fits(
    case: Case, day: date = DAY, elsewhere: frozenset[str] = frozenset()
) -> dict[str, DocumentStanding]:
    seen = sight(case, day, pack())
    bodies, calendar = bodies_for(case, pack()), statutory_days(pack())
    advice = recommended_document(case, day, pack().ladder, bodies, calendar)
    offered = tuple(Offered(one) for one in IDS)
    found = document_standings(seen, offered, standings(case, seen), advice, elsewhere)
    return {one.document: one for one in found}


def test_the_pack_knows_every_document_of_its_country() -> None:
    assert {one.id for one in pack().documents} == set(IDS)
    listed = {name for step in pack().ladder for name in step.documents}
    assert listed <= set(IDS)


def party(role: Role, **fields: Any) -> Party:
    return Party(PartyId(role.value), (role,), name="Iemand", **fields)


def paid(kind: PaymentKind) -> Payment:
    return Payment(PaymentId(kind.value), kind, EUROS, at("2025-05-01"))


def incident(kind: IncidentKind) -> Incident:
    return Incident(IncidentId(kind.value), kind, at("2025-05-01"))


def wanting(kind: DemandKind) -> dict[str, Any]:
    return {"demands": (ASKED, Demand(DemandId("other"), kind, "het"))}


def about(problem: str, **fields: Any) -> dict[str, Any]:
    return {"points": (Point(PointId("p"), "Punt", problem=problem, **fields),)}


BOUGHT = replace(
    SUBSCRIPTION, kind=AgreementKind.PURCHASE, sector="webshop", received=at("2025-05-20")
)


# a document, what a case needs for it, and the case without that
@pytest.mark.parametrize(
    ("document", "fields"),
    [
        ("collector-reply", {"parties": (NOOR, KPN, party(Role.DEBT_COLLECTOR))}),
        ("authorisation", {"parties": (NOOR, KPN, party(Role.REPRESENTATIVE))}),
        ("offer-accept", {"offers": (Offer(OfferId("o"), "een bon"),)}),
        ("offer-refuse", {"offers": (Offer(OfferId("o"), "een bon"),)}),
        ("outage", {"incidents": (outage("o", "2025-05-02", "2025-05-05"),)}),
        ("invoice-dispute", {"payments": (paid(PaymentKind.INVOICED),)}),
        (
            "undue-payment",
            {
                "payments": (paid(PaymentKind.PAID),),
                "incidents": (incident(IncidentKind.WRONG_CHARGE),),
            },
        ),
        ("cancellation", wanting(DemandKind.CANCEL)),
        (
            "compliment",
            {"contacts": (contact("c", "2025-05-02", outcome=Outcome.ON_TIME),)},
        ),
        (
            "mixed",
            {"contacts": (contact("c", "2025-05-02", friendly=True),)},
        ),
        (
            "warranty",
            {"agreements": (BOUGHT,), "incidents": (incident(IncidentKind.DEFECT),)},
        ),
        (
            "withdrawal",
            {
                "agreements": (replace(BOUGHT, channel=Channel.ONLINE),),
                **wanting(DemandKind.WITHDRAW),
            },
        ),
    ],
)
def test_what_a_document_needs(document: str, fields: dict[str, Any]) -> None:
    without = fits(BASE)[document]
    assert without.fit is Fit.NOT_FOR_CASE
    assert {one.code for one in without.reasons} == {Because.LACKS}
    found = fits(replace(BASE, **fields))[document]
    assert found.fit is Fit.FITS, found.reasons
    shown = {fact for one in found.shown for fact in one.facts}
    assert shown, "nothing shows why it fits"


SENT = letter("l1", "2025-04-30", date(2025, 5, 14))
REMINDED = letter("l2", "2025-05-15", date(2025, 5, 22), type="reminder")


@pytest.mark.parametrize(
    ("documents", "day", "found"),
    [
        ((), "2025-04-29", {"complaint": "recommended", "reminder": "premature"}),
        (
            (SENT,),
            "2025-05-14",
            {"complaint": "done", "webform": "done", "reminder": "premature"},
        ),
        ((SENT,), "2025-05-15", {"reminder": "recommended", "dissolution": "premature"}),
        ((SENT, REMINDED), "2025-05-23", {"reminder": "done", "notice": "recommended"}),
        ((SENT,), "2025-05-28", {"filing-gc": "fits", "filing-kifid": "not_for_case"}),
        ((SENT,), "2025-05-27", {"filing-gc": "premature", "court-file": "premature"}),
        ((SENT,), "2026-05-01", {"filing-gc": "too_late"}),
        ((SENT,), "2025-05-15", {"filing-ecc": "not_for_case", "filing-escp": "not_for_case"}),
        ((SENT,), "2025-05-15", {"report-acm": "fits", "open-letter": "premature"}),
        ((SENT,), "2025-05-15", {"reservation": "fits", "compliment": "not_for_case"}),
        ((SENT,), "2025-05-15", {"notice-combined": "not_for_case"}),
    ],
)
def test_documents_of_the_ladder_stand_as_their_step(
    documents: tuple[Any, ...], day: str, found: dict[str, str]
) -> None:
    there = fits(replace(BASE, documents=documents), date.fromisoformat(day))
    assert {name: there[name].fit.value for name in found} == found


def test_a_contract_that_is_over_is_not_dissolved() -> None:
    over = replace(SUBSCRIPTION, ended=at("2025-04-01"))
    found = fits(replace(BASE, agreements=(over,), documents=(SENT,)))["dissolution"]
    assert found.fit is Fit.NOT_FOR_CASE
    assert [one.what for one in found.reasons] == ["not_over"]


def test_a_trader_abroad_opens_the_way_across_the_border() -> None:
    abroad = replace(BASE, parties=(NOOR, replace(KPN, country="de")), documents=(SENT,))
    there = fits(abroad)
    assert there["filing-ecc"].fit is Fit.FITS
    assert there["platform-post"].fit is Fit.NOT_FOR_CASE


def test_the_days_to_withdraw_end() -> None:
    online = replace(BOUGHT, channel=Channel.ONLINE)
    case = replace(BASE, agreements=(online,), **wanting(DemandKind.WITHDRAW))
    assert fits(case, date(2025, 6, 3))["withdrawal"].fit is Fit.FITS
    late = fits(case, date(2025, 6, 4))["withdrawal"]
    assert late.fit is Fit.TOO_LATE
    assert [(one.code, one.day) for one in late.reasons] == [(Because.OVER, date(2025, 6, 3))]


def test_a_day_that_is_not_known_is_asked_for() -> None:
    online = replace(BOUGHT, channel=Channel.ONLINE, received=None)
    case = replace(BASE, agreements=(online,), **wanting(DemandKind.WITHDRAW))
    found = fits(case)["withdrawal"]
    assert found.fit is Fit.FITS
    assert (Because.ASKS, "cooling_off") in {(one.code, one.what) for one in found.reasons}


@pytest.mark.parametrize(
    ("fields", "found"),
    [({"channel": Channel.SHOP}, Fit.NOT_FOR_CASE), ({"channel": None}, Fit.NOT_FOR_CASE)],
)
def test_what_was_bought_in_a_shop_stays_bought(fields: dict[str, Any], found: Fit) -> None:
    case = replace(
        BASE, agreements=(replace(BOUGHT, **fields),), **wanting(DemandKind.WITHDRAW)
    )
    assert fits(case)["withdrawal"].fit is found


def test_documents_of_another_country_are_not_for_the_case() -> None:
    found = fits(BASE, elsewhere=frozenset({"effort", "complaint"}))
    assert found["effort"].fit is Fit.NOT_FOR_CASE
    assert [one.code for one in found["effort"].reasons] == [Because.OTHER_COUNTRY]
    assert found["complaint"].fit is Fit.RECOMMENDED  # our own ladder lists it too
    abroad = only_elsewhere(resources() / "rules", "nl")
    assert abroad & set(IDS) == {name for name in IDS if name.startswith(("uk-", "de-"))}


def test_in_a_case_that_ended_no_step_fits() -> None:
    solved = fits(replace(BASE, status=Status.SOLVED, documents=(SENT,)))
    left = {name for name, one in solved.items() if one.fit in (Fit.FITS, Fit.RECOMMENDED)}
    assert left <= {"chronology", "ledger", "effort", "authorisation", "compliment"}


def test_an_open_offer_that_was_decided_needs_no_answer() -> None:
    decided = Offer(OfferId("o"), "een bon", state=OfferState.REFUSED)
    assert fits(replace(BASE, offers=(decided,)))["offer-refuse"].fit is Fit.NOT_FOR_CASE


@pytest.mark.parametrize(
    ("answer", "found"),
    [("", Holding.UNKNOWN), ("no", Holding.YES), ("yes", Holding.NO)],
)
def test_what_the_user_answered_decides(answer: str, found: Holding) -> None:
    replies = (Reply("own_carrier", answer),) if answer else ()
    case = replace(BASE, **about("parcel_missing", replies=replies))
    assert held(sight(case, DAY, pack()), "sellers_carrier").holding is found


def test_a_circumstance_that_is_not_in_the_pack_is_unknown() -> None:
    assert held(sight(BASE, DAY, pack()), "no_such") == Held("no_such", Holding.UNKNOWN)


@pytest.mark.parametrize(
    ("company", "sector", "adr"),
    [
        ("", "telecom", ["gc-telecom"]),
        ("", "webshop", ["gc-thuiswinkel", "gc-webshop"]),
        ("", "bank", ["kifid"]),
        ("abn-amro", "", ["kifid"]),
        ("", "", ["gc"]),
        ("no-such-company", "", ["gc"]),
    ],
)
def test_the_committees_of_a_trader(company: str, sector: str, adr: list[str]) -> None:
    case = replace(
        BASE,
        parties=(NOOR, replace(KPN, company=company)),
        agreements=(replace(SUBSCRIPTION, sector=sector),),
    )
    bodies = bodies_for(case, pack())
    assert [one.id for one in bodies if one.kind.value == "adr"] == adr
    assert {"acm", "ecc", "kantonrechter"} <= {one.id for one in bodies}


def test_affiliation_is_only_told_where_it_is_sure() -> None:
    kpn = named("kpn-digital-tv")
    for body in bodies_for(kpn, pack()):
        company = by_id(pack().companies, "kpn")
        sure = company is not None and company.confidence.value == "high"
        expected = True if sure and body.id in company.bodies else None
        assert affiliated(kpn, pack(), body, DAY) is expected
