"""The cells of the tables of this page: with room around the words and a line below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import icons, marks, theme
from app.gui.lists.cell_roles import DISPLAY, Index
from app.gui.lists.two_lines import cut, two_lines
from app.gui.marks import Mark

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """Paints the words of a cell, cut where they are too long for two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.now().colour("selection"))
        painter.setPen(QPen(theme.now().colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.now().colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        room = theme.now().px(8)
        self.paint_words(painter, QRectF(box).adjusted(room, 0, -room, 0), index)

    def paint_mark(self, painter: QPainter, box: QRectF, shown: Mark | str) -> QRectF:
        """Paint a mark or an icon before the words; return the room that is left."""
        side = float(theme.now().px(17))
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        if isinstance(shown, Mark):
            marks.paint(painter, shown, place)
        else:
            icons.paint(painter, shown, place, theme.now().tokens.text2)
        return box.adjusted(side + theme.now().px(7), 0, 0, 0)

    def paint_words(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Paint what the cell says in *box*."""
        words = index.data(DISPLAY)
        if not words:
            return
        painter.setPen(theme.now().colour("text"))
        metrics = painter.fontMetrics()
        lines = two_lines(metrics, words, int(box.width()))
        high = metrics.height()
        if high * len(lines) > box.height():
            lines = (cut(metrics, words, int(box.width())),)
        top = box.center().y() - high * len(lines) / 2
        for at, line in enumerate(lines):
            painter.drawText(QRectF(box.left(), top + at * high, box.width(), high), LEFT, line)
