"""Sentences about promises: how they were made, what became of them, chains and counts."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from markupsafe import Markup

from app.core.channel import Channel
from app.core.counting import minutes_in
from app.core.edtf import parse
from app.core.events import (
    Contact,
    Promise,
    PromiseKind,
)
from app.core.line import LedgerLine
from app.core.moment import Due, DueMode, Qualifier, Term, Unit, When
from app.core.record import record
from app.core.when import clock, span
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_HOURS = (Unit.HOURS, Unit.MINUTES)
_DAY = 24 * 60  # minutes


@record
class Words:
    """The words of a promise's kind, ready for a sentence."""

    verb: str
    the: str  # an object that the language puts before the time: "het pakket"
    object: str
    after: str
    to_me: str
    noun: str


def words(scene: Scene, promise: Promise) -> Words:
    """Return the forms of a promise's verb and object in the language of the scene."""
    key = kind_key(scene, promise)
    what, mine = _for_me(scene, promise)
    amount = scene.language.money(promise.amount) if promise.amount else ""
    slots = {"what": what, "amount": amount}

    def form(name: str) -> str:
        return scene.words(f"{key}.{name}", **slots) if scene.knows(f"{key}.{name}") else ""

    thing = (
        form("object_what") if what and scene.knows(f"{key}.object_what") else form("object")
    )
    empty = not what and not amount
    noun = form("noun_bare") if empty and scene.knows(f"{key}.noun_bare") else form("noun")
    to_me = scene.words("plain.me") if mine or scene.phrases.get(f"{key}.to") else ""
    before, thing = form("the"), thing.strip()
    if not before and thing.split(" ")[0] in scene.phrases["grammar.definite"]:
        before, thing = thing, ""
    return Words(form("verb"), before, thing, form("after"), to_me, noun.strip())


def _for_me(scene: Scene, promise: Promise) -> tuple[str, bool]:
    """Return what was promised, and whether it began with a word such as ``mij``.

    That word goes before the time, so it is taken off where the words stay as they were typed.
    """
    what = scene.clause(promise.what)
    first, _, rest = what.partition(" ")
    mine = promise.kind is PromiseKind.OTHER and first in scene.phrases["grammar.to_me"]
    return (rest, True) if mine and rest else (what, False)


def kind_key(scene: Scene, promise: Promise) -> str:
    """Return the catalogue's key for a kind of promise; to install depends on the sector."""
    sector = scene.agreement.sector if scene.agreement else ""
    if promise.kind is PromiseKind.INSTALL and sector not in ("", "telecom", "energy", "water"):
        return "promise.install_goods"
    return f"promise.{promise.kind.value}"


def made(
    scene: Scene, line: LedgerLine, contact: Contact | None, ex: str = "", *, too: bool = False
) -> Sentence:
    """Return the sentence in which the promise is made; *too* when it follows another."""
    promise = line.promise
    forms = words(scene, promise)
    doer = scene.doer(promise, contact)
    slots = {
        "doer": doer,
        "namer": scene.namer(promise, contact),
        "verb": forms.verb,
        "the": forms.the,
        "object": forms.object,
        "after": forms.after,
        "mij": forms.to_me,
        "was": _was(scene, doer),
        "ex": ex,
    }
    due = promise.due
    if promise.every is not None:
        every = scene.words(f"promised.{promise.every.value}")
        text = scene.say("promised.every", every=every, **slots)
    elif due is None or not _says_when(scene, due):
        if promise.condition:
            condition = scene.clause(promise.condition)
            text = scene.say("promised.condition_first", text=condition, **slots)
        else:
            text = scene.say("promised.undated", **slots)
    elif due.mode is DueMode.NOT_BEFORE and due.when is not None:
        day = scene.dates.bare(due.when, year=False, weekday=True)
        text = scene.say("promised.not_before", day=day, **slots)
    else:
        text = _made_with_due(scene, line, contact, slots, "_too" if too else "")
    if promise.condition and due is not None:
        text += Markup(" ") + scene.say(
            "promised.condition", text=scene.clause(promise.condition)
        )
    return Sentence(text, (promise.id,))


def _says_when(scene: Scene, due: Due) -> bool:
    """Tell whether a due moment can be said, in words of this language."""
    if due.term is not None or due.when is None:
        return due.term is not None
    return bool(scene.dates.bare(due.when, year=False)) or bool(scene.own_words(due.when))


def _made_with_due(
    scene: Scene, line: LedgerLine, contact: Contact | None, slots: dict[str, str], too: str
) -> Markup:
    promise = line.promise
    due = due_phrase(scene, line, contact)
    if promise.certainty.value == "recalled":
        return scene.say("promised.recalled", due=due, **slots)
    term = promise.due.term if promise.due else None
    if term is not None and line.due is not None and line.due.exact:
        day, bare = _last_moment(scene, line, contact)
        if day:
            key = f"promised.due_comma{too}"
            return scene.say(key, due=due, day=day, bareday=bare, **slots)
    return scene.say(f"promised.due{too}", due=due, **slots)


def _last_moment(scene: Scene, line: LedgerLine, contact: Contact | None) -> tuple[str, str]:
    """Return when a term ended, with and without its preposition; empty where none is needed.

    A term in hours ends at a time; where that is not known, only a later day is named.
    """
    assert line.due is not None
    term = line.promise.due.term if line.promise.due else None
    last = _end_in_hours(line, term) or When(edtf=line.due.latest.isoformat())
    at = clock(last)
    if contact is not None and _same_day(scene, contact.when, last):
        return (scene.dates.time_only(last), scene.language.clock(at)) if at else ("", "")
    if at is None and term is not None and term.unit in _HOURS and minutes_in(term) < _DAY:
        return "", ""
    day = scene.dates.phrase(last, year=False, weekday=True)
    return day, scene.dates.bare(last, year=False, weekday=True)


def _end_in_hours(line: LedgerLine, term: Term | None) -> When | None:
    """Return the moment at which a term in hours ends, None where its start has no time."""
    start = (term.start or line.made) if term else None
    at = clock(start) if start else None
    if term is None or start is None or at is None or term.unit not in _HOURS:
        return None
    begun = datetime.combine(date.fromisoformat(start.edtf[:10]), at)
    ended = begun + timedelta(minutes=minutes_in(term))
    about = start.qualifier is Qualifier.ABOUT or parse(start.edtf).about
    return When(edtf=ended.date().isoformat() if about else f"{ended:%Y-%m-%dT%H:%M}")


def confirmed(
    scene: Scene, line: LedgerLine, contact: Contact, ex: str, year: bool
) -> Sentence:
    """Return that the firm confirmed a promise through a written channel."""
    forms = words(scene, line.promise)
    doer = scene.doer(line.promise, contact)
    how = f"promised.via_{contact.channel.value}"
    text = scene.say(
        "promised.confirmed",
        doer=doer,
        namer=scene.sayer(scene.facts.party(line.promise.by or contact.with_whom)),
        how=scene.words(how) if scene.knows(how) else "",
        due=due_phrase(scene, line, contact, year=year),
        verb=forms.verb,
        the="" if line.promise.kind is PromiseKind.DELIVER else forms.the,
        object="" if line.promise.kind is PromiseKind.DELIVER else forms.object,
        after=forms.after,
        mij=forms.to_me,
        ex=ex,
    )
    return Sentence(text, (line.promise.id, contact.id))


WRITTEN = frozenset(
    {
        Channel.EMAIL,
        Channel.LETTER,
        Channel.REGISTERED,
        Channel.MESSAGE,
        Channel.CHAT,
        Channel.APP,
    }
)


def due_phrase(
    scene: Scene, line: LedgerLine, contact: Contact | None, year: bool | None = None
) -> str:
    """Return when a promise was due: ``op 17 maart``, ``binnen één werkdag``."""
    due = line.promise.due
    if due is None:
        return ""
    if due.term is not None:
        count = scene.language.count(due.term.count, due.term.unit)
        return scene.words("promised.within", term=count)
    if due.when is None:
        return ""
    if contact is not None and _same_day(scene, contact.when, due.when):
        return scene.words("promised.same_day")
    if due.when.words and not scene.dates.bare(due.when, year=False).strip("–"):
        return scene.own_words(due.when)
    phrase, bare = scene.dates.forms(due.when, year=year, weekday=False)
    key = "promised.by" if due.mode is DueMode.BY else "promised.on"
    return scene.words(key, when=phrase, bare=bare)


def _same_day(scene: Scene, one: When, other: When) -> bool:
    first, second = span(one, scene.facts.when), span(other, scene.facts.when)
    return first is not None and first.exact and first == second


def _was(scene: Scene, doer: str) -> str:
    you = not scene.by_name and doer == scene.say("voice.u")
    return scene.words("plain.were" if you else "plain.was")
