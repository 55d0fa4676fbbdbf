"""How the rows of the ledger are painted: two lines a cell, marks, and chains as links."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import icons, marks, theme
from app.gui.happened.backdrop import words_at
from app.gui.happened.ledger_model import LedgerModel
from app.gui.happened.ledger_rows import Group, PromiseLine
from app.gui.happened.states import mark
from app.gui.lists.cell_roles import Index
from app.gui.marks import Mark

RESULT, EVIDENCE = 4, 5
GROUP, LINE = 44, 50  # pixels at 100 % of a row


class LedgerCells(QStyledItemDelegate):
    """Paints groups across all columns, and promises cell by cell."""

    def __init__(self, model: LedgerModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: that of a group is a little less."""
        high = GROUP if self._model.group(index) is not None else LINE
        return QSize(theme.now().px(60), theme.now().px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        group, line = self._model.group(index), self._model.line(index)
        if group is not None:
            _paint_group(painter, box, group)
        elif line is not None:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, theme.now().colour("selection"))
            _paint_cell(painter, box, line, index.column())
            painter.setPen(QPen(theme.now().colour("line"), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()


def _paint_group(painter: QPainter, box: QRectF, group: Group) -> None:
    px = theme.now().px
    painter.fillRect(box, theme.now().colour("bg"))
    painter.setPen(QPen(theme.now().colour("line"), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    side = float(px(16))
    middle = box.center().y()
    picture = QRectF(box.left() + px(14), middle - side / 2, side, side)
    image = "link" if group.links else "handshake"
    icons.paint(painter, image, picture, theme.now().tokens.text2)
    left = picture.right() + px(10)
    right = _paint_links(painter, box, group)
    title = QRectF(left, box.top(), max(0.0, right - left - px(8)), box.height())
    words_at(painter, title, group.title, 15, "text", bold=True)
    wide = QFontMetricsF(theme.now().font(15, bold=True)).horizontalAdvance(group.title)
    note = title.adjusted(wide + px(12), 0, 0, 0)
    if note.width() > px(40):
        words_at(painter, note, group.note, 13, "muted")


def _paint_links(painter: QPainter, box: QRectF, group: Group) -> float:
    """Paint the dates of a chain from the right; return where they begin."""
    px, right = theme.now().px, box.right() - theme.now().px(14)
    side, middle = float(px(17)), box.center().y()
    metrics = QFontMetricsF(theme.now().font(13, bold=True))
    for place, link in enumerate(reversed(group.links)):
        wide = metrics.horizontalAdvance(link.words) + 2
        if right - wide - side - px(40) < box.left() + box.width() * 0.35:
            break
        if place:
            right -= side + px(10)
            between = QRectF(right, middle - side / 2, side, side)
            marks.paint(painter, Mark.REPLACED, between)
            right -= px(10)
        shown = mark(link.standing, broken=link.broken)
        words = QRectF(right - wide, box.top(), wide, box.height())
        words_at(painter, words, link.words, 13, marks.token(shown), bold=True)
        right -= wide + side + px(5)
        marks.paint(painter, shown, QRectF(right, middle - side / 2, side, side))
    return right


def _paint_cell(painter: QPainter, box: QRectF, line: PromiseLine, column: int) -> None:
    px = theme.now().px
    first, second = line.cells[column]
    inner = box.adjusted(px(44 if column == 0 else 8), px(4), -px(4), -px(4))
    if column == EVIDENCE:
        _paint_evidence(painter, inner, first, proved=line.proved)
        return
    token, bold = "text", column == 0
    if column == RESULT:
        shown = mark(line.standing, broken=line.broken)
        side = float(px(18))
        place = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        marks.paint(painter, shown, place)
        inner.setLeft(inner.left() + side + px(9))
        token, bold = marks.token(shown), True
    if not second:
        words_at(painter, inner, first, 14, token, bold=bold)
        return
    half = inner.height() / 2
    top = QRectF(inner.left(), inner.top(), inner.width(), half)
    words_at(painter, top, first, 14, token, bold=bold)
    words_at(painter, top.translated(0, half), second, 13, "muted")


def _paint_evidence(painter: QPainter, box: QRectF, numbers: str, *, proved: bool) -> None:
    px = theme.now().px
    side = float(px(14))
    wide = QFontMetricsF(theme.now().font(13)).horizontalAdvance(numbers)
    edge = QRectF(box.left(), box.center().y() - px(12), side + wide + px(19), px(24))
    if proved:
        painter.setPen(QPen(theme.now().colour("line2"), 1))
        painter.drawRoundedRect(edge.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    place = QRectF(box.left() + px(6), box.center().y() - side / 2, side, side)
    token = "text2" if proved else "late"
    icons.paint(painter, "paperclip", place, getattr(theme.now().tokens, token))
    words = box.adjusted(side + px(6 + 5), 0, 0, 0)
    words_at(painter, words, numbers, 13, token)
