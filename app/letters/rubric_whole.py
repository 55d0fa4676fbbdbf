"""The questions about form: nothing open, nothing said twice, all of it to be read aloud."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.letters.letter import (
    Block,
    Heading,
    Items,
    Layout,
    Paragraph,
    Part,
    Section,
    Table,
    plain,
)
from app.letters.reading import (
    Fault,
    Passage,
    Subject,
    found_words,
    masked,
    passages,
    sentences,
)
from app.letters.rubric_forms import typed_texts
from app.letters.rubric_style import others_words

_HOLE = re.compile(r"\[[^\]]*\]|\{|\}|\(\s*\)|…\]|<\w|&\w+;")


def whole(subject: Subject) -> Iterator[Fault]:
    """Question 22: no hole, no bracket, no double space, nothing said twice."""
    letter = subject.letter
    head = (letter.subject, letter.salutation, *letter.addressee[:-1])
    lines = [Passage("", None, "line", text) for text in head]
    hidden = others_words(subject)
    for one in (*lines, *passages(subject)):
        hole = _HOLE.search(one.text)
        if hole and not one.own:
            yield Fault(22, "hole", one.block, hole[0], one.start + hole.start())
        if "  " in one.text and one.block:
            yield Fault(22, "double-space", one.block, "  ", one.start + one.text.find("  "))
        for word in _empty_words(subject, masked(one.text, hidden)):
            yield Fault(22, "empty-word", one.block, word)
    yield from _repeated(subject)


def _empty_words(subject: Subject, text: str) -> list[str]:
    """Return the words for nothing in *text*; where somebody typed them they are meant."""
    empty = subject.listed("empty")
    found = found_words(empty, text)
    return found_words(empty, masked(text, typed_texts(subject))) if found else found


def _repeated(subject: Subject) -> Iterator[Fault]:
    """Yield sentences that stand there twice.

    Numbered facts and cells of a filing may be alike; a text to paste comes in several lengths
    and tells each event by itself.
    """
    said = Counter[str]()
    layout = subject.letter.layout
    for one in passages(subject) if layout is not Layout.TEXT else ():
        if layout is not Layout.LETTER and one.kind in ("item", "cell"):
            continue
        for sentence in sentences(subject, one.text):
            said[sentence] += len(sentence.split()) > 3 and sentence.endswith((".", "?"))
            if said[sentence] == 2:
                yield Fault(22, "said-twice", one.block, sentence)


def readable(subject: Subject) -> Iterator[Fault]:
    """Question 24: title, language, headings and table heads are there to be read aloud."""
    letter = subject.letter
    for name in ("title", "language", "subject", "author"):
        named = name != "subject" or letter.layout is Layout.LETTER
        told = name == "author" and "sender" in subject.missing
        if named and not told and not getattr(letter, name).strip():
            yield Fault(24, f"no-{name}")
    for section in letter.sections:
        yield from _headed(section)


def _is_led(block: Block) -> bool:
    """Tell whether a list is led in, by a heading or by a line that ends in a colon."""
    lead = isinstance(block, Paragraph) and plain(block.runs).rstrip().endswith(":")
    return lead or isinstance(block, Heading)


def _headed(section: Section) -> Iterator[Fault]:
    listing = any(isinstance(block, Items | Table) for block in section.blocks)
    told = section.part in (Part.DEMANDS, Part.STORY, Part.POINTS, Part.LAW)
    if told and listing and not _is_led(section.blocks[0]):
        yield Fault(24, "no-heading", section.blocks[0].id if section.blocks else "")
    for block in section.blocks:
        if isinstance(block, Table) and not all(
            plain(one.head).strip() for one in block.columns
        ):
            yield Fault(24, "no-table-head", block.id)


WHOLE = (whole, readable)
