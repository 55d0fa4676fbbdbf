"""A composed letter as a checking reader sees it: its passages, sentences, days, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from app.core.case import Case
from app.core.money import Money
from app.core.pack import RulePack
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

_QUOTED = re.compile(r"[‘“][^’”]*[’”](?!\w)")
_SPACES = re.compile(r"[\u00a0\u202f]")
_END = re.compile(r"(?<=[.!?:;])[’”)]*\s+(?=[\W\d]*[A-ZÀ-Þ€£])")


@dataclass(frozen=True)
class Passage:
    """A run of text that stands together: a paragraph, an item, a cell.

    ``kind`` is paragraph, heading, item, cell or quote.  ``part`` is None outside the
    sections.  ``own`` marks text that the user wrote in the place of ours.
    """

    block: str
    part: Part | None
    kind: str
    text: str
    facts: tuple[str, ...] = ()
    own: bool = False
    bold: int = 0


@dataclass(frozen=True)
class Day:
    """A day as the text prints it; ``year`` is 0 and ``weekday`` 0 where it has none."""

    block: str
    text: str
    day: int
    month: int
    year: int = 0
    weekday: int = 0

    def fits(self, day: date) -> bool:
        """Tell whether this can be *day*."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (0, day.year)


@dataclass(frozen=True)
class Finding:
    """What stands in the way: the question, a code, the block, the words concerned."""

    question: int
    code: str
    block: str = ""
    text: str = ""


@dataclass(frozen=True)
class Subject:
    """What is checked: a letter, the case as it was known that day, the law, the words.

    ``articles`` says whether a document of this kind may cite the law.  ``reckoned`` are the
    days and amounts that no record holds but a rule gives.  ``asks`` says that the letter asks
    what the case demands.
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

    def listed(self, name: str) -> Sequence[str]:
        """Return a list of the language's words, empty where it has none."""
        found = self.words.get(f"words.{name}", ())
        return (found,) if isinstance(found, str) else found


def passages(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of the sections, in reading order."""
    return tuple(
        passage
        for section in subject.letter.sections
        for block in section.blocks
        for passage in of_block(block, section.part)
    )


def annexed(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of the annexes."""
    blocks = (block for annex in subject.letter.annexes for block in annex.blocks)
    return tuple(passage for block in blocks for passage in of_block(block, None))


def of_block(block: Block, part: Part | None) -> Iterator[Passage]:
    """Yield the passages of one block."""
    match block:
        case Paragraph():
            yield _passage(block.id, part, "paragraph", block.runs, block.facts, block.own)
        case Heading():
            yield _passage(block.id, part, "heading", block.runs)
        case Quote():
            yield _passage(block.id, part, "quote", block.runs, block.facts)
        case Items():
            for item in block.items:
                facts = item.facts or block.facts
                yield _passage(block.id, part, "item", item.runs, facts, block.own)
        case Table():
            for row in block.rows:
                for cell in row.cells:
                    yield _passage(block.id, part, "cell", cell, row.facts or block.facts)


def _passage(
    block: str,
    part: Part | None,
    kind: str,
    runs: Runs,
    facts: tuple[str, ...] = (),
    own: bool = False,
) -> Passage:
    bold = sum(run.bold for run in runs)
    return Passage(block, part, kind, _SPACES.sub(" ", plain(runs)), facts, own, bold)


def sentences(subject: Subject, text: str) -> list[str]:
    """Return the sentences of *text*, cut at full stops, colons and semicolons."""
    for word in subject.listed("abbreviated"):
        text = text.replace(f"{word} ", f"{word.replace('.', chr(0))} ")
    return [one.replace(chr(0), ".").strip() for one in _END.split(text) if one.strip()]


def unquoted(text: str) -> str:
    """Return *text* with what stands between quotation marks taken out."""
    return _QUOTED.sub("‘’", text)


def days(subject: Subject, passage: Passage) -> Iterator[Day]:
    """Yield every day with its month that a passage prints."""
    months = tuple(subject.language.month(number) for number in range(1, 13))
    names = tuple(subject.language.weekday(number) for number in range(1, 8))
    for found in _dates_of(months, names).finditer(passage.text):
        weekday = names.index(found["w"]) + 1 if found["w"] else 0
        month = months.index(found["m"]) + 1
        year = int(found["y"] or 0)
        yield Day(passage.block, found[0], int(found["d"]), month, year, weekday)


@lru_cache(maxsize=16)
def _dates_of(months: tuple[str, ...], names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<w>{'|'.join(names)}) )?\b(?P<d>[1-9]|[12]\d|3[01]) "
        rf"(?P<m>{'|'.join(months)})\b(?: (?P<y>(?:19|20|21)\d\d)\b)?"
    )


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


def deadline(subject: Subject) -> date | None:
    """Return until when an answer is awaited: the first day of the panel in full.

    That is one with weekday and year, else the first with a year; None without any.
    """
    tokens = [token for one in panel(subject) for token in days(subject, one) if token.year]
    tokens.sort(key=lambda token: not token.weekday)
    return date(tokens[0].year, tokens[0].month, tokens[0].day) if tokens else None


def addressed_to(subject: Subject) -> str:
    """Return the id of the party whose name stands in the address, empty for none."""
    lines = " ".join(subject.letter.addressee)
    return next(
        (str(one.id) for one in subject.case.parties if one.name and one.name in lines), ""
    )
