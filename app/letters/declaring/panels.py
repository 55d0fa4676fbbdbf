"""What stands in the demand panel of a declaration: money first, then what else is asked."""

from __future__ import annotations

from markupsafe import Markup

from app.core.agreement import Period
from app.core.claims import Demand, DemandKind
from app.core.money import Money, total
from app.core.record import record
from app.core.totals import demand_amount
from app.letters.asking import Panel, ended, one_demand
from app.letters.declaring.parts import LASTING, Part
from app.letters.declaring.refunds import Refund, lowered, paid_back, refund_of
from app.letters.demanding import account, phrase
from app.letters.scene import Scene
from app.letters.sentence import Sentence

K = DemandKind
_ENDED = frozenset(  # what a dissolution replaces, or cannot ask
    {
        *(K.PERFORM, K.NAME_DATE, K.REPAIR, K.REPLACE, K.DISSOLVE, K.CANCEL, K.WITHDRAW),
        *(K.STOP_CHARGING, K.EXPLAIN, K.APOLOGISE, K.NO_SURVEYS),
    }
)


@record
class Asked:
    """The panel of a declaration, how its sums were made, and the money that is to come.

    ``returned`` is what is asked back and ``single`` the amount where only one is to be paid.
    """

    panel: Panel
    how: tuple[Sentence, ...] = ()
    pays: bool = False
    returns: bool = False
    returned: tuple[Money, ...] = ()
    single: tuple[Money, ...] = ()


def claims(scene: Scene, part: Part) -> tuple[Demand, ...]:
    """Return the demands that a dissolution leaves, a fallback for money among them.

    Of alternatives the one that fits stays: the whole sum where all is dissolved, else the
    lower price.
    """
    found: list[Demand] = []
    fallbacks = {demand.fallback for demand in scene.case.demands}
    for demand in scene.case.demands:
        closed = demand.met is not None or demand.dropped is not None
        if closed or demand.kind in _ENDED or demand.goodwill or demand.part_of is not None:
            continue
        if demand.id in fallbacks and demand.kind not in (K.REFUND, K.CREDIT):
            continue
        if demand.alternative and not _fits(demand, part):
            continue
        if demand.kind is K.REDUCE_PRICE and part.whole:
            continue
        found.append(demand)
    return tuple(sorted(found, key=lambda one: one.kind is not K.REFUND))


def _fits(demand: Demand, part: Part) -> bool:
    wanted = K.REFUND if part.whole else K.REDUCE_PRICE
    return demand.kind is wanted


def dissolution_panel(scene: Scene, part: Part, deadline: Markup) -> Asked:
    """Return what is asked with a dissolution."""
    asked = claims(scene, part)
    backs = [refund_of(scene, one, part) for one in asked if one.kind is K.REFUND]
    implied = paid_back(scene) if part.whole and not backs else None
    backs += [implied] if implied else []
    items = [_refund_item(scene, one, alone=len(backs) == 1) for one in backs]
    items += _lower(scene, part, asked)
    items += [_item(scene, one) for one in asked if one.kind not in (K.REFUND, K.CONFIRM)]
    items += _no_more(scene, part, asked)
    confirming = [one for one in asked if one.kind is K.CONFIRM]
    items += [_item(scene, one) for one in confirming] or [_confirm(scene, part)]
    returned = [one.amount for one in backs if one.amount is not None]
    paid = [demand_amount(one) for one in asked if one.kind is K.COMPENSATE]
    every = [*(one.amount for one in backs), *paid]
    where = account(scene, "ask.account_line") if len(backs) > 1 else ""
    panel = listed_panel(scene, items, deadline, Markup("%s") % where)
    how = tuple(sentence for one in backs for sentence in one.how)
    alone = tuple(one for one in every if one is not None) if len(every) == 1 else ()
    return Asked(panel, how, bool(every), bool(backs), total(tuple(returned)), alone)


def listed_panel(scene: Scene, items: list[Sentence], deadline: Markup, notes: Markup) -> Panel:
    """Return what is asked as a numbered list, a single thing as a sentence."""
    facts = tuple(dict.fromkeys(key for one in items for key in one.facts))
    if len(items) == 1:
        intro = one_demand(scene, deadline, items[0].text)
        return Panel(intro, notes=notes, facts=facts)
    intro = scene.say("ask.do", deadline=deadline)
    return Panel(intro, items=ended(items), notes=notes, facts=facts)


def _item(scene: Scene, demand: Demand) -> Sentence:
    ex = scene.citations.reference(demand.exhibits)
    text = phrase(scene, demand, "ask") + Markup("%s") % ex
    return Sentence(text, (demand.id, *demand.facts))


def _refund_item(scene: Scene, back: Refund, *, alone: bool) -> Sentence:
    """Return the repayment, its amount in bold, with the account where it is the only one."""
    where = account_to(scene) if alone else ""
    if back.amount is None:
        key = "refund.ask_unknown" if back.what else "refund.ask_unknown_bare"
        return Sentence(scene.say(key, what=back.what, account=where), back.facts)
    amount = bold(scene, back.amount, about=back.about)
    what = "" if alone or not back.what else str(scene.say("ask.for", what=back.what))
    return Sentence(
        scene.say("refund.ask", amount=amount, account=where, **{"for": what}), back.facts
    )


def bold(scene: Scene, amount: Money, *, about: bool = False) -> Markup:
    """Return an amount in bold, *about* that much where it is an estimate."""
    words = scene.language.money(amount)
    words = str(scene.say("ask.about", amount=words)) if about else words
    return Markup("<strong>%s</strong>") % words


def account_to(scene: Scene) -> str:
    """Return the account to pay to, else the one that was used before."""
    known = account(scene, "ask.account")
    if known:
        return known
    lasting = scene.agreement is not None and scene.agreement.kind in LASTING
    return str(scene.say("refund.account_debited" if lasting else "refund.account_used"))


def _lower(scene: Scene, part: Part, asked: tuple[Demand, ...]) -> list[Sentence]:
    """Return the lower monthly price where the prices are known and nobody asked in words."""
    found = lowered(scene, part)
    if found is None or any(one.kind is K.REDUCE_PRICE for one in asked):
        return []
    before, after = (scene.language.money(one) for one in found)
    return [Sentence(scene.say("refund.lower", before=before, after=after), part.facts)]


def _no_more(scene: Scene, part: Part, asked: tuple[Demand, ...]) -> list[Sentence]:
    """Return that nothing more may be charged, where something is paid every month."""
    agreement = scene.agreement
    monthly = agreement is not None and any(
        one.per in (Period.MONTH, Period.QUARTER, Period.YEAR) for one in agreement.prices
    )
    lower = any(one.kind is K.REDUCE_PRICE for one in asked) or lowered(scene, part)
    if not monthly or lower:
        return []
    key = "refund.no_more" if part.what else "refund.no_more_bare"
    return [Sentence(scene.say(key, what=part.what), part.facts)]


def _confirm(scene: Scene, part: Part) -> Sentence:
    return Sentence(
        scene.say("refund.confirm" if part.whole else "refund.confirm_part"), part.facts
    )
