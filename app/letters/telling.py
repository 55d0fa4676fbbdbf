"""Sentences about one contact: who sought whom, what was said, and how it ended."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome
from app.core.moment import Unit
from app.core.text import has_text
from app.letters.moments import Start, moment, times
from app.letters.sayings import Memory, own, refuses, statement_sentences
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.voices import caller

LONG_WAIT = 10  # minutes on hold from which a letter says so; the annex has them all

_VISITS = frozenset(
    {
        Outcome.ON_TIME,
        Outcome.EARLY,
        Outcome.LATE,
        Outcome.NO_SHOW,
        Outcome.NO_FIX,
        Outcome.MOVED,
        Outcome.UNANNOUNCED,
    }
)


def contact_sentences(
    scene: Scene, contact: Contact, start: Start, memory: Memory, *, again: bool = False
) -> list[Sentence]:
    """Return the sentences of one contact; promises and a silence come after them."""
    if start is Start.SAME:
        start = Start.ALSO if memory.meanwhile == contact.when else start
        memory.meanwhile = contact.when
    found = [Sentence(_base(scene, contact, start, again=again), (contact.id,))]
    if (contact.hold_minutes or 0) >= LONG_WAIT and (
        contact.outcome is not Outcome.GAVE_UP_WAITING
    ):
        held = scene.say("outcome.held", minutes=_minutes(scene, contact.hold_minutes or 0))
        found.append(Sentence(held, (contact.id,)))
    if _comments_first(contact):
        found += comment_sentences(scene, contact)
    found += outcome_sentences(scene, contact, memory)
    return found + statement_sentences(scene, contact, memory)


def _comments_first(contact: Contact) -> bool:
    """Tell whether the comment is what happened, before what came of it."""
    return not contact.statements


def closing_comment(scene: Scene, contact: Contact) -> list[Sentence]:
    """Return the comment where it follows what was said and promised."""
    return [] if _comments_first(contact) else comment_sentences(scene, contact)


def comment_sentences(scene: Scene, contact: Contact) -> list[Sentence]:
    """Return the writer's own sentences about a contact."""
    if not has_text(contact.comment):
        return []
    return [Sentence(own(scene, scene.text(contact.comment)), (contact.id,))]


def _minutes(scene: Scene, minutes: int) -> str:
    return scene.language.count(minutes, Unit.MINUTES)


def _base(scene: Scene, contact: Contact, start: Start, *, again: bool) -> Markup:
    party = scene.facts.party(contact.with_whom)
    when = moment(scene, contact, start)
    later = [said for said in contact.statements if said.exhibit]
    cited = [key for key in contact.exhibits if key not in {said.exhibit for said in later}]
    slots = {
        "when": when,
        "who": scene.whom(party),
        "caller": caller(scene, party),
        "about": _about(scene, contact),
        "question": _question(scene, contact),
        "asked": scene.clause(contact.asked),
        "with": _with(scene, contact),
        "letter": scene.words("about.a_complaint" if contact.complaint else "about.a_message"),
        "platform": platform(scene, contact),
        "ex": scene.citations.reference(cited),
        "times": times(scene, contact.attempts, about=contact.attempts_about),
    }
    text = scene.say(_base_key(scene, contact, start, when, again=again), **slots)
    ex = slots["ex"]
    if not ex or str(ex) in text.unescape():
        return text
    return text[:-1] + Markup("%s.") % ex  # a pattern without a place for it


def _base_key(scene: Scene, contact: Contact, start: Start, when: str, *, again: bool) -> str:
    if contact.survey:
        return "survey.text" if when else "survey.text_undated"
    if contact.channel is Channel.VISIT and contact.outcome in _VISITS:
        return f"visit.{contact.outcome.value}"
    side = "in" if contact.direction is Direction.IN else "out"
    key = f"{side}.{contact.channel.value}"
    if not scene.knows(f"{key}.F"):
        key = f"{side}.other"
    if again and scene.knows(f"{key}.again"):
        return f"{key}.again"
    form = _form(scene, contact, key, start, when)
    if contact.attempts > 1 and form in ("F", "S") and scene.knows(f"{key}.many"):
        form = "many" if when and start is not Start.SUBJECT else "many_S"
    elif contact.attempts > 1 and form in ("asked", "asked_S"):
        form = f"{form}_many" if scene.knows(f"{key}.{form}_many") else form
    return f"{key}.{form}"


def _form(scene: Scene, contact: Contact, key: str, start: Start, when: str) -> str:
    asked = has_text(contact.asked) and scene.knows(f"{key}.asked")
    subject = start is Start.SUBJECT or not when
    if asked:
        return "asked_S" if subject else "asked"
    if contact.outcome is Outcome.ERROR and scene.knows(f"{key}.tried"):
        return "tried_S" if subject else "tried"
    return "S" if subject else "F"


def _about(scene: Scene, contact: Contact) -> str:
    about = scene.clause(contact.about)
    return scene.words("about.text", text=about) if about else ""


def _question(scene: Scene, contact: Contact) -> str:
    """Return with what somebody came to a shop or desk."""
    about = scene.clause(contact.about)
    key = "complaint" if contact.complaint else "question"
    return str(scene.say(f"about.{key}", text=about)) if about else ""


def _with(scene: Scene, contact: Contact) -> str:
    about = scene.clause(contact.about)
    return scene.words("about.with", text=about) if about else ""


def platform(scene: Scene, contact: Contact) -> str:
    """Return the platform's own name, else that it was one; never that of the trader."""
    if contact.platform:
        return scene.capital(scene.line(contact.platform))
    party = scene.facts.party(contact.with_whom)
    if party is None or scene.is_firm(party):
        return scene.plain("plain.platform")
    return scene.capital(scene.name(party))


def outcome_sentences(scene: Scene, contact: Contact, memory: Memory) -> list[Sentence]:
    """Return how a contact ended, where that needs a sentence of its own."""
    return [Sentence(text, (contact.id,)) for text in _outcome(scene, contact, memory)]


def _outcome(scene: Scene, contact: Contact, memory: Memory) -> list[Markup]:
    outcome, channel = contact.outcome, contact.channel
    if outcome in (Outcome.UNKNOWN, Outcome.ANSWERED) or outcome in _VISITS:
        return []
    if outcome is Outcome.REFUSED and refuses(contact):
        return []
    if outcome is Outcome.NO_ANSWER and contact.attempts > 1 and channel is Channel.PHONE:
        return [scene.say("outcome.nobody_spoke")]
    if outcome is Outcome.CONFIRMED and contact.direction is Direction.IN:
        return []
    party = scene.facts.party(contact.with_whom)
    slots = {
        "adviser": scene.adviser(party),
        "sayer": scene.sayer(party),
        "to": scene.clause(contact.referred_to),
        "number": scene.line(contact.reference),
        "minutes": _minutes(scene, contact.hold_minutes or 0),
        "times": times(scene, max(contact.transfers, contact.attempts)),
    }
    key = _outcome_key(scene, contact)
    again = f"{key}_too"
    if key in memory.outcomes and scene.knows(again):
        key = again
        if key in memory.outcomes and outcome is not Outcome.REFUSED:
            return []  # a third time says nothing new
    memory.outcomes.add(key)
    return [scene.say(key, **slots)]


def _refused(contact: Contact) -> str:
    """Return how a refusal is said: in writing, of a request, or of what was just asked."""
    spoken = contact.channel in (Channel.PHONE, Channel.SHOP, Channel.VISIT)
    if contact.direction is Direction.IN and not spoken:
        return "_in"
    return "" if has_text(contact.asked) else "_request"


def _outcome_key(scene: Scene, contact: Contact) -> str:
    outcome, base = contact.outcome, f"outcome.{contact.outcome.value}"
    special = {
        Outcome.GAVE_UP_WAITING: "" if contact.hold_minutes else "_unknown",
        Outcome.TRANSFERRED: "_times" if contact.transfers > 1 else "",
        Outcome.NOT_TRANSFERRED: "_times" if contact.transfers > 1 else "",
        Outcome.REFERRED: _referred(contact),
        Outcome.REFUSED: _refused(contact),
        Outcome.RECORDED: "_number" if contact.reference else "",
        Outcome.ERROR: "_times" if contact.attempts > 1 else "",
        Outcome.NO_SUBSTANCE: "_in" if contact.direction is Direction.IN else "",
    }.get(outcome)
    if special is not None:
        return base + special
    by_channel = f"{base}_{contact.channel.value}"
    return by_channel if scene.knows(by_channel) else base


def _referred(contact: Contact) -> str:
    if not has_text(contact.referred_to):
        return ""
    return "_to" if contact.channel in (Channel.CHAT, Channel.SOCIAL) else "_to_person"
