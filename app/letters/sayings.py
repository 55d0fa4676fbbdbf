"""What was said in a contact: answers, causes, refusals, advice, quotations."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.events import Certainty, Contact, Outcome, Statement, StatementKind
from app.core.moment import When
from app.core.text import has_text
from app.letters.scene import Scene
from app.letters.sentence import Sentence


@dataclass
class Memory:
    """What the story has told already."""

    cause: bool = False
    apology: bool = False
    outcomes: set[str] = field(default_factory=set)  # the sentences about how it ended
    meanwhile: When | None = None  # the vague moment that was named as "around that time"


_IN_WRITING = frozenset(
    {Channel.EMAIL, Channel.LETTER, Channel.REGISTERED, Channel.MESSAGE, Channel.APP}
)


def own(scene: Scene, text: str) -> Markup:
    """Return the user's own sentences, closed with a full stop."""
    return Markup("%s") % own_words(scene, text)


def own_words(scene: Scene, text: str) -> str:
    """Return them as plain words, for a cell of a table."""
    words = " ".join(text.split())
    closed = words if not words or words[-1] in ".?!…’”\"'" else f"{words}."
    return scene.capital(closed)


def refuses(contact: Contact) -> bool:
    """Tell whether a statement says the refusal itself, or nothing was asked."""
    kinds = {said.kind for said in contact.statements}
    return bool(kinds & {StatementKind.REFUSAL, StatementKind.ARGUMENT})


def statement_sentences(scene: Scene, contact: Contact, memory: Memory) -> list[Sentence]:
    """Return what was said in a contact, each statement once, with the consumer's replies."""
    found: list[Sentence] = []
    told = [said for said in contact.statements if said.id not in scene.mind.apart]
    used: list[str] = []
    for position, said in enumerate(told):
        first = position == 0 and not _answered(contact)
        text = _statement(scene, contact, said, memory, used, first=first)
        found.append(Sentence(text, (said.id, contact.id)))
        if has_text(said.reply):
            found.append(Sentence(own(scene, scene.text(said.reply)), (said.id,)))
    return found


def _answered(contact: Contact) -> bool:
    """Tell whether the outcome has already given an answer, so that more comes besides."""
    if contact.outcome is Outcome.REFUSED and refuses(contact):
        return False
    silent = (Outcome.REFUSED, Outcome.NO_SUBSTANCE)
    if contact.direction is Direction.IN and contact.outcome in silent:
        return False
    return contact.outcome not in (Outcome.UNKNOWN, Outcome.ANSWERED, Outcome.CONFIRMED)


def _statement(
    scene: Scene,
    contact: Contact,
    said: Statement,
    memory: Memory,
    used: list[str],
    *,
    first: bool,
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
    return scene.say(f"statement.{_varied(scene, key, used)}", **slots)


def _varied(scene: Scene, key: str, used: list[str]) -> str:
    """Return *key*, or its other words where the sentence before it had the same ones."""
    same = [one for one in used if one.removesuffix("_again") == key]
    again = f"{key}_again"
    found = again if same and same[-1] == key and scene.knows(f"statement.{again}") else key
    used.append(found)
    return found


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
            again, memory.apology = memory.apology, True
            return f"apology{'_inside' if written else ''}{'_too' if again else ''}"
        case StatementKind.CAUSE if not said.verbatim:
            return "cause"
        case StatementKind.ADVICE:
            return _advice_key(contact, said, first=first)
        case StatementKind.ARGUMENT if not said.verbatim:
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
