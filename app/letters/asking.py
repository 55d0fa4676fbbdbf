"""What is asked: the demand panel, the fallbacks and what the writer wants to know."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.money import total
from app.core.record import record
from app.core.text import has_text
from app.letters.demanding import account, asked, by, phrase
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence

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

_PAID = frozenset(
    {DemandKind.REFUND, DemandKind.COMPENSATE, DemandKind.REDUCE_PRICE, DemandKind.CREDIT}
)

NOTHING = Markup("")


@record
class Panel:
    """The demand panel: an introduction, numbered demands, and what stands under them."""

    intro: Markup
    items: tuple[Sentence, ...] = ()
    more_intro: Markup = NOTHING
    more: tuple[Sentence, ...] = ()
    more_from: int = 1
    wanted: Markup = NOTHING
    notes: Markup = NOTHING
    fallback: Markup = NOTHING
    facts: tuple[str, ...] = ()


def one_demand(scene: Scene, deadline: str, ask: str, key: str = "ask.one_do") -> Markup:
    """Return a single demand in a sentence; who gets it stands before the day."""
    me = str(scene.say("ask.me_first"))
    if key == "ask.one_do" and me and ask.startswith(f"{me} "):
        return scene.say("ask.one_do_me", deadline=deadline, ask=ask[len(me) + 1 :])
    return scene.say(key, deadline=deadline, ask=ask)


def complaint_panel(scene: Scene, deadline: Markup) -> Panel:
    """Return the panel of a first complaint."""
    demands = asked(scene)
    if not demands:
        hole = scene.hole("demand")
        return Panel(scene.say("ask.nothing", deadline=deadline, hole=hole))
    answers = demands[0].kind in _ANSWERS
    facts = tuple(demand.id for demand in demands)
    fallback = fallbacks(scene, demands)
    later = any(has_own_day(scene, demand) for demand in demands)
    if len(demands) == 1:
        key = "ask.one_answer" if answers else "ask.one_later" if later else "ask.one_do"
        ask = phrase(scene, demands[0], "ask", alone=not later)
        intro = one_demand(scene, deadline, ask, key)
        below = notes(scene, demands, where=later)
        return Panel(intro, notes=below, fallback=fallback, facts=facts)
    key = "ask.answer_and" if answers else "ask.later" if later else "ask.do"
    groups = grouped(demands)
    more = groups[IN_PANEL:]
    return Panel(
        intro=scene.say(key, deadline=deadline),
        items=listed(scene, groups[:IN_PANEL], "ask"),
        more_intro=scene.say("ask.also") if more else NOTHING,
        more=listed(scene, more, "ask"),
        more_from=IN_PANEL + 1,
        notes=notes(scene, demands),
        fallback=fallback,
        facts=facts,
    )


def has_own_day(scene: Scene, demand: Demand) -> bool:
    """Tell whether a demand names a day of its own, later than the day of the answer."""
    day = by(scene, demand)
    return bool(day) and day in phrase(scene, demand, "ask")


def grouped(demands: tuple[Demand, ...]) -> list[tuple[Demand, ...]]:
    """Return the demands with alternatives put together, in their order."""
    found: dict[str, list[Demand]] = {}
    for demand in demands:
        found.setdefault(demand.alternative or f"={demand.id}", []).append(demand)
    return [tuple(group) for group in found.values()]


def listed(scene: Scene, groups: list[tuple[Demand, ...]], form: str) -> tuple[Sentence, ...]:
    """Return demands as items that end in a semicolon, the last in a full stop."""
    ends = [";"] * (len(groups) - 1) + ["."]
    return tuple(
        Sentence(_either(scene, group, form) + end, _facts(group))
        for group, end in zip(groups, ends, strict=False)
    )


def ended(items: list[Sentence]) -> tuple[Sentence, ...]:
    """Return demands as items of a list: a semicolon behind each, a full stop at the end."""
    last = len(items) - 1
    return tuple(
        Sentence(one.text + ("." if place == last else ";"), one.facts)
        for place, one in enumerate(items)
    )


def _facts(group: tuple[Demand, ...]) -> tuple[str, ...]:
    return tuple(key for one in group for key in (one.id, *one.facts))


def _either(scene: Scene, group: tuple[Demand, ...], form: str) -> Markup:
    """Return alternatives as one demand: the first or, instead, the second."""
    words = phrase(scene, group[0], form)
    for other in group[1:]:
        second = phrase(scene, other, form)
        words = scene.say("ask.or", first=words, second=second)
    exhibits = [key for one in group for key in one.exhibits]
    return words + scene.citations.reference(exhibits)


def notes(scene: Scene, demands: tuple[Demand, ...], *, where: bool = False) -> Markup:
    """Return what stands under the list: how sums were made, their total, where to pay.

    With *where* the account stands here for a single demand too.
    """
    found: list[Markup] = []
    groups = grouped(demands)
    for number, group in enumerate(groups, start=1):
        for demand in group:
            if demand.kind is not DemandKind.OTHER and has_text(demand.text):
                found.append(_note(scene, groups, number, own(scene, scene.text(demand.text))))
            if has_text(demand.accepts):
                found.append(scene.say("ask.accepts", what=scene.clause(demand.accepts)))
            if demand.open_amount and demand.amount is None and demand.kind in _PAID:
                found.append(_note(scene, groups, number, scene.say("ask.open_amount")))
            if demand.goodwill:
                found.append(_note(scene, groups, number, scene.say("ask.goodwill")))
    found.append(_total(scene, demands))
    if (where or len(demands) > 1) and any(one.kind in _PAID for one in demands):
        found.append(Markup("%s") % account(scene, "ask.account_line"))
    return Markup(" ").join(part for part in found if part)


def _note(scene: Scene, groups: list[tuple[Demand, ...]], number: int, text: Markup) -> Markup:
    """Return a sentence about one of several demands, which names its number."""
    return text if len(groups) < 2 else remark(scene, number, text)


def remark(scene: Scene, number: int, text: Markup) -> Markup:
    """Return a sentence about one of several things, which names its number."""
    begun = text if text.startswith(("I ", "€")) else text[:1].lower() + text[1:]
    return scene.say("ask.note", n=str(number), text=begun)


def _total(scene: Scene, demands: tuple[Demand, ...]) -> Markup:
    """Return the sum of three or more exact amounts to pay in one currency.

    None where some are alternatives, or not paid but taken off a bill or corrected.
    """
    sums = [one for one in demands if one.amount is not None]
    paid = DemandKind.REFUND, DemandKind.COMPENSATE
    open_ended = any(one.about or one.alternative or one.kind not in paid for one in sums)
    if len(sums) < 3 or open_ended:
        return NOTHING
    found = total(tuple(one.amount.times(one.times) for one in sums if one.amount is not None))
    if len(found) != 1:
        return NOTHING
    return scene.say("ask.total", amount=scene.language.money(found[0]))


def fallbacks(scene: Scene, demands: tuple[Demand, ...]) -> Markup:
    """Return what is wanted where a demand cannot be met."""
    found: list[Markup] = []
    for demand in demands:
        other = scene.facts.get(demand.fallback)
        if not isinstance(other, Demand):
            continue
        found.append(_intro(scene, demand, demands) + " " + _wish(scene, other))
        if has_text(other.keeps):
            found.append(scene.say("ask.keeps", keeps=scene.clause(other.keeps)))
    return Markup(" ").join(found)


def _intro(scene: Scene, demand: Demand, demands: tuple[Demand, ...]) -> Markup:
    own_day = by(scene, demand, full=False)
    if demand.kind in (DemandKind.NAME_DATE, DemandKind.PERFORM) and own_day:
        return scene.say("ask.fallback_deliver", by=own_day)
    if len(demands) > 1:
        number = next(n for n, group in enumerate(grouped(demands), 1) if demand in group)
        return scene.say("ask.fallback_number", n=str(number))
    return scene.say("ask.fallback_other" if own_day else "ask.fallback_intro", by=own_day)


def _wish(scene: Scene, other: Demand) -> Markup:
    own_words = f"demand.{other.kind.value}.fallback"
    if scene.knows(own_words) and has_text(other.what):
        return scene.say(own_words, what=scene.clause(other.what))
    ask = phrase(scene, other, "ask", alone=True)
    return scene.say("ask.fallback_want", ask=ask)
