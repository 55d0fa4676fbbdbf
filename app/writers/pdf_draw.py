"""Drawing sheets on the library's canvas, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont

from app.writers.fonts import visible
from app.writers.links import allowed
from app.writers.pdf_flow import Sheet
from app.writers.pdf_strips import Entry, Picture, Rule, Strip, Text
from app.writers.pdf_text import ACCENT, Line

_BAR = 1.6
# The print flag: an archived page shows its links on paper and screen alike.
_PRINT = 4
# What the library hands over: it has no types.
Library = Any


class Drawer:
    """Draws sheets; ``height`` is that of the paper in points.

    ``refused`` holds the links that stayed text, in their order.
    """

    def __init__(self, canvas: Library, height: float) -> None:
        """Start on the first page of *canvas*."""
        self.canvas = canvas
        self.height = height
        self.refused: dict[str, None] = {}
        self.level = -1
        self.entries = 0

    def draw(self, sheet: Sheet) -> None:
        """Draw one sheet and turn the page."""
        self._bars(sheet)
        for y, strip in sheet:
            for mark in strip.drawn:
                if isinstance(mark, Rule):
                    self._rule(mark, y)
                elif isinstance(mark, Entry):
                    self._entry(mark, y)
                elif isinstance(mark, Picture):
                    self._picture(mark, y)
        self._texts(sheet)
        self.canvas.showPage()

    def _rule(self, rule: Rule, y: float) -> None:
        self.canvas.setLineWidth(rule.thick)
        self.canvas.setStrokeColorRGB(*_rgb(rule.colour))
        top = self.height - y
        self.canvas.line(rule.x, top - rule.y, rule.to_x, top - rule.to_y)

    def _picture(self, mark: Picture, y: float) -> None:
        from reportlab.lib.utils import ImageReader

        place = (mark.x, self.height - y - mark.y - mark.height, mark.width, mark.height)
        self.canvas.drawImage(ImageReader(BytesIO(mark.data)), *place)

    def _bars(self, sheet: Sheet) -> None:
        for bar, members in groupby(sheet, key=_bar_of):
            if bar:
                span: Sequence[tuple[float, Strip]] = list(members)
                last_y, last = span[-1]
                x = bar + _BAR / 2
                rule = Rule(x, span[0][0], x, last_y + last.height, _BAR, ACCENT)
                self._rule(rule, 0.0)

    def _entry(self, entry: Entry, y: float) -> None:
        self.level = min(entry.level, self.level + 1)
        self.entries += 1
        key = f"p{self.entries}"
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=round(self.height - y + 6, 2))
        title = visible(entry.title) or "–"
        self.canvas.addOutlineEntry(title, key, level=self.level)

    def _texts(self, sheet: Sheet) -> None:
        out = self.canvas.beginText()
        colour = -1
        font: tuple[str, float] = ("", 0.0)
        for y, strip in sheet:
            for text in strip.drawn:
                if not isinstance(text, Text) or not text.line.pieces:
                    continue
                if text.colour != colour:
                    colour = text.colour
                    out.setFillColorRGB(*_rgb(colour))
                baseline = self.height - y - text.y
                out.setTextOrigin(text.x, baseline)
                for piece in text.line.pieces:
                    if (piece.font, text.size) != font:
                        font = (piece.font, text.size)
                        out.setFont(*font)
                    getFont(piece.font).show(out, text.size, piece.text)
                self._links(text.line, text.x, baseline, text.size)
        self.canvas.drawText(out)

    def _links(self, line: Line, x: float, baseline: float, size: float) -> None:
        for piece in line.pieces:
            width = piece.width * size / 1000
            if allowed(piece.link):
                box = (x, baseline - size * 0.25, x + width, baseline + size * 0.85)
                self.canvas.linkURL(piece.link, box, F=_PRINT)
            elif piece.link:
                self.refused[piece.link] = None
            x += width


def _bar_of(member: tuple[float, Strip]) -> float:
    return member[1].bar


@lru_cache(maxsize=32)
def _rgb(colour: int) -> tuple[float, float, float]:
    return (colour >> 16) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255
