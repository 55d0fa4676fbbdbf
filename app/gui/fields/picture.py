"""An icon by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui import icons, theme


class Picture(QWidget):
    """The icon *image* in the colour *token*, whichever theme is shown by then."""

    def __init__(self, image: str, token: str = "text2", side: int = icons.SIZE) -> None:
        """Make it *side* pixels wide and high at 100 %."""
        super().__init__()
        self._image, self._token = image, token
        self.setFixedSize(theme.now().px(side), theme.now().px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        colour = getattr(theme.now().tokens, self._token)
        icons.paint(painter, self._image, QRectF(self.rect()), colour)
        painter.end()
