"""Icons: outlines from ``resources/icons``, painted in the colour of the text around them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.gui import theme
from app.paths import resources

SIZE = 18


@lru_cache(maxsize=512)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Paint the icon *name* in *box*, in *colour* (``#RRGGBB``)."""
    _drawing(name, colour).render(painter, box)


class _Outline(QIconEngine):
    """An icon that asks the theme for its colour each time it is painted."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: object, mode: object, _state: object) -> None:
        """Paint the outline at the left of *rect*; what cannot be used is fainter."""
        colour = getattr(theme.now().tokens, self._token)
        if mode == QIcon.Mode.Disabled:
            colour = theme.now().tokens.line2
        box = QRectF(rect)  # type: ignore[call-overload]  # a QRect
        box.setWidth(min(box.width(), box.height()))
        paint(painter, self._name, box, colour)

    def pixmap(self, size: QSize, mode: object, state: object) -> QPixmap:
        """Return the outline as a picture of *size* pixels."""
        made = QPixmap(size)
        made.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(made) as painter:  # it must let go of the picture before that goes
            self.paint(painter, made.rect(), mode, state)
        return made

    def clone(self) -> _Outline:
        """Return a copy, as Qt asks for when an icon is changed."""
        made = _Outline(self._name, self._token)
        _COPIES.append(made)
        return made


_COPIES: list[_Outline] = []  # Qt uses a copy, but would not keep it from the garbage


@cache
def icon(name: str, token: str = "text2") -> QIcon:
    """Return the icon *name* in the colour *token* of the theme.

    One is made of each and kept: when Qt lets go of the last copy of one that is drawn here,
    it may free what Python has freed before, and the program ends natively.
    """
    return QIcon(_Outline(name, token))
