"""The example cases that the first run offers, as cards."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.gui import icons, theme
from app.gui.fields.monogram import paint_monogram
from app.gui.words import _


@dataclass(frozen=True, slots=True)
class Example:
    """An example: its folder, its company, and what it is about."""

    folder: str
    company: str
    title: str
    below: str


def examples() -> tuple[Example, ...]:
    """Return the examples that are offered, the one to begin with first."""
    return (
        Example(
            "kpn-digital-tv",
            "KPN",
            _("KPN: digital tv not delivered"),
            _("Three delivery days missed, and weeks of silence"),
        ),
        Example(
            "telfort-switch",
            "Telfort",
            _("Telfort: engineer and calling back"),
            _("To the hour and minute, with an installer"),
        ),
    )


class ExampleCard(QPushButton):
    """A card with a monogram and two lines."""

    def __init__(self, example: Example) -> None:
        super().__init__()
        self._example = example
        self.setProperty("kind", "counter")
        self.setAccessibleName(example.title)
        self.setAccessibleDescription(example.below)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(theme.now().px(240), theme.now().px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of a button, and the words on it."""
        super().paintEvent(event)
        look = theme.now()
        painter = QPainter(self)
        side, arrow, edge = look.px(36), look.px(16), look.px(14)
        place = QRectF(edge, (self.height() - side) / 2, side, side)
        paint_monogram(painter, self._example.company, place)
        left = round(place.right()) + look.px(12)
        room = self.width() - left - arrow - 2 * edge
        middle = self.height() // 2
        for size, bold, token, base, words in (
            (14, True, "text", middle - look.px(3), self._example.title),
            (13, False, "text2", middle + look.px(16), self._example.below),
        ):
            painter.setFont(look.font(size, bold=bold))
            painter.setPen(look.colour(token))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, base, cut)
        box = QRectF(self.width() - edge - arrow, (self.height() - arrow) / 2, arrow, arrow)
        icons.paint(painter, "chevron-right", box, look.tokens.text2)
        painter.end()
