"""When enough is known of the firm, the agreement and the sender, in a table of edges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement
from app.core.bodies import Company
from app.core.enough import (
    ContractParty,
    agreement_told,
    can_be_written_to,
    contract_party,
    senders_told,
)
from app.core.ids import AgreementId, PartyId
from app.core.law import Confidence
from app.core.pack import RulePack
from app.core.party import Address, Party, Representation, RepresentationGround, Role
from app.paths import resources
from app.rules.reading import read_pack
from tests.cases import example
from tests.unit.builders import KPN, NOOR, a_case, at

DAY = date(2025, 5, 6)
LOOKED_UP = Address("Postbus 1", town="Voorbeeldstad", source="its website", checked_on=DAY)
ACTS = Party(PartyId("desk"), (Role.REPRESENTATIVE,))
FOR_NOOR = Representation(ACTS.id, (NOOR.id,), RepresentationGround.AUTHORISATION)
WHOLE = Agreement(AgreementId("a"), "digital TV", made=at("2025-02"))


def _pack(confidence: Confidence) -> RulePack:
    company = Company(
        "aster",
        "Aster",
        "retail",
        checked_on=DAY,
        confidence=confidence,
        legal_name="Aster B.V.",
    )
    return replace(read_pack(resources() / "rules", "nl"), companies=(company,))


def _firm(name: str, short: str = "Aster", company: str = "aster", *found: Address) -> Party:
    firm = Party(PartyId("firm"), (Role.TRADER,), name=name, short_name=short, company=company)
    return replace(firm, addresses=found)


@pytest.mark.parametrize(
    ("firm", "confidence", "known"),
    [
        (_firm("Aster"), Confidence.HIGH, ContractParty.UNKNOWN),
        (_firm("Aster", "Aster NL"), Confidence.HIGH, ContractParty.UNKNOWN),
        (_firm(""), Confidence.HIGH, ContractParty.UNKNOWN),
        (_firm("Shop", "Shop", ""), Confidence.HIGH, ContractParty.UNKNOWN),
        (_firm("Shop B.V.", "Shop", ""), Confidence.MEDIUM, ContractParty.KNOWN),
        (_firm("Aster B.V."), Confidence.HIGH, ContractParty.KNOWN),
        (_firm("Aster B.V."), Confidence.MEDIUM, ContractParty.PROPOSED),
        (_firm("Aster Retail B.V."), Confidence.MEDIUM, ContractParty.KNOWN),
        (_firm("Aster B.V.", "Aster", "aster", LOOKED_UP), Confidence.LOW, ContractParty.KNOWN),
        (
            _firm("Aster B.V.", "Aster", "aster", replace(LOOKED_UP, checked_on=None)),
            Confidence.MEDIUM,
            ContractParty.PROPOSED,
        ),
    ],
)
def test_a_brand_is_no_party_to_a_contract(
    firm: Party, confidence: Confidence, known: ContractParty
) -> None:
    assert contract_party(firm, _pack(confidence)) is known


@pytest.mark.parametrize(
    ("firm", "reached"),
    [
        (KPN, True),
        (replace(KPN, email=""), False),
        (replace(KPN, email="", web_form="https://example.org"), True),
        (replace(KPN, email="", addresses=(Address("Postbus 1"),)), False),
        (replace(KPN, email="", addresses=(LOOKED_UP,)), True),
    ],
)
def test_a_firm_is_reached_somewhere(firm: Party, reached: bool) -> None:
    assert can_be_written_to(firm) is reached


@pytest.mark.parametrize(
    ("agreement", "sector", "told"),
    [
        (None, "telecom", False),
        (WHOLE, "telecom", True),
        (WHOLE, "", False),
        (replace(WHOLE, what=""), "telecom", False),
        (replace(WHOLE, made=None), "telecom", False),
    ],
)
def test_an_agreement_is_told(agreement: Agreement | None, sector: str, told: bool) -> None:
    assert agreement_told(agreement, sector) is told


def test_those_who_send_have_a_name_and_one_an_address() -> None:
    second = Party(PartyId("joris"), (Role.CONSUMER,), name="Joris Blok")
    assert senders_told(a_case())
    assert senders_told(a_case(parties=(NOOR, second, KPN)))
    assert not senders_told(a_case(parties=(KPN,)))
    assert not senders_told(a_case(parties=(second, KPN)))
    assert not senders_told(a_case(parties=(NOOR, replace(second, name=""), KPN)))
    nameless = a_case(parties=(NOOR, KPN, ACTS), representations=(FOR_NOOR,))
    assert not senders_told(nameless)
    named = replace(nameless, parties=(NOOR, KPN, replace(ACTS, name="Advice desk")))
    assert senders_told(named)


def test_the_example_has_enough_of_all() -> None:
    case = example("kpn-digital-tv")
    assert senders_told(case)
    assert agreement_told(case.agreements[0], "telecom")
