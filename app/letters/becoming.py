"""Sentences about what became of a promise: kept, late, partly, broken, moved."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
    Incident,
    IncidentKind,
    PromiseResult,
    Result,
)
from app.core.line import LedgerLine
from app.core.moment import Unit
from app.core.text import has_text
from app.core.when import clock, say, span
from app.letters.happenings import incident_sentence
from app.letters.items import tells_nothing
from app.letters.promising import kind_key
from app.letters.scene import Scene
from app.letters.sentence import Sentence


def became(scene: Scene, line: LedgerLine, contact: Contact | None) -> list[Sentence]:
    """Return what became of a promise, in the order in which it happened; empty if unknown."""
    key = kind_key(scene, line.promise)
    found: list[Sentence] = []
    for result in line.promise.results:
        text = _result(scene, line, result, contact, key)
        if text and not _arrives(scene, result):
            found.append(Sentence(text, (line.promise.id,)))
        found += _shown(scene, result)
    if not line.promise.results and line.counts_as_broken:  # a confirmed silence says so
        found.append(Sentence(scene.say(f"{key}.broken"), (line.promise.id,)))
    return found


def varied(
    scene: Scene, line: LedgerLine, contact: Contact | None, said: set[str]
) -> list[Sentence]:
    """Return what became of a promise, in other words where the same was *said* before."""
    found = became(scene, line, contact)
    if not line.counts_as_broken:
        return found
    again = scene.say("result.broken_too")
    result = [Sentence(again, one.facts) if str(one.text) in said else one for one in found]
    said.update(str(one.text) for one in found)
    return result


def _arrives(scene: Scene, result: PromiseResult) -> bool:
    """Tell whether a visit or parcel, told as a contact of its own, says what came of it."""
    if result.result not in (Result.KEPT, Result.KEPT_LATE, Result.NO_EFFECT):
        return False
    return any(
        one.channel in (Channel.VISIT, Channel.PARCEL)
        and one.direction is Direction.IN
        and (not tells_nothing(one) if str(one.id) == result.fact else one.when == result.when)
        for one in scene.case.contacts
    )


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
    when, bare = scene.dates.forms(result.when) if result.when else ("", "")
    match result.result:
        case Result.BROKEN:
            return scene.say(
                "result.broken_silent" if result.no_notice else f"{key}.broken", ex=ex
            )
        case Result.KEPT if result.when is not None and _early(scene, line, result):
            return scene.say("result.kept_early", when=when, bare=bare, ex=ex)
        case Result.KEPT | Result.NO_EFFECT:
            dated = when and not _on_its_day(scene, line, result)
            name = f"result.{result.result.value}{'_on' if dated else ''}"
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


def _on_its_day(scene: Scene, line: LedgerLine, result: PromiseResult) -> bool:
    """Tell whether a promise was kept on the exact day that it names."""
    if result.when is None or line.due_when is None:
        return False
    done, due = (span(one, scene.facts.when) for one in (result.when, line.due_when))
    return done is not None and done.exact and done == due


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
        return scene.words("result.late_days", n=count)
    duration = late_by(scene, line, in_words=True)
    return scene.words("result.late_days" if duration else "result.late_vague", n=duration)


def late_by(scene: Scene, line: LedgerLine, *, in_words: bool) -> str:
    """Return how late a promise is or was, empty where no number is honest."""
    if line.late is None or line.late.distance is None:
        return ""
    return scene.language.duration(say(line.late.distance), words=in_words)


def since_due(scene: Scene, line: LedgerLine) -> Markup:
    """Return how long ago a promise that is still broken was due; empty without a number."""
    duration = late_by(scene, line, in_words=True) if line.still_late else ""
    return scene.say("result.ago", duration=duration) if duration else Markup("")
