"""Why the firm is in default: a notice whose term passed, a day that passed, a refusal.

Without one of these nothing can be declared: the letter then has a visible hole, and the
notice of default comes first.
"""

from __future__ import annotations

from datetime import date

from app.core.answers import Answer
from app.core.claims import DemandKind
from app.core.events import Contact, PromiseKind, Statement
from app.core.ladder import Taken, is_letter, taken
from app.core.line import LedgerLine
from app.core.lookup import sent_on
from app.core.performance import DefaultGround, defaults
from app.core.progress import is_notice
from app.core.promised import due_span, firm_days
from app.core.record import record
from app.core.when import span
from app.letters.consequences import articles, demanded
from app.letters.items import Ledger
from app.letters.sale import refusal_article, sells_goods
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_PERFORM = frozenset(
    {DemandKind.PERFORM, DemandKind.NAME_DATE, DemandKind.REPAIR, DemandKind.REPLACE}
)
_DONE = _PERFORM - {DemandKind.NAME_DATE}  # whose own day is the day to do it
_OWED = frozenset(
    {PromiseKind.DELIVER, PromiseKind.INSTALL, PromiseKind.REPAIR, PromiseKind.REPLACE}
)


@record
class Grounds:
    """What puts the firm in default; all empty when nothing on record does.

    ``notice`` is one whose term passed in vain; ``days`` are agreed days that passed, by
    the ids of their promises; ``refusal`` is what the firm said and where.
    """

    notice: Taken | None = None
    days: tuple[tuple[date, str], ...] = ()
    refusal: tuple[Contact, Statement] | None = None

    def __bool__(self) -> bool:
        """Tell whether there is default at all."""
        return self.notice is not None or bool(self.days) or self.refusal is not None


def grounds(scene: Scene, ledger: Ledger, *, essential: bool = False) -> Grounds:
    """Return why the firm is in default on the day of the document.

    *essential* is the user's word that the day of delivery was essential, which a sale
    needs before a day that passed counts.
    """
    if _performed(scene):
        return Grounds()
    notice = _notice(scene)
    refusal = _refusal(scene)
    if notice is not None and scene.day > max(notice.last_day, _last_own_day(scene)):
        return Grounds(notice)
    if notice is not None and notice.answered.answer is not Answer.REFUSED and not refusal:
        return Grounds()  # its term runs: the firm may still do it
    days = () if notice is not None else _days(scene, ledger, essential=essential)
    return Grounds(days=days, refusal=refusal)


def _performed(scene: Scene) -> bool:
    """Tell whether what was to be done is done: all demands for it were met."""
    asked = [one for one in scene.case.demands if one.kind in _PERFORM]
    return bool(asked) and all(one.met is not None for one in asked)


def _last_own_day(scene: Scene) -> date:
    """Return the last day that a demand for performance itself leaves; long ago for none."""
    anchors = scene.facts.when
    own = [
        span(demand.by.when, anchors)
        for demand in scene.case.demands
        if demand.kind in _DONE and demand.by is not None and demand.by.when is not None
    ]
    return max((one.latest for one in own if one is not None), default=date.min)


def _notice(scene: Scene) -> Taken | None:
    """Return the last notice of default that was sent."""
    step = next((one for one in scene.pack.ladder if is_letter(one) and is_notice(one)), None)
    if step is None:
        return None
    sent = taken(scene.case, scene.day, step, scene.calendar)
    return max(sent, key=lambda one: one.sent, default=None)


def _days(scene: Scene, ledger: Ledger, *, essential: bool) -> tuple[tuple[date, str], ...]:
    """Return the agreed days that passed for what was still not done."""
    failed = {line.promise.id for line in broken_lines(ledger)}
    index, calendar = scene.facts, firm_days(scene.case)
    found = []
    for ground in defaults(scene.case, scene.day):
        promise = index.promise(ground.fact)
        if ground.ground is not DefaultGround.FIXED_DATE or promise is None:
            continue
        if promise.kind not in _OWED or promise.id not in failed:
            continue
        if promise.kind is PromiseKind.DELIVER and sells_goods(scene) and not essential:
            continue
        own = scene.is_firm(index.party(promise.by))
        dated = promise.due is not None and promise.due.when is not None
        due = due_span(promise, index, calendar)
        if own and dated and due is not None:
            found.append((due.latest, str(promise.id)))
    return tuple(sorted(found))


def broken_lines(ledger: Ledger) -> list[LedgerLine]:
    """Return the lines of the promises that were broken to the end."""
    alone = [[one] for lines in ledger.with_contact.values() for one in lines]
    chains = [list(chain.lines) for chain in ledger.stories]
    return [line for lines in (*chains, *alone) if lines[-1].counts_as_broken for line in lines]


def _refusal(scene: Scene) -> tuple[Contact, Statement] | None:
    """Return the last statement by which the firm refused what is asked."""
    refused = {
        str(one.fact)
        for one in defaults(scene.case, scene.day)
        if one.ground is DefaultGround.REFUSAL
    }
    found = [
        (contact, said)
        for contact in scene.case.contacts
        for said in contact.statements
        if said.id in refused
        and scene.is_firm(scene.facts.party(said.by or contact.with_whom))
        and demanded(scene, said.id)
    ]
    return found[-1] if found else None


def told(scene: Scene, found: Grounds, lacking: Sentence) -> list[Sentence]:
    """Return why the firm is in default; *lacking* says what still was not done."""
    if found.notice is not None:
        return [*_noticed(scene, found.notice), lacking]
    if found.refusal is not None:
        return _refused(scene, *found.refusal)
    if found.days:
        return _passed(scene, found.days)
    return [Sentence(scene.say("default.hole", hole=str(scene.hole("default"))))]


def lacking(scene: Scene, ledger: Ledger, what: str) -> Sentence:
    """Return what was not done to this day: *what* never came, else what was promised."""
    chain = ledger.main
    promise = chain.last.promise if chain and chain.last.counts_as_broken else None
    delivers = promise is not None and promise.kind in (
        PromiseKind.DELIVER,
        PromiseKind.INSTALL,
    )
    named = what or (scene.clause(promise.what) if promise and delivers else "")
    facts = (promise.id,) if promise else ()
    if named:
        return Sentence(scene.say("default.still_without", what=named), facts)
    return Sentence(scene.say("default.still_not"), facts)


def _noticed(scene: Scene, notice: Taken) -> list[Sentence]:
    document = notice.document
    when = sent_on(document)
    ex = scene.citations.reference([document.exhibit] if document.exhibit else [])
    slots = {
        "when": scene.dates.phrase(when, year=True, weekday=False) if when else "",
        "day": scene.language.day(document.answer_by or notice.last_day),
        "ex": ex,
    }
    found = [scene.say("default.noticed", **slots)]
    if document.extensions:
        day = scene.language.day(document.extensions[-1].until)
        found.append(scene.say("default.extended", day=day))
    found.append(scene.say("default.term_passed"))
    if any(str(one.about) == document.id for one in scene.case.silences):
        found.append(scene.say("default.no_answer"))
    return [Sentence(text, (document.id,)) for text in found]


def _refused(scene: Scene, contact: Contact, said: Statement) -> list[Sentence]:
    delivery = any(
        one.kind in (DemandKind.PERFORM, DemandKind.NAME_DATE) for one in scene.case.demands
    )
    ids = (said.id, contact.id)
    text = scene.quote(said.text, verbatim=said.verbatim)
    ex = scene.citations.reference([said.exhibit] if said.exhibit else contact.exhibits)
    when = scene.dates.phrase(contact.when, year=True, weekday=False)
    key = "default.refused" if when else "default.refused_undated"
    article = articles(scene, refusal_article(scene, delivery=delivery))
    return [
        Sentence(scene.say(key, when=when, text=text, ex=ex), ids),
        Sentence(scene.say("default.concluded"), ids),
        Sentence(scene.say("default.needless", article=article), ids),
    ]


def _passed(scene: Scene, days: tuple[tuple[date, str], ...]) -> list[Sentence]:
    ids = tuple(fact for _, fact in days)
    sale = sells_goods(scene)
    last = len(days) - 1
    listed = scene.language.listed(
        [scene.language.day(day, year=place == last) for place, (day, _) in enumerate(days)]
    )
    many = "s" if last else ""
    article = articles(scene, "bw-7-19a-2" if sale else "bw-6-83-a")
    found = [scene.say(f"default.day{many}_passed", days=listed)]
    if sale:
        found.append(scene.say("default.essential"))
    found.append(scene.say("default.needless", article=article))
    return [Sentence(text, ids) for text in found]
