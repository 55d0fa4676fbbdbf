"""The first letters of a name, in a circle or a square, where there is no picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui import theme


def letters_of(name: str) -> str:
    """Return one or two capitals for a name, empty for none."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return ""
    first = words[0][0]
    return (first + (words[-1][0] if len(words) > 1 else "")).upper()


class Monogram(QWidget):
    """The letters of a name; it says nothing that does not stand beside it."""

    def __init__(self, name: str = "", size: int = 30, *, square: bool = False) -> None:
        super().__init__()
        self._size, self._square = size, square
        self._letters = ""
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """Show the letters of *name*."""
        self._letters = letters_of(name)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = theme.now().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the letters."""
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("sunken"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_by = look.px(8) if self._square else box.width() / 2
        painter.drawRoundedRect(box, round_by, round_by)
        face = look.font(self._size * 0.4, bold=True, serif=True)
        painter.setFont(face)
        painter.setPen(look.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()
