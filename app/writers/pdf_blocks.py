"""The blocks of a document as strips, in the look of a letter or of an annex."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.record import record
from app.letters.letter import (
    Block,
    Heading,
    Items,
    Paragraph,
    Part,
    Quote,
    Section,
    Stationery,
    Table,
    plain,
)
from app.writers.fonts import Fonts
from app.writers.pdf_strips import Entry, Strip, heading, hold, numbered, paragraph
from app.writers.pdf_table import TableStyle, table
from app.writers.pdf_text import ACCENT, GREY, MM, Style

_HANG = 6.2 * MM
# The space between a sentence that leads in a list or table, and that list or table.
_LEAD = 3.2


@record
class Setting:
    """The sizes that may shrink to save a page, in points; ``air`` is a share of the rest."""

    size: float
    leading: float
    space: float
    air: float = 1.0


# ANATOMY 4.3 rule 9: first the space after paragraphs, then the leading, then the text.
SETTINGS = (
    Setting(10.7, 15.0, 7.6),
    Setting(10.7, 15.0, 6.8),
    Setting(10.7, 14.7, 6.8),
    Setting(10.3, 14.7, 6.8),
)
# What a letter is set in that takes one page with it and two without, from the smallest.
ONE_PAGE = (Setting(10.0, 13.6, 5.6, 0.65), Setting(10.2, 14.2, 6.2, 0.75))
SMALLEST = 10.0  # what a chosen size shrinks to


@record
class Look:
    """The styles of a document; spaces between and after the items of a list in points.

    ``air`` is the share that it takes of the spaces at the top and the foot of a letter.
    """

    text: Style
    titles: tuple[Style, Style, Style]
    table: TableStyle
    item: float
    after_list: float
    air: float = 1.0


@record
class Column:
    """Where blocks stand: left edge, width of text, width of tables, height of a page."""

    x: float
    width: float
    wide: float
    room: float


def _table_style(head_space: float, cell_space: float) -> TableStyle:
    return TableStyle(
        Style("sans", 9.2, 12.0, bold=True),
        Style("sans", 9.4, 12.4),
        Style("sans", 9.4, 12.4, bold=True),
        head_space,
        cell_space,
    )


def letter_look(setting: Setting, stationery: Stationery) -> Look:
    """Return the look of a letter in *setting*, in the face and size of its *stationery*."""
    share = stationery.size / SETTINGS[0].size if stationery.size else 1.0
    size = max(setting.size * share, min(stationery.size, SMALLEST))
    leading, air = setting.leading * share, setting.air
    return Look(
        Style(stationery.face or "serif", size, leading, 0, setting.space),
        (
            Style("sans", 15, 19, 0, 6, ACCENT, bold=True),
            Style("sans", 11.4, 15.2, 5.5 * air, 2.6 * air, ACCENT, bold=True),
            Style("sans", 10.4, 14, 4, 2, bold=True),
        ),
        _table_style(3.2 * air, 3.2 * air),
        2.8 * air,
        setting.space,
        air,
    )


def points_look(look: Look) -> Look:
    """Return *look* with more air between the items: for the points of a complaint."""
    return replace(look, item=4.6 if look.text.after > SETTINGS[1].space else 3.4)


def panel_look(look: Look) -> Look:
    """Return *look* as it is within the panel of demands: closer together."""
    first, second, third = look.titles
    titles = (first, replace(second, before=0.0), third)
    text = replace(look.text, after=3.4)
    return replace(look, text=text, titles=titles, after_list=5.0 * look.air)


def annex_look() -> Look:
    """Return the look of an annex: sans serif, small, for tables."""
    return Look(
        Style("sans", 9.6, 13, 4, 7),
        (
            Style("sans", 15, 19, 0, 3, ACCENT, bold=True),
            Style("sans", 11.4, 15.2, 9, 2.6, ACCENT, bold=True),
            Style("sans", 10.2, 13.6, 6, 2, bold=True),
        ),
        _table_style(2.6, 1.7),
        2.0,
        7.0,
    )


def lead_style() -> Style:
    """Return the style of the sentence under the title of an annex."""
    return Style("sans", 9.6, 13, 0, 8, GREY)


def blocks(fonts: Fonts, parts: Sequence[Block], look: Look, column: Column) -> list[Strip]:
    """Return *parts* as strips in reading order."""
    strips: list[Strip] = []
    for n, part in enumerate(parts):
        following = parts[n + 1] if n + 1 < len(parts) else None
        made = _block(fonts, part, look, column)
        if made and isinstance(part, Paragraph) and isinstance(following, Items | Table):
            made[-1].after = min(made[-1].after, _LEAD)
            made[-1].keep = True
        for strip in made:
            strip.block = part.id
        strips.extend(made)
    return strips


def _block(fonts: Fonts, part: Block, look: Look, column: Column) -> list[Strip]:
    match part:
        case Paragraph():
            return paragraph(fonts, part.runs, look.text, column.x, column.width)
        case Heading():
            return _heading(fonts, part, look, column)
        case Items():
            return _items(fonts, part, look, column)
        case Quote():
            style = replace(look.text, size=look.text.size - 0.3)
            indent = 5 * MM
            return paragraph(
                fonts, part.runs, style, column.x + indent, column.width - 2 * indent
            )
        case Table():
            place = (column.x, column.wide)
            return table(fonts, part, look.table, place, column.room)


def _heading(fonts: Fonts, part: Heading, look: Look, column: Column) -> list[Strip]:
    level = min(max(part.level, 1), 3)
    strips = heading(fonts, part.runs, look.titles[level - 1], column.x, column.width)
    strips[0].drawn.append(Entry(plain(part.runs), level - 1))
    return strips


def _items(fonts: Fonts, part: Items, look: Look, column: Column) -> list[Strip]:
    strips: list[Strip] = []
    style = replace(look.text, before=0.0, after=look.item)
    for n, item in enumerate(part.items, part.start):
        mark = f"{n}." if part.ordered else "–"
        strips += numbered(fonts, mark, item.runs, style, (column.x, _HANG, column.width))
    if strips:
        strips[-1].after = look.after_list
    return strips


def part(fonts: Fonts, section: Section, look: Look, column: Column) -> list[Strip]:
    """Return a section of a letter: a panel, points, or text; a greeting keeps its name."""
    if section.part is Part.DEMANDS:
        return panel(fonts, section.blocks, look, column)
    kind = points_look(look) if section.part is Part.POINTS else look
    strips = blocks(fonts, section.blocks, kind, column)
    if section.part is Part.CLOSING and strips:
        strips[0].keep = True
    return strips


def panel(fonts: Fonts, parts: Sequence[Block], look: Look, column: Column) -> list[Strip]:
    """Return the demands as one group, indented beside a rule."""
    indent = 5 * MM
    inner = replace(
        column, x=column.x + indent, width=column.width - indent, wide=column.wide - indent
    )
    strips = hold(blocks(fonts, parts, panel_look(look), inner))
    for strip in strips:
        strip.bar = column.x
    if strips:
        strips[0].before = max(strips[0].before, 2.0)
        strips[-1].after, strips[-1].keep = 9.0 * look.air, False
    return strips
