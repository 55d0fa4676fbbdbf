"""Which bodies serve the trader of a case: by its company, by its branch of trade."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.bodies import Body, BodyKind, Company
from app.core.case import Case
from app.core.edits import put_party
from app.core.law import Confidence
from app.core.lookup import main_agreement, trader
from app.core.pack import RulePack, by_id, is_recent
from app.core.party import Affiliation


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


def answered(case: Case, body: str, day: date) -> Affiliation | None:
    """Return what the user last found about the trader and *body*, within 12 months."""
    party = trader(case)
    found = [one for one in party.affiliations if one.body == body] if party else []
    last = max(found, key=lambda one: one.checked_on, default=None)
    return last if last is not None and is_recent(last.checked_on, day) else None


def joined_by_answer(case: Case, pack: RulePack, day: date) -> Body | None:
    """Return the first body that the user found to have the trader, else None."""
    return next((one for one in _asked(case, pack) if _says(case, one, day, member=True)), None)


def belongs_nowhere(case: Case, pack: RulePack, day: date) -> bool:
    """Tell whether the user found that no body that serves the trader has it."""
    asked = _asked(case, pack)
    return bool(asked) and all(_says(case, one, day, member=False) for one in asked)


def _asked(case: Case, pack: RulePack) -> list[Body]:
    return [one for one in bodies_for(case, pack) if one.needs_affiliation]


def _says(case: Case, body: Body, day: date, *, member: bool) -> bool:
    found = answered(case, body.id, day)
    return found is not None and found.member is member


def with_answer(case: Case, answer: Affiliation) -> Case:
    """Return *case* with what the user found about its trader and a body."""
    kept = without_answer(case, answer.body)
    party = trader(kept)
    if party is None:
        return case
    return put_party(kept, replace(party, affiliations=(*party.affiliations, answer)))


def without_answer(case: Case, body: str) -> Case:
    """Return *case* in which nobody says whether its trader belongs to *body*."""
    party = trader(case)
    if party is None:
        return case
    kept = tuple(one for one in party.affiliations if one.body != body)
    return put_party(case, replace(party, affiliations=kept))


def affiliated(case: Case, pack: RulePack, body: Body, day: date) -> bool | None:
    """Return whether the trader surely belongs to *body*, None where that is to be asked.

    What the user found goes before what the pack knows.
    """
    own = answered(case, body.id, day)
    if own is not None:
        return own.member
    company = company_of(case, pack)
    if company is None or body.id not in company.bodies:
        return None
    sure = company.confidence is Confidence.HIGH and is_recent(company.checked_on, day)
    return True if sure else None
