"""Paragraphs of the user's own in a document: added, written, moved, taken out.

Those that the facts give are moved too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.papers import Addition, Document, Move

PREFIX = "added-"  # of the ids: no template has a block of that name


def add_paragraph(
    document: Document, block: str, *, before: bool, part: str
) -> tuple[Document, Addition]:
    """Return *document* with a blank paragraph next to *block* of *part*, and the paragraph."""
    number = 1 + max((_number(one.id) for one in document.additions), default=0)
    near = _found(document, block)
    if near is None:
        made = Addition(f"{PREFIX}{number}", "", block, before, part)
    else:
        made = replace(near, id=f"{PREFIX}{number}", text="")
    return _placed(document, made, block, before=before), made


def write_paragraph(document: Document, block: str, text: str) -> Document:
    """Return *document* with *text* in an own paragraph; the same where it has none."""
    written = tuple(
        replace(one, text=text) if one.id == block else one for one in document.additions
    )
    return document if written == document.additions else replace(document, additions=written)


def remove_paragraph(document: Document, block: str) -> Document:
    """Return *document* without an own paragraph."""
    return replace(document, additions=_others(document, block))


def move_paragraph(
    document: Document, block: str, order: Sequence[tuple[str, str]], step: int
) -> Document:
    """Return *document* with an own paragraph one place up (-1) or down (1).

    *order* are the blocks with their parts as they are read.  At either end nothing changes.
    """
    ids = [one for one, _part in order]
    at = ids.index(block) + step if block in ids else -1
    if not 0 <= at < len(ids):
        return document
    neighbour, part = order[at]
    return put_paragraph(document, block, neighbour, before=step < 0, part=part)


def put_paragraph(
    document: Document, block: str, beside: str, *, before: bool, part: str
) -> Document:
    """Return *document* with an own paragraph next to *beside*, a block of *part*."""
    found, near = _found(document, block), _found(document, beside)
    if found is None:
        return document
    if near is None:
        put = replace(found, beside=beside, before=before, part=part)
    else:
        put = replace(near, id=found.id, text=found.text)
    rest = replace(document, additions=_others(document, block))
    return _placed(rest, put, beside, before=before)


def move_generated(document: Document, block: str, beside: str, *, before: bool) -> Document:
    """Return *document* with a block that the facts give put next to another of its part."""
    last = document.moves[-1:]
    kept = document.moves[:-1] if last and last[0].block == block else document.moves
    return replace(document, moves=(*kept, Move(block, beside, before)))


def _placed(document: Document, made: Addition, near: str, *, before: bool) -> Document:
    """Return *document* with *made* in the list: directly before or behind *near*."""
    listed = list(document.additions)
    ids = [one.id for one in listed]
    if near in ids:
        listed.insert(ids.index(near) + (0 if before else 1), made)
    elif before:
        listed.append(made)  # of those before a block the last stands next to it
    else:
        listed.insert(0, made)
    return replace(document, additions=tuple(listed))


def _found(document: Document, block: str) -> Addition | None:
    return next((one for one in document.additions if one.id == block), None)


def _others(document: Document, block: str) -> tuple[Addition, ...]:
    return tuple(one for one in document.additions if one.id != block)


def _number(name: str) -> int:
    rest = name.removeprefix(PREFIX)
    return int(rest) if rest.isascii() and rest.isdigit() and len(rest) < 10 else 0
