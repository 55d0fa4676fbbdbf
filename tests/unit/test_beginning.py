"""A new case from what somebody says first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.beginning import (
    LONGEST_TITLE,
    Beginning,
    begin_case,
    clients_of,
    company_named,
)
from app.core.bodies import Company
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import DemandKind
from app.core.ids import PartyId
from app.core.law import Confidence
from app.core.pack import RulePack
from app.core.party import (
    Address,
    AddressForm,
    BankAccount,
    Party,
    Reference,
    ReferenceKind,
    Role,
)

ADDRESS = Address(
    "Postbus 1", "1234 XX", "Voorbeeldstad", source="site", checked_on=date(2026, 1, 1)
)
ASTER = Company(
    id="aster",
    brand="Aster",
    sector="telecom",
    checked_on=date(2026, 1, 1),
    confidence=Confidence.HIGH,
    legal_name="Aster Nederland B.V.",
    addresses=(ADDRESS,),
)
TWIN = replace(ASTER, id="twin", brand="Aster Nederland B.V.", legal_name="Twin B.V.")
PACK = RulePack(country="nl", languages=("nl",), currency="EUR", companies=(ASTER,))


def test_nothing_said_is_a_case_too() -> None:
    case = begin_case("c1", Beginning(), PACK, "nl")
    assert (case.id, case.title, case.parties, case.demands) == ("c1", "", (), ())
    assert (case.jurisdiction, case.language) == ("nl", "nl")


@pytest.mark.parametrize("typed", ["Aster", " aster ", "ASTER NEDERLAND b.v."])
def test_a_known_company_brings_its_name_and_addresses(typed: str) -> None:
    (firm,) = begin_case("c1", Beginning(company=typed), PACK, "nl").parties
    assert (firm.name, firm.short_name, firm.company) == (
        "Aster Nederland B.V.",
        "Aster",
        "aster",
    )
    assert firm.addresses == (ADDRESS,)
    assert firm.roles == (Role.TRADER,)


def test_an_unknown_company_is_taken_as_it_was_typed() -> None:
    (firm,) = begin_case("c1", Beginning(company="De  Fietsenmaker\n"), PACK, "nl").parties
    assert (firm.name, firm.company, firm.addresses) == ("De Fietsenmaker", "", ())


def test_a_brand_goes_before_a_legal_name() -> None:
    both = replace(PACK, companies=(ASTER, TWIN))
    found = company_named(both, "Aster Nederland B.V.")
    assert found is TWIN
    assert company_named(both, "  ") is None


def test_each_want_becomes_one_demand() -> None:
    wants = (DemandKind.REFUND, DemandKind.EXPLAIN, DemandKind.REFUND)
    demands = begin_case("c1", Beginning(wants=wants), PACK, "nl").demands
    assert [(one.id, one.kind) for one in demands] == [
        ("d1", DemandKind.REFUND),
        ("d2", DemandKind.EXPLAIN),
    ]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("De tv werkt niet.", "De tv werkt niet"),
        ("  twee\nregels ", "twee regels"),
        ("a" * LONGEST_TITLE, "a" * LONGEST_TITLE),
        ("woord " * 40, "woord " * 19 + "woord…"),
        ("a" * 1_000_000, "a" * (LONGEST_TITLE - 1) + "…"),
    ],
)
def test_the_sentence_is_the_title(sentence: str, title: str) -> None:
    made = begin_case("c1", Beginning(sentence=sentence), PACK, "nl").title
    assert made == title
    assert len(made) <= LONGEST_TITLE


def test_the_consumer_is_kept_beside_the_company() -> None:
    me = Party(PartyId("x"), (), name="Noor Hartman")
    case = begin_case("c1", Beginning(company="Aster"), PACK, "en", (me,))
    assert [(one.id, one.name) for one in case.parties] == [
        ("consumer", "Noor Hartman"),
        ("trader", "Aster Nederland B.V."),
    ]
    assert case.parties[0].roles == (Role.CONSUMER,)


def test_the_clients_of_a_case_go_on_without_what_is_of_that_case() -> None:
    anna = Party(
        PartyId("p7"),
        (Role.CONSUMER, Role.CONTRACT_HOLDER),
        name="Anna Boer",
        initials="A.",
        form=AddressForm.MADAM,
        addresses=(Address("Dorpsstraat 1", "1234 XX", "Voorbeeldstad"),),
        email="anna@example.org",
        phone="06 12 34 56 78",
        preferred=(Channel.EMAIL,),
        phone_hours="na 17.00 uur",
    )
    own = replace(
        anna,
        references=(Reference(ReferenceKind.CUSTOMER, "K 1"),),
        account=BankAccount("NL91ABNA0417164300", "A. Boer"),
        note="slecht ter been",
    )
    bo = Party(PartyId("p8"), (Role.CONSUMER,), name="Bo Boer")
    firm = Party(PartyId("p9"), (Role.TRADER,), name="Aster")
    found = clients_of(Case("old", "Oud", parties=(firm, own, bo)))
    assert found == (anna, bo)
    made = begin_case("new", Beginning(company="Aster"), PACK, "nl", found)
    assert [(one.id, one.name) for one in made.parties] == [
        ("consumer", "Anna Boer"),
        ("consumer-2", "Bo Boer"),
        ("trader", "Aster Nederland B.V."),
    ]
    assert made.parties[0].roles == (Role.CONSUMER,)
