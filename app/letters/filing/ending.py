"""The end of an agreement in a filing: the forum is to dissolve it, or to say that it ended.

A court or a committee can dissolve an agreement that the consumer did not dissolve by letter
(art. 6:267, second paragraph, of the Dutch Civil Code); the trader cannot be told to do so.
"""

from __future__ import annotations

from app.core.claims import Demand, DemandKind
from app.core.excluding import DISSOLUTION, declared
from app.letters.demanding import asked
from app.letters.scene import Scene
from app.letters.sentence import Sentence

DECIDING = frozenset({"court-file", "filing-escp", "filing-gc"})  # whose forum gives judgment


def is_dissolved(scene: Scene) -> bool:
    """Tell whether a letter that dissolves the agreement was sent by the day of the filing."""
    return declared(scene.case, scene.day, DISSOLUTION)


def judged(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands for which the forum itself is asked, instead of the trader."""
    if scene.document.type not in DECIDING:
        return ()
    return tuple(
        one
        for one in asked(scene)
        if one.kind is DemandKind.DISSOLVE and not one.alternative and one.fallback is None
    )


def rulings(scene: Scene) -> list[Sentence]:
    """Return what the forum is asked to rule about the agreement, without a full stop."""
    base = "order.dissolved" if is_dissolved(scene) else "order.dissolve_now"
    found = []
    for demand in judged(scene):
        what = scene.clause(demand.what)
        text = scene.say(base if what else f"{base}_bare", what=what)
        found.append(Sentence(text, (demand.id,)))
    return found
