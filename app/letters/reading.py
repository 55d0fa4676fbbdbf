"""A composed letter as a checking reader sees it: its passages and their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from app.core.case import Case
from app.core.money import Money
from app.core.pack import RulePack
from app.core.record import record
from app.letters.language import Language
from app.letters.letter import (
    Block,
    Heading,
    Items,
    Letter,
    Paragraph,
    Part,
    Quote,
    Runs,
    Table,
    plain,
)
from app.letters.overrides import CELL, LINE
from app.letters.vocabulary import NO_WORDS, Vocabulary

_QUOTED = re.compile(r"[‘“][^’”]*[’”](?!\w)")
_GAP = re.compile(r"\[[^\]]*\]")
_SPACES = re.compile(r"[\u00a0\u202f]")
_DAY_STOP = re.compile(r"(?<=\d)\.(?=\s[A-ZÀ-Þ][a-zà-ÿ]+)")
_END = re.compile(r"(?<=[.!?:;])[’”)]*\s+(?=[\W\d]*[A-ZÀ-Þ€£])")


@record
class Passage:
    """A run of text that stands together: a paragraph, an item, a cell.

    ``kind`` is paragraph, heading, item, cell or quote.  ``part`` is None outside the
    sections.  ``own`` marks text that the user wrote in the place of ours.  ``start`` is where
    it begins in the words of its block; ``foreign`` are the stretches in another language.
    """

    block: str
    part: Part | None
    kind: str
    text: str
    facts: tuple[str, ...] = ()
    own: bool = False
    bold: int = 0
    start: int = 0
    foreign: tuple[tuple[int, int], ...] = ()


@record
class Fault:
    """Where a question is answered no: a code, the block, the words concerned.

    ``start`` is where these begin in the words of the block, -1 where that is not known.
    """

    question: int
    code: str
    block: str = ""
    text: str = ""
    start: int = -1
    instead: str = ""


@dataclass(frozen=True)
class Subject:
    """What is checked: a letter, the case as it was known that day, the law, the words.

    ``articles`` says whether a document of this kind may cite the law.  ``reckoned`` are the
    days and amounts that no record holds but a rule gives.  ``asks`` says that the letter asks
    what the case demands.  ``exempt`` are the questions that are not asked of a document of
    this kind, ``step`` is the step of the ladder it takes.
    """

    letter: Letter
    case: Case
    pack: RulePack
    language: Language
    words: Mapping[str, Any]
    articles: bool = False
    missing: tuple[str, ...] = ()
    reckoned: frozenset[date | Money] = frozenset()
    asks: bool = True
    vocabulary: Vocabulary = NO_WORDS
    exempt: frozenset[int] = frozenset()
    step: str = ""

    @cached_property
    def read(self) -> tuple[Passage, ...]:
        """The passages of the sections, in reading order."""
        return tuple(
            passage
            for section in self.letter.sections
            for block in section.blocks
            for passage in of_block(block, section.part)
        )

    @cached_property
    def read_in_annexes(self) -> tuple[Passage, ...]:
        """The passages of the annexes."""
        blocks = (block for annex in self.letter.annexes for block in annex.blocks)
        return tuple(passage for block in blocks for passage in of_block(block, None))

    def listed(self, name: str) -> Sequence[str]:
        """Return a list of the language's words, empty where it has none."""
        found = self.words.get(f"words.{name}", ())
        return (found,) if isinstance(found, str) else found


def passages(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of the sections, in reading order."""
    return subject.read


def annexed(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of the annexes."""
    return subject.read_in_annexes


def of_block(block: Block, part: Part | None) -> Iterator[Passage]:
    """Yield the passages of one block."""
    blank = Passage(block.id, part, "paragraph", "")
    match block:
        case Paragraph():
            yield _filled(replace(blank, facts=block.facts, own=block.own), block.runs)
        case Heading():
            yield _filled(replace(blank, kind="heading"), block.runs)
        case Quote():
            yield _filled(replace(blank, kind="quote", facts=block.facts), block.runs)
        case Items():
            yield from _items(block, replace(blank, kind="item", own=block.own))
        case Table():
            yield from _cells(block, replace(blank, kind="cell"))


def _items(block: Items, blank: Passage) -> Iterator[Passage]:
    start = 0
    for item in block.items:
        facts = item.facts or block.facts
        one = _filled(replace(blank, facts=facts, start=start), item.runs)
        yield one
        start += len(one.text) + len(LINE)


def _cells(block: Table, blank: Passage) -> Iterator[Passage]:
    start = 0
    for row in block.rows:
        facts = row.facts or block.facts
        for number, cell in enumerate(row.cells, 1):
            one = _filled(replace(blank, facts=facts, start=start), cell)
            yield one
            start += len(one.text) + len(LINE if number == len(row.cells) else CELL)


def _filled(blank: Passage, runs: Runs) -> Passage:
    foreign, end = [], 0
    for run in runs:
        end += len(run.text)
        if run.language:
            foreign.append((end - len(run.text), end))
    text = _SPACES.sub(" ", plain(runs))
    bold = sum(run.bold for run in runs)
    return replace(blank, text=text, bold=bold, foreign=tuple(foreign))


def sentences(subject: Subject, text: str) -> list[str]:
    """Return the sentences of *text*, cut at full stops, colons and semicolons.

    The full stop of a day of the month ("3. Mai") ends none.
    """
    if subject.language.day_number(1).endswith("."):
        text = _DAY_STOP.sub(chr(0), text)
    for word in subject.listed("abbreviated"):
        text = text.replace(f"{word} ", f"{word.replace('.', chr(0))} ")
    return [one.replace(chr(0), ".").strip() for one in _END.split(text) if one.strip()]


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of *text* that holds the words from *start* to *end*."""
    before = [match.end() for match in _END.finditer(text, 0, start + 1)]
    after = _END.search(text, max(end - 1, 0))
    first = max((one for one in before if one <= start), default=0)
    return text[first : after.start() if after else len(text)].strip()


def masked(text: str, hidden: Iterable[str] = ()) -> str:
    """Return *text* as long as it was, with quotes, open places and *hidden* words as dots."""
    text = _QUOTED.sub(lambda match: "·" * len(match[0]), text)
    text = _GAP.sub(lambda match: "·" * len(match[0]), text)
    for words in hidden:
        start = text.casefold().find(words.casefold()) if words else -1
        if start >= 0 and len(text.casefold()) == len(text):
            text = f"{text[:start]}{'·' * len(words)}{text[start + len(words) :]}"
    return text


def found_words(words: Sequence[str], text: str) -> list[str]:
    """Return which of *words* stand in *text*; a star at their end allows any ending."""
    return list(dict.fromkeys(_any_of(tuple(words)).findall(text))) if words else []


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    patterns = (
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")
        for word in words
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def panel(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of the demand panel."""
    return tuple(one for one in passages(subject) if one.part is Part.DEMANDS)


def addressed_to(subject: Subject) -> str:
    """Return the id of the party whose name stands in the address, empty for none."""
    lines = " ".join(subject.letter.addressee)
    return next(
        (str(one.id) for one in subject.case.parties if one.name and one.name in lines), ""
    )
