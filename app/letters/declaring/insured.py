"""Damage that a policy covers: an insurer owes its payment under the contract, not for a fault.

What rests on an event (a storm, a theft) is what the consumer is insured for; other costs, such
as those of an expert, are damage that the failure of the insurer caused (art. 6:74 BW).
"""

from __future__ import annotations

from markupsafe import Markup

from app.core.agreement import AgreementKind
from app.core.claims import Demand, DemandKind
from app.core.events import Incident
from app.core.pack import by_id
from app.letters.consequences import articles
from app.letters.declaring.losses import Losses
from app.letters.scene import Scene
from app.letters.sentence import Sentence


def is_insured(scene: Scene, demand: Demand) -> bool:
    """Tell whether *demand* is for damage by an event that the policy is about."""
    deal = by_id(scene.case.agreements, demand.agreement or "") or scene.agreement
    if deal is None or deal.kind is not AgreementKind.POLICY:
        return False
    return any(isinstance(scene.facts.get(one), Incident) for one in demand.facts)


def covered(scene: Scene, found: Losses) -> list[int]:
    """Return the numbers of the losses in the table that the policy covers."""
    return [place for place, one in enumerate(found.demands, start=1) if is_insured(scene, one)]


def is_mixed(scene: Scene, found: Losses) -> bool:
    """Tell whether there is also damage that is not insured."""
    return len(covered(scene, found)) < len(found.demands)


def held_to(scene: Scene) -> Markup | None:
    """Return that the insured damage is to be paid, None for who is not insured for any."""
    lost = [one for one in scene.case.demands if _is_loss(one)]
    rest = [one for one in lost if not is_insured(scene, one)]
    if len(rest) == len(lost):
        return None
    if not rest:
        return scene.say("insured.pay")
    return scene.say("insured.pay_and_liable", article=articles(scene, "bw-6-74"))


def _is_loss(demand: Demand) -> bool:
    closed = demand.met is not None or demand.dropped is not None
    return demand.kind is DemandKind.COMPENSATE and not closed and not demand.goodwill


def follows(scene: Scene, found: Losses) -> list[Sentence]:
    """Return which losses are insured, and that the others come from the failure."""
    numbers = covered(scene, found)
    if not numbers:
        many = "" if len(found.rows) == 1 else "_many"
        return [Sentence(scene.say(f"damages.follows{many}"))]
    if not is_mixed(scene, found):
        return [Sentence(scene.say("insured.all"))]
    listed = scene.language.listed([str(one) for one in numbers])
    size = "one" if len(numbers) == 1 else "many"
    return [
        Sentence(scene.say(f"insured.some_{size}", numbers=listed)),
        Sentence(scene.say("insured.rest")),
    ]


def owed(scene: Scene, found: Losses, *, default: bool) -> list[Sentence]:
    """Return why the losses are to be paid; *default* says it, or a hole has said so."""
    article = articles(scene, "bw-6-74") if is_mixed(scene, found) else ""
    if not covered(scene, found):
        key = "damages.law" if default else "damages.law_bare"
        return [Sentence(scene.say(key, article=article))]
    key = "insured.law" if default else "insured.law_bare"
    told = [Sentence(scene.say(key))]
    if is_mixed(scene, found):
        told.append(Sentence(scene.say("insured.law_rest", article=article)))
    return told
