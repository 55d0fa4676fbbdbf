"""What is asked in the few words of a field: all of it, or what fits."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.terms import Deadline
from app.letters.demanding import asked, phrase
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_PAID = frozenset({DemandKind.REFUND, DemandKind.CREDIT, DemandKind.COMPENSATE})


def short_asks(scene: Scene, term: Deadline) -> tuple[Sentence, ...]:
    """Return the demands in one sentence, in several ways: all, the first two, the first.

    All of them say first what each amount is for, then not.
    """
    demands = asked(scene)
    counts = dict.fromkeys(count for count in (len(demands), 2, 1) if count <= len(demands))
    day = scene.language.day(term.due)
    found = []
    ways = [(len(demands), True), *((count, False) for count in counts)]
    for count, fully in ways if demands else ():
        short = [_short(scene, one, fully=fully) for one in demands[:count]]
        numbered = (Markup("%s)\u00a0%s") % (n, text) for n, text in enumerate(short, start=1))
        listed = Markup("; ").join(numbered) if count > 1 else short[0]
        ids = tuple(one.id for one in demands[:count])
        found.append(Sentence(scene.say("short.ask", day=day, list=listed), ids))
    return tuple(found)


def _short(scene: Scene, demand: Demand, *, fully: bool) -> Markup:
    """Return a demand in a few words; *fully* with what its amount is for."""
    text, what = phrase(scene, demand, "short"), scene.clause(demand.what)
    if not fully or not what or demand.amount is None or demand.kind not in _PAID:
        return text
    return text + " " + scene.say("ask.for", what=what)
