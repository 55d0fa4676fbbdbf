"""What a filing asks: the amounts with their calculation, and what is to be decided."""

from __future__ import annotations

from markupsafe import Markup

from app.core.bills import MoneyLine
from app.core.claims import Demand, DemandKind
from app.core.excluding import FULFIL
from app.core.ids import AgreementId
from app.core.money import Money, total
from app.core.record import record
from app.core.text import has_text
from app.core.totals import AskedTotals, asked_totals, demand_amount
from app.letters.demanding import asked
from app.letters.filing.ending import is_dissolved, judged
from app.letters.phrases import capital
from app.letters.sayings import own_words
from app.letters.scene import Scene
from app.letters.sentence import Sentence

PAID_OUT = frozenset({DemandKind.REFUND, DemandKind.COMPENSATE})


@record
class ClaimRow:
    """A row of the claim table; a total is strong."""

    cells: tuple[str, ...]
    facts: tuple[str, ...]
    strong: bool = False


def totals_of(scene: Scene) -> AskedTotals:
    """Return the money that is asked on the day of the filing."""
    return asked_totals(scene.case, scene.day)


def claim_rows(scene: Scene) -> list[ClaimRow]:
    """Return the amounts that are added, how each was reckoned, and their total.

    Alternatives, fallbacks, parts of other amounts and goodwill are not added and not here.
    """
    found = totals_of(scene)
    demands = {str(one.id): one for one in scene.case.demands}
    lines = _in_order(scene, [*found.claimed.lines, *found.own_money.lines])
    rows = []
    for number, line in enumerate(lines, start=1):
        demand = demands[line.fact]
        what = capital(scene.clause(demand.what)) or capital(_kind(scene, demand))
        rows.append(
            ClaimRow(
                (str(number), what, calculation(scene, demand), _money(scene, line)),
                (line.fact,),
            )
        )
    if not rows:
        return []
    return rows + [
        ClaimRow(
            ("", scene.plain(_total_key(one)), "", scene.language.money(one.amount)), (), True
        )
        for one in sums(scene)
    ]


@record
class Sum:
    """What is asked in one currency, whether it is an estimate, and the demands in it."""

    amount: Money
    about: bool
    facts: tuple[str, ...]


def sums(scene: Scene) -> list[Sum]:
    """Return what is asked in all, for each currency."""
    found = totals_of(scene)
    lines = (*found.claimed.lines, *found.own_money.lines)
    result = []
    for one in found.in_all:
        own = [line for line in lines if line.amount.currency == one.currency]
        about = any(line.about for line in own)
        result.append(Sum(one, about, tuple(line.fact for line in own)))
    return result


def sum_in_words(scene: Scene, one: Sum) -> str:
    """Return a sum as running text says it: ``ongeveer € 187,50``."""
    amount = scene.language.money(one.amount)
    return scene.plain("ask.about", amount=amount) if one.about else amount


def _total_key(one: Sum) -> str:
    return "filing.total_about" if one.about else "filing.total"


def _in_order(scene: Scene, lines: list[MoneyLine]) -> list[MoneyLine]:
    order = {str(one.id): place for place, one in enumerate(scene.case.demands)}
    return sorted(lines, key=lambda line: order[line.fact])


def _kind(scene: Scene, demand: Demand) -> str:
    return scene.plain(f"claim_noun.{demand.kind.value}")


def _money(scene: Scene, line: MoneyLine) -> str:
    return scene.language.money(line.amount)


def calculation(scene: Scene, demand: Demand) -> str:
    """Return how an amount was reckoned: times, the user's own words, the exhibits."""
    parts: list[str] = []
    if demand.times != 1 and demand.amount is not None:
        number = scene.language.decimal(demand.times)
        times = f"{number} {scene.clause(demand.times_what)}".strip()
        one = scene.language.money(demand.amount)
        parts.append(scene.plain("ask.sum", times=times, amount=one) + ".")
    if has_text(demand.text):
        parts.append(own_words(scene, scene.text(demand.text)))
    if demand.about:
        parts.append(scene.plain("filing.estimate"))
    ex = scene.citations.reference(_proof(scene, demand)).strip(" ()")
    if ex:
        parts.append(capital(ex) + ".")
    return " ".join(parts) or scene.plain("annex.dash")


def _proof(scene: Scene, demand: Demand) -> list[str]:
    """Return the exhibits of a demand and of the costs that it rests on."""
    found: list[str] = list(demand.exhibits)
    facts: set[str] = set(demand.facts)
    for effort in scene.case.efforts:
        if effort.id in facts:
            found += effort.exhibits
    return list(dict.fromkeys(found))


def orders(scene: Scene) -> list[Sentence]:
    """Return what the other side is to be told to do, as infinitives without a full stop.

    The amounts that are to be paid come together first; then what else stands, alternatives
    as one, each with what is asked if it cannot be done.  What the forum itself rules is not
    among them.
    """
    found: list[Sentence] = []
    paid = _paid_out(scene)
    if paid:
        sums = total(tuple(amount for _, amount in paid))
        amount = scene.language.listed([scene.language.money(one) for one in sums])
        ids = tuple(one.id for one, _ in paid)
        what = scene.clause(paid[0][0].what) if len(paid) == 1 else ""
        back = all(one.kind is DemandKind.REFUND for one, _ in paid)
        key = f"order.pay{'_back' if back else ''}{'_for' if what else ''}"
        found.append(Sentence(scene.say(key, amount=amount, what=what), ids))
    added = {one.id for one in judged(scene)} | {one.id for one, _ in paid}
    groups: set[str] = set()
    standing = _ordered(scene)
    for demand in standing:
        if (
            demand.id in added
            or demand.goodwill
            or demand.set_off
            or demand.alternative in groups
        ):
            continue
        if demand.alternative:
            groups.add(demand.alternative)
        same = [one for one in standing if one is demand or _joined(one, demand)]
        found.append(_together(scene, same))
    return found


def _ordered(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands that stand, without a date to be named for what is ordered itself.

    Whoever decides that the other side performs sets the day for it.
    """
    found = asked(scene)
    done = {one.agreement for one in found if one.kind in FULFIL - {DemandKind.NAME_DATE}}
    return tuple(one for one in found if not _needs_no_date(one, done))


def _needs_no_date(one: Demand, done: set[AgreementId | None]) -> bool:
    """Tell whether *one* asks for a date of what is ordered under one of the agreements."""
    if one.kind is not DemandKind.NAME_DATE or one.fallback or one.alternative:
        return False
    return bool(done) and (one.agreement is None or bool(done & {None, one.agreement}))


def _joined(one: Demand, demand: Demand) -> bool:
    return bool(demand.alternative) and one.alternative == demand.alternative


def _paid_out(scene: Scene) -> list[tuple[Demand, Money]]:
    """Return the demands for money to be paid that are added, with their amounts."""
    found = totals_of(scene)
    added: set[str] = {line.fact for line in (*found.claimed.lines, *found.own_money.lines)}
    return [
        (one, amount)
        for one in scene.case.demands
        if one.id in added
        and one.kind in PAID_OUT
        and not one.fallback
        and (amount := demand_amount(one)) is not None
    ]


def paid_out_ids(scene: Scene) -> frozenset[str]:
    """Return the demands for money to be paid that are added."""
    return frozenset(one.id for one, _ in _paid_out(scene))


def _together(scene: Scene, demands: list[Demand]) -> Sentence:
    """Return what is asked primarily and in the alternative, fallbacks last."""
    instead = {one.fallback for one in demands} - {one.id for one in demands}
    every = [*demands, *(one for one in scene.case.demands if one.id in instead)]
    text = order(scene, every[0])
    if len(every) > 1:
        text = scene.say("filing.first_place", first=text)
    for other in every[1:]:
        text = scene.say("filing.or_else", first=text, second=order(scene, other))
    return Sentence(text, tuple(one.id for one in every))


def order(scene: Scene, demand: Demand) -> Markup:
    """Return one demand as an infinitive, in the words of somebody who is to decide."""
    base = f"order.{demand.kind.value}"
    if demand.kind is DemandKind.DISSOLVE and not is_dissolved(scene):
        base = "order.dissolve_open"
    what = scene.clause(demand.what)
    keys = [f"{base}_amount"] if demand.amount is not None else []
    keys += [base] if what or demand.kind is DemandKind.OTHER else [f"{base}_bare"]
    key = next((key for key in keys if scene.knows(key)), base)
    pattern = str(scene.phrases[key])
    amount = demand_amount(demand)
    text = scene.clause(demand.text)
    slots = {
        "what": what or (str(scene.hole("demand")) if "{what}" in pattern else ""),
        "text": text or (str(scene.hole("demand")) if "{text}" in pattern else ""),
        "amount": scene.language.money(amount) if amount else "",
        "for": scene.words("ask.for", what=what) if what else "",
    }
    return scene.say(key, **slots)


def aside(scene: Scene) -> list[Sentence]:
    """Return the money that is told and not added: what is set off, and goodwill."""
    found = totals_of(scene)
    return [
        Sentence(
            scene.say(
                f"filing.aside_{name}",
                amount=scene.language.money(line.amount),
                what=scene.clause(line.what) or scene.plain(f"filing.aside_what_{name}"),
            ),
            (line.fact,),
        )
        for name, heading in (
            ("set_off", found.set_off),
            ("goodwill", found.goodwill),
        )
        for line in heading.lines
    ]
