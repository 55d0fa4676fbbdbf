"""Labels with an icon before their words: headings of cards, captions that say a state."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from app.gui import icons, theme
from app.gui.fields.basics import Label

_SIDES = {"h2": 18, "caption": 14}  # pixels at 100 % of the icon before words of a kind
_SIDE, _GAP = 15, 8


class IconLabel(Label):
    """A label with the icon *image* before its first line, in the colour *token*."""

    def __init__(
        self, text: str, kind: str, image: str, token: str = "", *, wraps: bool = True
    ) -> None:
        super().__init__(text, kind, wraps=wraps)
        self.show_image(image, token)

    def show_image(self, image: str, token: str = "") -> None:
        """Show another icon; an empty name leaves none."""
        self._image, self._token = image, token or "text2"
        room = self._side() + theme.now().px(_GAP) if image else 0
        self.setIndent(room)  # a frame forgets its margins when the style changes
        self.update()

    def _side(self) -> int:
        return theme.now().px(_SIDES.get(str(self.property("kind")), _SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the icon in the middle of their first line."""
        super().paintEvent(event)
        if not self._image:
            return
        side, high = self._side(), self.fontMetrics().height()
        lines = max(1, self.height() // max(1, high))
        line = self.height() / lines if self.wordWrap() else self.height()
        painter = QPainter(self)
        colour = getattr(theme.now().tokens, self._token)
        icons.paint(painter, self._image, QRectF(0, (line - side) / 2, side, side), colour)
        painter.end()


class Heading(IconLabel):
    """The heading of a card, with the icon of what it is about."""

    def __init__(self, text: str, image: str, *, wraps: bool = True) -> None:
        super().__init__(text, "h2", image, "accent", wraps=wraps)
