"""What a dissolution ends: the whole agreement, or the part of it that never came."""

from __future__ import annotations

from app.core.agreement import Agreement, AgreementKind, Delivery, Service
from app.core.claims import Demand, DemandKind
from app.core.record import record
from app.core.text import has_text
from app.letters.opening import ARTICLES, bare
from app.letters.sale import sells_goods
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.subject import MOST

LASTING = frozenset({AgreementKind.SUBSCRIPTION, AgreementKind.POLICY})
_FAILED = frozenset({Delivery.NEVER, Delivery.PARTLY})


@record
class Part:
    """What is dissolved: ``what`` names it, ``kept`` what stays, ``services`` are its ids."""

    whole: bool
    what: str = ""
    kept: str = ""
    services: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


def dissolved(scene: Scene, choice: str) -> Part:
    """Return what is dissolved as the user chose: ``whole``, ``part`` or as the facts fit.

    A part is proposed where services that never came stand beside others that did.
    """
    agreement = scene.agreement
    if agreement is None:
        return Part(whole=choice != "part")
    wish = _wish(scene)
    found = _part(scene, agreement, wish)
    if choice == "part" or (choice != "whole" and found is not None):
        return found or Part(whole=False)
    kept = scene.clause(wish.keeps) if wish and not agreement.services else ""
    return Part(True, scene.clause(agreement.what), kept, facts=(agreement.id,))


def _wish(scene: Scene) -> Demand | None:
    """Return the demand to end the agreement or a part of it."""
    kinds = (DemandKind.DISSOLVE, DemandKind.CANCEL)
    return next(
        (
            demand
            for kind in kinds
            for demand in scene.case.demands
            if demand.kind is kind and demand.met is None and demand.dropped is None
        ),
        None,
    )


def _part(scene: Scene, agreement: Agreement, wish: Demand | None) -> Part | None:
    """Return the part that can be dissolved alone, None where it is all or nothing."""
    what = scene.clause(wish.what) if wish and wish.kind is DemandKind.DISSOLVE else ""
    if not agreement.services and wish and what and what != scene.clause(agreement.what):
        return Part(False, what, scene.clause(wish.keeps), facts=(agreement.id, wish.id))
    gone = _failing(scene, agreement, wish)
    if not gone or len(gone) == len(agreement.services):
        return None
    names = [scene.clause(one.name) for one in gone]
    left = [scene.clause(one.name) for one in agreement.services if one not in gone]
    kept = scene.clause(wish.keeps) if wish else ""
    ids = tuple(one.id for one in gone)
    what = scene.language.listed(names)
    return Part(False, what, kept or scene.language.listed(left), ids, (agreement.id, *ids))


def _failing(scene: Scene, agreement: Agreement, wish: Demand | None) -> list[Service]:
    """Return the services that the document is about, else that are wished to end or failed."""
    services = agreement.services
    chosen = [one for one in services if one.id in scene.document.about]
    if chosen or wish is None or not has_text(wish.what):
        return chosen or [one for one in services if one.state is Delivery.NEVER]
    what = scene.clause(wish.what)
    named = [one for one in services if scene.clause(one.name) == what]
    return named or [one for one in services if one.state is Delivery.NEVER]


def declaration(scene: Scene, part: Part) -> Sentence:
    """Return the one sentence that dissolves, without any condition."""
    if not part.whole:
        what = part.what or str(scene.hole("part"))
        return Sentence(scene.say("dissolve.part", what=what), part.facts)
    several = scene.agreement is not None and len(scene.agreement.services) > 1
    key = "dissolve.whole" if several or not part.what else "dissolve.whole_what"
    if key == "dissolve.whole_what" and _is_one_bought(scene, part):
        key = "dissolve.whole_purchase"
    return Sentence(scene.say(key, what=part.what), part.facts)


def _is_one_bought(scene: Scene, part: Part) -> bool:
    """Tell whether what is dissolved is the purchase of a thing with an article: "a table"."""
    return sells_goods(scene) and part.what.lower().startswith(ARTICLES)


def beside(scene: Scene, part: Part, *, keeps: bool) -> list[Sentence]:
    """Return the user's own words about the dissolution, and what is kept if that *keeps*."""
    wish = _wish(scene)
    found = []
    if wish is not None and wish.kind is DemandKind.DISSOLVE and has_text(wish.text):
        found.append(Sentence(own(scene, scene.text(wish.text)), (wish.id,)))
    if part.kept and keeps:
        found.append(Sentence(scene.say("dissolve.kept", what=part.kept), part.facts))
    return found


def never_came(scene: Scene, part: Part) -> bool:
    """Tell whether nothing of what is dissolved was delivered."""
    agreement = scene.agreement
    if agreement is None or not agreement.services:
        return False
    ids = set(part.services) or {one.id for one in agreement.services}
    return all(one.state in _FAILED for one in agreement.services if one.id in ids)


def titled(scene: Scene, part: Part) -> str:
    """Return the subject line: that it is a dissolution, whole or in part, and of what."""
    key = "dissolution.subject" if part.whole else "dissolution.subject_part"
    line = scene.plain(key, what=bare(part.what)) if part.what else ""
    return line if line and len(line) <= MOST else scene.plain(f"{key}_none")
