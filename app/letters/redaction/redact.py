"""Finding what is private in a letter, and building the public letter without it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from app.core.case import Case
from app.core.papers import Document
from app.core.record import record
from app.letters.letter import (
    Block,
    Heading,
    Items,
    Letter,
    Paragraph,
    Quote,
    Runs,
    Section,
    Sender,
    Table,
)
from app.letters.phrases import capital
from app.letters.reading import found_words
from app.letters.redaction.finding import (
    Finding,
    Hit,
    Kind,
    decided,
    with_ids,
    without_overlaps,
)
from app.letters.redaction.known import Known, by_case, known
from app.letters.redaction.patterns import by_form
from app.letters.redaction.places import Change, Place, changed, places, rewritten

SIGNATURE = "signature"  # the block in which the writer chose to stand by name
PRIVATE = ("private", "private-label")  # blocks that only the firm gets
_REGIONS = {"uk": "GB"}
SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_WORD = re.compile(r"[^\W\d_]+")


@record
class Words:
    """The words of one language: what stands instead, and which words are ordinary ones."""

    phrases: Mapping[str, Any]
    ordinary: frozenset[str]
    softer: Mapping[str, str]


def words_of(phrases: Mapping[str, Any]) -> Words:
    """Return the words for a text in the language of *phrases*."""
    pairs = (str(one).partition(" = ") for one in phrases["publication.softer"])
    softer = {hard: soft for hard, _, soft in pairs}
    return Words(phrases, _ordinary(tuple(str(one) for one in phrases.values())), softer)


@lru_cache(maxsize=8)
def _ordinary(patterns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for pattern in patterns for word in _WORD.findall(pattern))


def find(letter: Letter, case: Case, document: Document, words: Words) -> tuple[Finding, ...]:
    """Return everything private in *letter*, in reading order, as *document* decides on it.

    The writer's own name under the letter and hard words are kept unless the user decides
    otherwise.
    """
    looked_for = known(case)
    region = _REGIONS.get(case.jurisdiction, case.jurisdiction.upper())
    found = [
        _finding(place, hit, words)
        for place in places(letter)
        if place.block not in PRIVATE
        for hit in without_overlaps(_hits(place, looked_for, region, words))
    ]
    return decided(with_ids(found), document.redactions)


def _hits(
    place: Place, looked_for: tuple[Known, ...], region: str, words: Words
) -> Iterator[Hit]:
    yield from by_case(place.text, looked_for, words.ordinary)
    yield from by_form(place.text, region)
    for start, end in _spots(words.phrases["redaction.illness"], place.text):
        yield Hit(Kind.HEALTH, start, end)
    for start, end in _hard(place.text, words.phrases):
        yield Hit(Kind.HARD, start, end)


def _hard(text: str, phrases: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield where words accuse, threaten, or judge without "I think" in the same sentence."""
    yield from _spots(phrases["publication.accusing"], text)
    yield from _spots(phrases["publication.threatening"], text)
    for sentence in SENTENCE.finditer(text):
        if not found_words(phrases["publication.marking"], sentence[0]):
            for start, end in _spots(phrases["publication.judging"], sentence[0]):
                yield sentence.start() + start, sentence.start() + end


def _spots(listed: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each of the *listed* words stands in *text*."""
    for word in found_words(listed, text):
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        for match in pattern.finditer(text):
            yield match.start(), match.end()


def _finding(place: Place, hit: Hit, words: Words) -> Finding:
    hard = hit.kind is Kind.HARD
    instead = "" if hard else str(words.phrases[f"redaction.{hit.kind.value}"])
    if instead and hit.kind is not Kind.STAFF:
        instead = f"[{instead}]"
    before = place.text[: hit.start].rstrip()
    if not before or before[-1] in ".!?:":
        instead = capital(instead) if hit.kind is Kind.STAFF else instead
    own = place.block == SIGNATURE and hit.kind is Kind.NAME
    was = place.text[hit.start : hit.end]
    return Finding(
        "",
        hit.kind,
        place.block,
        place.part,
        hit.start,
        hit.end,
        was,
        instead,
        kept=own or hard,
        softer=words.softer.get(was.casefold(), "") if hard else "",
    )


def public(letter: Letter, findings: Iterable[Finding]) -> Letter:
    """Return the public letter: the redacted words alone, and nothing that is not printed.

    Author, sender, addressee, references, enclosures, e-mail and the ids of facts are gone;
    blocks are named by their place.
    """
    by_place: dict[tuple[str, str], list[Change]] = {}
    for one in findings:
        change = Change(one.start, one.end, one.stands)
        by_place.setdefault((one.block, one.part), []).append(change)

    def rewrite(block: str, part: str, runs: Runs) -> Runs:
        made = changed(runs, by_place.get((block, part), ()))
        return tuple(replace(run, link="") for run in made)

    kept = tuple(
        replace(one, blocks=tuple(block for block in one.blocks if block.id not in PRIVATE))
        for one in letter.sections
    )
    sections = tuple(one for one in rewritten(kept, rewrite) if one.blocks)
    title = _title(sections) or letter.type
    return Letter(
        type=letter.type,
        language=letter.language,
        day=letter.day,
        title=title,
        author="",
        layout=letter.layout,
        concept=letter.concept,
        sender=Sender("", ()),
        sections=_nameless(sections),
        running=title,
        page_label=letter.page_label,
        page=letter.page,
        signature_space=False,
    )


def _title(sections: tuple[Section, ...]) -> str:
    """Return the words of the block that holds the title."""
    blocks = [block for one in sections for block in one.blocks if block.id == "title"]
    return "".join(run.text for run in getattr(blocks[0], "runs", ())) if blocks else ""


def _nameless(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return *sections* whose blocks carry numbers for ids and name no facts."""
    found, number = [], 0
    for section in sections:
        blocks = []
        for block in section.blocks:
            number += 1
            blocks.append(_without_facts(replace(block, id=f"b{number}")))
        found.append(replace(section, blocks=tuple(blocks)))
    return tuple(found)


def _without_facts(block: Block) -> Block:
    match block:
        case Heading():
            return block
        case Items():
            items = tuple(replace(one, facts=()) for one in block.items)
            return replace(block, items=items, facts=())
        case Table():
            rows = tuple(replace(one, facts=()) for one in block.rows)
            return replace(block, rows=rows, facts=())
        case Paragraph() | Quote():
            return replace(block, facts=())
