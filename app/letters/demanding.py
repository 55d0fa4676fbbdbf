"""Single demands in words: what is asked, its amount, its own day."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.agreement import LASTING, PriceItem
from app.core.claims import Demand, DemandKind, Point
from app.core.moment import When
from app.core.rechecking import stands
from app.core.text import has_text
from app.core.when import no_anchors, span
from app.letters.scene import Scene


def asked(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands that stand, without fallbacks and wishes about surveys.

    One that rests on points alone goes when the last of them was solved or dropped.
    """
    return _asked(scene, scene.case.demands)


def wished(scene: Scene) -> tuple[Demand, ...]:
    """Return the demands that stand, also those that give way to others in this document."""
    return _asked(scene, scene.wished)


def _asked(scene: Scene, demands: tuple[Demand, ...]) -> tuple[Demand, ...]:
    fallbacks = {demand.fallback for demand in demands}
    return tuple(
        demand
        for demand in demands
        if demand.met is None
        and demand.dropped is None
        and demand.id not in fallbacks
        and demand.part_of is None
        and demand.kind is not DemandKind.NO_SURVEYS
        and not _settled(scene, demand)
    )


def _settled(scene: Scene, demand: Demand) -> bool:
    """Tell whether a demand rests on points, and none of them stands any more."""
    found = [scene.facts.get(fact) for fact in demand.facts]
    points = [one for one in found if isinstance(one, Point)]
    return bool(points) and len(points) == len(found) and not any(map(stands, points))


def phrase(scene: Scene, demand: Demand, form: str, *, alone: bool = False) -> Markup:
    """Return a demand as ``ask``, ``require`` or ``short`` words, without a full stop.

    Standing *alone* it names the account to pay to.
    """
    base = f"demand.{demand.kind.value}"
    keys = [f"{base}_amount"] if demand.amount is not None else []
    if has_text(demand.what):
        keys.append(f"{base}_what")
    else:
        once = scene.agreement is not None and scene.agreement.kind not in LASTING
        keys += [*([f"{base}_once"] if once else []), f"{base}_bare"]
    key = next((key for key in keys if scene.knows(f"{key}.{form}")), base)
    what = closed(scene, scene.clause(demand.what))
    slots = {
        "what": what
        or (str(scene.hole("demand")) if "{what}" in _pattern(scene, key, form) else ""),
        "amount": amount(scene, demand),
        "comma_by": f", {by(scene, demand)}" if by(scene, demand) else "",
        "for": str(scene.say("ask.for", what=what)) if what else "",
        "of": str(scene.say("ask.of", what=what)) if what else "",
        "price": _price(scene, demand),
        "account": account(scene, "ask.account") if alone else "",
        "text": scene.clause(demand.text)
        or (str(scene.hole("demand")) if "{text}" in _pattern(scene, key, form) else ""),
    }
    text = scene.say(f"{key}.{form}", **slots)
    says_day = "comma_by" in _pattern(scene, key, form) or form == "short"
    return text if says_day else text + slots["comma_by"]


def closed(scene: Scene, what: str) -> str:
    """Return a noun phrase with a comma behind an apposition, which an infinitive follows."""
    head, comma, last = what.rpartition(", ")
    if not comma or any(word in f" {last} " for word in scene.phrases["grammar.joins"]):
        return what
    return f"{head}, {last},"


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


def by(scene: Scene, demand: Demand, *, full: bool = True) -> str:
    """Return the own day of a demand; empty when the letter's own deadline is not earlier."""
    when = demand.by.when if demand.by else None
    if when is None:
        return ""
    found = scene.dates.bare(when, year=full, weekday=False)
    exact = _exact(when)
    if exact is not None and scene.deadline is not None and exact <= scene.deadline:
        return ""
    if exact is not None:
        whole = scene.language.until(exact)
        found = whole if full else scene.language.day(exact, year=False)
    month = len(when.edtf) == len("2025-06")
    return str(scene.say("ask.by_end" if month else "ask.by", day=found))


def last_own_day(scene: Scene) -> date | None:
    """Return the last day that a demand has of itself, later than the letter's; else None.

    The day with a date that is to be named belongs to that date.
    """
    days = [
        _exact(one.by.when)
        for one in asked(scene)
        if one.by and one.by.when and one.kind is not DemandKind.NAME_DATE and by(scene, one)
    ]
    return max((day for day in days if day is not None), default=None)


def _exact(when: When) -> date | None:
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


def account(scene: Scene, key: str) -> str:
    """Return the account to pay to in the words of *key*, empty when none is known."""
    found = next((party.account for party in scene.consumers if party.account), None)
    if found is None:
        return ""
    return str(scene.say(key, iban=scene.line(found.iban), holder=scene.line(found.holder)))
