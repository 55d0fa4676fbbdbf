"""The whole picture as a file: SVG or PNG, always light, with a title and the legend."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.gui import theme
from app.gui.happened.arcs import Arcs
from app.gui.happened.axis import Axis
from app.gui.happened.backdrop import Backdrop, words_at
from app.gui.happened.deadline import paint_deadline
from app.gui.happened.dots import Dots
from app.gui.happened.legend import legend_height, paint_legend
from app.gui.happened.picture import Picture
from app.gui.happened.scale import Level, Scale
from app.gui.happened.stage import Sizes, Stage, standing_places
from app.gui.theme import Theme
from app.gui.tokens import LIGHT

MARGIN, TITLE, NOTE = 24, 30, 24  # pixels
NARROWEST, WIDEST = 900, 6000  # pixels that the time takes
FINE, MOST_POINTS, MOST_SIDE = 2.0, 60_000_000, 30_000  # of a PNG
PAPER = Theme(LIGHT)
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # typed, but never in XML


@dataclass(frozen=True)
class Sheet:
    """What is to be drawn: a picture under a title, and how wide a day is wanted."""

    picture: Picture
    title: str
    note: str
    per_day: float


def svg(sheet: Sheet) -> bytes:
    """Return the picture as SVG, with its title as that of the file."""
    with theme.painted_in(PAPER):
        plan = _Plan(sheet)
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(plan.size)
        made.setViewBox(QRect(0, 0, plan.size.width(), plan.size.height()))
        made.setTitle(sheet.title)
        made.setDescription(sheet.note)
        with QPainter(made) as painter:
            plan.paint(painter)
    return NO_XML.sub("", bytes(held.data()).decode("utf-8")).encode()


def image(sheet: Sheet) -> QImage:
    """Return the picture in points, as fine as its size allows."""
    with theme.painted_in(PAPER):
        plan = _Plan(sheet)
        wide, high = plan.size.width(), plan.size.height()
        fine = min(FINE, sqrt(MOST_POINTS / (wide * high)), MOST_SIDE / max(wide, high))
        size = QSize(max(1, int(wide * fine)), max(1, int(high * fine)))
        made = QImage(size, QImage.Format.Format_RGB32)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(fine, fine)
            plan.paint(painter)
    return made


class _Plan:
    """Where everything of a sheet stands."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        picture = sheet.picture
        first, last = picture.ends
        per_day = min(WIDEST, max(NARROWEST, sheet.per_day * (last - first))) / (last - first)
        scale = replace(Scale(1, first).zoomed(per_day), origin=first)
        sizes = Sizes()
        wide = sizes.left + round(scale.across(last))
        stage = Stage(picture, scale, sizes, standing_places(picture, scale, sizes), wide, 0)
        self.stage = replace(stage, height=stage.tall + sizes.head)
        self.nights = scale.level is Level.HOURS
        legend = round(legend_height(wide, nights=self.nights))
        self.top = MARGIN + TITLE + NOTE
        high = self.top + self.stage.height + MARGIN // 2 + legend + MARGIN
        self.size = QSize(wide + 2 * MARGIN, high)

    def paint(self, painter: QPainter) -> None:
        """Paint the sheet from its top to its legend."""
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor("white"))
        wide = float(self.stage.width)
        title = QRectF(MARGIN, MARGIN, wide, TITLE)
        words_at(painter, title, self.sheet.title, 20, "text", bold=True)
        note = QRectF(MARGIN, MARGIN + TITLE, wide, NOTE - 6)
        words_at(painter, note, self.sheet.note, 13, "text2")
        painter.save()
        painter.translate(MARGIN, self.top)
        self._paint_stage(painter)
        painter.restore()
        below = self.top + self.stage.height + MARGIN // 2
        paint_legend(painter, QRectF(MARGIN, below, wide, 0), nights=self.nights)

    def _paint_stage(self, painter: QPainter) -> None:
        stage = self.stage
        back = Backdrop(painter, stage)
        back.paint_ground()
        back.paint_gaps()
        Arcs(painter, stage, "", ring=False).paint()
        Dots(painter, stage, "", ring=False).paint()
        back.paint_today()
        Axis(painter, stage).paint()
        back.paint_names()
        paint_deadline(painter, stage)
        painter.setPen(theme.now().colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0, 0, stage.width, stage.height))
