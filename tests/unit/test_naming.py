"""Who is who: firms from the rule pack, roles, and what belongs to the trader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement
from app.core.bodies import Company
from app.core.case import Case
from app.core.ids import AgreementId, PartyId
from app.core.law import Confidence
from app.core.lookup import trader
from app.core.naming import in_role, met, new_party, others, with_company, with_firm
from app.core.party import Address, Link, Party, PartyLink, Role
from app.paths import resources
from app.store.exchange import read_case

CASE = Case("c", "", parties=(Party(PartyId("t"), (Role.TRADER,), name="A", company="a"),))
COMPANY = Company("b", "B", "telecom", date(2025, 1, 1), Confidence.HIGH, legal_name="B B.V.")


def test_a_firm_of_the_pack_brings_its_name_and_branch() -> None:
    deal = replace(CASE, agreements=(Agreement(AgreementId("g"), "tv"),))
    made = with_company(deal, COMPANY)
    firm = trader(made)
    assert firm is not None
    assert (firm.id, firm.name, firm.short_name, firm.company) == ("t", "B B.V.", "B", "b")
    assert made.agreements[0].sector == "telecom"


def test_an_address_of_the_user_stays_where_the_pack_has_none() -> None:
    own = Address("Street 1", source="letterhead")
    case = replace(CASE, parties=(replace(CASE.parties[0], addresses=(own,)),))
    firm = trader(with_company(case, COMPANY))
    assert firm is not None
    assert firm.addresses == (own,)


def test_another_name_is_no_firm_of_the_pack_any_more() -> None:
    firm = trader(with_firm(CASE, "C"))
    assert firm is not None
    assert (firm.name, firm.company) == ("C", "")


@pytest.mark.parametrize(
    ("role", "links"),
    [
        (Role.DEPARTMENT, (PartyLink(Link.DEPARTMENT_OF, PartyId("t")),)),
        (Role.INSTALLER, (PartyLink(Link.SUBCONTRACTOR_OF, PartyId("t")),)),
        (Role.WITNESS, ()),
    ],
)
def test_a_role_says_what_somebody_is_of_the_trader(
    role: Role, links: tuple[PartyLink, ...]
) -> None:
    made = new_party(CASE, Role.EMPLOYEE)
    changed = in_role(made, made.parties[-1], role).parties[-1]
    assert (changed.roles, changed.links) == ((role,), links)


def test_others_are_counted_by_contacts_and_promises() -> None:
    case = read_case(resources() / "examples" / "kpn-digital-tv" / "case.json").case
    found = {one.id: met(case, one.id) for one in others(case)}
    assert "kpn" not in found
    assert "noor" not in found
    assert found[PartyId("kpn-service")] == (2, 1)
