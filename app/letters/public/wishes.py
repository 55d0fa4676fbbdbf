"""What was written before, and what is asked: for the writer, and for those who come after."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Demand, DemandKind, Wanted
from app.core.events import Contact, PaymentKind
from app.core.lookup import sent_on
from app.letters.demanding import asked, phrase
from app.letters.head import earlier
from app.letters.moments import Start, on_days
from app.letters.reminding import complaints, heard
from app.letters.sayings import Memory
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.telling import contact_sentences
from app.letters.wanting import standing_points

MOST_WISHES = 4
MOST_ASKED = 3
_MONEY = frozenset(
    {DemandKind.REFUND, DemandKind.COMPENSATE, DemandKind.REDUCE_PRICE, DemandKind.CREDIT}
)


def written(scene: Scene) -> list[Sentence]:
    """Return on which days was written, and what came back; a hole where nothing was sent."""
    if earlier(scene):
        return letters_sent(scene, "open_letter")
    known = complaints(scene)
    if not known:
        return [Sentence(scene.say("open_letter.wrote", days=scene.hole("earlier")))]
    days = on_days(scene, list(dict.fromkeys(one.when for one in known)))
    ids = tuple(one.id for one in known)
    return [Sentence(scene.say("open_letter.complained", days=days), ids)]


def letters_sent(scene: Scene, table: str) -> list[Sentence]:
    """Return when letters were sent and what came back, in the words of *table*."""
    letters = earlier(scene)
    sent = [when for one in letters if (when := sent_on(one)) is not None]
    if not sent:
        return []
    ids = tuple(one.id for one in letters)
    days = on_days(scene, list(dict.fromkeys(sent)))
    found = [Sentence(scene.say(f"{table}.wrote", days=days), ids)]
    answers = answered(scene)
    if not answers and not heard(scene):
        last = "_last" if heard(scene, since=0) else ""
        found.append(Sentence(scene.say(f"{table}.no_answer{last}"), ids))
    return [*found, *[one for each in answers for one in _told(scene, each)]]


def answered(scene: Scene) -> tuple[Contact, ...]:
    """Return what the firm answered to the own letters, in the order of the case."""
    letters: set[str] = {one.id for one in earlier(scene)}
    return tuple(one for one in scene.case.contacts if str(one.reply_to) in letters)


def _told(scene: Scene, contact: Contact) -> list[Sentence]:
    return contact_sentences(scene, contact, Start.DATE, Memory())


def own_wishes(scene: Scene) -> list[Sentence]:
    """Return what is asked for the writer: no money, which no public text asks for."""
    found: dict[str, Sentence] = {}
    named: set[str] = set()
    for one in sorted(asked(scene), key=lambda one: one.kind is DemandKind.STOP_CHARGING):
        what = scene.clause(one.what)
        again = one.kind is DemandKind.STOP_CHARGING and what in named
        text = scene.say("open_letter.want_bill") if again else _short(scene, one)
        named.add(what)
        if text:
            found.setdefault(str(text), Sentence(text, (one.id,)))
    return list(found.values())[:MOST_ASKED]


def _short(scene: Scene, demand: Demand) -> Markup:
    """Return a demand as a noun phrase, empty for money and for what has no such form."""
    if demand.kind in _MONEY:
        return scene.say("open_letter.want_bill") if demand.own_money else Markup("")
    what = scene.clause(demand.what)
    key = f"open_letter.want_{demand.kind.value}{'' if what else '_bare'}"
    if scene.knows(key):
        return scene.say(key, what=what)
    if demand.kind is DemandKind.OTHER or not what:
        return Markup("")
    return phrase(scene, demand, "short")


def asks(scene: Scene) -> list[Sentence]:
    """Return the sentence with what is asked for the writer."""
    wishes = own_wishes(scene)
    texts = [str(one.text) for one in wishes]
    ids = tuple(key for one in wishes for key in one.facts)
    if not texts:
        return [Sentence(scene.say("open_letter.asks_answer"))]
    listed = Markup(scene.language.listed(texts))  # noqa: S704 - each was escaped
    return [Sentence(scene.say("open_letter.asks", list=listed), ids)]


def for_others(scene: Scene) -> list[Sentence]:
    """Return what would keep others from the same, at most four; of each problem one.

    The points that want prevention say which; the wishes themselves are fixed texts.
    """
    found: dict[str, Sentence] = {}
    wanted: list[tuple[str, str]] = [
        (point.problem, point.id)
        for point in standing_points(scene)
        if Wanted.PREVENTION in point.wanted and point.right
    ]
    disputed = [one for one in scene.case.payments if one.kind is PaymentKind.DISPUTED]
    wanted += [("wrong_bill", one.id) for one in disputed]
    for problem, fact in wanted:
        key = f"wish.{problem}"
        if problem and scene.knows(key):
            text = scene.say(key)
            found.setdefault(str(text), Sentence(text, (fact,)))
    return list(found.values())[:MOST_WISHES]
