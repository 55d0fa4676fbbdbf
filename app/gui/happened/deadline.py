"""The pill at the edge of the picture for a term that ends out of view."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.gui.happened import days
from app.gui.happened.backdrop import pill, pill_width
from app.gui.happened.scale import day_of
from app.gui.happened.stage import Stage
from app.gui.words import _


def paint_deadline(painter: QPainter, stage: Stage) -> None:
    """Paint a pill at the edge for the first deadline that is out of view."""
    beyond = [at for at in stage.picture.deadlines if stage.x(at) > stage.width]
    if not beyond:
        return
    text = _("deadline {day}").format(day=days.short(day_of(beyond[0])))
    height = stage.sizes.group * 0.96
    width = pill_width(text, height, marked=False)
    top = stage.sizes.head + stage.sizes.group
    pill(painter, QRectF(stage.width - width - 8, top, width, height), text, "brand", None)
