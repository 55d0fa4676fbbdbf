"""Tables: rules above and below the head and between the rows, no upright lines, no fills."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.record import record
from app.letters.letter import Align, Runs, Table
from app.writers.fonts import Fonts
from app.writers.pdf_strips import Rule, Strip, Text
from app.writers.pdf_text import ACCENT, HAIRLINE, Line, Style, break_lines

# The space left of every column but the first, in points.
_GUTTER = 5.0
_THIN = 0.35


@record
class TableStyle:
    """How a table is set: type of head and cells, and the space above and below a row."""

    head: Style
    cell: Style
    total: Style
    head_space: float
    cell_space: float


@record
class _Slot:
    x: float
    width: float
    align: Align


def table(
    fonts: Fonts, block: Table, style: TableStyle, place: tuple[float, float], room: float
) -> list[Strip]:
    """Return a table as one strip a row, its head first; *place* is left edge and width.

    A row is split only when it is higher than *room* points.
    """
    x, width = place
    slots = _slots(block, x, width)
    heads = tuple(column.head for column in block.columns)
    head = _head(fonts, heads, style, slots, place)
    rows: list[Strip] = []
    for row in block.rows:
        kind = style.total if row.strong else style.cell
        cells = [
            break_lines(fonts, cell, kind, slot.width)
            for cell, slot in zip(row.cells, slots, strict=True)
        ]
        for part in _parts(cells, kind, style.cell_space, room - head.height):
            strip = _row(part, kind, slots, style.cell_space)
            strip.drawn.append(_rule(place, strip.height, _THIN, HAIRLINE))
            strip.head = head
            rows.append(strip)
    return _kept([head, *rows], place)


def _kept(strips: list[Strip], place: tuple[float, float]) -> list[Strip]:
    """Hold the head with two rows and the last two rows together."""
    last = strips[-1]
    last.drawn[-1] = _rule(place, last.height, 0.7, ACCENT)
    strips[0].keep = len(strips) > 1
    if len(strips) > 2:
        strips[1].keep = strips[-2].keep = True
    strips[0].before, last.after = 3.6, 7.6
    return strips


def _slots(block: Table, x: float, width: float) -> list[_Slot]:
    shares = [max(column.width, 0.0) for column in block.columns]
    whole = sum(shares) or 1.0
    slots = []
    for n, (column, share) in enumerate(zip(block.columns, shares, strict=True)):
        inner = width * share / whole
        gutter = _GUTTER if n else 0.0
        # A column of no width still takes a character a line: nothing is left out.
        slots.append(_Slot(x + gutter, max(inner - gutter, 1.0), column.align))
        x += inner
    return slots


def _head(
    fonts: Fonts,
    heads: tuple[Runs, ...],
    style: TableStyle,
    slots: list[_Slot],
    place: tuple[float, float],
) -> Strip:
    cells = [
        break_lines(fonts, head, style.head, slot.width)
        for head, slot in zip(heads, slots, strict=True)
    ]
    strip = _row(cells, style.head, slots, style.head_space)
    strip.lines = 0
    strip.drawn.append(_rule(place, 0.0, 1.0, ACCENT))
    strip.drawn.append(_rule(place, strip.height, 0.7, ACCENT))
    return strip


def _parts(
    cells: Sequence[Sequence[Line]], style: Style, space: float, room: float
) -> Sequence[Sequence[Sequence[Line]]]:
    count = max((len(cell) for cell in cells), default=1)
    most = max(int((room - 2 * space - 1) / style.leading), 1)
    if count <= most:
        return [cells]
    return [[cell[n : n + most] for cell in cells] for n in range(0, count, most)]


def _row(
    cells: Sequence[Sequence[Line]], style: Style, slots: list[_Slot], space: float
) -> Strip:
    drawn: list[Text] = []
    for cell, slot in zip(cells, slots, strict=True):
        y = space + style.baseline
        for line in cell:
            x = slot.x
            if slot.align is Align.RIGHT:
                x += slot.width - line.width * style.size / 1000
            drawn.append(Text(x, y, style.size, style.colour, line))
            y += style.leading
    count = max((len(cell) for cell in cells), default=1)
    height = max(count, 1) * style.leading + 2 * space + _THIN
    return Strip(height, [*drawn], lines=1)


def _rule(place: tuple[float, float], y: float, thick: float, colour: int) -> Rule:
    x, width = place
    return Rule(x, y, x + width, y, thick, colour)
