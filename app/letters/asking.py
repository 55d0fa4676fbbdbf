"""What is asked: the demand panel, the fallbacks and what the writer wants to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from app.core.agreement import PriceItem
from app.core.claims import Demand, DemandKind, Point, PointStanding, Wanted
from app.core.moment import When
from app.core.text import has_text
from app.letters.scene import Scene, Sentence

IN_PANEL = 3  # demands on page 1; the others follow under "also"
_ANSWERS = frozenset(
    {
        DemandKind.NAME_DATE,
        DemandKind.STOP_CHARGING,
        DemandKind.EXPLAIN,
        DemandKind.CONFIRM,
        DemandKind.SEND,
        DemandKind.DATA,
        DemandKind.CONTACT_PERSON,
        DemandKind.APOLOGISE,
    }
)
WISHES = frozenset({DemandKind.EXPLAIN, DemandKind.APOLOGISE, DemandKind.NO_SURVEYS})
_WANTED = {
    frozenset({Wanted.SOLUTION, Wanted.PREVENTION}): "both",
    frozenset({Wanted.SOLUTION}): "solution",
    frozenset({Wanted.PREVENTION}): "prevention",
    frozenset({Wanted.EXPLANATION}): "explanation",
}


NOTHING = Markup("")


@dataclass(frozen=True)
class Panel:
    """The demand panel: an introduction, numbered demands, and what stands under them."""

    intro: Markup
    items: tuple[Sentence, ...] = ()
    more_intro: Markup = NOTHING
    more: tuple[Sentence, ...] = ()
    wanted: Markup = NOTHING
    fallback: Markup = NOTHING
    facts: tuple[str, ...] = ()


def asked(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands that stand, without fallbacks and wishes about surveys."""
    fallbacks = {demand.fallback for demand in scene.case.demands}
    return tuple(
        demand
        for demand in scene.case.demands
        if demand.met is None
        and demand.dropped is None
        and demand.id not in fallbacks
        and demand.part_of is None
        and demand.kind is not DemandKind.NO_SURVEYS
    )


def phrase(scene: Scene, demand: Demand, form: str) -> Markup:
    """Return a demand as ``ask``, ``require`` or ``short`` words, without a full stop."""
    base = f"demand.{demand.kind.value}"
    keys = [f"{base}_amount"] if demand.amount is not None else []
    keys += [f"{base}_what"] if has_text(demand.what) else [f"{base}_bare"]
    key = next((key for key in keys if scene.knows(f"{key}.{form}")), base)
    what = scene.clause(demand.what)
    slots = {
        "what": what
        or (str(scene.hole("demand")) if "{what}" in _pattern(scene, key, form) else ""),
        "amount": amount(scene, demand),
        "comma_by": f", {_by(scene, demand)}" if _by(scene, demand) else "",
        "for": str(scene.say("ask.for", what=what)) if what else "",
        "of": str(scene.say("ask.of", what=what)) if what else "",
        "price": _price(scene, demand),
        "account": _account(scene),
        "text": scene.clause(demand.text),
    }
    return scene.say(f"{key}.{form}", **slots)


def _pattern(scene: Scene, key: str, form: str) -> str:
    return str(scene.phrases[f"{key}.{form}"])


def amount(scene: Scene, demand: Demand) -> str:
    """Return the amount of a demand, with its sum where it is counted several times."""
    if demand.amount is None:
        return ""
    whole = demand.amount.times(demand.times)
    text = scene.language.money(whole)
    if demand.about:
        text = str(scene.say("ask.about", amount=text))
    if demand.times == 1:
        return text
    number = scene.language.decimal(demand.times)
    times = f"{number} {scene.clause(demand.times_what)}".strip()
    one = scene.language.money(demand.amount)
    return f"{text} ({scene.say('ask.sum', times=times, amount=one)})"


def _by(scene: Scene, demand: Demand, *, full: bool = True) -> str:
    when = demand.by.when if demand.by else None
    if when is None:
        return ""
    found = scene.dates.bare(when, year=full, weekday=False)
    exact = _exact(when)
    if exact is not None:
        found = scene.language.day(exact, year=full, weekday=full)
    return str(scene.say("ask.by", day=found))


def _exact(when: When) -> date | None:
    from app.core.when import no_anchors, span

    found = span(when, no_anchors)
    return found.earliest if found is not None and found.exact else None


def _price(scene: Scene, demand: Demand) -> str:
    item = price_of(scene, scene.clause(demand.what))
    return str(scene.say("ask.price", price=price(scene, item))) if item else ""


def price_of(scene: Scene, what: str) -> PriceItem | None:
    """Return the agreed price of *what*, else the only price of the agreement."""
    prices = scene.agreement.prices if scene.agreement else ()
    named = [item for item in prices if scene.clause(item.what) == what]
    return named[0] if named else prices[0] if len(prices) == 1 else None


def price(scene: Scene, item: PriceItem) -> str:
    """Return a price with what it is paid per: ``€ 12,50 per maand``."""
    text = scene.language.money(item.amount)
    if item.about:
        text = str(scene.say("ask.about", amount=text))
    return str(scene.say(f"ask.per_{item.per.value}", amount=text))


def _account(scene: Scene) -> str:
    account = next((party.account for party in scene.consumers if party.account), None)
    if account is None:
        return ""
    return str(scene.say("ask.account", iban=account.iban, holder=account.holder))


def complaint_panel(scene: Scene, deadline: Markup) -> Panel:
    """Return the panel of a first complaint."""
    demands = asked(scene)
    if not demands:
        hole = str(scene.hole("demand"))
        return Panel(scene.say("ask.nothing", deadline=deadline, hole=Markup(hole)))  # noqa: S704
    answers = demands[0].kind in _ANSWERS
    facts = tuple(demand.id for demand in demands)
    fallback = fallbacks(scene, demands)
    if len(demands) == 1:
        key = "ask.one_answer" if answers else "ask.one_do"
        intro = scene.say(key, deadline=deadline, ask=phrase(scene, demands[0], "ask"))
        return Panel(_with_own(scene, intro, demands), fallback=fallback, facts=facts)
    key = "ask.answer_and" if answers else "ask.do"
    more = demands[IN_PANEL:]
    return Panel(
        intro=scene.say(key, deadline=deadline),
        items=listed(scene, demands[:IN_PANEL], "ask"),
        more_intro=scene.say("ask.also") if more else Markup(""),
        more=listed(scene, more, "ask"),
        fallback=fallback,
        facts=facts,
    )


def _with_own(scene: Scene, intro: Markup, demands: tuple[Demand, ...]) -> Markup:
    from app.letters.telling import own

    text = demands[0].text
    if demands[0].kind is DemandKind.OTHER or not has_text(text):
        return intro
    return intro + " " + own(scene, scene.text(text))


def listed(scene: Scene, demands: tuple[Demand, ...], form: str) -> tuple[Sentence, ...]:
    """Return demands as items that end in a semicolon, the last in a full stop."""
    ends = [";"] * (len(demands) - 1) + ["."]
    return (
        tuple(
            Sentence(phrase(scene, demand, form) + end, (demand.id, *demand.facts))
            for demand, end in zip(demands, ends, strict=True)
        )
        if demands
        else ()
    )


def fallbacks(scene: Scene, demands: tuple[Demand, ...]) -> Markup:
    """Return what is wanted where a demand cannot be met."""
    found = []
    for demand in demands:
        other = scene.facts.get(demand.fallback)
        if not isinstance(other, Demand):
            continue
        by = _by(scene, demand, full=False)
        late = demand.kind in (DemandKind.NAME_DATE, DemandKind.PERFORM)
        key = (
            "fallback_deliver" if late and by else "fallback_other" if by else "fallback_intro"
        )
        intro = scene.say(f"ask.{key}", by=by)
        own = f"demand.{other.kind.value}.fallback"
        if scene.knows(own) and has_text(other.what):
            wish = scene.say(own, what=scene.clause(other.what))
        else:
            wish = scene.say("ask.fallback_want", ask=phrase(scene, other, "ask"))
        found.append(intro + " " + wish)
        if has_text(other.keeps):
            found.append(scene.say("ask.keeps", keeps=scene.clause(other.keeps)))
    return Markup(" ").join(found)


def standing_points(scene: Scene) -> tuple[Point, ...]:
    """Return the points that are not solved or dropped by the last round."""
    gone = (PointStanding.SOLVED, PointStanding.DROPPED)
    return tuple(
        point
        for point in scene.case.points
        if not point.rounds or point.rounds[-1].standing not in gone
    )


def wanted(scene: Scene) -> Markup:
    """Return the questions put about the points: how it is solved, how prevented, why."""
    points = standing_points(scene)
    sets = {frozenset(point.wanted) for point in points}
    if not points or sets == {frozenset()}:
        return Markup("")
    size = "one" if len(points) == 1 else "all"
    if len(sets) == 1:
        return _uniform(scene, sets.pop(), size)
    found = []
    for kind in Wanted:
        numbers = [n for n, point in enumerate(points, start=1) if kind in point.wanted]
        if len(numbers) == len(points):
            found.append(scene.say(f"points.{kind.value}_{size}"))
        elif numbers:
            found.append(_some(scene, kind, numbers))
    return Markup(" ").join(found)


def _uniform(scene: Scene, kinds: frozenset[Wanted], size: str) -> Markup:
    name = _WANTED.get(kinds)
    if name is not None:
        return scene.say(f"points.{name}_{size}")
    parts = [scene.say(f"points.{kind.value}_{size}") for kind in Wanted if kind in kinds]
    return Markup(" ").join(parts)


def _some(scene: Scene, kind: Wanted, numbers: list[int]) -> Markup:
    if len(numbers) == 1:
        points = scene.say("points.point", n=str(numbers[0]))
    else:
        listed_numbers = scene.language.listed([str(n) for n in numbers])
        points = scene.say("points.pointlist", list=listed_numbers)
    verb = scene.say("points.happens_one" if len(numbers) == 1 else "points.happens_many")
    return scene.say(f"points.{kind.value}_some", points=points, verb=verb)
