"""The rail: where one is in a case, what each step still asks, and whether all is saved."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.core.walk_step import Step
from app.gui import icons, marks, theme
from app.gui.lists.cell_roles import Index
from app.gui.lists.records import RECORD, Records
from app.gui.marks import Mark
from app.gui.words import _

WIDE, NARROW = 228, 56  # pixels at 100 %
HIGH, LOW = 56, 46  # of a step at 100 %, where there is room and where there is not
IMAGES = {
    Step.PARTIES: "users",
    Step.WANTS: "target",
    Step.HAPPENED: "message-square-text",
    Step.POINTS: "list-checks",
    Step.EVIDENCE: "paperclip",
    Step.LETTERS: "mail",
    Step.FOLLOW_UP: "calendar-clock",
}


@dataclass(frozen=True, slots=True)
class RailItem:
    """One step as the rail shows it: the hint says why it has its mark."""

    step: Step
    hint: str
    mark: Mark


def title_of(step: Step) -> str:
    """Return what a step is called."""
    return {
        Step.PARTIES: _("People & agreement"),
        Step.WANTS: _("What I want"),
        Step.HAPPENED: _("What happened"),
        Step.POINTS: _("Complaint points"),
        Step.EVIDENCE: _("Evidence"),
        Step.LETTERS: _("Letters"),
        Step.FOLLOW_UP: _("Follow-up"),
    }[step]


def mark_words(mark: Mark) -> str:
    """Return what the mark of a step says."""
    if mark is Mark.ENOUGH:
        return _("enough for a letter")
    if mark is Mark.ATTENTION:
        return _("needs attention")
    return _("still empty")


class _Steps(Records[RailItem]):
    """The steps as a list of items."""

    def key(self, one: RailItem) -> Step:
        """Return the step."""
        return one.step

    def words(self, one: RailItem) -> str:
        """Return what the step is called."""
        return title_of(one.step)

    def spoken(self, row: int) -> str:
        """Return its title, its place in the walk, and what its mark and hint say."""
        item = self.records[row]
        place = _("step {n} of {all}").format(n=row + 1, all=len(self.records))
        return f"{title_of(item.step)}, {place}, {mark_words(item.mark)}: {item.hint}"


class _StepDelegate(QStyledItemDelegate):
    """Paints a step: icon, name, hint and mark; only icon and mark in the narrow rail."""

    narrow = False
    high = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a step."""
        look = theme.now()
        return QSize(look.px(NARROW if self.narrow else WIDE), self.high or look.px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the step."""
        item: RailItem = index.data(RECORD)
        look, box = theme.now(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = box.adjusted(look.px(8), 2, -look.px(8), -2)
        if chosen:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(look.colour("accent"), 2) if focused else look.colour("line"))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(inner, 8, 8)
            painter.fillRect(
                QRectF(inner.left(), inner.top() + 8, 3, inner.height() - 16),
                look.colour("accent"),
            )
        side = look.px(20)
        colour = look.tokens.accent if chosen else look.tokens.text2
        left = inner.left() + look.px(10 if self.narrow else 14)
        where = QRectF(left, box.center().y() - side / 2, side, side)
        icons.paint(painter, IMAGES[item.step], where, colour)
        self._mark(painter, item, inner)
        if not self.narrow:
            self._words(
                painter,
                item,
                QRectF(
                    left + side + look.px(10),
                    inner.top(),
                    inner.right() - left - side - look.px(10 + 34),
                    inner.height(),
                ),
            )
        painter.restore()

    def _mark(self, painter: QPainter, item: RailItem, inner: QRectF) -> None:
        side = theme.now().px(13 if self.narrow else 16)
        at = QRectF(
            inner.right() - side - (1 if self.narrow else theme.now().px(8)), 0, side, side
        )
        if self.narrow:
            at.moveTop(inner.top() + 2)
        else:
            at.moveTop(inner.center().y() - side / 2)
        marks.paint(painter, item.mark, at)

    def _words(self, painter: QPainter, item: RailItem, box: QRectF) -> None:
        look = theme.now()
        for text, face, token, part in (
            (title_of(item.step), look.font(14, bold=True), "text", 0),
            (item.hint, look.font(12), "muted", 1),
        ):
            painter.setFont(face)
            painter.setPen(look.colour(token))
            cut = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(box.width())
            )
            half = QRectF(
                box.left(),
                box.center().y() - box.height() / 2 * (1 - part) + (0 if part else look.px(6)),
                box.width(),
                box.height() / 2 - look.px(6),
            )
            painter.drawText(
                half, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut
            )


class StepList(QListView):
    """The seven steps; arrow keys move among them, a click or Enter goes to one."""

    chosen = Signal(object)  # the Step

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(_("Steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._model = _Steps()
        self._delegate = _StepDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def show_items(self, items: tuple[RailItem, ...], step: Step, *, narrow: bool) -> None:
        """Show *items* with *step* chosen; this tells nobody."""
        if self._delegate.narrow != narrow:
            self._delegate.narrow = narrow
            self.scheduleDelayedItemsLayout()
        self._model.show_records(items)
        at = self._model.row_of(step)
        if at >= 0 and self.currentIndex().row() != at:
            self.setCurrentIndex(self._model.index(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the steps as high as shows all of them, within bounds."""
        super().resizeEvent(event)
        look = theme.now()
        each = event.size().height() // max(1, self._model.rowCount())
        high = min(look.px(HIGH), max(each, look.px(LOW)))
        if high != self._delegate.high:
            self._delegate.high = high
            self.scheduleDelayedItemsLayout()

    def _tell(self, index: Index) -> None:
        self.chosen.emit(self._model.records[index.row()].step)
