"""Whether enough is known of the firm, the agreement and the sender for a letter."""

from __future__ import annotations

from enum import StrEnum

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.law import Confidence
from app.core.lookup import consumers, representative
from app.core.pack import RulePack, by_id
from app.core.party import Party
from app.core.text import has_text


class ContractParty(StrEnum):
    """How well it is known with whom the contract is."""

    KNOWN = "known"
    PROPOSED = "proposed"  # by the rule pack, which is not sure of it
    UNKNOWN = "unknown"  # only a brand, which is no party to a contract


def contract_party(firm: Party, pack: RulePack) -> ContractParty:
    """Return how well the full name of a firm is known.

    What the rule pack proposed is known once the address was looked up: the name stands
    beside it there.
    """
    company = by_id(pack.companies, firm.company)
    brands = {firm.short_name, company.brand if company else ""}
    if not firm.name or firm.name in brands:
        return ContractParty.UNKNOWN
    if company is None or firm.name != company.legal_name:
        return ContractParty.KNOWN
    sure = company.confidence is Confidence.HIGH or _looked_up(firm)
    return ContractParty.KNOWN if sure else ContractParty.PROPOSED


def can_be_written_to(firm: Party) -> bool:
    """Tell whether a letter, an e-mail or a web form reaches a firm."""
    return bool(_has_address(firm) or firm.email or firm.web_form)


def agreement_told(agreement: Agreement | None, sector: str) -> bool:
    """Tell whether it is known what was agreed, when, and in which branch of trade.

    *sector* is the branch that holds for the case; it decides which steps there are.
    """
    if agreement is None:
        return False
    return has_text(agreement.what) and agreement.made is not None and bool(sector)


def senders_told(case: Case) -> bool:
    """Tell whether all who complain, and who acts for them, have a name; one an address."""
    people = consumers(case)
    acting = representative(case)
    named = all(one.name for one in people) and (acting is None or bool(acting.name))
    return named and any(_has_address(one) for one in people)


def _has_address(party: Party) -> bool:
    return any(one.street and one.town for one in party.addresses)


def _looked_up(firm: Party) -> bool:
    first = firm.addresses[0] if firm.addresses else None
    return first is not None and bool(first.source) and first.checked_on is not None
