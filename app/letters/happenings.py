"""Sentences about what is no contact: incidents, payments and offers."""

from __future__ import annotations

from markupsafe import Markup

from app.core.claims import Offer, OfferState
from app.core.events import Incident, Payment, PaymentKind
from app.core.text import has_text
from app.letters.scene import Scene, Sentence
from app.letters.telling import Start, own, times


def incident_sentences(scene: Scene, incident: Incident, start: Start) -> list[Sentence]:
    """Return the sentences of one incident."""
    when = _when(scene, incident, start)
    slots = {
        "when": when,
        "affected": scene.clause(incident.affected) or str(scene.say("incident.it")),
        "ex": scene.citations.reference(incident.exhibits),
        "times": times(scene, incident.times) if incident.times > 1 else "",
        "text": scene.clause(incident.text),
    }
    text = scene.say(_incident_key(scene, incident), **slots, **_ends(scene, incident))
    found = [Sentence(text, (incident.id,))]
    for extra in _incident_details(scene, incident):
        found.append(Sentence(extra, (incident.id,)))  # noqa: PERF401 - read as a story
    return found


def _when(scene: Scene, incident: Incident, start: Start) -> str:
    """Return when it was; nothing where its own clause needs no date a second time."""
    table = scene.language.data["clock_only"]
    if start is Start.SAME:
        return "" if has_text(incident.text) else str(table["meanwhile"])
    if start is Start.TIME:
        found = scene.dates.time_only(incident.when)
        return found or ("" if has_text(incident.text) else str(table["then"]))
    return scene.dates.phrase(incident.when) or (
        "" if has_text(incident.text) else str(table["then"])
    )


def _incident_key(scene: Scene, incident: Incident) -> str:
    key = f"incident.{incident.kind.value}"
    if has_text(incident.text):
        return "incident.own_text"
    if incident.until is not None and scene.knows(f"{key}_until"):
        return f"{key}_until"
    if incident.times == 0 and scene.knows(f"{key}_many"):
        return f"{key}_many"
    if incident.times > 1 and scene.knows(f"{key}_times"):
        return f"{key}_times"
    return key


def _ends(scene: Scene, incident: Incident) -> dict[str, str]:
    if incident.until is None:
        return {}
    return {
        "from": scene.dates.bare(incident.when),
        "to": scene.dates.bare(incident.until),
    }


def _incident_details(scene: Scene, incident: Incident) -> list[Markup]:
    found: list[Markup] = []
    if incident.at_least is not None:
        length = scene.language.count(incident.at_least.count, incident.at_least.unit)
        found.append(scene.say("incident.at_least", duration=length))
    if incident.learned is not None and (when := scene.dates.phrase(incident.learned)):
        found.append(scene.say("incident.learned", when=when))
    if incident.ongoing:
        found.append(scene.say("incident.ongoing"))
    if has_text(incident.comment):
        found.append(own(scene, scene.text(incident.comment)))
    return found


def payment_sentence(scene: Scene, payment: Payment, start: Start) -> Sentence:
    """Return the sentence of one payment or invoice."""
    what = scene.clause(payment.what)
    when = "" if start is Start.TIME else scene.dates.phrase(payment.when)
    amount = scene.language.money(payment.amount)
    slots = {
        "when": when or str(scene.language.data["clock_only"]["then"]),
        "date": scene.dates.bare(payment.when) if payment.kind is PaymentKind.INVOICED else "",
        "amount": amount,
        "for": str(scene.say("payment.for", what=what)) if what else "",
        "ex": scene.citations.reference(payment.exhibits),
    }
    return Sentence(scene.say(f"payment.{payment.kind.value}", **slots), (payment.id,))


def offer_sentences(scene: Scene, offer: Offer) -> list[Sentence]:
    """Return what was offered and what the consumer did with it."""
    contact = scene.facts.contact_of(offer)
    when = offer.when or (contact.when if contact else None)
    slots = {
        "when": scene.dates.phrase(when) if when else "",
        "what": scene.clause(offer.what),
        "amount": scene.language.money(offer.amount) if offer.amount else "",
        "ex": scene.citations.reference(contact.exhibits if contact else ()),
    }
    slots["when"] = slots["when"] or str(scene.language.data["clock_only"]["then"])
    key = "offer.made" if slots["what"] else "offer.made_amount"
    found = [Sentence(scene.say(key, **slots), (offer.id,))]
    found.append(Sentence(scene.say(f"offer.{offer.state.value}"), (offer.id,)))
    if offer.state is OfferState.REFUSED and has_text(offer.reason):
        reason = scene.say("offer.reason", text=scene.clause(offer.reason))
        found.append(Sentence(reason, (offer.id,)))
    return found
