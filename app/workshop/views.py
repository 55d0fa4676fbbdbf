"""The blocks of a composed letter as the window shows and edits them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.core.papers import Document, Edit
from app.letters.adding import added
from app.letters.compose import Composed
from app.letters.letter import (
    Block,
    Heading,
    Items,
    Layout,
    Letter,
    Paragraph,
    Quote,
    Section,
    Table,
)
from app.letters.linking import Link, Linker
from app.letters.moving import can_move, units
from app.letters.overrides import words
from app.workshop.wishes import BlockView, Stretch
from app.writers.characters import plain_marks
from app.writers.text import joined
from app.writers.words import block_lines

KINDS = {
    Paragraph: "paragraph",
    Heading: "heading",
    Items: "items",
    Table: "table",
    Quote: "quote",
}
NBSP = "\u00a0"


def edit_of(block: str, text: str) -> Edit:
    """Return the edit of a block that is being typed: it replaces whatever stands there."""
    return Edit(block, "", text)


def block_views(
    composed: Composed, document: Document, fixed: tuple[str, ...]
) -> tuple[BlockView, ...]:
    """Return the blocks of the text in reading order, those that are left out among them."""
    return tuple(_views(composed, document, frozenset(fixed)))


def _views(
    composed: Composed, document: Document, fixed: frozenset[str]
) -> Iterator[BlockView]:
    edited = {one.block for one in document.edits} - fixed
    own = {one.id for one in document.additions}
    printed = {block.id: block for one in composed.letter.sections for block in one.blocks}
    generated = composed.generated or composed.letter.sections
    held = {
        block.id: (unit[0].id, can_move(unit, tuple(fixed)))
        for section in generated
        for unit in units(section.blocks)
        for block in unit
    }
    for section in added(generated, document.additions):
        for block in section.blocks:
            if block.id in own:
                yield _own(block, section)
            else:
                view = _view(block, printed.get(block.id), edited, fixed)
                unit, moves = held[block.id]
                yield replace(view, part=section.part.value, unit=unit, moves=moves)
    there = {block.id for one in composed.generated for block in one.blocks}
    for conflict in composed.conflicts:
        if conflict.block not in there:
            yield BlockView(
                conflict.block, "gone", conflict.edited, "", own=True, left_out=True
            )


def _own(block: Block, section: Section) -> BlockView:
    text = words(block).replace(NBSP, " ")
    return BlockView(block.id, "own", text, "", own=True, part=section.part.value)


def _view(
    block: Block, shown: Block | None, edited: set[str], fixed: frozenset[str]
) -> BlockView:
    return BlockView(
        block.id,
        KINDS[type(block)],
        "" if shown is None else words(shown).replace(NBSP, " "),
        words(block),
        _facts(block),
        own=block.id in edited,
        fixed=block.id in fixed,
        left_out=shown is None,
    )


def _facts(block: Block) -> tuple[str, ...]:
    """Return the facts of a block and of its items or rows, each once."""
    found = () if isinstance(block, Heading) else block.facts
    inner: tuple[tuple[str, ...], ...] = ()
    if isinstance(block, Items):
        inner = tuple(one.facts for one in block.items)
    elif isinstance(block, Table):
        inner = tuple(one.facts for one in block.rows)
    return tuple(dict.fromkeys((*found, *(fact for facts in inner for fact in facts))))


def linked(views: tuple[BlockView, ...], linker: Linker) -> tuple[BlockView, ...]:
    """Return the blocks with the links in the words that they print."""
    return tuple(replace(one, links=linker.links(one.text, one.facts)) for one in views)


def stretches(letter: Letter, text: str, linker: Linker) -> tuple[Stretch, ...]:
    """Return where each block of *letter* stands in its plain *text*, in order."""
    found, at = [], 0
    for block in (block for section in letter.sections for block in section.blocks):
        lines = joined(block_lines((block,))).rstrip("\n")
        lines = plain_marks(lines) if letter.layout is Layout.TEXT else lines
        start = text.find(lines, at) if lines else -1
        if start >= 0:
            at = start + len(lines)
            links = linker.links(lines, _facts(block))
            found.append(Stretch(block.id, start, at, tuple(_later(links, start))))
    return tuple(found)


def _later(links: tuple[Link, ...], start: int) -> Iterator[Link]:
    return (Link(one.start + start, one.end + start, one.fact) for one in links)
