"""A list in the rail: an icon or the letters of a person, a name, and a number at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.core.record import record
from app.gui import icons, theme
from app.gui.fields.monogram import paint_monogram
from app.gui.lists.cell_roles import Index
from app.gui.lists.records import RECORD, Records

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@record
class RailEntry:
    """A line of the rail; without an icon it is a person.

    ``below`` stands small below the words: what tells one from others that are called so.
    """

    value: str
    words: str
    number: str = ""
    icon: str = ""
    below: str = ""


class _Entries(Records[RailEntry]):
    def key(self, one: RailEntry) -> str:
        return one.value

    def words(self, one: RailEntry) -> str:
        return one.words

    def spoken(self, row: int) -> str:
        entry = self.records[row]
        return ", ".join(filter(None, (entry.words, entry.below, entry.number)))


class _EntryDelegate(QStyledItemDelegate):
    narrow = False

    def __init__(self, view: QListView, high: int) -> None:
        super().__init__(view)
        self._view, self._high = view, high

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.now().px(self._high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        entry: RailEntry = index.data(RECORD)
        whole: QRect = option.rect
        chosen = self._view.selectionModel().isSelected(index)
        box = whole.adjusted(look.px(8), 1, -look.px(8), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            focus = self._view.hasFocus()
            painter.setPen(QPen(look.colour("accent" if focus else "line"), 2 if focus else 1))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_entry(painter, entry, box, chosen=chosen)
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, entry: RailEntry, box: QRect, *, chosen: bool
    ) -> None:
        look = theme.now()
        side = look.px(18 if entry.icon else 26)
        left = box.center().x() - side / 2 if self.narrow else box.left() + look.px(12)
        if not entry.icon:
            left -= 0 if self.narrow else look.px(4)
        place = QRectF(left, box.center().y() - side / 2, side, side)
        if entry.icon:
            colour = look.tokens.accent if chosen else look.tokens.text2
            icons.paint(painter, entry.icon, place, colour)
        else:
            paint_monogram(painter, entry.words, place, "surface", person=True)
        if self.narrow:
            return
        end = box.right() - look.px(12)
        small = look.font(12)
        painter.setFont(small)
        painter.setPen(look.colour("muted"))
        wide = QFontMetrics(small).horizontalAdvance(entry.number)
        painter.drawText(
            QRect(end - wide, box.top(), wide + 2, box.height()), _MIDDLE, entry.number
        )
        start = round(place.right()) + look.px(10)
        room = QRect(start, box.top(), end - wide - look.px(6) - start, box.height())
        lower = QFontMetrics(small).height() if entry.below else 0
        below = room.adjusted(0, room.height() - lower, 0, 0)
        face = look.font(14, bold=chosen)
        _paint_words(painter, face, "text", entry.words, room.adjusted(0, 0, 0, -lower))
        _paint_words(painter, small, "text2", entry.below, below)


def _paint_words(painter: QPainter, face: QFont, colour: str, words: str, room: QRect) -> None:
    """Paint as much of *words* as there is room for."""
    painter.setFont(face)
    painter.setPen(theme.now().colour(colour))
    cut = Qt.TextElideMode.ElideRight
    said = QFontMetrics(face).elidedText(words[:100], cut, room.width())
    painter.drawText(room, _MIDDLE, said)


class RailList(QListView):
    """Shows entries and tells which one the user chose."""

    picked = Signal(str)
    left = Signal()  # Esc

    def __init__(self, name: str, high: int = 40) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(name)
        self._entries = _Entries()
        self.setModel(self._entries)
        self._delegate = _EntryDelegate(self, high)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._tell)

    def show_entries(
        self, entries: tuple[RailEntry, ...], value: str, *, narrow: bool = False
    ) -> None:
        """Show *entries* with the one of *value* chosen; this tells nobody."""
        if self._delegate.narrow != narrow:
            self._delegate.narrow = narrow
            self.scheduleDelayedItemsLayout()
        self._entries.show_records(entries)
        row = self._entries.row_of(value)
        if row >= 0:
            self.setCurrentIndex(self._entries.index(row))
        else:
            self.clearSelection()

    def entries(self) -> tuple[RailEntry, ...]:
        """Return what is shown."""
        return self._entries.records

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go and choose at once with the arrows; leave with Esc."""
        before = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._tell(self.currentIndex())
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self._tell(self.currentIndex())

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._entries.records[index.row()].value)
