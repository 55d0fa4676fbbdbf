"""The three counters above the list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui import icons, marks, theme
from app.gui.fields.basics import row
from app.gui.home.asked import COUNTERS, Only
from app.gui.home.wording import counter_words
from app.gui.marks import Mark
from app.gui.plain import tip


class Counter(QPushButton):
    """A number, what it counts, and a line below; on while the list shows only those."""

    def __init__(self, only: Only) -> None:
        super().__init__()
        self.only = only
        self._number, self._words, self._below = "", "", ""
        self.setProperty("kind", "counter")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int, below: str) -> None:
        """Show how many there are, and a line about them."""
        self._number, self._below = str(number), below
        self._words = counter_words(self.only, number)
        self.setAccessibleName(f"{number} {self._words}")
        self.setAccessibleDescription(below)
        self.setToolTip(tip(below))  # it may be cut
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines of words."""
        return QSize(theme.now().px(180), theme.now().px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of a button, and the mark and words on it."""
        super().paintEvent(event)
        look = theme.now()
        painter = QPainter(self)
        side, arrow = look.px(26), look.px(16)
        place = QRectF(look.px(16), (self.height() - side) / 2, side, side)
        if self._number == "0":
            marks.paint(painter, Mark.ENOUGH, place)
        elif self.only is Only.NEAR:
            icons.paint(painter, "flag", place, look.tokens.broken)
        else:
            mark = Mark.CONFIRM if self.only is Only.CONFIRM else Mark.BROKEN
            marks.paint(painter, mark, place)
        end = self.width() - look.px(12) - arrow
        self._paint_words(painter, round(place.right()) + look.px(14), end - look.px(4))
        box = QRectF(end, (self.height() - arrow) / 2, arrow, arrow)
        icons.paint(painter, "chevron-right", box, look.tokens.text2)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int, end: int) -> None:
        look = theme.now()
        number, words = look.font(17, bold=True, serif=True), look.font(14, bold=True)
        upper = self.height() // 2 - look.px(3)
        painter.setPen(look.colour("text"))
        painter.setFont(number)
        painter.drawText(left, upper, self._number)
        beside = left + QFontMetrics(number).horizontalAdvance(self._number) + look.px(8)
        painter.setFont(words)
        first, rest = _broken(words, self._words, end - beside)
        painter.drawText(beside, upper, first)
        lower = words if rest else look.font(13)
        painter.setFont(lower)
        painter.setPen(look.colour("text" if rest else "text2"))
        below = _cut(lower, rest or self._below, end - left)
        painter.drawText(left, upper + look.px(20), below)


def _broken(face: QFont, text: str, width: int) -> tuple[str, str]:
    """Return the words that fit in *width* pixels, and the others."""
    words = text.split()
    fits = QFontMetrics(face).horizontalAdvance
    whole = len(words)
    while whole > 1 and fits(" ".join(words[:whole])) > width:
        whole -= 1
    return " ".join(words[:whole]), " ".join(words[whole:])


def _cut(face: QFont, text: str, width: int) -> str:
    return QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


class Counters(QWidget):
    """Tells which counter was switched on; `Only.OPEN` when it was switched off."""

    chosen = Signal(object)  # the Only

    def __init__(self) -> None:
        super().__init__()
        inside = row(self, space=12)
        self._cards: dict[Only, Counter] = {}
        for only in COUNTERS:
            card = Counter(only)
            card.clicked.connect(
                lambda on, only=only: self.chosen.emit(only if on else Only.OPEN)
            )
            self._cards[only] = card
            inside.addWidget(card, 1)

    def show_numbers(
        self, numbers: dict[Only, int], below: dict[Only, str], only: Only
    ) -> None:
        """Show the numbers, with the card of *only* on."""
        for name, card in self._cards.items():
            card.show_number(numbers[name], below[name])
            card.setChecked(name is only)

    def card(self, only: Only) -> Counter:
        """Return the card of a counter."""
        return self._cards[only]
