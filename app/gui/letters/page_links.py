"""The facts on the pages as dotted links: found in the words that the page prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.gui.letters.fact_views import FactView
from app.gui.letters.links import TextLink, link_words
from app.gui.letters.pictures import Pictures
from app.gui.plain import tip
from app.gui.tokens import LIGHT
from app.workshop.wishes import Draft
from app.writers.written import Place

NEAR = 3.0  # points that a letter may stand outside the box of its block
BELOW = -0.5  # points from the foot of the letters to the dots


@dataclass(frozen=True)
class PageLink:
    """A fact that is said on a page, in boxes of one line each, in points from its top."""

    fact: FactView
    boxes: tuple[QRectF, ...]


class PageLinks(QObject):
    """Finds and draws the links of a letter; ``went`` brings where Ctrl and a click lead.

    Positions are looked for on a page when it is first painted.
    """

    went = Signal(object)

    def __init__(self, paper: QWidget, sheet_of: Callable[[int], tuple[QRectF, float]]) -> None:
        """Draw on *paper*; *sheet_of* says where a page stands, and its pixels to the point."""
        super().__init__(paper)
        self._paper, self.sheet_of = paper, sheet_of
        self._pictures: Pictures | None = None
        self._wanted: list[tuple[str, str, FactView]] = []  # block, words, fact
        self._places: tuple[Place, ...] = ()
        self._found: dict[int, tuple[PageLink, ...]] = {}
        paper.installEventFilter(self)

    def show_draft(
        self, draft: Draft, pictures: Pictures | None, links: tuple[TextLink, ...]
    ) -> None:
        """Show the links of *draft*, which *pictures* shows; those of before are gone."""
        self._pictures, self._places = pictures, draft.places
        self._found.clear()
        starts = {one.start: one for one in links}
        self._wanted = [
            (stretch.block, draft.text[one.start : one.end], starts[one.start].fact)
            for stretch in draft.stretches
            for one in stretch.links
            if one.start in starts
        ]

    def forget(self) -> None:
        """Show no links: another file is shown."""
        self._pictures, self._wanted = None, []
        self._found.clear()

    def on_page(self, page: int) -> tuple[PageLink, ...]:
        """Return the links on a page, in reading order."""
        if page not in self._found:
            self._found[page] = tuple(self._find(page))
        return self._found[page]

    def _find(self, page: int) -> Iterator[PageLink]:
        blocks = [one for one in self._places if one.page == page]
        names = {one.block for one in blocks}
        wanted = [one for one in self._wanted if one[0] in names]
        if self._pictures is None or not wanted:
            return
        text, box_of = self._pictures.letters(page)
        reached = 0
        for block, words, fact in wanted:
            inside = [_room(one) for one in blocks if one.block == block]
            pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
            for match in pattern.finditer(text, reached):
                start = box_of(match.start()).center()
                if any(room.contains(start) for room in inside):
                    lines = _lines([box_of(at) for at in range(*match.span())])
                    yield PageLink(fact, tuple(lines))
                    reached = match.end()
                    break

    def paint(self, painter: QPainter, page: int) -> None:
        """Draw the dots of a page."""
        sheet, scale = self.sheet_of(page)
        painter.setPen(QPen(QColor(LIGHT.accent), 1.2, Qt.PenStyle.DotLine))
        for link in self.on_page(page):
            for box in link.boxes:
                start = sheet.topLeft() + box.bottomLeft() * scale
                start.setY(start.y() + BELOW * scale)
                painter.drawLine(start, start + QPointF(box.width() * scale, 0))

    def fact_at(self, point: QPointF) -> FactView | None:
        """Return the fact of the link under *point* on the paper, None beside the links."""
        for page, links in self._found.items():
            sheet, scale = self.sheet_of(page)
            at = (point - sheet.topLeft()) / scale
            for link in links:
                if any(box.adjusted(-1, -1, 1, 3).contains(at) for box in link.boxes):
                    return link.fact
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a fact on hovering, and go to it with Ctrl and a click."""
        match event:
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                fact = self.fact_at(QPointF(event.pos()))
                if fact is not None:
                    QToolTip.showText(event.globalPos(), tip(link_words(fact)), self._paper)
                    return True
            case QMouseEvent() if event.type() == QEvent.Type.MouseButtonPress:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                fact = self.fact_at(event.position()) if control else None
                if fact is not None:
                    self.went.emit(fact.place)
                    return True
        return bool(super().eventFilter(watched, event))


def _room(place: Place) -> QRectF:
    corner = QPointF(place.left, place.top)
    return QRectF(corner, QPointF(place.right, place.bottom)).adjusted(-NEAR, -NEAR, NEAR, NEAR)


def _lines(letters: list[QRectF]) -> Iterator[QRectF]:
    """Yield one box for each line on which *letters* stand."""
    line = QRectF()
    for box in letters:
        if box.isEmpty():
            continue
        if not line.isNull() and box.left() < line.left():
            yield line
            line = QRectF()
        line = line.united(box)
    if not line.isNull():
        yield line
