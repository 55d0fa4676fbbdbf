"""Whether a thing was sold to a consumer: then the law of sale says when a seller is late."""

from __future__ import annotations

from app.core.sale import is_sale_of_goods
from app.letters.scene import Scene


def sells_goods(scene: Scene) -> bool:
    """Tell whether the agreement is a consumer's purchase of movable things."""
    return is_sale_of_goods(scene.agreement, scene.pack.sectors)


def refusal_article(scene: Scene, *, delivery: bool) -> str:
    """Return the citation of default by refusal: of *delivery* in a sale, else in general."""
    return "bw-7-19a-2" if delivery and sells_goods(scene) else "bw-6-83-c"
