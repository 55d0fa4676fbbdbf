"""The decision table and the ladder of the law page, row by row."""

from __future__ import annotations

import pytest

from app.core.pack import RulePack, by_id
from app.paths import resources
from app.rules.reading import company, packs, read_pack
from tests.cases import named, names


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return read_pack(resources() / "rules", "nl")


# situation, grounds in order, default term in days (None: set elsewhere), pieces of evidence
TABLE = [
    ("not_delivered_goods", "NL-DEL-01 NL-DIS-01 NL-INT-01", 14, 4),
    ("parcel_missing", "NL-DEL-02", 14, 2),
    ("defect_within_1y", "NL-CONF-01 NL-CONF-02 NL-CONF-03", 14, 3),
    ("defect_after_1y", "NL-CONF-01", 14, 4),
    ("advertised_lifetime", "NL-CONF-04 NL-CONF-01", 14, 3),
    ("repair_drags_on", "NL-CONF-01 NL-CONF-02 NL-CONF-03", 14, 3),
    ("digital_fault", "NL-DIG-01", 14, 3),
    ("service_not_started", "NL-PRM-01 NL-DEF-01 NL-DIS-01 NL-DIS-02", 14, 2),
    ("appointment_missed", "NL-PRM-01 NL-DAM-01 NL-TEL-05", 7, 3),
    ("callback_missed", "NL-PRM-01", 7, 2),
    ("outage", "NL-TEL-01 NL-DIS-02 NL-DAM-01", 14, 3),
    ("slow_internet", "NL-TEL-02", 14, 1),
    ("switching_gap", "NL-TEL-05 NL-DAM-01", 7, 2),
    ("wrong_bill", "NL-TEL-07 NL-UND-01 NL-SUS-01 NL-DEBT-01", 14, 2),
    ("price_change", "NL-TEL-03 NL-GTC-01", None, 2),
    ("cancel_refused", "NL-SUB-01 NL-UND-01", 14, 2),
    ("regret_purchase", "NL-WDR-01", None, 2),
    ("misled_at_sale", "NL-UCP-01 NL-WDR-02", 14, 3),
    ("contractor_bad_work", "NL-SRV-02 NL-DEF-02", 14, 3),
    ("contractor_price", "NL-SRV-02", 14, 2),
    ("flight", "NL-TRV-01", 14, 3),
    ("package_travel", "NL-TRV-02", 14, 2),
    ("train", "NL-TRV-03", None, 2),
    ("insurer_refuses", "NL-HLT-01 NL-FIN-01", None, 2),
    ("bank_payment", "NL-FIN-01", None, 2),
    ("energy_bill", "NL-ENE-01 NL-UND-01", 14, 2),
    ("no_answer", "NL-CUS-01", 7, 1),
    ("want_my_data", "NL-GDPR-01", None, 2),
    ("claim_gets_old", "NL-LIM-01", None, 3),
]


@pytest.mark.parametrize(
    ("name", "grounds", "days", "evidence"), TABLE, ids=[row[0] for row in TABLE]
)
def test_a_situation(
    pack: RulePack, name: str, grounds: str, days: int | None, evidence: int
) -> None:
    found = by_id(pack.problem_types, name)
    assert found is not None
    assert found.grounds == tuple(grounds.split())
    assert found.default_term_days == days
    assert len(found.evidence) == evidence
    assert len(found.questions) >= 4
    assert days is not None or found.term_note


def test_no_other_situations(pack: RulePack) -> None:
    assert [item.id for item in pack.problem_types] == [row[0] for row in TABLE]


def test_special_terms(pack: RulePack) -> None:
    def terms(name: str) -> tuple[int | None, int | None, int | None, str]:
        found = by_id(pack.problem_types, name)
        assert found is not None
        return (
            found.short_term_days,
            found.default_term_days,
            found.long_term_days,
            found.term_parameter,
        )

    assert terms("not_delivered_goods") == (7, 14, None, "")
    assert terms("contractor_bad_work") == (None, 14, 30, "")
    assert terms("regret_purchase") == (None, None, None, "nl.withdrawal.days")
    assert terms("want_my_data") == (None, None, None, "eu.gdpr.access")


def test_silence_starts_with_a_reminder(pack: RulePack) -> None:
    steps = {item.id: item.first_step for item in pack.problem_types}
    assert steps.pop("no_answer") == "reminder"
    assert set(steps.values()) == {"complaint"}


LADDER = [
    ("complaint", 14, False),
    ("reminder", 7, False),
    ("notice", None, False),
    ("declare", 14, False),
    ("public", None, True),
    ("report", None, True),
    ("adr", None, False),
    ("cross", None, True),
    ("court", None, False),
]


def test_the_ladder_and_its_waits(pack: RulePack) -> None:
    assert [(step.id, step.wait_days, step.optional) for step in pack.ladder] == LADDER


DOCUMENTS = """
complaint reminder notice notice-combined dissolution withdrawal invoice-dispute damages
outage warranty undue-payment cancellation reservation access-request collector-reply
offer-accept offer-refuse open-letter publication-notice platform-post filing-gc
filing-kifid filing-skgz filing-ecc filing-escp report-acm court-file authorisation
compliment mixed chronology ledger effort webform
"""


def test_steps_and_bodies_name_documents_that_exist(pack: RulePack) -> None:
    named = {name for step in pack.ladder for name in step.documents}
    named |= {body.document for body in pack.bodies if body.document}
    assert named <= set(DOCUMENTS.split())


def test_every_ground_of_the_page_is_there(pack: RulePack) -> None:
    counts = {"PRM": 1, "DEL": 3, "CONF": 6, "DIG": 1, "SRV": 2, "DEF": 2, "DIS": 2, "DAM": 2}
    counts |= {"SUS": 1, "DEBT": 1, "INT": 1, "UND": 1, "WDR": 2, "UCP": 1, "GTC": 1, "SUB": 1}
    counts |= {"CUS": 1, "TEL": 9, "ENE": 1, "TRV": 3, "HLT": 1, "FIN": 1, "PST": 1, "REP": 1}
    counts |= {"GDPR": 1, "REC": 1, "EVD": 1, "LIM": 2}
    wanted = {f"NL-{name}-{n:02}" for name, last in counts.items() for n in range(1, last + 1)}
    assert {ground.id for ground in pack.grounds} == wanted


PERIODS = [
    ("performance", 5, None, "due"),
    ("periodic", 5, None, "due"),
    ("undue-payment", 5, 20, "knowledge"),
    ("damages", 5, 20, "knowledge"),
    ("dissolution", 5, 20, "knowledge"),
    ("undoing", 5, None, "dissolution"),
    ("annulment", 3, None, "available"),
    ("conformity", 2, None, "notice"),
    ("works-building", 2, 20, "protest"),
    ("works-other", 2, 10, "protest"),
    ("flight", 2, None, "arrival"),
]


def test_the_limitation_table(pack: RulePack) -> None:
    said = [
        (item.id, item.years, item.longest_years, item.start.value) for item in pack.limitations
    ]
    assert said == PERIODS


def test_a_question_is_asked_only_after_the_answer_it_needs(pack: RulePack) -> None:
    found = by_id(pack.problem_types, "service_not_started")
    assert found is not None
    conditions = {
        item.id: [(c.question, c.answer) for c in item.when] for item in found.questions
    }
    assert conditions["promised_dates"] == [("promised", "yes")]
    assert conditions["ordered_on"] == []


@pytest.mark.parametrize("name", names())
def test_cases_name_what_the_pack_knows(pack: RulePack, name: str) -> None:
    case = named(name)
    assert case.jurisdiction in packs(resources() / "rules")
    for agreement in case.agreements:
        assert not agreement.sector or by_id(pack.sectors, agreement.sector)
    for party in case.parties:
        assert not party.company or company(pack, party.company)
    for point in case.points:
        assert not point.problem or by_id(pack.problem_types, point.problem)
