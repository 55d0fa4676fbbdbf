"""The damage: each loss with its day, its evidence and its sum, and what stands apart.

What is claimed is what the demands of the case claim (``app.core.totals``), so that the table
adds up to the same sum as everywhere else.  Own money, goodwill and lost time are no damage.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.core.bills import headed
from app.core.claims import Demand, DemandKind, Effort, EffortKind
from app.core.events import Incident, Payment
from app.core.ids import ExhibitId
from app.core.moment import Unit, When
from app.core.money import Money, total
from app.core.record import record
from app.core.text import has_text
from app.core.totals import asked_totals, demand_amount
from app.letters.asking import WISHES, Panel, remark
from app.letters.declaring.panels import account_to, bold, listed_panel
from app.letters.demanding import phrase
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_LOST_TIME = frozenset({EffortKind.MINUTES, EffortKind.CALLS})


@record
class Loss:
    """A row of the table: number, day, what, evidence, amount."""

    cells: tuple[str, str, str, str, str]
    facts: tuple[str, ...]


@record
class Losses:
    """What is claimed as damage, with the rows of its table and the sum per currency."""

    demands: tuple[Demand, ...] = ()
    rows: tuple[Loss, ...] = ()
    sums: tuple[Money, ...] = ()
    estimated: frozenset[str] = frozenset()  # the currencies whose sum is about that much


def losses(scene: Scene) -> Losses:
    """Return the damage as the demands claim it on the day of the document."""
    claimed = asked_totals(scene.case, scene.day).claimed.lines
    lost = {str(one.id) for one in scene.case.demands if one.kind is DemandKind.COMPENSATE}
    found = headed(line for line in claimed if str(line.fact) in lost)
    demands = _of(scene, [str(line.fact) for line in found.lines])
    rows = tuple(_row(scene, demand, place) for place, demand in enumerate(demands, start=1))
    about = frozenset(one.amount.currency for one in found.lines if one.about)
    return Losses(demands, rows, found.sums, about)


def _of(scene: Scene, ids: list[str]) -> tuple[Demand, ...]:
    return tuple(one for one in scene.case.demands if one.id in ids)


def _row(scene: Scene, demand: Demand, place: int) -> Loss:
    shown = _shown_by(scene, demand)
    exhibits = [*demand.exhibits]
    for fact in shown:
        if isinstance(fact, Payment | Effort):
            exhibits += [key for key in fact.exhibits if key not in exhibits]
    proof = scene.citations.reference(exhibits).strip(" ()")
    when = next((one.when for one in shown if one.when is not None), None)
    when = when or _dated(scene, exhibits)
    if when is not None and when.edtf[10:11] == "T":
        when = replace(when, edtf=when.edtf[:10])
    dash = scene.plain("annex.dash")
    cells = (
        str(place),
        scene.dates.cell(when, year=True) if when else dash,
        _what(scene, demand),
        proof or dash,
        _amount(scene, demand),
    )
    ids = (demand.id, *demand.facts, *(one.id for one in shown))
    return Loss(cells, tuple(dict.fromkeys(ids)))


def _shown_by(scene: Scene, demand: Demand) -> list[Payment | Effort | Incident]:
    """Return the records that show a loss: payments and efforts first, then incidents."""
    named = [scene.facts.get(key) for key in demand.facts]
    costs = [one for one in named if isinstance(one, Payment | Effort)]
    every: list[Payment | Effort] = [*scene.case.payments, *scene.case.efforts]
    same = [
        one
        for one in every
        if one not in costs
        and one.amount == demand.amount
        and set(one.exhibits) & set(demand.exhibits)
    ]
    return [*costs, *same, *(one for one in named if isinstance(one, Incident))]


def _dated(scene: Scene, exhibits: list[ExhibitId]) -> When | None:
    found = (scene.facts.exhibit(key) for key in exhibits)
    return next((one.dated for one in found if one is not None and one.dated), None)


def _what(scene: Scene, demand: Demand) -> str:
    """Return what was lost, and how often where it is counted."""
    what = scene.capital(scene.clause(demand.what)) or scene.plain("damages.loss")
    if demand.times == 1 or demand.amount is None:
        return what
    count = f"{scene.language.decimal(demand.times)} {scene.clause(demand.times_what)}".strip()
    one = scene.language.money(demand.amount)
    return f"{what}: {scene.say('ask.sum', times=count, amount=one)}"


def _amount(scene: Scene, demand: Demand) -> str:
    amount = demand_amount(demand)
    text = scene.language.money(amount) if amount else scene.plain("annex.dash")
    return scene.plain("ask.about", amount=text) if demand.about else text


def summed(scene: Scene, found: Losses, money: Money) -> str:
    """Return a sum of the table, about that much where one of its losses is an estimate."""
    text = scene.language.money(money)
    estimated = money.currency in found.estimated
    return scene.plain("ask.about", amount=text) if estimated else text


def notes(scene: Scene, found: Losses) -> list[Sentence]:
    """Return the user's own words about the losses, each with its number."""
    several = len(found.demands) > 1
    told = []
    for place, demand in enumerate(found.demands, start=1):
        if has_text(demand.text):
            text = own(scene, scene.text(demand.text))
            begun = remark(scene, place, text) if several else text
            told.append(Sentence(begun, (demand.id,)))
    return told


def damages_panel(scene: Scene, found: Losses, deadline: Markup, pay: str) -> Panel:
    """Return what a claim for damages asks: the sum, own money beside it, a confirmation.

    *pay* is the key of the sentence that asks the sum.
    """
    items = []
    facts = tuple(one.id for one in found.demands)
    for money in found.sums:
        amount = bold(scene, money, about=money.currency in found.estimated)
        where = account_to(scene) if len(found.sums) == 1 else ""
        items.append(Sentence(scene.say(pay, amount=amount, account=where), facts))
    if not found.sums:
        amount = scene.hole("amount")
        items.append(Sentence(scene.say(pay, amount=amount, account="")))
    items += [
        Sentence(phrase(scene, one, "ask"), (one.id, *one.facts)) for one in _beside(scene)
    ]
    items.append(Sentence(scene.say("demand.confirm_bare.ask")))
    return listed_panel(scene, items, deadline, Markup(""))


def _beside(scene: Scene) -> tuple[Demand, ...]:
    """Return the other money that is asked, which is no damage: own money, credits."""
    totals = asked_totals(scene.case, scene.day)
    lines = (*totals.claimed.lines, *totals.own_money.lines)
    other = [str(line.fact) for line in lines]
    return tuple(one for one in _of(scene, other) if one.kind is not DemandKind.COMPENSATE)


def own_money(scene: Scene) -> tuple[Money, ...]:
    """Return the sum of the own money that is asked back, per currency."""
    found = [demand_amount(one) for one in _beside(scene) if one.own_money]
    return total(tuple(one for one in found if one is not None))


def goodwill(scene: Scene) -> list[Sentence]:
    """Return what is asked as a gesture, and the time that is not claimed.

    Time and annoyance are normally not compensated (LAW NL-DAM-01): they stand apart.
    """
    told = []
    for demand in scene.case.demands:
        closed_ = demand.met is not None or demand.dropped is not None
        if not demand.goodwill or closed_ or demand.kind in WISHES:
            continue
        told.append(Sentence(_gesture(scene, demand), (demand.id,)))
    if told:
        told.append(Sentence(scene.say("ask.goodwill"), ()))
    time = _time(scene)
    return [*told, time] if time else told


def _gesture(scene: Scene, demand: Demand) -> Markup:
    amount, what = demand_amount(demand), scene.clause(demand.what)
    if amount is None:
        return scene.say("damages.gesture", ask=phrase(scene, demand, "ask"))
    slots = {"for": str(scene.say("ask.for", what=what)) if what else ""}
    return scene.say("damages.gesture_amount", amount=scene.language.money(amount), **slots)


def _time(scene: Scene) -> Sentence | None:
    """Return that lost time is not counted as damage, None where none was noted."""
    found = [one for one in scene.case.efforts if one.kind in _LOST_TIME]
    minutes = [one for one in found if one.kind is EffortKind.MINUTES and one.quantity]
    if not found:
        return None
    ids = tuple(one.id for one in found)
    if not minutes:
        return Sentence(scene.say("damages.time_bare"), ids)
    whole = int(sum(one.quantity or 0 for one in minutes))
    hours, rest = divmod(whole, 60)
    spent = [scene.language.count(hours, Unit.HOURS)] if hours else []
    spent += [scene.language.count(rest, Unit.MINUTES)] if rest else []
    return Sentence(scene.say("damages.time", time=scene.language.listed(spent)), ids)
