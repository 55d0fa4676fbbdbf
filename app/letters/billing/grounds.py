"""Why an amount is not owed: not delivered, wrongly charged, the contract has ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.core.agreement import LASTING, Delivery, Period
from app.core.events import Contact, Incident, IncidentKind, Outcome, PromiseKind
from app.core.ids import ExhibitId
from app.core.lookup import sent_on
from app.core.record import record
from app.core.when import order_key
from app.letters.annex import document_noun
from app.letters.chaining import chain_sentences
from app.letters.happenings import incident_sentence
from app.letters.items import Ledger
from app.letters.moments import Start
from app.letters.sayings import Memory, own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.telling import contact_sentences

_DELIVERY = (PromiseKind.DELIVER, PromiseKind.INSTALL)
_ENDING = ("cancellation", "dissolution", "withdrawal")
MOST_CONTACTS = 2


@record
class Lacking:
    """What was never delivered, as a noun phrase, and the facts that show it."""

    what: str
    facts: tuple[str, ...]


def proof(scene: Scene, exhibits: Iterable[ExhibitId | None]) -> str:
    """Return the reference to those exhibits that the case still has on the day."""
    there = (key for key in exhibits if key and scene.facts.exhibit(key) is not None)
    return scene.citations.reference(there)


def lacking(scene: Scene, ledger: Ledger) -> Lacking | None:
    """Return what was agreed and never came, None where all is there or nothing is known."""
    agreement = scene.agreement
    if agreement is None:
        return None
    never = [one for one in agreement.services if one.state is Delivery.NEVER]
    if never:
        names = scene.language.listed([scene.clause(one.name) for one in never])
        return Lacking(names, tuple(one.id for one in never))
    chain = ledger.main
    if chain is not None and chain.lines[0].promise.kind in _DELIVERY:
        if not chain.last.counts_as_broken:
            return None
        what = scene.clause(chain.lines[0].promise.what) or scene.clause(agreement.what)
        return Lacking(what, tuple(line.promise.id for line in chain.lines)) if what else None
    missed = [one for one in scene.case.incidents if one.kind is IncidentKind.NON_DELIVERY]
    still = [one for one in missed if one.ongoing]
    what = scene.clause(still[0].affected) or scene.clause(agreement.what) if still else ""
    return Lacking(what, tuple(one.id for one in still)) if what else None


def about(scene: Scene, said: list[Sentence]) -> list[Sentence]:
    """Return which agreement it is about, unless what is *said* names it already."""
    agreement = scene.agreement
    what = scene.clause(agreement.what) if agreement is not None else ""
    whole = " ".join(str(one.text.unescape()) for one in said).casefold()
    if agreement is None or not what or what.casefold() in whole:
        return []
    return [Sentence(scene.say("billing.about", what=what), (agreement.id,))]


def is_lasting(scene: Scene) -> bool:
    """Tell whether the agreement runs on and is paid per period."""
    agreement = scene.agreement
    if agreement is None:
        return False
    once = (Period.ONCE, Period.PIECE)
    return agreement.kind in LASTING or any(one.per not in once for one in agreement.prices)


def not_delivered(scene: Scene, found: Lacking) -> Sentence:
    """Return that something was not delivered."""
    return Sentence(scene.say("billing.not_delivered", what=found.what), found.facts)


def charged_wrongly(scene: Scene) -> list[Incident]:
    """Return the incidents in which too much was charged."""
    return [one for one in scene.case.incidents if one.kind is IncidentKind.WRONG_CHARGE]


def wrong_charge(scene: Scene, incident: Incident) -> list[Sentence]:
    """Return what was wrong, in the user's own clause, with their comment."""
    found = [incident_sentence(scene, incident, "")] if scene.text(incident.text) else []
    comment = scene.text(incident.comment)
    if comment:
        found.append(Sentence(own(scene, comment), (incident.id,)))
    return found


def ended(scene: Scene) -> Sentence | None:
    """Return when the agreement ended, None where it did not."""
    agreement = scene.agreement
    if agreement is None or agreement.ended is None:
        return None
    when = scene.dates.phrase(agreement.ended, year=True, weekday=False)
    if not when:
        return None
    ex = proof(scene, agreement.exhibits)
    return Sentence(scene.say("billing.ended", when=when, ex=ex), (agreement.id,))


def ending_letters(scene: Scene) -> list[Sentence]:
    """Return with which letters the consumer ended the agreement, and what came back."""
    found = []
    for one in scene.case.documents:
        when = sent_on(one)
        if one.type not in _ENDING or when is None or one.id == scene.document.id:
            continue
        slots = {
            "when": scene.dates.phrase(when, year=True, weekday=False),
            "title": document_noun(scene, one),
            "ex": proof(scene, [one.exhibit]),
        }
        found.append(Sentence(scene.say("billing.sent", **slots), (one.id,)))
        found += told_contacts(scene, scene.facts.replies(one))
    return found


def broken_dates(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return the days on which it was to be delivered, empty where none were named."""
    chain = ledger.main
    if chain is None or chain.lines[0].promise.kind not in _DELIVERY:
        return []
    return chain_sentences(scene, chain, opened=False) if chain.last.counts_as_broken else []


def told_contacts(
    scene: Scene, contacts: Iterable[Contact], start: Start = Start.DATE
) -> list[Sentence]:
    """Return the last of *contacts*, in order; the first begins as *start* says."""
    ordered = sorted(contacts, key=lambda one: order_key(one.when, scene.facts.when))
    memory, found = Memory(), list[Sentence]()
    for contact in ordered[-MOST_CONTACTS:]:
        with scene.acting(contact.by):
            begin = Start.DATE if found else start
            found += contact_sentences(scene, contact, begin, memory)
    return found


def only(contact: Contact, said: set[str]) -> Contact:
    """Return *contact* with nothing but the statements *said*."""
    kept = tuple(one for one in contact.statements if one.id in said)
    return replace(contact, statements=kept, outcome=Outcome.UNKNOWN, asked="", comment="")
