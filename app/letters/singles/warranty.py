"""The claim on a guarantee: repair or replacement, else the money back, and the law of it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.core.claims import Demand, DemandKind
from app.core.days import add_months
from app.core.moment import Unit
from app.core.pack import amount, by_id, is_recent, is_valid, parameter
from app.core.text import has_text
from app.core.when import span
from app.letters import fitting
from app.letters.asking import (
    IN_PANEL,
    Panel,
    complaint_panel,
    fallbacks,
    grouped,
    listed,
    notes,
)
from app.letters.bench import Bench, Passage, passage
from app.letters.consequences import articles
from app.letters.demanding import asked, price, price_of
from app.letters.desk import Desk
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.singles.arguments import Argument, answered, arguments
from app.letters.singles.purchase import (
    bought_on,
    broken,
    defects,
    delivered_on,
    is_sale,
    promises,
    purchase,
)

_MENDING = frozenset({DemandKind.REPAIR, DemandKind.REPLACE, DemandKind.PERFORM})
_MONEY = frozenset({DemandKind.REFUND, DemandKind.REDUCE_PRICE, DemandKind.DISSOLVE})


def mending_panel(scene: Scene, deadline: Markup) -> Panel:
    """Return the panel: repair or replacement first, the money back where that fails.

    What the user recorded is asked as it is; repair or replacement of the thing itself is
    added where nobody asked for it, and then money that was asked for is the fallback.
    """
    demands = asked(scene)
    if any(one.kind in _MENDING for one in demands):
        found = complaint_panel(scene, deadline)
        return found if found.fallback else _with_fallback(scene, found)
    money = tuple(one for one in demands if one.kind in _MONEY)
    others = tuple(one for one in demands if one.kind not in _MONEY)
    first = scene.say("warranty.mend")
    facts = tuple(one.id for one in defects(scene))
    instead = _instead(scene, money)
    if not others:
        text = scene.say("warranty.ask", deadline=deadline, ask=first)
        return Panel(text, fallback=instead, facts=facts)
    more = listed(scene, grouped(others), "ask")
    items = (Sentence(first + ";", facts), *more)
    return Panel(
        scene.say("ask.do", deadline=deadline),
        items=items[:IN_PANEL],
        more_intro=scene.say("ask.also") if len(items) > IN_PANEL else Markup(""),
        more=items[IN_PANEL:],
        more_from=IN_PANEL + 1,
        notes=notes(scene, others, where=True),
        fallback=Markup(" ").join(one for one in (instead, fallbacks(scene, others)) if one),
        facts=(*facts, *(one.id for one in others)),
    )


def _instead(scene: Scene, money: tuple[Demand, ...]) -> Markup:
    """Return what is asked where neither repair nor replacement is possible."""
    if not money:
        return _price_back(scene)
    asks = listed(scene, grouped(money), "ask")
    words = asks[0].text[:-1]
    for one in asks[1:]:
        words = scene.say("warranty.both", first=words, second=one.text[:-1])
    return scene.say("warranty.instead", ask=words)


def _with_fallback(scene: Scene, found: Panel) -> Panel:
    kinds = {one.kind for one in asked(scene)}
    return found if kinds & _MONEY else replace(found, fallback=_price_back(scene))


def _price_back(scene: Scene) -> Markup:
    """Return the wish for the price back; its amount only where it is the thing's own."""
    agreement = scene.agreement
    if agreement is None or not has_text(agreement.what):
        return Markup("")
    what = scene.clause(agreement.what)
    item = price_of(scene, what)
    own = item is not None and scene.clause(item.what) == what
    key = "price_back_amount" if own else "price_back"
    shown = price(scene, item) if item is not None else ""
    return scene.say(f"warranty.{key}", what=what, price=shown)


def rights(scene: Scene, *, of_seller: bool, with_articles: bool) -> list[Markup]:
    """Return why the firm has to solve it, with the articles that held on both days."""

    def law(*ids: str) -> str:
        return in_force(scene, *ids) if with_articles else ""

    if not is_sale(scene.agreement):
        return []
    if not of_seller:
        found = [scene.say("warranty.maker", article=law("bw-7-6a"))]
        return [*found, scene.say("warranty.together")]
    found = [
        scene.say("warranty.seller", article=law("bw-7-17")),
        scene.say("warranty.seller_mends", article=law("bw-7-21")),
    ]
    if promises(scene):
        found.append(scene.say("warranty.promise_counts", article=law("bw-7-6a")))
    months = _presumed_for(scene)
    if months:
        term = scene.language.distance(*months)
        key = "presumed_delivered" if delivered_on(scene) else "presumed"
        found.append(scene.say(f"warranty.{key}", term=term))
    return [*found, scene.say("warranty.otherwise", article=law("bw-7-22"))]


def in_force(scene: Scene, *ids: str) -> str:
    """Return the articles in brackets that held when the thing was bought, too."""
    bought = bought_on(scene)
    kept = []
    for one in ids:
        citation = by_id(scene.pack.citations, one)
        if citation is None:
            continue
        days = [] if bought is None else [bought.earliest, bought.latest]
        if all(is_valid(citation, day) for day in days):
            kept.append(one)
    return articles(scene, *kept) if kept else ""


def _presumed_for(scene: Scene) -> tuple[int, Unit] | None:
    """Return the time in which the law presumes a defect, if the thing surely broke in it."""
    bought, broke = delivered_on(scene) or bought_on(scene), defects(scene)
    found = span(broke[0].when, scene.facts.when) if broke else None
    if bought is None or bought.open_start or found is None:
        return None
    row = parameter(scene.pack, "conformity.presumption", bought.earliest)
    if row is None or row.confidence.value != "high":
        return None
    ends = row.valid_to is not None and bought.latest > row.valid_to
    if ends or not is_recent(row.checked_on, scene.day):
        return None
    months = int(amount(row))
    if found.latest > add_months(bought.earliest, months):
        return None
    years, rest = divmod(months, 12)
    return (months, Unit.MONTHS) if rest else (years, Unit.YEARS)


class WarrantyBench(Bench):
    """What the template of a guarantee claim may call."""

    def __init__(self, desk: Desk) -> None:
        """Keep the firm's arguments out of the story: they are answered below it."""
        super().__init__(desk)
        self.of_seller = desk.do_option("addressee") == "seller"
        desk.pointed = False
        self.scene.mind.beside_story = False
        before = self.scene.mark()
        self.scene.mind.apart |= answered(self.scene)
        self.scene.restore(before)

    def do_purchase(self) -> Passage:
        """Return what was bought and promised."""
        return self._used(purchase(self.scene, of_seller=self.of_seller))

    def do_broken(self) -> Passage:
        """Return what broke."""
        return self._used(broken(self.scene))

    def _used(self, sentences: list[Sentence]) -> Passage:
        found = passage(sentences)
        self.desk.takes(fitting.paragraph(found.text))
        self.desk.tells(key for one in sentences for key in one.facts)
        return found

    def do_mending(self, deadline: Markup) -> Panel:
        """Return the panel; also notes the room that what follows the story takes."""
        found = mending_panel(self.scene, deadline)
        texts = [one.text for one in (*found.items, *found.more)]
        lines = fitting.items(texts) + sum(
            fitting.paragraph(one) for one in (found.intro, found.notes, found.fallback)
        )
        before = self.scene.mark()
        below = [f"{one.said} {one.answer}" for one in arguments(self.scene)]
        self.scene.restore(before)
        self.desk.takes(lines + fitting.items(below) + 2 * fitting.heading() + 5)
        return found

    def do_arguments(self) -> list[Argument]:
        """Return the firm's arguments with their answers."""
        return arguments(self.scene)

    def do_arguments_title(self, found: list[Argument]) -> Markup:
        """Return the heading over the arguments."""
        number = self.scene.language.number(len(found))
        key = "arguments_one" if len(found) == 1 else "arguments_many"
        return self.scene.say(f"warranty.{key}", n=number)

    def do_rights(self) -> Markup:
        """Return why the firm has to solve it, empty where the law of sale does not hold."""
        kind = self.desk.kind
        found = rights(self.scene, of_seller=self.of_seller, with_articles=kind.articles)
        return Markup(" ").join(found)
