"""The first letters of a name where there is no picture: square for firms, round for people."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui import theme


def letters_of(name: str, *, person: bool = False) -> str:
    """Return one or two letters: ``Wd`` for a firm, ``JB`` for a person, a dash for nobody."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "–"
    first = words[0][0].upper()
    if len(words) == 1:
        return first
    return first + (words[-1][0].upper() if person else words[1][0].lower())


def paint_monogram(
    painter: QPainter, name: str, box: QRectF, ground: str = "bg", *, person: bool = False
) -> None:
    """Paint the letters of *name* on the colour *ground*."""
    look = theme.now()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("line"), 1))
    painter.setBrush(look.colour(ground))
    corner = box.width() / (2 if person else 5)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setPen(look.colour("text"))
    face = look.font(14, bold=True, serif=True)
    face.setPixelSize(max(9, round(box.height() * 0.41)))
    painter.setFont(face)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters_of(name, person=person))
    painter.restore()


class Monogram(QWidget):
    """The letters of a name; it says nothing that does not stand beside it."""

    def __init__(self, size: int, ground: str = "sunken", *, person: bool = False) -> None:
        super().__init__()
        self._size, self._ground, self._person = size, ground, person
        self._name = ""
        self.setFixedSize(self.sizeHint())

    def show_name(self, name: str) -> None:
        """Show the letters of *name*."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = theme.now().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the letters."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_monogram(painter, self._name, box, self._ground, person=self._person)
        painter.end()
