"""What is asked besides when money does not come in time: interest and collection costs."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from app.core.amounts import is_sure
from app.core.money import Money
from app.core.pack import parameter
from app.core.tariffs import LEAST, MOST, SCALE, collection_costs_on
from app.core.terms import Deadline
from app.letters.consequences import articles, body_name, committee, no_committee
from app.letters.scene import Scene


def interest(scene: Scene, term: Deadline, money: tuple[Money, ...]) -> Markup:
    """Return that statutory interest is asked from the day after the term."""
    slots = {
        "day": scene.language.day(term.due, year=False),
        "after": scene.language.day(term.due + timedelta(days=1), year=False),
        "article": articles(scene, "bw-6-119"),
    }
    if len(money) == 1:
        amount = scene.language.money(money[0])
        return scene.say("claim.interest", amount=amount, **slots)
    return scene.say("claim.interest_bare", **slots)


def collection(scene: Scene, principal: tuple[Money, ...]) -> Markup:
    """Return the collection costs on a sum under a contract, empty where none can be named.

    They are named only by a scale that is sure and fresh on the day (LAW NL-DAM-02), and
    never on damages, for which the scale is not meant.
    """
    if len(principal) != 1 or not _sure(scene):
        return Markup("")
    costs = collection_costs_on(scene.pack, principal[0], scene.day)
    if costs is None or costs.total.amount <= 0:
        return Markup("")
    scene.reckoned.add(costs.total)
    return scene.say(
        "claim.collection",
        costs=scene.language.money(costs.total),
        amount=scene.language.money(principal[0]),
        article=articles(scene, "bw-6-96-2-c"),
    )


def _sure(scene: Scene) -> bool:
    found = (parameter(scene.pack, key, scene.day) for key in (SCALE, LEAST, MOST))
    return all(is_sure(row, scene.day) for row in found)


def body(scene: Scene, term: Deadline, *, money: bool) -> Markup:
    """Return to whom the dispute can go; without *money* it says from which day.

    It is empty where the user found that no committee has the trader.
    """
    if no_committee(scene):
        return Markup("")
    found = committee(scene)
    key = "claim.body" if found is not None else "claim.body_unknown"
    name = body_name(scene, found) if found is not None else ""
    if money:
        return scene.say(f"{key}_too", body=name)
    return scene.say(key, body=name, day=scene.language.day(term.due, year=False))
