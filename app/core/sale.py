"""Whether a consumer bought a movable thing: then the law of sale says when a seller is late.

A day of delivery that passed puts no seller of things in default by itself (art. 7:19a of the
Dutch Civil Code): it takes an extra term, a refusal, or a day that was essential.
"""

from __future__ import annotations

from app.core.agreement import Agreement, AgreementKind, Period
from app.core.bodies import Sector
from app.core.case import Case
from app.core.events import PromiseKind
from app.core.lookup import facts, main_agreement
from app.core.pack import by_id
from app.core.performance import Default, DefaultGround

ORDERED = frozenset({AgreementKind.ORDER, AgreementKind.PURCHASE})
ONCE = frozenset({Period.ONCE, Period.PIECE})
ESSENTIAL = "date_essential"  # the question of the problem type


def is_sale_of_goods(agreement: Agreement | None, sectors: tuple[Sector, ...]) -> bool:
    """Tell whether an agreement is a consumer's purchase of movable things.

    Its branch of trade decides; without one a purchase counts, and an order paid once.
    """
    if agreement is None or agreement.kind not in ORDERED or not agreement.consumer:
        return False
    sector = by_id(sectors, agreement.sector)
    if sector is not None:
        return sector.goods
    bought = agreement.kind is AgreementKind.PURCHASE
    return bought or any(price.per in ONCE for price in agreement.prices)


def is_essential(case: Case) -> bool:
    """Tell whether the user answered that the day was essential, and said so beforehand."""
    return any(
        reply.question == ESSENTIAL and reply.answer == "yes"
        for point in case.points
        for reply in point.replies
    )


def carrying(
    case: Case, grounds: tuple[Default, ...], sectors: tuple[Sector, ...]
) -> tuple[Default, ...]:
    """Return the *grounds* that put the trader in default without a notice.

    In a sale of goods a passed day of delivery is none, unless it was essential.
    """
    if not is_sale_of_goods(main_agreement(case), sectors) or is_essential(case):
        return grounds
    index = facts(case)
    return tuple(
        ground
        for ground in grounds
        if ground.ground is not DefaultGround.FIXED_DATE
        or (promise := index.promise(ground.fact)) is None
        or promise.kind is not PromiseKind.DELIVER
    )
