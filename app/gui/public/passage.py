"""A paragraph on paper, with what was found in it: coloured, struck through and numbered."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy

from app.gui import theme
from app.gui.fields.basics import Label
from app.gui.tokens import LIGHT
from app.gui.words import many

LONGEST = 20_000  # characters of a paragraph that are shown
GUTTER, EDGE = 34, 18  # pixels at 100 % left and right of the words
LEADING = 1.12  # of the height of a line
SIZES = {"heading": 17}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A part of the words that is marked: its number, the name of its colour, struck or not."""

    start: int
    end: int
    number: int
    tone: str
    struck: bool = False


def paint_number(painter: QPainter, words: str, box: QRectF, colour: QColor) -> None:
    """Paint a number in a round *box* of *colour*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(number_font())
    light = colour.lightnessF() > 0.6
    painter.setPen(QColor(LIGHT.ink if light else LIGHT.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def number_font() -> QFont:
    """Return the face of the numbers."""
    return theme.now().font(12, bold=True)


class Passage(Label):
    """Words on paper, that may be chosen by what is marked in them.

    Paper is light in every theme, so the colours are the light ones.
    """

    chosen = Signal(int)

    def __init__(self, kind: str) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.kind = kind
        self.strokes: tuple[Stroke, ...] = ()
        self._current = 0
        self._placed: tuple[int, str] | None = None
        self._layout = QTextLayout()
        self._height = 0.0

    def show_words(self, text: str, strokes: tuple[Stroke, ...]) -> None:
        """Show *text* with what is marked in it."""
        words = text
        if len(text) > LONGEST:
            rest = many(
                "[One more character is not shown here.]",
                "[{n} more characters are not shown here.]",
                len(text) - LONGEST,
            )
            words = f"{text[:LONGEST]} … {rest}"
        if words == self.text() and strokes == self.strokes:
            return
        self.strokes = tuple(one for one in strokes if one.end <= LONGEST)
        self.setText(words)
        self._placed = None
        self.updateGeometry()
        self.update()

    def show_current(self, number: int) -> None:
        """Show which number is the chosen one."""
        if number != self._current:
            self._current = number
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines for *width* pixels."""
        self._place(width)
        return round(self._height) + 1

    def sizeHint(self) -> QSize:
        """Return a width that reads well; the height follows from it."""
        width = theme.now().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from the true one."""
        return QSize(theme.now().px(200), theme.now().px(20))

    def _face(self) -> QFont:
        heading = self.kind == "heading"
        return theme.now().font(SIZES.get(self.kind, 15), bold=heading, serif=True)

    def _place(self, width: int) -> None:
        if self._placed == (width, self.text()):
            return
        self._placed = (width, self.text())
        seen = theme.now()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text = self.text().replace("\n", "\u2028")
        self._layout = QTextLayout(text, self._face())
        self._layout.setTextOption(option)
        self._layout.setFormats([_format(one) for one in self.strokes])
        room = max(width - seen.px(GUTTER) - seen.px(EDGE) - self._indent, 20)
        self._layout.beginLayout()
        self._height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, self._height))
            self._height += line.height() * LEADING
        self._layout.endLayout()

    @property
    def _indent(self) -> int:
        return theme.now().px(16) if self.kind == "items" else 0

    @property
    def _origin(self) -> QPointF:
        return QPointF(theme.now().px(GUTTER) + self._indent, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grounds of what is marked, the words, and the numbers beside them."""
        self._place(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in self.strokes:
            for box in self._boxes(one):
                current = one.number == self._current
                edge = QColor(getattr(LIGHT, one.tone))
                painter.setPen(QPen(edge, 1.6) if current else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(getattr(LIGHT, f"{one.tone}_soft")))
                painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(LIGHT.ink))
        self._layout.draw(painter, self._origin)
        if self._indent:
            painter.setFont(self._face())
            painter.drawText(self._origin + QPointF(-self._indent, self._baseline), "–")
        self._paint_numbers(painter)
        painter.end()

    @property
    def _baseline(self) -> float:
        return self._layout.lineAt(0).ascent() if self._layout.lineCount() else 0.0

    def _paint_numbers(self, painter: QPainter) -> None:
        def line_of(one: Stroke) -> int:
            return self._layout.lineForTextPosition(one.start).lineNumber()

        measure, high = QFontMetricsF(number_font()), theme.now().px(18)
        for at, some in groupby(self.strokes, line_of):
            here = list(some)
            first, last = here[0], here[-1]
            words = f"{first.number}" if first is last else f"{first.number}–{last.number}"
            line = self._layout.lineAt(at)
            middle = line.y() + line.height() / 2
            wide = max(high, measure.horizontalAdvance(words) + theme.now().px(8))
            left = max(0.0, theme.now().px(GUTTER - 8) - wide)
            box = QRectF(left, middle - high / 2, wide, high)
            paint_number(painter, words, box, QColor(getattr(LIGHT, first.tone)))

    def _boxes(self, one: Stroke) -> list[QRectF]:
        found = []
        for at in range(self._layout.lineCount()):
            line: QTextLine = self._layout.lineAt(at)
            start = max(one.start, line.textStart())
            end = min(one.end, line.textStart() + line.textLength())
            if start < end:
                left, right = _across(line, start), _across(line, end)
                top = QPointF(left, line.y()) + self._origin
                found.append(QRectF(top.x() - 2, top.y(), right - left + 4, line.height()))
        return found

    def stroke_at(self, where: QPointF) -> int:
        """Return the number of what is marked there, or beside it; 0 for nothing."""
        for one in self.strokes:
            boxes = self._boxes(one)
            beside = bool(boxes) and where.x() < theme.now().px(GUTTER) - 4
            row = QRectF(0, boxes[0].top(), self.width(), boxes[0].height()) if boxes else None
            if any(box.contains(where) for box in boxes):
                return one.number
            if beside and row is not None and row.contains(where):
                return one.number
        return 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        number = self.stroke_at(event.position())
        if number:
            self.chosen.emit(number)


def _across(line: QTextLine, at: int) -> float:
    found: object = line.cursorToX(at)
    across = found[0] if isinstance(found, tuple) else found
    return across if isinstance(across, float) else 0.0


def _format(one: Stroke) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = one.start, one.end - one.start
    looks = QTextCharFormat()
    looks.setForeground(QColor(getattr(LIGHT, one.tone)))
    looks.setFontStrikeOut(one.struck)
    made.format = looks
    return made
