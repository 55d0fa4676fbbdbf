"""The user's own text for a block: kept as long as what it replaced is still the same.

When the facts change the generated text, the edit and the new text are a conflict that the
user settles; until then the edit is printed, so nothing is lost.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from app.core.papers import Edit
from app.core.record import record
from app.letters.clean import clean
from app.letters.letter import (
    Block,
    Heading,
    Item,
    Items,
    Paragraph,
    Quote,
    Run,
    Section,
    Table,
    plain,
)

LINE = "\n"  # between the items or rows of a block
CELL = " | "  # between the cells of a row


@record
class Conflict:
    """An edit whose generated text has changed: the block, the edit, the new text.

    ``now`` is empty where the block is no longer there.
    """

    block: str
    edited: str
    now: str


def fingerprint(block: Block) -> str:
    """Return the SHA-256 of the words of a block, as an edit keeps it."""
    return hashlib.sha256(words(block).encode()).hexdigest()


def words(block: Block) -> str:
    """Return the words of a block, one line per item or row."""
    match block:
        case Paragraph() | Heading() | Quote():
            return plain(block.runs)
        case Items():
            return LINE.join(plain(item.runs) for item in block.items)
        case Table():
            return LINE.join(CELL.join(plain(cell) for cell in row.cells) for row in block.rows)


def apply(
    sections: tuple[Section, ...], edits: tuple[Edit, ...], left_out: Counter[str] | None = None
) -> tuple[tuple[Section, ...], tuple[Conflict, ...]]:
    """Return the sections with the user's own text, and the conflicts.

    A block whose own text is blank is left away.  Characters that cannot be seen are taken
    out and counted in *left_out*.
    """
    if not edits:
        return sections, ()
    counted: Counter[str] = Counter() if left_out is None else left_out
    wanted = {edit.block: replace(edit, text=clean(edit.text, counted)) for edit in edits}
    blocks = {block.id: block for section in sections for block in section.blocks}
    conflicts = tuple(
        Conflict(
            edit.block, edit.text, words(blocks[edit.block]) if edit.block in blocks else ""
        )
        for edit in wanted.values()
        if edit.block not in blocks or fingerprint(blocks[edit.block]) != edit.replaced
    )
    changed = tuple(
        replace(section, blocks=tuple(_kept(section.blocks, wanted))) for section in sections
    )
    return changed, conflicts


def without(
    sections: tuple[Section, ...], off: tuple[str, ...], fixed: tuple[str, ...]
) -> tuple[Section, ...]:
    """Return the sections without the parts and blocks in *off*; *fixed* blocks stay."""
    if not off:
        return sections
    found = [replace(one, blocks=_on(one, frozenset(off), fixed)) for one in sections]
    return tuple(one for one in found if one.blocks)


def _on(section: Section, off: frozenset[str], fixed: tuple[str, ...]) -> tuple[Block, ...]:
    gone = section.part.value in off
    return tuple(
        block for block in section.blocks if block.id in fixed or not (gone or block.id in off)
    )


def _kept(blocks: tuple[Block, ...], wanted: dict[str, Edit]) -> Iterator[Block]:
    for block in blocks:
        edit = wanted.get(block.id)
        if edit is None:
            yield block
        elif edit.text.strip():
            yield _edited(block, edit)


def _edited(block: Block, edit: Edit) -> Block:
    runs = (Run(edit.text),)
    match block:
        case Paragraph() | Quote():
            return Paragraph(block.id, runs, block.facts, own=True)
        case Heading():
            return replace(block, runs=runs)
        case Items():
            lines = [line for line in edit.text.split("\n") if line.strip()]
            facts = [item.facts for item in block.items] + [()] * len(lines)
            kept = tuple(
                Item((Run(line.strip()),), known)
                for line, known in zip(lines, facts, strict=False)
            )
            return replace(block, items=kept, own=True)
        case Table():
            return Paragraph(block.id, runs, block.facts, own=True)
