"""Strips: the horizontal bands that a page is filled with, and what is drawn in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.letters.letter import Run, Runs
from app.writers.fonts import Fonts
from app.writers.pdf_text import Line, Style, break_lines


class Text(NamedTuple):
    """A line of text: its start and baseline, from the top left of the strip, in points."""

    x: float
    y: float
    size: float
    colour: int
    line: Line


class Rule(NamedTuple):
    """A straight line from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float
    thick: float
    colour: int


class Entry(NamedTuple):
    """An entry of the outline, for the place where it is drawn."""

    title: str
    level: int


class Picture(NamedTuple):
    """A picture (PNG) with its top left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


Drawing = Text | Rule | Entry | Picture


@dataclass(slots=True)
class Strip:
    """A band that is never split; spaces between strips are the larger of the two asked for.

    ``keep`` holds it on one page with the next strip, ``lines`` counts its lines of running
    text, ``bar`` draws the rule of the panel beside it at ``bar`` points from the left, and
    ``head`` is drawn above it where it opens a page; ``block`` is the id of the block it shows.
    """

    height: float
    drawn: list[Drawing] = field(default_factory=list)
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    lines: int = 0
    bar: float = 0.0
    head: Strip | None = None
    block: str = ""


def paragraph(fonts: Fonts, runs: Runs, style: Style, x: float, width: float) -> list[Strip]:
    """Return a paragraph as one strip a line, so kept that no line of it stands alone."""
    return set_lines(break_lines(fonts, runs, style, width), style, x)


def set_lines(lines: Sequence[Line], style: Style, x: float) -> list[Strip]:
    """Return *lines* as strips: three stay together, of more the first and last two."""
    size, baseline, colour = style.size, style.baseline, style.colour
    strips = [
        Strip(style.leading, [Text(x, baseline, size, colour, line)], lines=1) for line in lines
    ]
    strips[0].before, strips[-1].after = style.before, style.after
    last = len(strips) - 1
    for n in range(last):
        strips[n].keep = last < 3 or n in (0, last - 1)
    return strips


def single(fonts: Fonts, text: str, style: Style, x: float, y: float) -> Text:
    """Return one line of text on a baseline, whatever its width."""
    line = break_lines(fonts, (Run(text.replace("\n", " ")),), style, 1e9)[0]
    return Text(x, y, style.size, style.colour, line)


def heading(fonts: Fonts, runs: Runs, style: Style, x: float, width: float) -> list[Strip]:
    """Return a heading, which stays with what follows it."""
    return hold(paragraph(fonts, runs, style, x, width), everything=True)


def hold(strips: list[Strip], *, everything: bool = False) -> list[Strip]:
    """Return *strips* held on one page; with *everything*, with the next strip too."""
    for strip in strips if everything else strips[:-1]:
        strip.keep = True
    return strips


def hold_last(strips: list[Strip], lines: int) -> None:
    """Hold the last *lines* lines of running text with what follows."""
    counted = 0
    for strip in reversed(strips):
        if counted >= lines:
            break
        strip.keep = True
        counted += strip.lines


def numbered(
    fonts: Fonts, mark: str, runs: Runs, style: Style, place: tuple[float, float, float]
) -> list[Strip]:
    """Return an item whose mark hangs; *place* is its left edge, indent and whole width."""
    x, indent, width = place
    label = single(fonts, mark, style, x, style.baseline)
    reach = label.line.width * style.size / 1000
    # A long number pushes the text instead of running into it.
    indent = max(indent, reach + 3.0)
    strips = paragraph(fonts, runs, style, x + indent, width - indent)
    for strip in strips:
        strip.lines = 1
    strips[0].drawn.insert(0, label)
    return strips
