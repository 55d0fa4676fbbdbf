"""Which bodies serve the trader of a case: by its company, by its branch of trade."""

from __future__ import annotations

from datetime import date

from app.core.bodies import Body, BodyKind, Company
from app.core.case import Case
from app.core.law import Confidence
from app.core.lookup import main_agreement, trader
from app.core.pack import RulePack, by_id, is_recent


def company_of(case: Case, pack: RulePack) -> Company | None:
    """Return the trader as the pack knows it, None where it does not."""
    party = trader(case)
    return by_id(pack.companies, party.company) if party else None


def sector_of(case: Case, pack: RulePack) -> str:
    """Return the branch of trade: of the company, else of the main agreement; may be empty."""
    company = company_of(case, pack)
    if company is not None:
        return company.sector
    agreement = main_agreement(case)
    return "" if agreement is None else agreement.sector


def bodies_for(case: Case, pack: RulePack) -> tuple[Body, ...]:
    """Return the bodies that may take a case, in the order of the pack.

    Disputes committees are those of the company, else those of its branch; where neither is
    known, the one over all that knows who is affiliated.  Other bodies serve every trader, or
    those of a branch.
    """
    company, sector = company_of(case, pack), sector_of(case, pack)
    own = set(company.bodies if company else ())
    adr = [body for body in pack.bodies if body.kind is BodyKind.ADR]
    chosen = [body.id for body in adr if body.id in own]
    chosen = chosen or [body.id for body in adr if sector and sector in body.sectors]
    chosen = chosen or [body.id for body in adr if not body.sectors and not body.parent]
    return tuple(
        body
        for body in pack.bodies
        if body.id in chosen
        or (
            body.kind is not BodyKind.ADR
            and (not body.sectors or sector in body.sectors or body.id in own)
        )
    )


def affiliated(case: Case, pack: RulePack, body: Body, day: date) -> bool | None:
    """Return whether the trader surely belongs to *body*, None where that is to be asked."""
    company = company_of(case, pack)
    if company is None or body.id not in company.bodies:
        return None
    sure = company.confidence is Confidence.HIGH and is_recent(company.checked_on, day)
    return True if sure else None
