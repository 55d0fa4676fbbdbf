"""Damage that a policy covers: what is insured, what the failure caused, how it is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.events import Incident, IncidentKind
from app.core.ids import AgreementId, FactId, IncidentId
from app.letters.claim_bench import ClaimBench
from tests.letters.declarations import bench_of
from tests.letters.settings import asking, demand, euros, said
from tests.unit.builders import at

K = DemandKind
HOUSE = Agreement(AgreementId("policy"), "een woonhuisverzekering", AgreementKind.POLICY)
STORM = Incident(IncidentId("storm"), IncidentKind.DAMAGE, at("2025-03-01"))
ROOF = demand(
    K.COMPENSATE, "dak", "roof", amount=euros("90"), id="roof", facts=(FactId("storm"),)
)
EXPERT = demand(K.COMPENSATE, "de expert", "the expert", amount=euros("15"), id="expert")
FAULT = (
    "Deze schade is het gevolg van uw fout. Was u de afspraak nagekomen, dan was die er niet."
)
FAULTS = FAULT.replace("was die er niet", "waren deze kosten er niet")
REST = FAULT.replace("Deze", "De andere")
PAY = "Met deze brief vraag ik u te betalen waarvoor ik bij u verzekerd ben."
LIABLE = "Voor de andere schade stel ik u aansprakelijk"


def insured(*demands: Demand, deal: Agreement = HOUSE) -> Case:
    return asking(*demands, agreements=(deal,), incidents=(STORM,))


def bench(case: Case) -> ClaimBench:
    found = bench_of(case, "damages", "nl")
    assert isinstance(found, ClaimBench)
    return found


SALE = replace(HOUSE, kind=AgreementKind.PURCHASE)
BOTH = (ROOF, replace(ROOF, id="wall"), EXPERT)

# The case, how the letter begins, and what it says below the table.
TABLE: dict[str, tuple[Case, str, str]] = {
    "insured": (insured(ROOF), PAY, "Voor deze schade ben ik bij u verzekerd."),
    "insured, and an expert": (
        insured(ROOF, EXPERT),
        f"{PAY} {LIABLE}",
        f"Voor nummer 1 ben ik bij u verzekerd. {REST}",
    ),
    "two insured, and an expert": (
        insured(*BOTH),
        f"{PAY} {LIABLE}",
        f"Voor de nummers 1 en 2 ben ik bij u verzekerd. {REST}",
    ),
    "an expert alone": (insured(EXPERT), "Met deze brief stel ik u aansprakelijk", FAULT),
    "a purchase": (
        insured(ROOF, EXPERT, deal=SALE),
        "Met deze brief stel ik u aansprakelijk",
        FAULTS,
    ),
    "another agreement": (
        insured(replace(ROOF, agreement=AgreementId("else")), deal=SALE),
        "Met deze brief stel ik u aansprakelijk",
        FAULT,
    ),
}


@pytest.mark.parametrize(("case", "begins", "notes"), TABLE.values(), ids=TABLE)
def test_how_insured_damage_is_claimed(case: Case, begins: str, notes: str) -> None:
    there = bench(case)
    assert said(there.do_liable()).startswith(begins)
    there.do_lost()
    told = there.do_loss_notes()
    assert told is not None
    assert said(told.text).startswith(notes)


def test_an_insured_sum_is_no_compensation() -> None:
    (first, _) = bench(insured(ROOF)).do_damages().items
    assert "schadevergoeding" not in said(first.text)
    (first, _) = bench(insured(EXPERT)).do_damages().items
    assert "schadevergoeding" in said(first.text)


@pytest.mark.parametrize(
    ("demands", "law"),
    [
        ((ROOF,), "Daarom moet u betalen waarvoor ik verzekerd ben."),
        (
            BOTH,
            "De andere schade moet u vergoeden (artikel 6:74 van het Burgerlijk Wetboek, BW).",
        ),
        ((EXPERT,), "Daarom moet u deze schade vergoeden"),
    ],
)
def test_why_it_is_owed(demands: tuple[Demand, ...], law: str) -> None:
    there = bench(insured(*demands))
    there.do_lost()
    assert law in said(there.do_why_liable().text)
