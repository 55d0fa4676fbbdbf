"""The first paragraph: what was agreed, what was promised, where it stands."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.core.agreement import LASTING, Agreement, AgreementKind, Claim, Delivery
from app.core.channel import Channel, Direction
from app.core.events import Contact, IncidentKind, Outcome, PaymentKind, PromiseKind
from app.core.line import LedgerLine
from app.core.lookup import is_over
from app.core.moment import DueMode, When
from app.core.performance import PERFORMANCE
from app.core.text import has_text
from app.letters.becoming import since_due
from app.letters.happenings import incident_sentences
from app.letters.items import Ledger
from app.letters.moments import Start
from app.letters.promising import WRITTEN, confirmed, kind_key, made
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_BOUGHT = frozenset({AgreementKind.ORDER, AgreementKind.PURCHASE, AgreementKind.BOOKING})
ARTICLES = ("een ", "a ", "an ")
_DEFINITE = ("de ", "het ", "the ")
_WAYS = {
    Channel.SHOP: "shop",
    Channel.ONLINE: "online",
    Channel.PHONE: "phone",
    Channel.DOOR: "door",
}


def opening(scene: Scene, ledger: Ledger, told: set[str]) -> list[Sentence]:
    """Return the opening sentences; adds to *told* the facts that the story need not repeat."""
    found = represented(scene)
    agreement = scene.agreement
    if agreement is None or not has_text(agreement.what):
        return [*found, _about_topic(scene)]
    found.append(agreed(scene, agreement))
    lacking = services(scene, agreement)
    found += lacking
    told |= _never_promised(scene, ledger) if lacking else set()
    found += _paid(scene, told)
    found += [
        claimed(scene, claim) for claim in agreement.claims if claim.exhibit or claim.where
    ]
    promised = first_promise(scene, ledger, told, year=True)
    found += promised
    if promised and _undelivered(ledger) and not lacking:
        found.append(Sentence(_still_not(scene, ledger, agreement), (agreement.id,)))
    broken = [] if promised or lacking else _defects(scene, told)
    found += broken
    return found


def _still_not(scene: Scene, ledger: Ledger, agreement: Agreement) -> Markup:
    """Return that it is not there yet: what was promised, else the thing that was ordered.

    Without a thing that can be named a second time the sentence says what was not done.
    """
    promise = ledger.main.lines[0].promise if ledger.main else None
    what = scene.clause(promise.what) if promise else ""
    if not what and agreement.kind not in LASTING:
        what = scene.clause(agreement.what)
    if what and not what.lower().startswith(ARTICLES):
        return scene.say("opening.still_not", what=what)
    kind = kind_key(scene, promise) if promise else ""
    own = kind.replace("promise.", "opening.still_not_")
    return scene.say(own if scene.knows(own) else "opening.still_not_deliver")


def _defects(scene: Scene, told: set[str]) -> list[Sentence]:
    """Return the defects that the letter is about, at most two of them."""
    kinds = (IncidentKind.DEFECT, IncidentKind.DAMAGE, IncidentKind.NON_DELIVERY)
    defects = [one for one in scene.case.incidents if one.kind in kinds][:2]
    told |= {one.id for one in defects}
    starts = [Start.DATE, Start.SAME if len({one.when for one in defects}) == 1 else Start.DATE]
    return [
        sentence
        for one, start in zip(defects, starts, strict=False)
        for sentence in incident_sentences(scene, one, start)
    ]


def represented(scene: Scene) -> list[Sentence]:
    """Return for whom a representative writes, empty when the consumer writes."""
    if scene.agent is None:
        return []
    text = scene.say("represented.text", names=scene.client_names)
    exhibit = next((one.exhibit for one in scene.case.representations if one.exhibit), None)
    if exhibit is not None and not scene.citations.silent:
        number = str(scene.citations.number(exhibit))
        text += " " + scene.say("represented.exhibit", n=number)
    return [Sentence(text, (scene.agent.id,))]


def _about_topic(scene: Scene) -> Sentence:
    topic = scene.clause(scene.case.topic)
    if topic:
        return Sentence(scene.say("opening.complaint", what=topic))
    return Sentence(scene.say("opening.complaint_bare"))


def agreed(scene: Scene, agreement: Agreement) -> Sentence:
    """Return the sentence that says what was agreed, when and where."""
    when = scene.dates.phrase(on_day(agreement.made), year=True) if agreement.made else ""
    since = ""
    if agreement.made and agreement.kind in LASTING:
        since = scene.words("opening.since", bare=scene.dates.bare(agreement.made, year=True))
    place = scene.clause(agreement.place)
    way = _WAYS.get(agreement.channel) if agreement.channel else None
    if not place and way is not None:
        place = scene.words(f"opening.channel_{way}")
    if not place and scene.by_name and agreement.kind in _BOUGHT:
        place = scene.words("opening.at_firm")
    addition = scene.clause(agreement.addition)
    what = scene.clause(agreement.what)
    kind = agreement.kind.value
    if agreement.kind in LASTING and what.startswith(ARTICLES):
        kind += "_a"
    key = f"opening.{kind}" + ("" if when else "_undated")
    until = ended_on(scene, agreement)
    if until:
        key = f"opening.{kind}_ended"
    text = scene.say(
        key,
        until=until,
        started=_started(scene, agreement) if until else "",
        when=when,
        since=since,
        place=place,
        what=what,
        addition=f", {addition}" if addition else "",
    )
    exhibits = [key for key in agreement.exhibits if not scene.citations.cited(key)]
    return Sentence(cited(text, scene.citations.reference(exhibits)), (agreement.id,))


def ended_on(scene: Scene, agreement: Agreement) -> str:
    """Return when what would go on has ended, empty where it goes on."""
    ended = agreement.ended
    if ended is None or not is_over(agreement, scene.day, scene.facts.when):
        return ""
    return scene.dates.bare(ended, year=True)


def _started(scene: Scene, agreement: Agreement) -> str:
    if agreement.made is None:
        return ""
    return scene.words("opening.started", bare=scene.dates.bare(agreement.made, year=True))


def on_day(when: When) -> When:
    """Return a moment without its time of day, which an opening does not need."""
    return replace(when, edtf=when.edtf[:10]) if when.edtf[10:11] == "T" else when


def cited(text: Markup, ex: str) -> Markup:
    """Put a reference before the full stop of a sentence."""
    return text[:-1] + Markup("%s.") % ex if ex and text.endswith(".") else text


def services(scene: Scene, agreement: Agreement) -> list[Sentence]:
    """Return which services were promised, where one never came."""
    lacking = [
        one for one in agreement.services if one.state in (Delivery.NEVER, Delivery.PARTLY)
    ]
    if not lacking:
        return []
    names = [scene.clause(one.name) for one in agreement.services]
    ids = tuple(one.id for one in agreement.services)
    found = []
    number = scene.language.number(len(names))
    if len(names) > 1 and all(bare(name) in scene.clause(agreement.what) for name in names):
        found.append(Sentence(scene.say("opening.four", n=number), ids))
    elif len(names) > 1:
        listed = scene.language.listed(names)
        found.append(Sentence(scene.say("opening.services", n=number, list=listed), ids))
    for one in lacking:
        key = "opening.never" if one.state is Delivery.NEVER else "opening.partly"
        found.append(Sentence(scene.say(key, what=scene.clause(one.name)), (one.id,)))
    return found


def bare(name: str) -> str:
    """Return a noun phrase without its article."""
    article = next((one for one in (*ARTICLES, *_DEFINITE) if name.startswith(one)), "")
    return name.removeprefix(article)


def _never_promised(scene: Scene, ledger: Ledger) -> set[str]:
    """Return the undated promises of a service that the opening calls never delivered."""
    never = {
        scene.clause(one.name)
        for one in (scene.agreement.services if scene.agreement else ())
        if one.state is Delivery.NEVER
    }
    return {
        line.promise.id
        for line in ledger.lines
        if line.due is None and scene.clause(line.promise.what) in never
    }


def _paid(scene: Scene, told: set[str]) -> list[Sentence]:
    """Return what was paid for a thing that was bought, where there is no invoice beside it."""
    lasting = scene.agreement is not None and scene.agreement.kind in LASTING
    paid = [
        one for one in scene.case.payments if one.kind is PaymentKind.PAID and not one.invoice
    ]
    if lasting or len(paid) != 1:
        return []
    amount = scene.language.money(paid[0].amount)
    ex = scene.citations.reference(paid[0].exhibits)
    told.add(paid[0].id)
    return [Sentence(scene.say("opening.paid", amount=amount, ex=ex), (paid[0].id,))]


def claimed(scene: Scene, claim: Claim) -> Sentence:
    """Return a guarantee or a public statement that was relied on."""
    text = scene.quote(claim.text, verbatim=claim.verbatim)
    ex = scene.citations.reference([claim.exhibit] if claim.exhibit else [])
    where = scene.clause(claim.where)
    key = "opening.claim_where" if where else "opening.claim"
    return Sentence(scene.say(key, text=text, where=where, ex=ex), (claim.id,))


def first_promise(
    scene: Scene,
    ledger: Ledger,
    told: set[str],
    *,
    year: bool | None = None,
    ago: bool = True,
) -> list[Sentence]:
    """Return the promise that the letter is about, and how long *ago* it was due."""
    line = _leading(scene, ledger)
    if line is None:
        return []
    contact = scene.facts.contact_of(line.promise)
    ex = scene.citations.reference(line.promise.exhibits)
    if contact is not None and _is_confirmation(contact):
        found = [confirmed(scene, line, contact, ex, year=bool(year))]
        if _tells_nothing_else(contact):
            told.add(contact.id)
    else:
        found = [made(scene, line, contact, ex)]
    passed = since_due(scene, line) if ago else Markup("")
    if passed:
        found.append(Sentence(passed, (line.promise.id,)))
    return found


def _leading(scene: Scene, ledger: Ledger) -> LedgerLine | None:
    """Return the dated promise of the trader itself that was broken and leads the letter."""
    line = ledger.main.lines[0] if ledger.main else None
    if line is None or line.promise.kind not in PERFORMANCE or not line.counts_as_broken:
        return None
    due = line.promise.due
    dated = (
        due is not None and due.mode is not DueMode.NOT_BEFORE and bool(due.when or due.term)
    )
    own = scene.is_firm(scene.facts.party(line.promise.by or line.promise.doer))
    return line if dated and own else None


def _is_confirmation(contact: Contact) -> bool:
    return contact.direction is Direction.IN and contact.channel in WRITTEN


def _tells_nothing_else(contact: Contact) -> bool:
    quiet = contact.outcome in (Outcome.UNKNOWN, Outcome.CONFIRMED, Outcome.ANSWERED)
    return quiet and not contact.statements and not has_text(contact.comment)


def opens_with(scene: Scene, ledger: Ledger) -> bool:
    """Tell whether the opening tells the first promise of the main chain."""
    line = _leading(scene, ledger)
    return line is not None


def _undelivered(ledger: Ledger) -> bool:
    chain = ledger.main
    if chain is None:
        return False
    kinds = (PromiseKind.DELIVER, PromiseKind.INSTALL)
    return chain.lines[0].promise.kind in kinds and chain.last.counts_as_broken
