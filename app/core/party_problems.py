"""Who is missing, or cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.case import Case
from app.core.lookup import consumers, trader
from app.core.party import Party, RepresentationGround
from app.core.problem import Code, Problem, Severity


def party_problems(case: Case) -> Iterator[Problem]:
    """Yield the problems of the parties and of the agreement between them."""
    yield from _consumers(case)
    firm = trader(case)
    if firm is None:
        yield Problem(Code.TRADER_MISSING, Severity.ERROR, path="parties")
    elif not (firm.addresses or firm.email or firm.web_form or _has_reachable_part(case, firm)):
        yield Problem(Code.TRADER_UNREACHABLE, Severity.WARNING, firm.id, _paths(case)[firm.id])
    if not case.agreements:
        yield Problem(Code.AGREEMENT_MISSING, Severity.WARNING, path="agreements")


def _consumers(case: Case) -> Iterator[Problem]:
    found = consumers(case)
    if not found:
        yield Problem(Code.CONSUMER_MISSING, Severity.ERROR, path="parties")
        return
    paths = _paths(case)
    for party in found:
        if not party.name:
            yield Problem(Code.CONSUMER_WITHOUT_NAME, Severity.ERROR, party.id, paths[party.id])
    if not any(party.addresses or party.email for party in (*found, *_acting(case))):
        yield Problem(
            Code.CONSUMER_UNREACHABLE, Severity.WARNING, found[0].id, paths[found[0].id]
        )
    grounds = {representation.ground for representation in case.representations}
    if len(found) > 2 and RepresentationGround.SPOKESPERSON not in grounds:
        yield Problem(Code.SPOKESPERSON_MISSING, Severity.HINT, path="representations")


def _acting(case: Case) -> list[Party]:
    """Return the parties that act for a consumer."""
    names = {representation.representative for representation in case.representations}
    return [party for party in case.parties if party.id in names]


def _has_reachable_part(case: Case, firm: Party) -> bool:
    """Tell whether a department or another part of *firm* can be written to."""
    return any(
        (party.addresses or party.email or party.web_form)
        and any(link.party == firm.id for link in party.links)
        for party in case.parties
    )


def _paths(case: Case) -> dict[str, str]:
    return {party.id: f"parties[{place}]" for place, party in enumerate(case.parties)}
