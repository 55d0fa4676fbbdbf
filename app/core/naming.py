"""Who is who in a case: taking a firm from the rule pack, and how often somebody was met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.core.bodies import Company
from app.core.case import Case
from app.core.edits import new_id, put_agreement, put_party, put_representation
from app.core.ids import AgreementId, PartyId
from app.core.lookup import main_agreement, trader
from app.core.pack import RulePack, by_id
from app.core.party import (
    Address,
    Link,
    Party,
    PartyLink,
    Representation,
    RepresentationGround,
    Role,
)

ADDRESS_DAYS = 180  # an address is looked up again after so many days
OWN_ROLES = frozenset(
    {Role.CONSUMER, Role.CONTRACT_HOLDER, Role.CALLER, Role.REPRESENTATIVE, Role.TRADER}
)
_LINKS = {
    Role.DEPARTMENT: Link.DEPARTMENT_OF,
    Role.EMPLOYEE: Link.EMPLOYEE_OF,
    Role.BRAND: Link.BRAND_OF,
    Role.LEGAL_ENTITY: Link.SUCCESSOR_OF,
    Role.SUBCONTRACTOR: Link.SUBCONTRACTOR_OF,
    Role.INSTALLER: Link.SUBCONTRACTOR_OF,
}


def with_firm(case: Case, name: str) -> Case:
    """Return *case* with a trader of that name, new or the one there is."""
    found = trader(case)
    if found is None:
        key = PartyId(new_id(case, "party-"))
        return put_party(case, Party(key, (Role.TRADER,), name=name, short_name=name))
    same = name in (found.name, found.short_name)
    kept = found.affiliations if same else ()
    fresh = replace(found, name=name, short_name=name, company="", affiliations=kept)
    return put_party(case, fresh)


def with_company(case: Case, company: Company) -> Case:
    """Return *case* with the trader as the rule pack knows it.

    An address comes only from the pack; the branch of trade goes to the main agreement where
    it has none.
    """
    case = with_firm(case, company.brand)
    party = trader(case)
    agreement = main_agreement(case)
    if party is None:
        return case
    case = put_party(
        case,
        replace(
            party,
            name=company.legal_name or company.brand,
            short_name=company.brand,
            company=company.id,
            addresses=company.addresses or party.addresses,
        ),
    )
    if agreement is not None and not agreement.sector:
        case = put_agreement(case, replace(agreement, sector=company.sector))
    return case


def successor_of(case: Case, pack: RulePack) -> Company | None:
    """Return the company that took over the trader as the pack knows it, if it is not there."""
    party = trader(case)
    known = by_id(pack.companies, party.company) if party else None
    found = by_id(pack.companies, known.successor) if known else None
    there = found is None or any(one.company == found.id for one in case.parties)
    return None if there else found


def with_successor(case: Case, company: Company) -> Case:
    """Return *case* with *company* as the one that took over its trader."""
    made = Party(
        PartyId(new_id(case, "party-")),
        (),
        name=company.legal_name or company.brand,
        short_name=company.brand,
        addresses=company.addresses,
        company=company.id,
    )
    return in_role(case, made, Role.LEGAL_ENTITY)


def others(case: Case) -> tuple[Party, ...]:
    """Return everybody but the trader, the consumers and who acts for them."""
    acting = {one.representative for one in case.representations}
    return tuple(
        one for one in case.parties if not OWN_ROLES & set(one.roles) and one.id not in acting
    )


def met(case: Case, party: PartyId) -> tuple[int, int]:
    """Return in how many contacts a party was met, and how many promises it made."""
    contacts = sum(one.with_whom == party for one in case.contacts)
    return contacts, sum(one.by == party for one in case.promises)


def workplace(case: Case, party: PartyId | None) -> PartyId | None:
    """Return for whom an employee works, None for the trader; any other party as it is."""
    found = next((one for one in case.parties if one.id == party), None)
    if found is None or Role.EMPLOYEE not in found.roles:
        return party
    return next((one.party for one in found.links if one.kind is Link.EMPLOYEE_OF), None)


def needs_check(address: Address | None, day: date) -> bool:
    """Tell whether an address lacks a source, or was checked over 180 days before *day*."""
    if address is None or not address.source or address.checked_on is None:
        return True
    return day - address.checked_on > timedelta(days=ADDRESS_DAYS)


def with_helper(case: Case, ground: RepresentationGround) -> Case:
    """Return *case* with somebody who acts for all consumers, on that ground."""
    key = PartyId(new_id(case, "party-"))
    case = put_party(case, Party(key, (Role.REPRESENTATIVE,)))
    represented = tuple(one.id for one in case.parties if Role.CONSUMER in one.roles)
    return put_representation(case, Representation(key, represented, ground))


def new_party(case: Case, role: Role) -> Case:
    """Return *case* with one more party in that role, that belongs to the trader."""
    return in_role(case, Party(PartyId(new_id(case, "party-")), ()), role)


def in_role(case: Case, party: Party, role: Role) -> Case:
    """Return *case* with a party in another role; what it is of the trader goes with it."""
    kept = tuple(one for one in party.roles if one in OWN_ROLES)
    firm, kind = trader(case), _LINKS.get(role)
    links = tuple(one for one in party.links if firm is None or one.party != firm.id)
    if firm is not None and kind is not None:
        links = (*links, PartyLink(kind, firm.id))
    return put_party(case, replace(party, roles=(*kept, role), links=links))


def new_agreement_id(case: Case) -> AgreementId:
    """Return the id for one more agreement."""
    return AgreementId(new_id(case, "agreement-"))
