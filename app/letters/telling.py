"""Sentences about single events: a contact and what was said in it, an incident, a payment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.events import (
    Certainty,
    Contact,
    Outcome,
    Statement,
    StatementKind,
)
from app.core.text import has_text
from app.letters.scene import Scene, Sentence


class Start(Enum):
    """How the first sentence about an event begins."""

    DATE = "date"
    TIME = "time"  # the same day as the event before: only the time, or "after that"
    SUBJECT = "subject"
    LATER = "later"  # at a distance from something that was not told just before
    SAME = "same"  # the same vague moment as the event before


@dataclass
class Memory:
    """What the story has told already."""

    cause: bool = False
    friendly: bool = False


_QUIET = {Channel.SHOP: "shop", Channel.VISIT: "visit"}
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
_IN_WRITING = frozenset(
    {Channel.EMAIL, Channel.LETTER, Channel.REGISTERED, Channel.MESSAGE, Channel.APP}
)


def times(scene: Scene, count: int, *, about: bool = False) -> str:
    """Return how often: ``één keer``, ``vier keer``, ``een paar keer``."""
    if about and count <= 4:
        return str(scene.say("merged.couple"))
    word = scene.language.number(count)
    if about:
        return str(scene.say("merged.about_times", n=word))
    key = {1: "merged.times_one", 2: "merged.times_two"}.get(count, "merged.times")
    return str(scene.say(key, n=word))


def moment(scene: Scene, contact: Contact, start: Start) -> str:
    """Return the words for when a contact was, as *start* asks for."""
    if start is Start.TIME:
        return scene.dates.time_only(contact.when) or str(
            scene.language.data["clock_only"]["then"]
        )
    if start is Start.SAME:
        return str(scene.language.data["clock_only"]["meanwhile"])
    if start is Start.LATER:
        return str(scene.language.data["clock_only"]["later"])
    return scene.dates.phrase(contact.when)


def contact_sentences(
    scene: Scene, contact: Contact, start: Start, memory: Memory, *, again: bool = False
) -> list[Sentence]:
    """Return the sentences of one contact; promises and a silence come after them."""
    found = [Sentence(_base(scene, contact, start, again=again), (contact.id,))]
    if contact.hold_minutes and contact.outcome is not Outcome.GAVE_UP_WAITING:
        held = scene.say("outcome.held", minutes=_minutes(scene, contact.hold_minutes))
        found.append(Sentence(held, (contact.id,)))
    comment = _comment(scene, contact)
    if not contact.statements:  # what the writer did, before what came of it
        found += comment
    found += outcome_sentences(scene, contact)
    found += statement_sentences(scene, contact, memory)
    return found + (comment if contact.statements else [])


def _comment(scene: Scene, contact: Contact) -> list[Sentence]:
    if not has_text(contact.comment):
        return []
    return [Sentence(own(scene, scene.text(contact.comment)), (contact.id,))]


def own(scene: Scene, text: str) -> Markup:
    """Return the user's own sentences, closed with a full stop."""
    words = " ".join(text.split())
    closed = words if not words or words[-1] in ".?!…’”\"'" else f"{words}."
    return Markup("%s") % scene.capital(closed)


def _minutes(scene: Scene, minutes: int) -> str:
    from app.core.moment import Unit

    return scene.language.count(minutes, Unit.MINUTES)


def _base(scene: Scene, contact: Contact, start: Start, *, again: bool) -> Markup:
    party = scene.facts.party(contact.with_whom)
    when = moment(scene, contact, start)
    later = [said for said in contact.statements if said.exhibit]
    cited = [key for key in contact.exhibits if key not in {said.exhibit for said in later}]
    slots = {
        "when": when,
        "who": scene.whom(party),
        "caller": scene.sayer(party),
        "about": _about(scene, contact),
        "asked": scene.clause(contact.asked),
        "with": _with(scene, contact),
        "letter": str(
            scene.say("about.a_complaint" if contact.complaint else "about.a_message")
        ),
        "platform": scene.capital(contact.platform) or scene.capital(_platform(scene, contact)),
        "ex": scene.citations.reference(cited),
        "times": times(scene, contact.attempts, about=contact.attempts_about),
    }
    if contact.survey:
        return scene.say("survey.text" if when else "survey.text_undated", **slots)
    if contact.channel is Channel.VISIT and contact.outcome in _VISITS:
        return scene.say(f"visit.{contact.outcome.value}", **slots)
    side = "in" if contact.direction is Direction.IN else "out"
    key = f"{side}.{contact.channel.value}"
    if not scene.knows(f"{key}.F"):
        key = f"{side}.other"
    if again and scene.knows(f"{key}.again"):
        return scene.say(f"{key}.again", **slots)
    form = _form(scene, contact, key, start, when)
    if contact.attempts > 1 and form in ("F", "S") and scene.knows(f"{key}.many"):
        form = "many" if when and start is not Start.SUBJECT else "many_S"
    elif contact.attempts > 1 and form in ("asked", "asked_S"):
        form = f"{form}_many" if scene.knows(f"{key}.{form}_many") else form
    return scene.say(f"{key}.{form}", **slots)


def _form(scene: Scene, contact: Contact, key: str, start: Start, when: str) -> str:
    asked = has_text(contact.asked) and scene.knows(f"{key}.asked")
    subject = start is Start.SUBJECT or not when
    if asked:
        return "asked_S" if subject else "asked"
    return "S" if subject else "F"


def _about(scene: Scene, contact: Contact) -> str:
    about = scene.clause(contact.about)
    return str(scene.say("about.text", text=about)) if about else ""


def _with(scene: Scene, contact: Contact) -> str:
    about = scene.clause(contact.about)
    return str(scene.say("about.with", text=about)) if about else ""


def _platform(scene: Scene, contact: Contact) -> str:
    party = scene.facts.party(contact.with_whom)
    return scene.name(party) if party is not None else "…"


def outcome_sentences(scene: Scene, contact: Contact) -> list[Sentence]:
    """Return how a contact ended, where that needs a sentence of its own."""
    return [Sentence(text, (contact.id,)) for text in _outcome(scene, contact)]


def _outcome(scene: Scene, contact: Contact) -> list[Markup]:
    outcome, channel = contact.outcome, contact.channel
    if outcome in (Outcome.UNKNOWN, Outcome.ANSWERED) or outcome in _VISITS:
        return []
    if outcome is Outcome.REFUSED and _refuses(contact):
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
        "number": contact.reference,
        "minutes": _minutes(scene, contact.hold_minutes or 0),
        "times": times(scene, max(contact.transfers, contact.attempts)),
    }
    return [scene.say(_outcome_key(scene, contact), **slots)]


def _refuses(contact: Contact) -> bool:
    """Tell whether a statement says the refusal itself, or nothing was asked."""
    kinds = {said.kind for said in contact.statements}
    return bool(kinds & {StatementKind.REFUSAL, StatementKind.ARGUMENT})


def _outcome_key(scene: Scene, contact: Contact) -> str:
    outcome, base = contact.outcome, f"outcome.{contact.outcome.value}"
    special = {
        Outcome.GAVE_UP_WAITING: "" if contact.hold_minutes else "_unknown",
        Outcome.TRANSFERRED: "_times" if contact.transfers > 1 else "",
        Outcome.NOT_TRANSFERRED: "_times" if contact.transfers > 1 else "",
        Outcome.REFERRED: _referred(contact),
        Outcome.REFUSED: "_in" if contact.direction is Direction.IN else "",
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


def statement_sentences(scene: Scene, contact: Contact, memory: Memory) -> list[Sentence]:
    """Return what was said in a contact, each statement once, with the consumer's replies."""
    found: list[Sentence] = []
    for position, said in enumerate(contact.statements):
        text = _statement(
            scene, contact, said, memory, first=position == 0 and not _answered(contact)
        )
        found.append(Sentence(text, (said.id, contact.id)))
        if has_text(said.reply):
            found.append(Sentence(own(scene, scene.text(said.reply)), (said.id,)))
    return found


def _answered(contact: Contact) -> bool:
    """Tell whether the outcome has already given an answer, so that more comes besides."""
    if contact.outcome is Outcome.REFUSED and _refuses(contact):
        return False
    return contact.outcome not in (Outcome.UNKNOWN, Outcome.ANSWERED, Outcome.CONFIRMED)


def _statement(
    scene: Scene, contact: Contact, said: Statement, memory: Memory, *, first: bool
) -> Markup:
    party = scene.facts.party(said.by or contact.with_whom)
    written = contact.channel in _IN_WRITING and contact.direction is Direction.IN
    slots = {
        "text": scene.quote(said.text, verbatim=said.verbatim),
        "sayer": scene.sayer(party),
        "sayer_noun": scene.firm if scene.is_firm(party) else scene.sayer(party),
        "adviser": scene.adviser(party),
        "ex": scene.citations.reference([said.exhibit] if said.exhibit else []),
    }
    key = _statement_key(contact, said, memory, first=first, written=written)
    if key.startswith("argument") and not scene.is_firm(party):
        key = "argument_other"
    return scene.say(f"statement.{key}", **slots)


def _statement_key(  # noqa: C901, PLR0911 - a table of cases, one line each
    contact: Contact, said: Statement, memory: Memory, *, first: bool, written: bool
) -> str:
    own_act = contact.direction is Direction.OUT
    if said.certainty is not Certainty.HEARD:
        return said.certainty.value
    if said.about_others:
        return "others"
    match said.kind:
        case StatementKind.CAUSE if not memory.cause:
            memory.cause = True
            return "first_cause_there" if own_act else "first_cause"
        case StatementKind.APOLOGY:
            return "apology_inside" if written else "apology"
        case StatementKind.CAUSE if not said.verbatim:
            return "cause"
        case StatementKind.ADVICE:
            return _advice_key(contact, said, first=first)
        case StatementKind.ARGUMENT:
            return "argument_too" if _repeats(contact, said) else "argument"
    if said.verbatim:
        in_words = contact.channel in (Channel.PHONE, Channel.SHOP, Channel.VISIT)
        return "said" if in_words else "wrote" if first else "wrote_too"
    if said.kind is StatementKind.REFUSAL:
        return "refusal_inside" if written else "refusal"
    if own_act and contact.outcome is Outcome.ERROR:
        return "message" if said is contact.statements[0] else "also"
    if own_act:
        return "answer" if first else "also"
    if written:
        return "inside" if first else "inside_too"
    return "told" if first else "told_too"


def _repeats(contact: Contact, said: Statement) -> bool:
    """Tell whether a statement of the same kind came before it in the contact."""
    earlier = contact.statements[: contact.statements.index(said)]
    return any(one.kind is said.kind for one in earlier)


def _advice_key(contact: Contact, said: Statement, *, first: bool) -> str:
    if _repeats(contact, said):
        return "advice_again"
    return "advice" if first else "advice_too"
