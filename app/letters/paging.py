"""How high a letter will be, in points, before it is laid out.

The writers make the pages; this estimate tells whether a letter fits one page or two, so that
it can be composed shorter.  The figures are those of the smallest setting of the writers,
on a Dutch page with room for the window of an envelope.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.letters import fitting
from app.letters.letter import (
    Block,
    Heading,
    Items,
    Letter,
    Paragraph,
    Part,
    Quote,
    Runs,
    Section,
    Table,
    plain,
)

_ONE_PAGE = 502.0  # a letter in an envelope that is not higher than this always fits a page
_MORE = {"nl-mail": 76.0, "de-b": -4.5}  # that other pages hold
_WIDTH = 38_500  # of a line, in thousandths of the size of type
_SUBJECT = 27_500  # of a line of the subject, which is set bold and larger
_SMALL = 42_000  # of a line of the enclosures
_WIDE = 43_000  # of a table
_CELL = 500  # between the cells of a table
_HANG = 1_650
_PANEL = 1_400
_LEADING = 13.6
_AFTER = 5.6
_TIGHT = 3.4  # after a paragraph of the panel
_CLOSING = _LEADING + _AFTER + 29.5  # with the space to sign in


def is_one_page(letter: Letter) -> bool:
    """Tell whether *letter* surely fits one page, in the smallest setting of the writers."""
    return height(letter) <= _ONE_PAGE + _MORE.get(letter.page, 0.0)


def height(letter: Letter) -> float:
    """Return the height of *letter* from its subject down, without annexes."""
    found = fitting.wrapped(letter.subject, _SUBJECT) * 16 + 5.2 if letter.subject else 0.0
    found += _LEADING + _AFTER if letter.salutation else 0.0
    found += sum(_section(one) for one in letter.sections)
    found += _CLOSING if letter.closing else 0.0
    for place in range(0, len(letter.signatures), 2):
        pair = letter.signatures[place : place + 2]
        found += _LEADING * max(2 if one.line else 1 for one in pair)
    if letter.enclosures:
        found += 23.5 + sum(
            13.0 * fitting.wrapped(one.title, _SMALL) for one in letter.enclosures
        )
    return found + (8 + 13.0 * fitting.wrapped(letter.copies, _SMALL) if letter.copies else 0)


def _section(section: Section) -> float:
    panel = section.part is Part.DEMANDS
    width, after = (_WIDTH - _PANEL, _TIGHT) if panel else (_WIDTH, _AFTER)
    item = 3.4 if section.part is Part.POINTS else 1.8
    found = 9.0 if panel else 0.0
    for block in section.blocks:
        found += _block(block, width, after, item)
    return found


def _block(block: Block, width: int, after: float, item: float) -> float:
    match block:
        case Heading():
            return 20.6 * fitting.wrapped(plain(block.runs), width)
        case Paragraph() | Quote():
            return _text(block.runs, width) + after
        case Items():
            return sum(_text(one.runs, width - _HANG) + item for one in block.items) + after
        case Table():
            shares = [column.width for column in block.columns]
            rows = [tuple(column.head for column in block.columns)]
            rows += [row.cells for row in block.rows]
            return sum(_row(cells, shares) for cells in rows) + after


def _row(cells: Iterable[Runs], shares: list[float]) -> float:
    """Return the height of a row: that of its highest cell."""
    lines = 1
    for cell, share in zip(cells, shares, strict=True):
        width = int(_WIDE * share / sum(shares)) - _CELL
        lines = max(lines, fitting.wrapped(plain(cell), max(width, 1)))
    return 12.4 * lines + 4.6


def _text(runs: Runs, width: int) -> float:
    return _LEADING * sum(fitting.wrapped(one, width) for one in plain(runs).split("\n"))
