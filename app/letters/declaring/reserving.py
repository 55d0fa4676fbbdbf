"""The claims whose limitation a letter interrupts, and what the user has to know about it.

A written notice that unambiguously reserves the right to performance interrupts the limitation
of a claim for performance, money and damages (art. 3:317(1) of the Dutch Civil Code).  For
dissolution and annulment it does so only with a step in court within six months (3:317(2)).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.excluding import declared, giving_way
from app.core.ids import DemandId
from app.core.limitation import Expiry, limitations
from app.core.money import Money
from app.core.pack import by_id
from app.core.totals import asked_totals, demand_amount
from app.letters.asking import WISHES, Panel, ended, grouped
from app.letters.demanding import asked, phrase
from app.letters.scene import Scene
from app.letters.sentence import Sentence

K = DemandKind
_NO_CLAIMS = WISHES | {K.DISSOLVE, K.CANCEL, K.WITHDRAW, K.CONFIRM, K.CONTACT_PERSON}
_ENDING = frozenset({K.DISSOLVE, K.WITHDRAW})


def claims(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands that are claims: no wishes, goodwill or declarations.

    What a letter ended that was sent is no claim any more.
    """
    gone = _giving_way(scene) if declared(scene.case, scene.day) else frozenset()
    return tuple(one for one in asked(scene) if _claims(one) and one.id not in gone)


def _giving_way(scene: Scene) -> frozenset[DemandId]:
    """Return the demands for performance that go when the agreement is dissolved."""
    return giving_way(scene.case.demands, free=True)


def _claims(demand: Demand) -> bool:
    """Tell whether a demand is for something that the firm owes."""
    return demand.kind not in _NO_CLAIMS and not demand.goodwill


def reserved(scene: Scene) -> Panel:
    """Return the claims as a list, with their sum where money is among them."""
    found = claims(scene)
    if not found:
        return Panel(scene.say("reserve.one", claim=scene.hole("demand")))
    facts = tuple(one.id for one in found)
    items = [_item(scene, group) for group in grouped(found)]
    money = _sum(scene, found)
    notes = scene.say("reserve.total", amount=money) if money else Markup("")
    notes = Markup(" ").join(one for one in (notes, scene.say("reserve.also")) if one)
    if len(items) == 1:
        intro = scene.say("reserve.one", claim=items[0].text)
        return Panel(intro, notes=notes, facts=facts)
    return Panel(scene.say("reserve.many"), items=ended(items), notes=notes, facts=facts)


def _item(scene: Scene, group: tuple[Demand, ...]) -> Sentence:
    """Return a claim as a noun phrase; of alternatives the one or the other.

    What is wanted where a claim is not met is reserved with it.
    """
    instead = [scene.facts.get(one.fallback) for one in group]
    every = [*group, *(one for one in instead if isinstance(one, Demand) and _claims(one))]
    words = _named(scene, every[0])
    for other in every[1:]:
        words = scene.say("ask.or", first=words, second=_named(scene, other))
    if _giving_way(scene) & {one.id for one in every}:
        words = scene.say("reserve.until_ended", claim=words)
    return Sentence(words, tuple(one.id for one in every))


def _named(scene: Scene, demand: Demand) -> Markup:
    what = scene.clause(demand.what)
    amount = demand_amount(demand)
    words = phrase(scene, replace(demand, by=None), "short")
    if amount is not None and scene.language.money(amount) not in words:
        words += Markup(" (%s)") % scene.language.money(amount)
    if not what or what in words:
        return words
    key = "ask.of" if demand.kind is K.REDUCE_PRICE and demand.amount is None else "ask.for"
    return words + " " + scene.say(key, what=what)


def _sum(scene: Scene, found: tuple[Demand, ...]) -> str:
    """Return the sum of two or more exact amounts, empty where they cannot be added."""
    totals = asked_totals(scene.case, scene.day)
    about = totals.claimed.about or totals.own_money.about
    added = {str(line.fact) for line in (*totals.claimed.lines, *totals.own_money.lines)}
    with_sum = [one for one in found if one.amount is not None]
    if len(with_sum) < 2 or about or len(totals.in_all) != 1:
        return ""
    if added != {str(one.id) for one in with_sum}:
        return ""
    money: Money = totals.in_all[0]
    return scene.language.money(money)


def cautions(scene: Scene) -> Iterator[str]:
    """Yield what the user has to know: claims that a letter may not save, periods over."""
    if any(one.kind in _ENDING and one.dropped is None for one in scene.case.demands):
        yield scene.plain("reserve.six_months")
    for expiry in limitations(scene.case, scene.day, scene.pack.limitations):
        if _over(expiry) < scene.day:
            rule = by_id(scene.pack.limitations, expiry.rule)
            claim = scene.clause(rule.claim) if rule is not None else expiry.rule
            day = scene.language.day(_over(expiry))
            yield scene.plain("reserve.may_be_over", claim=claim, day=day)


def _over(expiry: Expiry) -> date:
    return expiry.if_interrupted or expiry.last_day
