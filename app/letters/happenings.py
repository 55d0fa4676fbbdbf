"""Sentences about what is no contact: incidents, payments and offers."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.core.claims import Offer, OfferState
from app.core.events import Contact, Incident, IncidentKind, Payment, PaymentKind
from app.core.moment import When
from app.core.text import has_text
from app.core.when import clock, is_vague, span
from app.letters.moments import Start, times
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence


def incident_sentences(
    scene: Scene, incident: Incident, start: Start, told: tuple[str, ...] = ()
) -> list[Sentence]:
    """Return the sentences of one incident after the facts *told*."""
    start = again(scene, incident, start, told)
    when = _when(scene, incident, start)
    found = [incident_sentence(scene, incident, when, too=start is Start.ALSO)]
    for extra in _incident_details(scene, incident):
        found.append(Sentence(extra, (incident.id,)))  # noqa: PERF401 - read as a story
    return found


def again(scene: Scene, incident: Incident, start: Start, told: tuple[str, ...]) -> Start:
    """Return *start*, or ALSO where the last fact *told* is the same failure, earlier."""
    last = scene.facts.get(told[-1]) if told else None
    if start is not Start.DATE or not isinstance(last, Incident):
        return start
    same = last.kind is incident.kind and last.affected == incident.affected
    return Start.ALSO if same else start


def incident_sentence(
    scene: Scene, incident: Incident, when: str, *, too: bool = False
) -> Sentence:
    """Return what happened, with *when* as the words for its moment (empty for none).

    With *too* it says that the same failed before, where there are words for it.
    """
    slots = {
        "when": when,
        "affected": scene.clause(incident.affected) or scene.words("incident.it"),
        "ex": scene.citations.reference(incident.exhibits),
        "times": times(scene, incident.times) if incident.times > 1 else "",
        "text": scene.clause(incident.text),
        "turned": turned(scene, scene.clause(incident.text), scene.clause(incident.affected)),
        "since": "",
    }
    key = _incident_key(scene, incident)
    key += "_too" if too and scene.knows(f"{key}_too") else ""
    if key == "incident.own_text":
        key = _own_key(scene, incident, slots)
    return Sentence(scene.say(key, **slots, **_ends(scene, incident, when)), (incident.id,))


def _own_key(scene: Scene, incident: Incident, slots: dict[str, str]) -> str:
    """Return how the user's own clause takes its date: turned around, behind it, or none."""
    if incident.kind is IncidentKind.NON_DELIVERY:
        return "incident.own_text_undated"
    if incident.ongoing and not slots["when"] and not _needs_no_date(incident):
        return "incident.own_text_ongoing_too"
    if incident.ongoing:
        year = incident.when.edtf[:4] in slots["when"] or None
        bare = scene.dates.bare(incident.when, year=year)
        slots["since"] = scene.words("opening.since", bare=bare)
        return "incident.own_text_ongoing"
    if not slots["when"]:
        return "incident.own_text_undated"
    return "incident.own_text_turned" if slots["turned"] else "incident.own_text"


def turned(scene: Scene, text: str, affected: str) -> str:
    """Return a clause with its verb before its subject, as Dutch wants it behind a date.

    Empty where that is not safe: the subject must be what is affected or a plain word, and the
    clause must be simple.
    """
    subjects = [*scene.phrases["grammar.subjects"]]
    if affected and subjects:
        subjects.insert(0, affected)
    for subject in subjects:
        if text.startswith(f"{subject} "):
            verb, _, rest = text[len(subject) + 1 :].partition(" ")
            simple = not any(mark in f" {rest} " for mark in scene.phrases["grammar.breaks"])
            return f"{verb} {subject} {rest}".strip() if simple and verb else ""
    return ""


def _when(scene: Scene, incident: Incident, start: Start) -> str:
    """Return when it was; nothing where its own clause needs no date a second time."""
    table = scene.language.data["clock_only"]
    own_words = has_text(incident.text)
    if own_words and _needs_no_date(incident):
        return ""
    if start is Start.SAME:
        return "" if own_words else str(table["meanwhile"])
    if start is Start.TIME:
        found = scene.dates.time_only(incident.when)
        return found or ("" if own_words else str(table["then"]))
    return scene.dates.phrase(_day_only(incident)) or ("" if own_words else str(table["then"]))


def _needs_no_date(incident: Incident) -> bool:
    """Tell whether a vague date would say nothing: a state of things, not an event."""
    states = (IncidentKind.OTHER, IncidentKind.WRONG_CHARGE)
    return incident.kind in states and is_vague(incident.when)


def _day_only(incident: Incident) -> When:
    """Return when it was, without the clock where that is only how it began."""
    timed = incident.until is not None and incident.when.edtf[10:11] == "T"
    return replace(incident.when, edtf=incident.when.edtf[:10]) if timed else incident.when


def _incident_key(scene: Scene, incident: Incident) -> str:
    key = f"incident.{incident.kind.value}"
    if has_text(incident.text):
        return "incident.own_text"
    if _within_a_day(incident) and scene.knows(f"{key}_within"):
        return f"{key}_within"
    if incident.until is not None and scene.knows(f"{key}_until"):
        return f"{key}_until"
    if incident.times == 0 and scene.knows(f"{key}_many"):
        return f"{key}_many"
    if incident.times > 1 and scene.knows(f"{key}_times"):
        return f"{key}_times"
    return key


def _within_a_day(incident: Incident) -> bool:
    """Tell whether it began and ended on one day at known times."""
    if incident.until is None or clock(incident.when) is None or clock(incident.until) is None:
        return False
    return incident.when.edtf[:10] == incident.until.edtf[:10]


def _ends(scene: Scene, incident: Incident, when: str) -> dict[str, str]:
    """Return the first and last day in words, with the year that *when* would have said."""
    if incident.until is None:
        return {}
    start, end = clock(incident.when), clock(incident.until)
    if start is not None and end is not None and _within_a_day(incident):
        return {"from": scene.language.clock(start), "to": scene.language.clock(end)}
    return {
        "from": scene.dates.bare(incident.when, year=incident.when.edtf[:4] in when or None),
        "until": scene.dates.until(incident.until, scene.dates.bare(incident.until)),
    }


def _incident_details(scene: Scene, incident: Incident) -> list[Markup]:
    found: list[Markup] = []
    if incident.at_least is not None and not _names_length(scene, incident):
        length = scene.language.count(incident.at_least.count, incident.at_least.unit)
        found.append(scene.say("incident.at_least", duration=length))
    if (
        incident.learned is not None
        and _later(scene, incident)
        and (when := scene.dates.phrase(incident.learned))
    ):
        found.append(scene.say("incident.learned", when=when))
    if incident.ongoing and not has_text(incident.text):
        found.append(scene.say("incident.ongoing"))
    if has_text(incident.comment):
        found.append(own(scene, scene.text(incident.comment)))
    return found


def _later(scene: Scene, incident: Incident) -> bool:
    """Tell whether it was surely learned after it happened."""
    anchors = scene.facts.when
    happened = span(incident.when, anchors)
    learned = span(incident.learned, anchors) if incident.learned else None
    return happened is not None and learned is not None and learned.earliest > happened.latest


def _names_length(scene: Scene, incident: Incident) -> bool:
    """Tell whether the user's own words already say how long it lasted."""
    if incident.at_least is None:
        return False
    number = scene.language.number(incident.at_least.count)
    said = f" {scene.text(incident.text)} {scene.text(incident.comment)} "
    return f" {number} " in said or f" {incident.at_least.count} " in said


def payment_sentence(scene: Scene, payment: Payment, start: Start) -> Sentence:
    """Return the sentence of one payment or invoice."""
    what = scene.clause(payment.what)
    before = scene.dates.mark()
    when = "" if start is Start.TIME else scene.dates.phrase(payment.when)
    if payment.kind is PaymentKind.INVOICED:  # its own date is printed instead
        scene.dates.restore(before)
    amount = scene.language.money(payment.amount)
    later = "same_day" if start is Start.TIME else "then"
    slots = {
        "when": when or str(scene.language.data["clock_only"][later]),
        "date": scene.dates.bare(payment.when) if payment.kind is PaymentKind.INVOICED else "",
        "amount": amount,
        "for": scene.words("payment.for", what=what) if what else "",
        "ex": scene.citations.reference(payment.exhibits),
    }
    return Sentence(scene.say(f"payment.{payment.kind.value}", **slots), (payment.id,))


def offer_sentences(
    scene: Scene,
    offer: Offer,
    start: Start = Start.DATE,
    *,
    after: bool = False,
    told: bool = False,
) -> list[Sentence]:
    """Return what was offered and what the consumer did with it.

    It begins as *start* says.  *after* says that it follows the contact in which it was made,
    with no second date, and *told* that what was said there told the offer too.
    """
    if after:
        return _after_contact(scene, offer, told=told)
    contact = scene.facts.contact_of(offer)
    when = offer.when or (contact.when if contact else None)
    slots = {
        "when": _offered(scene, when, start),
        "what": scene.clause(offer.what),
        "amount": scene.language.money(offer.amount) if offer.amount else "",
        "ex": scene.citations.reference(contact.exhibits if contact else ()),
    }
    key = "offer.made" if slots["what"] else "offer.made_amount"
    found = [Sentence(scene.say(key, **slots), (offer.id,))]
    found.append(Sentence(scene.say(f"offer.{offer.state.value}"), (offer.id,)))
    return found + _reason(scene, offer)


def _offered(scene: Scene, when: When | None, start: Start) -> str:
    """Return when an offer was made: on the day that was told last, or its own day."""
    words = scene.language.data["clock_only"]
    if when is not None and start is Start.TIME:
        return scene.dates.time_only(when) or str(words["same_day"])
    return (scene.dates.phrase(when) if when else "") or str(words["then"])


def tells(scene: Scene, contact: Contact, offer: Offer) -> bool:
    """Tell whether what was said in a contact holds the offer made there: what, or how much."""
    said = " ".join(scene.clause(one.text) for one in contact.statements).casefold()
    what = scene.clause(offer.what).casefold()
    amount = f"{offer.amount.amount:f}".removesuffix(".00") if offer.amount else ""
    digits = "".join(sign for sign in said if sign.isdigit())
    if not what and not amount:
        return bool(contact.statements)
    named = bool(what) and what.split(" ", 1)[-1] in said
    return named or (bool(amount) and amount.replace(".", "") in digits)


def _after_contact(scene: Scene, offer: Offer, *, told: bool) -> list[Sentence]:
    refused = offer.state is OfferState.REFUSED
    key = "offer.refused_after" if refused else f"offer.{offer.state.value}"
    found = [Sentence(scene.say(key), (offer.id,)), *_reason(scene, offer)]
    what = scene.clause(offer.what)
    if told or not what:
        return found
    sayer = scene.sayer(scene.facts.party(offer.by))
    return [
        Sentence(scene.say("offer.made_there", sayer=sayer, what=what), (offer.id,)),
        *found,
    ]


def _reason(scene: Scene, offer: Offer) -> list[Sentence]:
    if offer.state is not OfferState.REFUSED or not has_text(offer.reason):
        return []
    words = scene.text(offer.reason)
    if words.endswith((".", "!", "?")):  # sentences of the writer's own
        return [Sentence(own(scene, words), (offer.id,))]
    return [Sentence(scene.say("offer.reason", text=scene.clause(offer.reason)), (offer.id,))]
