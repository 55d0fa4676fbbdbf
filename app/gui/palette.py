"""The command palette (Ctrl+K): type what you want to do or find, and press Enter."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.gui import icons, theme
from app.gui.commands import LONGEST, Command, fitting, sort_words
from app.gui.fields.basics import Label, bounded, column
from app.gui.lists.cell_roles import Index
from app.gui.lists.records import RECORD, Records
from app.gui.words import _

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Commands(Records[Command]):
    def key(self, one: Command) -> Command:
        return one

    def words(self, one: Command) -> str:
        return one.words

    def spoken(self, row: int) -> str:
        one = self.records[row]
        return ", ".join(filter(None, (one.words, one.below, sort_words(one.sort), one.keys)))


class _CommandDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.now().px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        command: Command = index.data(RECORD)
        box: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(QRectF(box.adjusted(4, 1, -4, -1)), 6, 6)
        side = look.px(18)
        place = QRectF(box.left() + look.px(14), box.center().y() - side / 2, side, side)
        icons.paint(painter, command.icon, place, look.tokens.text2)
        self._paint_words(painter, command, box.adjusted(look.px(44), 0, -look.px(14), 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, command: Command, box: QRect) -> None:
        look = theme.now()
        small, face = look.font(13), look.font(14, bold=True)
        end = command.keys or sort_words(command.sort)
        wide = QFontMetrics(small).horizontalAdvance(end)
        painter.setFont(small)
        painter.setPen(look.colour("text2"))
        painter.drawText(
            QRect(box.right() - wide, box.top(), wide + 2, box.height()), _MIDDLE, end
        )
        room = box.width() - wide - look.px(16)
        painter.setFont(face)
        painter.setPen(look.colour("text"))
        cut = QFontMetrics(face).elidedText(
            command.words[:LONGEST], Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(QRect(box.left(), box.top(), room, box.height()), _MIDDLE, cut)
        used = QFontMetrics(face).horizontalAdvance(cut) + look.px(10)
        painter.setFont(small)
        painter.setPen(look.colour("text2"))
        rest = QRect(box.left() + used, box.top(), max(0, room - used), box.height())
        below = QFontMetrics(small).elidedText(
            command.below[:LONGEST], Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, _MIDDLE, below)


class CommandPalette(QDialog):
    """Shows what fits; ``chosen`` carries the value of the command that was taken."""

    chosen = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(_("Search or command"))
        self.setModal(False)
        self.resize(bounded(owner, 620, 460))
        self._all: tuple[Command, ...] = ()
        inside = column(self, margins=(12, 12))
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(_("What do you want to do or find?"))
        self.field.setAccessibleName(_("What do you want to do or find?"))
        self.field.textEdited.connect(lambda _text: self._fill())
        self.list = QListView()
        self.list.setAccessibleName(_("What fits"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = _Commands()
        self._delegate = _CommandDelegate()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(lambda _index: self._take())
        self._none = Label(_("Nothing fits. Try fewer letters."), "small")
        inside.addWidget(self.field)
        inside.addWidget(self._none)
        inside.addWidget(self.list, 1)

    def show_commands(self, commands: tuple[Command, ...]) -> None:
        """Show *commands*, with nothing typed yet and the keyboard in the field."""
        self._all = commands
        self.field.clear()
        self._fill()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown(self) -> tuple[Command, ...]:
        """Return the commands that fit what is typed."""
        return self._model.records

    def _fill(self) -> None:
        self._model.show_records(fitting(self._all, self.field.text()))
        self._none.setVisible(not self._model.records)
        if self._model.records:
            self.list.setCurrentIndex(self._model.index(0))

    def _take(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._model.records):
            self.close()
            self.chosen.emit(self._model.records[at].value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list while typing; take with Enter, close with Esc."""
        if event.key() in _MOVES:
            self._move(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _move(self, key: int) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(key), 8)
        last = len(self._model.records) - 1
        at = min(last, max(0, self.list.currentIndex().row() + step))
        self.list.setCurrentIndex(self._model.index(at))
