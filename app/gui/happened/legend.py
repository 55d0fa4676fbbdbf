"""What the marks of the picture stand for: as a row of the window, and painted in a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from app.gui import icons, marks, theme
from app.gui.fields.basics import Label, row
from app.gui.fields.choices import Flow
from app.gui.fields.picture import Picture
from app.gui.happened.backdrop import words_at
from app.gui.happened.states import legend
from app.gui.marks import Mark, MarkView
from app.gui.words import _

SIDE, GAP, BETWEEN, HIGH = 16, 5, 18, 26  # pixels at 100 %
MOON = "moon"


def _marked() -> tuple[tuple[Mark, str], ...]:
    return (*legend(), (Mark.SILENCE, _("silence")))


def _plain() -> tuple[str, ...]:
    return (_("● you to company"), _("○ company to you"), _("boxed number: exhibit"))


class Legend(QWidget):
    """The legend below the picture, on as many lines as it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Legend"))
        flow = Flow(self, space=12)
        parts: list[QWidget] = [Label(_("Legend"), "overline", wraps=False)]
        parts += [_part(MarkView(mark, words, SIDE), words) for mark, words in _marked()]
        parts += [Label(words, "caption", wraps=False) for words in _plain()]
        self._nights = _part(Picture(MOON, side=SIDE), _("night, drawn narrow"))
        flow.fill([*parts, self._nights])

    def show_nights(self, *, narrow: bool) -> None:
        """Tell of the moon only where nights are drawn narrow."""
        self._nights.setVisible(narrow)


def _part(mark: QWidget, words: str) -> QWidget:
    made = QWidget()
    inside = row(made, space=GAP)
    inside.addWidget(mark)
    inside.addWidget(Label(words, "caption", wraps=False))
    return made


def legend_height(width: float, *, nights: bool) -> float:
    """Return how high the painted legend is in *width* pixels."""
    return (_parts(width, nights=nights)[-1].line + 1) * float(HIGH)


def paint_legend(painter: QPainter, place: QRectF, *, nights: bool) -> None:
    """Paint the legend in *place*."""
    for part in _parts(place.width(), nights=nights):
        left, top = place.left() + part.across, place.top() + part.line * HIGH
        box = QRectF(left, top + (HIGH - SIDE) / 2, SIDE, SIDE)
        if isinstance(part.mark, Mark):
            marks.paint(painter, part.mark, box)
        elif part.mark:
            icons.paint(painter, part.mark, box, theme.now().tokens.text2)
        shift = SIDE + GAP if part.mark else 0
        text = QRectF(left + shift, top, part.wide - shift + 2, HIGH)
        words_at(painter, text, part.words, 12, "text2")


@dataclass(frozen=True, slots=True)
class _Painted:
    """A mark, an icon or neither, with what it says; its line, and its place on it."""

    mark: Mark | str
    words: str
    across: float
    line: int
    wide: float


def _parts(width: float, *, nights: bool) -> list[_Painted]:
    """Return the parts of the legend in order, on as many lines as *width* asks for."""
    parts: list[tuple[Mark | str, str]] = [*_marked(), *(("", words) for words in _plain())]
    if nights:
        parts.append((MOON, _("night, drawn narrow")))
    metrics = QFontMetricsF(theme.now().font(12))
    made: list[_Painted] = []
    across, line = 0.0, 0
    for mark, words in parts:
        wide = metrics.horizontalAdvance(words) + (SIDE + GAP if mark else 0)
        if across and across + wide > width:
            across, line = 0.0, line + 1
        made.append(_Painted(mark, words, across, line, wide))
        across += wide + BETWEEN
    return made
