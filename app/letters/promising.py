"""Sentences about promises: how they were made, what became of them, chains and counts."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from app.core.channel import Channel
from app.core.events import (
    Contact,
    Incident,
    IncidentKind,
    Promise,
    PromiseKind,
    PromiseResult,
    Result,
)
from app.core.line import LedgerLine
from app.core.moment import Due, DueMode, Unit, When
from app.core.text import has_text
from app.core.when import clock, say, span
from app.letters.happenings import incident_sentence
from app.letters.scene import Scene, Sentence


@dataclass(frozen=True)
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
    what = scene.clause(promise.what)
    amount = scene.language.money(promise.amount) if promise.amount else ""
    slots = {"what": what, "amount": amount}

    def form(name: str) -> str:
        return str(scene.say(f"{key}.{name}", **slots)) if scene.knows(f"{key}.{name}") else ""

    thing = (
        form("object_what") if what and scene.knows(f"{key}.object_what") else form("object")
    )
    empty = not what and not amount
    noun = form("noun_bare") if empty and scene.knows(f"{key}.noun_bare") else form("noun")
    to_me = str(scene.say("plain.me")) if scene.phrases.get(f"{key}.to") else ""
    before, thing = form("the"), thing.strip()
    if not before and thing.split(" ")[0] in scene.phrases["grammar.definite"]:
        before, thing = thing, ""
    return Words(form("verb"), before, thing, form("after"), to_me, noun.strip())


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
        every = str(scene.say(f"promised.{promise.every.value}"))
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
    """Tell whether a due moment can be said: own words only in the language of the case."""
    if due.term is not None or due.when is None:
        return due.term is not None
    own = scene.language.code == scene.case.language
    return bool(scene.dates.bare(due.when, year=False)) or (own and bool(due.when.words))


def _made_with_due(
    scene: Scene, line: LedgerLine, contact: Contact | None, slots: dict[str, str], too: str
) -> Markup:
    promise = line.promise
    due = due_phrase(scene, line, contact)
    if promise.certainty.value == "recalled":
        return scene.say("promised.recalled", due=due, **slots)
    term = promise.due.term if promise.due else None
    if term is not None and line.due is not None and line.due.exact:
        last = When(edtf=line.due.latest.isoformat())
        same = contact is not None and _same_day(scene, contact.when, last)
        if not same:
            day = scene.dates.phrase(last, year=False, weekday=True)
            return scene.say(f"promised.due_comma{too}", due=due, day=day, **slots)
    return scene.say(f"promised.due{too}", due=due, **slots)


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
        how=str(scene.say(how)) if scene.knows(how) else "",
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
        return str(scene.say("promised.within", term=count))
    if due.when is None:
        return ""
    if contact is not None and _same_day(scene, contact.when, due.when):
        return str(scene.say("promised.same_day"))
    if due.when.words and not scene.dates.bare(due.when, year=False).strip("–"):
        return scene.language.quoted(scene.clause(due.when.words))
    phrase = scene.dates.phrase(due.when, year=year, weekday=False)
    bare = scene.dates.bare(due.when, year=year)
    key = "promised.by" if due.mode is DueMode.BY else "promised.on"
    return str(scene.say(key, when=phrase, bare=bare))


def _same_day(scene: Scene, one: When, other: When) -> bool:
    first, second = span(one, scene.facts.when), span(other, scene.facts.when)
    return first is not None and first.exact and first == second


def _was(scene: Scene, doer: str) -> str:
    return str(scene.say("plain.were" if doer == scene.say("voice.u") else "plain.was"))


def became(scene: Scene, line: LedgerLine, contact: Contact | None) -> list[Sentence]:
    """Return what became of a promise, in the order in which it happened; empty if unknown."""
    key = kind_key(scene, line.promise)
    found: list[Sentence] = []
    for result in line.promise.results:
        text = _result(scene, line, result, contact, key)
        if text:
            found.append(Sentence(text, (line.promise.id,)))
        found += _shown(scene, result)
    if not line.promise.results and line.counts_as_broken:  # a confirmed silence says so
        found.append(Sentence(scene.say(f"{key}.broken"), (line.promise.id,)))
    return found


def _shown(scene: Scene, result: PromiseResult) -> list[Sentence]:
    """Return what showed that a promise was broken, where that says more than the breach."""
    fact = scene.facts.get(result.fact)
    plain = (IncidentKind.NON_DELIVERY, IncidentKind.MISSED_APPOINTMENT)
    if result.result is not Result.BROKEN or not isinstance(fact, Incident):
        return []
    if fact.kind in plain or not has_text(fact.text):
        return []
    return [incident_sentence(scene, fact, scene.dates.phrase(fact.when))]


def _result(
    scene: Scene, line: LedgerLine, result: PromiseResult, contact: Contact | None, key: str
) -> Markup:
    ex = scene.citations.reference(result.exhibits)
    namer = scene.namer(line.promise, contact)
    when = scene.dates.phrase(result.when) if result.when else ""
    match result.result:
        case Result.BROKEN:
            return scene.say(
                "result.broken_silent" if result.no_notice else f"{key}.broken", ex=ex
            )
        case Result.KEPT if result.when is not None and _early(scene, line, result):
            return scene.say(
                "result.kept_early", when=when, bare=scene.dates.bare(result.when), ex=ex
            )
        case Result.KEPT | Result.NO_EFFECT:
            name = f"result.{result.result.value}{'_on' if when else ''}"
            return scene.say(name, when=when, ex=ex)
        case Result.KEPT_LATE:
            late = lateness(scene, line)
            return scene.say(
                f"{key}.late" if when else "result.late_plain", when=when, late=late, ex=ex
            )
        case Result.PARTLY:
            return _partly(scene, result, ex)
        case Result.UNTRUE | Result.DISPUTED:
            return scene.say(f"result.{result.result.value}", namer=namer, ex=ex)
        case Result.WITHDRAWN:
            name = "result.withdrawn" if when else "result.withdrawn_undated"
            return scene.say(name, when=when, namer=namer, ex=ex)
        case Result.REPLACED:
            return _replaced(scene, result, namer)


def _early(scene: Scene, line: LedgerLine, result: PromiseResult) -> bool:
    """Tell whether a promise was surely kept before it was due."""
    if result.when is None or line.due_when is None:
        return False
    anchors = scene.facts.when
    done, due = span(result.when, anchors), span(line.due_when, anchors)
    if done is None or due is None or not (done.exact and due.exact):
        return False
    at, until = clock(result.when), clock(line.due_when)
    same = done == due and at is not None and until is not None and at < until
    return done.latest < due.earliest or same


def _partly(scene: Scene, result: PromiseResult, ex: str) -> Markup:
    if not result.done:
        return scene.say("result.partly_bare", ex=ex)
    text = scene.say("result.partly", done=scene.clause(result.done), ex=ex)
    if result.missing:
        missing = scene.clause(result.missing)
        text += Markup(" ") + scene.say("result.partly_missing", missing=missing)
    return text


def _replaced(scene: Scene, result: PromiseResult, namer: str) -> Markup:
    new = scene.facts.promise(result.by_promise)
    if new is None or new.due is None or new.due.when is None:
        return Markup("")
    if result.request_of.value == "consumer":
        when = scene.dates.phrase(new.due.when)
        return scene.say("promised.moved_own", when=when, bare=scene.dates.bare(new.due.when))
    return scene.say("promised.next", namer=namer, dates=scene.dates.bare(new.due.when))


def lateness(scene: Scene, line: LedgerLine) -> str:
    """Return how late a promise was kept: ``één werkdag te laat``; vague when it must be."""
    term = line.promise.due.term if line.promise.due else None
    if term is not None and term.unit is Unit.WORKING_DAYS and line.working_days_late:
        count = scene.language.count(line.working_days_late, Unit.WORKING_DAYS)
        return str(scene.say("result.late_days", n=count))
    duration = late_by(scene, line, in_words=True)
    return str(scene.say("result.late_days" if duration else "result.late_vague", n=duration))


def late_by(scene: Scene, line: LedgerLine, *, in_words: bool) -> str:
    """Return how late a promise is or was, empty where no number is honest."""
    if line.late is None or line.late.distance is None:
        return ""
    return scene.language.duration(say(line.late.distance), words=in_words)


def since_due(scene: Scene, line: LedgerLine) -> Markup:
    """Return how long ago a promise that is still broken was due; empty without a number."""
    duration = late_by(scene, line, in_words=True) if line.still_late else ""
    return scene.say("result.ago", duration=duration) if duration else Markup("")
