"""The user's own paragraphs between the blocks that the facts give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from app.core.papers import Addition
from app.letters.clean import clean
from app.letters.letter import Block, Paragraph, Run, Section


def added(
    sections: tuple[Section, ...],
    additions: tuple[Addition, ...],
    left_out: Counter[str] | None = None,
) -> tuple[Section, ...]:
    """Return the sections with the user's own paragraphs where they belong, blank ones too.

    One beside a block that is no longer there goes to the end of its part, else of the text:
    nothing that was typed is lost.  Characters that cannot be seen are taken out and counted
    in *left_out*.
    """
    if not additions or not sections:
        return sections
    counted: Counter[str] = Counter() if left_out is None else left_out
    there = {block.id for section in sections for block in section.blocks}
    homeless = [one for one in additions if one.beside not in there]
    parts = {section.part.value: at for at, section in enumerate(sections)}
    last = len(sections) - 1
    made = []
    for at, section in enumerate(sections):
        blocks = [*_around(section, additions, counted)]
        blocks += [_own(one, counted) for one in homeless if parts.get(one.part, last) == at]
        made.append(replace(section, blocks=tuple(blocks)))
    return tuple(made)


def _around(
    section: Section, additions: tuple[Addition, ...], counted: Counter[str]
) -> Iterator[Block]:
    for block in section.blocks:
        beside = [one for one in additions if one.beside == block.id]
        yield from (_own(one, counted) for one in beside if one.before)
        yield block
        yield from (_own(one, counted) for one in beside if not one.before)


def _own(addition: Addition, counted: Counter[str]) -> Paragraph:
    return Paragraph(addition.id, (Run(clean(addition.text, counted)),), own=True)
