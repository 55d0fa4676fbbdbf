"""The check of one document: all that is found, most serious first, each with its sentence."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.papers import Dismissal, Document
from app.letters.check.backing import (
    demanded,
    edited,
    enclosed,
    private,
    unsupported,
)
from app.letters.check.finding import Finding, Severity, Spot
from app.letters.check.kinds import is_final, severity_of
from app.letters.check.lacking import foreign, invisible, is_told, lacking
from app.letters.check.level import readable
from app.letters.check.questions import asked
from app.letters.check.spelling import spelling
from app.letters.check.standing import address_known, fresh_law, on_time
from app.letters.compose import Composed, unsent
from app.letters.doctype import read_type
from app.letters.drafting import draft_of
from app.letters.language import read_language
from app.letters.letter import Layout
from app.letters.phrases import phrases_of
from app.letters.reading import Passage, Subject, annexed, passages, sentence_around
from app.letters.rubric import subject_of
from app.letters.sources import Sources
from app.letters.vocabulary import read_vocabulary

ORDER = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.NOTE: 2}
ENGLISH = "en"


def check(
    case: Case, composed: Composed, sources: Sources, day: date, interface: str = ""
) -> tuple[Finding, ...]:
    """Return what stands in the way of *composed*, made from *case*, on *day*.

    Sentences are in the language *interface*, else in that of the letter, of the case, or
    English, the first that there are words for.  What the user set aside is there, with the
    reason.  Raises ``UserError`` for a data file that is broken.
    """
    letter = composed.letter
    templates = sources.of(letter.type).templates
    kind = read_type(templates, letter.type)
    document = draft_of(case, kind, letter.language, letter.day)
    subject = subject_of(composed, unsent(case, document), sources)
    tongue = spoken(case, sources, interface or letter.language)
    found = [
        *lacking(subject, composed, phrases_of(templates, tongue, case.jurisdiction)),
        *edited(composed),
        *(one for one in asked(subject) if not _told(subject, composed, one)),
        *unsupported(subject),
        *demanded(subject, read_language(templates, tongue)),
        *private(subject),
        *enclosed(subject),
        *foreign(subject),
        *invisible(composed),
        *readable(subject),
        *spelling(subject, sources.resources),
        *fresh_law(subject, day, tongue),
    ]
    if letter.layout is not Layout.ANNEX:
        found += on_time(subject, kind, sources, day, tongue)
        found += address_known(subject, kind, document, day)
    return findings(_placed(subject, found), sentences(sources, tongue), document)


def spoken(case: Case, sources: Sources, language: str) -> str:
    """Return the language in which the user is told things: one that has the sentences."""
    wanted = (language, case.language, ENGLISH)
    known = (one for one in wanted if read_vocabulary(sources.resources, one).sentences)
    return next(known, ENGLISH)


def sentences(sources: Sources, language: str) -> Mapping[str, str]:
    """Return the sentences to the user by code, with the words for bands of reading."""
    words = read_vocabulary(sources.resources, language)
    levels = {f"level.{name}": text for name, text in words.levels.items()}
    return {**words.sentences, **levels}


def findings(
    spots: Iterable[Spot], said: Mapping[str, str], document: Document | None = None
) -> tuple[Finding, ...]:
    """Return *spots* as findings, the most serious first, the rest in the order of spots.

    The same code, words and sentence around them give the same id, wherever they stand;
    a second time gives another.
    """
    aside = {one.finding: one for one in document.dismissals} if document else {}
    seen: Counter[str] = Counter()
    found = []
    for spot in spots:
        key = f"{spot.code}\n{spot.words}\n{spot.context}\n{spot.fact}"
        seen[key] += 1
        name = hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:12]
        found.append(_finding(spot, name, said, aside.get(name)))
    return tuple(sorted(found, key=lambda one: (ORDER[one.severity], bool(one.dismissed))))


def _finding(
    spot: Spot, name: str, said: Mapping[str, str], aside: Dismissal | None
) -> Finding:
    final = is_final(spot.code)
    reason = aside.reason.strip() if aside is not None and not final else ""
    return Finding(
        name,
        spot.code,
        spot.severity or severity_of(spot.code),
        sentence(spot, said),
        spot.block,
        spot.start,
        spot.end,
        spot.fact,
        spot.words,
        spot.instead,
        spot.rests_on,
        final,
        reason,
    )


def sentence(spot: Spot, said: Mapping[str, str]) -> str:
    """Return the sentence of a spot, the code where there is none for it."""
    words = " ".join(spot.words.split())
    level = said.get(f"level.{spot.slots.get('level', '')}", "")
    slots = {"words": words or level, "instead": "", "what": "", "day": "", "why": ""}
    slots |= {"instead": " / ".join(spot.instead)} | dict(spot.slots)
    return said.get(spot.code, spot.code).format(**slots).strip()


def _told(subject: Subject, composed: Composed, spot: Spot) -> bool:
    return spot.code == "hole" and is_told(subject, composed, spot.words)


def _placed(subject: Subject, spots: Iterable[Spot]) -> Iterator[Spot]:
    """Yield each spot with the sentence it stands in; two of one code at one place are one."""
    places: dict[str, list[Passage]] = {}
    for one in (*passages(subject), *annexed(subject)):
        places.setdefault(one.block, []).append(one)
    seen: set[tuple[str, str, int, str]] = set()
    for spot in spots:
        place = (spot.code, spot.block, spot.start, spot.words)
        if spot.end and place in seen:
            continue
        seen.add(place)
        yield _in_context(spot, places.get(spot.block, []))


def _in_context(spot: Spot, within: list[Passage]) -> Spot:
    if not spot.end or spot.code in BY_WORD:
        return spot
    for one in within:
        if one.start <= spot.start and spot.end <= one.start + len(one.text):
            around = sentence_around(one.text, spot.start - one.start, spot.end - one.start)
            return replace(spot, context=around)
    return spot


BY_WORD = frozenset({"spelling", "spelling-mistake"})  # told once for the whole letter
