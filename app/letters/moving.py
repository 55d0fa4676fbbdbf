"""Paragraphs that the facts give, where the user put them: each stays in its part.

What introduces a list moves with it, and nothing comes between them: they are one unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.core.papers import Move
from app.letters.letter import Block, Heading, Section
from app.letters.overrides import words

INTRODUCES = ":"  # the last sign of a block that the next one belongs to

Unit = tuple[Block, ...]


def units(blocks: Sequence[Block]) -> tuple[Unit, ...]:
    """Return the blocks in order, those together that are moved together."""
    return tuple(_units(blocks))


def _units(blocks: Sequence[Block]) -> Iterator[Unit]:
    begun: Unit = ()
    for block in blocks:
        begun = (*begun, block)
        if isinstance(block, Heading) or not words(block).rstrip().endswith(INTRODUCES):
            yield begun
            begun = ()
    if begun:
        yield begun


def can_move(unit: Unit, fixed: Sequence[str]) -> bool:
    """Tell whether a unit has no heading and nothing that its document fixes."""
    return not any(isinstance(one, Heading) or one.id in fixed for one in unit)


def moved(
    sections: tuple[Section, ...], moves: tuple[Move, ...], fixed: Sequence[str] = ()
) -> tuple[Section, ...]:
    """Return the sections after *moves*; no block is lost, and none leaves its part."""
    for move in moves:
        sections = tuple(_moved(section, move, fixed) for section in sections)
    return sections


def _moved(section: Section, move: Move, fixed: Sequence[str]) -> Section:
    listed = list(units(section.blocks))
    mine, other = _with(listed, move.block), _with(listed, move.beside)
    if mine is None or other is None or mine is other or not can_move(mine, fixed):
        return section
    if isinstance(other[0], Heading) and move.before:
        return section
    listed.remove(mine)
    listed.insert(listed.index(other) + (0 if move.before else 1), mine)
    return replace(section, blocks=tuple(block for unit in listed for block in unit))


def _with(listed: Sequence[Unit], block: str) -> Unit | None:
    return next((unit for unit in listed if any(one.id == block for one in unit)), None)
