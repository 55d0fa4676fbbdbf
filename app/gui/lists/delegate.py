"""How a cell is painted: monogram, mark, and one or two lines of words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.gui import icons, marks, theme
from app.gui.fields.monogram import paint_monogram
from app.gui.lists.cell_roles import Index
from app.gui.lists.model import CELL, Cell
from app.gui.lists.two_lines import cut, two_lines

_PAD = 10
_MARK = 17
_SQUARE = 34


class CellDelegate(QStyledItemDelegate):
    """Paints the `Cell` of an index; the chosen row has a frame around all its cells."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.leads = False  # whether a row can be opened: it ends with an arrow then

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of every row."""
        return QSize(0, theme.now().row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        look = theme.now()
        box: QRect = option.rect
        painter.save()
        painter.setPen(look.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(box.adjusted(0, 1, 0, -1), look.colour("accent_soft"))
            if self._view.currentIndex().row() == index.row():
                self._paint_frame(painter, box, index)
        inner = box.adjusted(look.px(_PAD), 0, -look.px(6), 0)
        if self.leads and index.column() == index.model().columnCount() - 1:
            inner = self._paint_arrow(painter, inner)
        inner = self._paint_before(painter, cell, inner)
        self._paint_words(painter, cell, inner)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRect) -> QRect:
        """Paint what says that the row can be opened; return the room that is left."""
        side = theme.now().px(16)
        place = QRectF(box.right() - side, box.center().y() - side / 2, side, side)
        icons.paint(painter, "chevron-right", place, theme.now().tokens.text2)
        return box.adjusted(0, 0, -side - theme.now().px(4), 0)

    def _paint_frame(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Paint the part of the frame around the row that runs along this cell."""
        look = theme.now()
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawLine(box.left(), box.top() + 1, box.right(), box.top() + 1)
        painter.drawLine(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1)
        if index.column() == 0:
            painter.drawLine(box.left() + 1, box.top() + 1, box.left() + 1, box.bottom() - 1)
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(box.right(), box.top() + 1, box.right(), box.bottom() - 1)

    def _paint_before(self, painter: QPainter, cell: Cell, box: QRect) -> QRect:
        """Paint what stands before the words; return the room that is left."""
        look = theme.now()
        if not (cell.name or cell.mark or cell.icon):
            return box
        side = look.px(_SQUARE if cell.name else _MARK)
        place = QRectF(box.left(), box.center().y() - side / 2 + 0.5, side, side)
        if cell.name:
            paint_monogram(painter, cell.name, place, person=cell.person)
        elif cell.mark:
            marks.paint(painter, cell.mark, place)
        else:
            icons.paint(painter, cell.icon, place, getattr(look.tokens, cell.token))
        return box.adjusted(side + look.px(12 if cell.name else 7), 0, 0, 0)

    def _paint_words(self, painter: QPainter, cell: Cell, box: QRect) -> None:
        """Paint the words with those below them; alone they have two lines where they need."""
        look = theme.now()
        first = (look.font(14, bold=cell.strong), "text")
        second = (look.font(13), cell.tone)
        if cell.below and cell.words:
            _stack(painter, box, ((cell.words, *first), (cell.below, *second)))
        elif cell.below:
            _stack(painter, box, ((cell.below, *second),))
        else:
            lines = two_lines(QFontMetrics(first[0]), cell.words, box.width())
            _stack(painter, box, tuple((one, *first) for one in lines))


def _stack(painter: QPainter, box: QRect, lines: tuple[tuple[str, QFont, str], ...]) -> None:
    """Paint *lines* below each other, together in the middle of *box*: words, face, colour."""
    heights = [QFontMetrics(face).height() for _words, face, _colour in lines]
    top = box.top() + (box.height() - sum(heights)) // 2
    for (words, face, colour), high in zip(lines, heights, strict=True):
        painter.setFont(face)
        painter.setPen(theme.now().colour(colour))
        line = QRect(box.left(), top, box.width(), high)
        painter.drawText(line, _MIDDLE, cut(QFontMetrics(face), words, box.width()))
        top += high


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
