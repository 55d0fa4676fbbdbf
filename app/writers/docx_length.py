"""About how many pages a Word document will have, before any program has laid it out.

Word counts by itself.  The estimate serves two ends: whether the first page gets a number at
all (a letter of one page has none), and what programs show that do not count the pages of a
section.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import assert_never

from app.letters.letter import (
    Annex,
    Block,
    Heading,
    Items,
    Layout,
    Letter,
    Paragraph,
    Quote,
    Runs,
    Table,
)
from app.writers.docx_parts import ANNEX_MARGIN
from app.writers.page import Page

# Millimetres: a mean character and a line of text, then of small print and of tables.
_CHARACTER, _LINE = 1.65, 5.01
_USUAL = 11.0  # points: the size that both are of
_SMALL_CHARACTER, _SMALL_LINE = 1.5, 4.6
_CELL_MARGIN, _CELL_LINE = 2.0, 4.1
_AFTER_TEXT, _AFTER_ITEM, _AROUND_HEADING, _AFTER_ROW = 2.7, 1.0, 2.9, 1.5
_SUBJECT, _SALUTATION, _CLOSING, _SIGNATURE = 8.5, 8.0, 6.7, 21.3


def letter_pages(letter: Letter, page: Page) -> int:
    """Return about how many pages *letter* takes without its annexes; at least 1."""
    text = page.text
    size = (letter.stationery.size or _USUAL) / _USUAL
    narrow, wide = text.width / size, text.wide / size
    height = size * sum(_height(one.blocks, narrow, wide) for one in letter.sections)
    height += _SUBJECT * bool(letter.subject) + _SALUTATION * bool(letter.salutation)
    height += _CLOSING * bool(letter.closing) + _SIGNATURE * bool(letter.signatures)
    height += _SMALL_LINE * (len(letter.enclosures) + 2 * bool(letter.enclosures_title))
    height += 2 * _SMALL_LINE * bool(letter.copies)
    top = text.first_top if letter.layout is Layout.LETTER else text.next_top
    return 1 + _more(height - (text.bottom - top), page)


def annex_pages(annex: Annex, page: Page) -> int:
    """Return about how many pages *annex* takes; at least 1."""
    width = page.paper[0] - 2 * ANNEX_MARGIN
    height = _text(annex.title, width) + _text(annex.lead, width) + 2 * _AFTER_TEXT
    height += _height(annex.blocks, width, width)
    return max(1, _more(height, page))


def _more(height: float, page: Page) -> int:
    return max(0, ceil(height / (page.text.bottom - page.text.next_top)))


def _height(blocks: Iterable[Block], width: float, wide: float) -> float:
    return sum(_block(block, width, wide) for block in blocks)


def _block(block: Block, width: float, wide: float) -> float:
    match block:
        case Paragraph() | Quote():
            return _text(block.runs, width) + _AFTER_TEXT
        case Heading():
            return _text(block.runs, width) + _AROUND_HEADING
        case Items():
            return sum(_text(item.runs, width - 6) + _AFTER_ITEM for item in block.items)
        case Table():
            return _table(block, wide)
        case _:
            assert_never(block)


def _table(block: Table, wide: float) -> float:
    total = sum(column.width for column in block.columns) or 1.0
    room = [
        max(1.0, (wide * column.width / total - _CELL_MARGIN) / _SMALL_CHARACTER)
        for column in block.columns
    ]
    lines = sum(max(map(_lines, row.cells, room), default=1) for row in block.rows)
    return (1 + lines) * _CELL_LINE + (1 + len(block.rows)) * _AFTER_ROW


def _text(runs: Runs, width: float) -> float:
    return _lines(runs, width / _CHARACTER) * _LINE


def _lines(runs: Runs, characters: float) -> int:
    length = breaks = 0
    for run in runs:
        length += len(run.text)
        breaks += run.text.count("\n")
    return breaks + (ceil(length / characters) or 1)
