"""Whether a thing was sold to a consumer: then the law of sale says when a seller is late."""

from __future__ import annotations

from app.core.agreement import AgreementKind, Period
from app.core.pack import by_id
from app.letters.scene import Scene

_ORDERED = frozenset({AgreementKind.ORDER, AgreementKind.PURCHASE})
_ONCE = frozenset({Period.ONCE, Period.PIECE})


def sells_goods(scene: Scene) -> bool:
    """Tell whether the agreement is a consumer's purchase of movable things.

    Its branch of trade decides; without one a purchase counts, and an order that is paid
    once.  A seller of things is not in default because a day of delivery passed (art. 7:19a
    of the Dutch Civil Code): it wants a notice, a refusal, or a day that was essential.
    """
    agreement = scene.agreement
    if agreement is None or agreement.kind not in _ORDERED or not agreement.consumer:
        return False
    sector = by_id(scene.pack.sectors, agreement.sector)
    if sector is not None:
        return sector.goods
    bought = agreement.kind is AgreementKind.PURCHASE
    return bought or any(price.per in _ONCE for price in agreement.prices)


def refusal_article(scene: Scene, *, delivery: bool) -> str:
    """Return the citation of default by refusal: of *delivery* in a sale, else in general."""
    return "bw-7-19a-2" if delivery and sells_goods(scene) else "bw-6-83-c"
