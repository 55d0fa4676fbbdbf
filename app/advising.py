"""What ``geachte steps`` and ``geachte documents`` show: the ladder and the documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.advice_data import ground_data, iso, reason_data, step_data
from app.core.admissibility import Admissibility
from app.core.case import Case
from app.core.fitting import DocumentStanding, Fit, Offered, document_standings
from app.core.grounds import grounds_for
from app.core.holding import Sight, sight
from app.core.ladder import StepStanding
from app.core.pack import RulePack, by_id
from app.core.pack_days import statutory_days
from app.core.record import record
from app.core.relevance import relevant
from app.core.serving import bodies_for
from app.core.steps import Norms, Recommendation, recommended_document, steps
from app.errors import UserError
from app.letters.advice.reasons import sentences
from app.letters.advice.speech import Speech
from app.letters.advice.stepping import StepWords, beside_bodies, step_words
from app.letters.advice.windows import window
from app.letters.compose import compose, scene_for, title_of
from app.letters.doctype import languages, read_type
from app.letters.language import read_language
from app.letters.sources import Sources
from app.overview import Table
from app.paths import resources, templates
from app.production import sources
from app.rules.reading import only_elsewhere

SPOKEN_OF = frozenset({Fit.RECOMMENDED, Fit.FITS, Fit.PREMATURE})
INDENT = "   "


@record
class Listing:
    """Lines of text, and the same as plain data for JSON."""

    text: tuple[str, ...]
    data: list[dict[str, Any]]

    def lines(self) -> Iterable[str]:
        """Return the lines."""
        return self.text


@record
class Advice:
    """The document to make next, empty while one has to wait, and why, in sentences."""

    document: str
    reasons: tuple[str, ...]


@record
class ToldBody:
    """A body that a step may lead to: how it stands, what it is called, what to say of it."""

    at: Admissibility
    name: str
    url: str
    checked_on: date
    waits: bool  # it takes a case only after some days
    ends: bool  # it takes a case only until some day
    words: tuple[str, ...]


@record
class ToldStep:
    """A step of the ladder with its words and its bodies."""

    standing: StepStanding
    words: StepWords
    bodies: tuple[ToldBody, ...]


def speech_for(case: Case, day: date, language: str = "") -> Speech:
    """Return the voice for a case: in *language*, else that of the case, else English.

    Raises ``UserError`` for a *language* that there is not.
    """
    code = language or case.language
    known = {path.parent.name for path in templates().glob("phrases/*/ladder.toml")}
    if not language and code not in known:
        code = "en"
    read_language(templates(), code)
    kind = read_type(templates(), "chronology")
    scene = scene_for(case, kind, code, day, sources(case))
    scene.by_name = True
    return Speech(scene)


def standings(case: Case, seen: Sight) -> tuple[StepStanding, ...]:
    """Return how every step of the ladder stands, with the limitation periods that matter."""
    bodies, norms = bodies_for(case, seen.pack), Norms(relevant(seen), seen.pack.sectors)
    return steps(case, seen.day, seen.pack.ladder, bodies, statutory_days(seen.pack), norms)


def recommendation(case: Case, day: date) -> Advice:
    """Return the document to make next and why, in the language of the case."""
    found = _next_document(case, day, sources(case).pack)
    return Advice(found.document, sentences(speech_for(case, day), found.reasons))


def _next_document(case: Case, day: date, pack: RulePack) -> Recommendation:
    bodies, calendar = bodies_for(case, pack), statutory_days(pack)
    norms = Norms(sectors=pack.sectors)
    return recommended_document(case, day, pack.ladder, bodies, calendar, norms)


def ladder(case: Case, day: date, language: str = "") -> Listing:
    """Return the steps of the ladder: how each stands, why, and from when until when."""
    seen = sight(case, day, sources(case).pack)
    speech = speech_for(case, day, language)
    found = standings(case, seen)
    told = [step_words(speech, one) for one in found]
    title = speech.scene.line(case.title) or speech.firm
    lines = [speech.say("ladder.heading", title=title, day=speech.day(day))]
    for number, words in enumerate(told, start=1):
        lines += ["", *_step_lines(speech, number, words)]
    data = [step_data(speech, one, words) for one, words in zip(found, told, strict=True)]
    return Listing(tuple(lines), data)


def told_ladder(case: Case, day: date, language: str = "") -> tuple[ToldStep, ...]:
    """Return the steps of the ladder on *day*, in words of *language*."""
    seen = sight(case, day, sources(case).pack)
    speech = speech_for(case, day, language)
    made = []
    for one in standings(case, seen):
        words = step_words(speech, one)
        made.append(ToldStep(one, words, tuple(_told_bodies(speech, one, words))))
    return tuple(made)


def _told_bodies(speech: Speech, one: StepStanding, words: StepWords) -> Iterable[ToldBody]:
    told = dict(words.bodies)
    for found in one.bodies:
        body = by_id(speech.scene.pack.bodies, found.body)
        if body is not None and found.body in told:
            name = speech.body(found.body)
            yield ToldBody(
                found,
                name,
                body.url,
                body.checked_on,
                waits=body.wait is not None,
                ends=bool(body.limits),
                words=told[found.body],
            )


def _step_lines(speech: Speech, number: int, words: StepWords) -> list[str]:
    title, state = words.title, words.state
    lines = [speech.say("ladder.step", n=str(number), title=title, state=state)]
    lines += [f"{INDENT}{text}" for text in words.reasons]
    for _, told in words.bodies:
        lines += [f"{INDENT}- {told[0]}"] if told else []
        lines += [f"{INDENT}  {text}" for text in told[1:]]
    return lines


def documents(case: Case, day: date, language: str = "") -> Table:
    """Return how every document stands for the case on *day*, why, and what it misses."""
    pack = sources(case).pack
    seen, speech = sight(case, day, pack), speech_for(case, day, language)
    advice = _next_document(case, day, pack)
    offered, broken = _offered(sources(case))
    elsewhere = only_elsewhere(resources() / "rules", case.jurisdiction)
    found = document_standings(seen, offered, standings(case, seen), advice, elsewhere)
    told = [_document(case, seen, speech, one) for one in sorted(found, key=_order)]
    told += [_broken(speech, name, problem) for name, problem in broken]
    names = ("head_document", "head_title", "head_standing", "head_missing", "head_why")
    head = tuple(speech.say(f"ladder.fit.{name}") for name in names)
    return Table(head, tuple(row for row, _ in told), [data for _, data in told])


def _offered(there: Sources) -> tuple[tuple[Offered, ...], list[tuple[str, str]]]:
    """Return the types that can be offered, and the user's that cannot with their problem."""
    offered, broken = [], []
    for name in there.types():
        try:
            texts = there.of(name).templates
            if languages(texts, name):
                offered.append(Offered(name, read_type(texts, name).step))
        except UserError as error:
            broken.append((name, str(error)))
    return tuple(offered), broken


def _broken(speech: Speech, name: str, problem: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return a type of the user's that cannot be used as a row and as data."""
    standing = speech.say("ladder.fit.broken")
    return (name, "", standing, "", problem), _data(name, standing, problem)


def _data(name: str, standing: str, problem: str) -> dict[str, Any]:
    return {
        "document": name,
        "title": "",
        "step": None,
        "fit": "broken",
        "standing": standing,
        "recommended": False,
        "opens": None,
        "closes": None,
        "reasons": [],
        "missing": [],
        "missing_words": [],
        "grounds": [],
        "problem": problem,
    }


def _order(one: DocumentStanding) -> int:
    return list(Fit).index(one.fit)


def _document(
    case: Case, seen: Sight, speech: Speech, one: DocumentStanding
) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return a document as a row and as data; what it misses is asked only where it may fit."""
    kind = read_type(sources(case).of(one.document).templates, one.document)
    title = title_of(kind, speech.language.code)
    standing = speech.say(f"ladder.fit.{one.fit.value}")
    missing: tuple[str, ...] = ()
    if one.fit in SPOKEN_OF:
        code = language_of(case, one.document)
        try:
            missing = compose(case, one.document, code, seen.day, sources(case)).missing
        except UserError as error:
            return _broken(speech, one.document, str(error))
    words = [missing_words(speech, need) for need in missing]
    lacks = ", ".join(words)
    if one.fit in SPOKEN_OF and not lacks:
        lacks = speech.say("ladder.fit.ready")
    why = " ".join(document_why(speech, one))
    grounds = grounds_for(seen, one.document, articles=kind.articles)
    data = {
        "document": one.document,
        "title": title,
        "step": one.step or None,
        "fit": one.fit.value,
        "standing": standing,
        "recommended": one.fit is Fit.RECOMMENDED,
        "opens": iso(one.opens),
        "closes": iso(one.closes),
        "reasons": [reason_data(speech, reason) for reason in one.reasons],
        "missing": list(missing),
        "missing_words": words,
        "grounds": [ground_data(speech, ground) for ground in grounds]
        if one.fit in SPOKEN_OF
        else [],
    }
    return (one.document, title, standing, lacks, why), data


def document_why(speech: Speech, one: DocumentStanding) -> tuple[str, ...]:
    """Return why a document stands as it does; for a filing first the days of its body."""
    timed = one.at is not None and (one.at.opens or one.at.closes)
    if one.at is None or not timed or one.fit in (Fit.DONE, Fit.NOT_FOR_CASE):
        return sentences(speech, one.reasons)
    return (*window(speech, one.at)[:1], *sentences(speech, beside_bodies(one.reasons)))


def missing_words(speech: Speech, need: str) -> str:
    """Return what a document misses in words, the code where the catalogue has none."""
    key = f"missing.{need}"
    return speech.say(key) if speech.scene.knows(key) else need


def language_of(case: Case, type_id: str) -> str:
    """Return the language for a document: that of the case, else the first there is."""
    there = languages(sources(case).of(type_id).templates, type_id)
    return case.language if case.language in there else there[0] if there else ""
