"""The first paragraph: what was agreed, what was promised, where it stands."""

from __future__ import annotations

from markupsafe import Markup

from app.core.agreement import Agreement, AgreementKind, Claim, Delivery
from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome, PromiseKind
from app.core.moment import DueMode
from app.core.performance import PERFORMANCE
from app.core.text import has_text
from app.letters.items import Ledger
from app.letters.promising import WRITTEN, confirmed, made, since_due
from app.letters.scene import Scene, Sentence

_LASTING = frozenset({AgreementKind.SUBSCRIPTION, AgreementKind.POLICY})
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
    found += _services(scene, agreement)
    found += [
        _claim(scene, claim) for claim in agreement.claims if claim.exhibit or claim.where
    ]
    found += first_promise(scene, ledger, told, year=True)
    if _undelivered(ledger):
        what = scene.clause(agreement.what)
        found.append(Sentence(scene.say("opening.still_not", what=what), (agreement.id,)))
    return found


def represented(scene: Scene) -> list[Sentence]:
    """Return for whom a representative writes, empty when the consumer writes."""
    if scene.agent is None:
        return []
    text = scene.say("represented.text", names=scene.client_names)
    exhibit = next((one.exhibit for one in scene.case.representations if one.exhibit), None)
    if exhibit is not None:
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
    when = scene.dates.phrase(agreement.made, year=True) if agreement.made else ""
    since = ""
    if agreement.made and agreement.kind in _LASTING:
        since = str(
            scene.say("opening.since", bare=scene.dates.bare(agreement.made, year=True))
        )
    place = scene.clause(agreement.place)
    way = _WAYS.get(agreement.channel) if agreement.channel else None
    if not place and way is not None:
        place = str(scene.say(f"opening.channel_{way}"))
    addition = scene.clause(agreement.addition)
    key = f"opening.{agreement.kind.value}" + ("" if when else "_undated")
    text = scene.say(
        key,
        when=when,
        since=since,
        place=place,
        what=scene.clause(agreement.what),
        addition=f", {addition}" if addition else "",
    )
    exhibits = [key for key in agreement.exhibits if not scene.citations.cited(key)]
    return Sentence(cited(text, scene.citations.reference(exhibits)), (agreement.id,))


def cited(text: Markup, ex: str) -> Markup:
    """Put a reference before the full stop of a sentence."""
    return text[:-1] + Markup("%s.") % ex if ex and text.endswith(".") else text


def _services(scene: Scene, agreement: Agreement) -> list[Sentence]:
    """Return which services were promised, where one never came."""
    lacking = [
        one for one in agreement.services if one.state in (Delivery.NEVER, Delivery.PARTLY)
    ]
    if not lacking:
        return []
    names = [scene.clause(one.name) for one in agreement.services]
    ids = tuple(one.id for one in agreement.services)
    found = []
    if len(names) > 1:
        number = scene.language.number(len(names))
        listed = scene.language.listed(names)
        found.append(Sentence(scene.say("opening.services", n=number, list=listed), ids))
    for one in lacking:
        key = "opening.never" if one.state is Delivery.NEVER else "opening.partly"
        found.append(Sentence(scene.say(key, what=scene.clause(one.name)), (one.id,)))
    return found


def _claim(scene: Scene, claim: Claim) -> Sentence:
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
    chain = ledger.main
    if chain is None or not _opens(chain.lines[0].promise.kind):
        return []
    line = chain.lines[0]
    due = line.promise.due
    if due is None or due.mode is DueMode.NOT_BEFORE:
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


def _opens(kind: PromiseKind) -> bool:
    return kind in PERFORMANCE


def _is_confirmation(contact: Contact) -> bool:
    return contact.direction is Direction.IN and contact.channel in WRITTEN


def _tells_nothing_else(contact: Contact) -> bool:
    quiet = contact.outcome in (Outcome.UNKNOWN, Outcome.CONFIRMED, Outcome.ANSWERED)
    return quiet and not contact.statements and not has_text(contact.comment)


def opens_with(ledger: Ledger) -> bool:
    """Tell whether the opening tells the first promise of the main chain."""
    chain = ledger.main
    if chain is None or not _opens(chain.lines[0].promise.kind):
        return False
    due = chain.lines[0].promise.due
    return due is not None and due.mode is not DueMode.NOT_BEFORE


def _undelivered(ledger: Ledger) -> bool:
    chain = ledger.main
    if chain is None:
        return False
    kinds = (PromiseKind.DELIVER, PromiseKind.INSTALL)
    return chain.lines[0].promise.kind in kinds and chain.last.counts_as_broken
