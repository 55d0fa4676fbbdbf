"""Whether it is the day for this document, and whether the law and the address are fresh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.core.fitting import DocumentStanding, Fit, Offered, document_standings
from app.core.holding import sight
from app.core.ladder import Because
from app.core.law import Citation
from app.core.naming import ADDRESS_DAYS
from app.core.pack import is_recent
from app.core.pack_days import statutory_days
from app.core.papers import Document
from app.core.relevance import relevant
from app.core.serving import bodies_for
from app.core.steps import Norms, Recommendation, steps
from app.core.text import in_language
from app.letters.advice.reasons import sentences
from app.letters.advice.speech import Speech
from app.letters.check.finding import Severity, Spot
from app.letters.compose import scene_for
from app.letters.doctype import Addressee, DocumentType, read_type
from app.letters.reading import Subject, passages
from app.letters.sources import Sources

OLD = timedelta(days=ADDRESS_DAYS)
# Without the notice there is no default; a body sends back what comes too early.
LOSING = frozenset({Because.NOTICE_FIRST, Because.WAITING})
CODES = {
    Fit.PREMATURE: "step-premature",
    Fit.TOO_LATE: "step-too-late",
    Fit.DONE: "step-done",
    Fit.NOT_FOR_CASE: "step-closed",
}


def on_time(
    subject: Subject, kind: DocumentType, sources: Sources, day: date, interface: str
) -> Iterator[Spot]:
    """Yield that it is too early or too late for a document, or that its step was taken.

    An overview is no step: nothing is said of one.
    """
    found = standing(subject, kind, day)
    if found is None or found.fit not in CODES:
        return
    home = read_type(sources.templates, "chronology")
    scene = scene_for(subject.case, home, interface, day, sources)
    scene.by_name = True
    speech = Speech(scene)
    title = in_language(kind.named(), interface, "en").text
    why = " ".join(sentences(speech, found.reasons))
    slots = {"what": title, "why": why}
    facts = tuple(dict.fromkeys(fact for one in found.reasons for fact in one.facts))
    rests = (found.step, *facts)
    yield Spot(CODES[found.fit], slots=slots, rests_on=rests, severity=_weight(found))


def _weight(found: DocumentStanding) -> Severity | None:
    """Return that a step loses rights when it is taken now, None for what its code says."""
    lost = any(one.code in LOSING for one in found.reasons)
    return Severity.MUST if found.fit is Fit.PREMATURE and lost else None


def standing(subject: Subject, kind: DocumentType, day: date) -> DocumentStanding | None:
    """Return how a document stands on *day*, None for one that is no step."""
    case, pack = subject.case, subject.pack
    listed = any(kind.id in one.documents for one in pack.ladder)
    if not listed and not kind.step:
        return None
    seen = sight(case, day, pack)
    bodies, norms = bodies_for(case, pack), Norms(relevant(seen), pack.sectors)
    found = steps(case, day, pack.ladder, bodies, statutory_days(pack), norms)
    offered = (Offered(kind.id, kind.step),)
    (one,) = document_standings(seen, offered, found, Recommendation(), frozenset())
    return one


def fresh_law(subject: Subject, day: date, interface: str) -> Iterator[Spot]:
    """Yield each article that the letter cites and that nobody looked up for a year."""
    for citation in subject.pack.citations:
        if is_recent(citation.checked_on, day):
            continue
        text = in_language(citation.text, subject.language.code, subject.case.language).text
        for one in passages(subject):
            start = one.text.find(_number(text))
            if start >= 0:
                yield _stale(subject, citation, one.block, one.start + start, interface)
                break


def _number(text: str) -> str:
    """Return the number of an article without the words around it: ``6:82``."""
    found = [word for word in text.split() if ":" in word]
    return found[0] if found else text


def _stale(
    subject: Subject, citation: Citation, block: str, start: int, interface: str
) -> Spot:
    text = in_language(citation.text, interface, subject.case.language).text
    slots = {"what": text, "day": _day(subject, citation.checked_on)}
    end = start + len(_number(text))
    return Spot("law-stale", block, start, end, fact="", rests_on=(citation.id,), slots=slots)


def address_known(
    subject: Subject, kind: DocumentType, document: Document, day: date
) -> Iterator[Spot]:
    """Yield that nobody noted where the address comes from, or that it is old."""
    if kind.addressee is not Addressee.TRADER or not subject.letter.addressee:
        return
    party = next((one for one in subject.case.parties if one.id == document.addressee), None)
    if party is None or not party.addresses:
        return
    address, name = party.addresses[0], party.known_as
    slots = {"what": name}
    if not address.source and address.checked_on is None:
        yield Spot("address-unchecked", fact=party.id, slots=slots)
    elif address.checked_on is not None and address.checked_on < day - OLD:
        slots["day"] = _day(subject, address.checked_on)
        yield Spot("address-old", fact=party.id, slots=slots)


def _day(subject: Subject, day: date) -> str:
    return subject.language.day(day).replace("\u00a0", " ")
