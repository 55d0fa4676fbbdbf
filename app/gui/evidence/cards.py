"""The exhibits as cards: a picture of the file, the number, the title, what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.core.papers import Passage
from app.gui import icons, theme
from app.gui.evidence.highlights import box_in, paint_passage
from app.gui.lists.cell_roles import Index
from app.gui.lists.records import RECORD, Records
from app.gui.lists.two_lines import cut, two_lines
from app.gui.words import _

WIDE, HIGH, PICTURE = 213, 232, 146  # pixels at 100 %
MORE = 20  # for a second line of a title, where any needs it
TITLE = 14


@dataclass(frozen=True, slots=True)
class ExhibitCard:
    """An exhibit as it is shown; ``image`` is the icon where there is no picture.

    ``marked`` are the passages of its first page; ``linked`` says whether it shows any fact.
    """

    id: str
    number: str
    title: str
    dated: str
    shows: str
    sha256: str
    media_type: str
    image: str
    marked: tuple[Passage, ...] = ()
    linked: bool = False


class Cards(Records[ExhibitCard]):
    """The exhibits, with pictures that are asked for when a card is first painted."""

    def __init__(self, picture_of: Callable[[str, str], QImage]) -> None:
        super().__init__()
        self._picture_of = picture_of
        self._pictures: dict[str, QImage] = {}

    def picture(self, card: ExhibitCard) -> QImage:
        """Return the picture of a card; an empty one when its file cannot be shown."""
        if card.sha256 and card.sha256 not in self._pictures:
            self._pictures[card.sha256] = self._picture_of(card.sha256, card.media_type)
        return self._pictures.get(card.sha256, QImage())

    def key(self, one: ExhibitCard) -> str:
        """Return the id of the exhibit."""
        return one.id

    def words(self, one: ExhibitCard) -> str:
        """Return its title."""
        return one.title

    def spoken(self, row: int) -> str:
        """Return all that its card shows."""
        card = self.records[row]
        parts = (card.number, card.title, card.dated, card.shows)
        return ", ".join(part for part in parts if part)


class _CardDelegate(QStyledItemDelegate):
    """Paints a card, as wide as the row of cards lets it be."""

    wide = high = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a card."""
        return QSize(self.wide or theme.now().px(WIDE), self.high or theme.now().px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card."""
        card: ExhibitCard = index.data(RECORD)
        look = theme.now()
        box = QRectF(option.rect).adjusted(1, 1, -look.px(10), -look.px(10))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = look.colour("accent" if chosen else "line")
        painter.setPen(pen)
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, 10, 10)
        if chosen:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 7, 7)
        side = look.px(8)
        shown = QRectF(
            box.left() + side, box.top() + side, box.width() - 2 * side, look.px(PICTURE - 16)
        )
        self._picture(painter, index, card, shown)
        _number(painter, card.number, shown)
        _words(painter, card, box, shown.bottom() + look.px(6))
        painter.restore()

    def _picture(self, painter: QPainter, index: Index, card: ExhibitCard, box: QRectF) -> None:
        look = theme.now()
        path = QPainterPath()
        path.addRoundedRect(box, 6, 6)
        painter.fillPath(path, look.colour("sunken"))
        model = index.model()
        image = model.picture(card) if isinstance(model, Cards) else QImage()
        if image.isNull():
            side = look.px(40)
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(box.center())
            icons.paint(painter, card.image, middle, look.tokens.text2)
            return
        painter.setClipPath(path)
        fitting = image.size().scaled(
            box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        if image.height() > image.width():
            wide = round(box.width() * 0.7)
            fitting = image.size().scaled(wide, 10**6, Qt.AspectRatioMode.KeepAspectRatio)
        left = box.center().x() - fitting.width() / 2
        target = QRect(QPoint(round(left), round(box.top() + look.px(10))), fitting)
        painter.drawImage(target, image)
        for one in card.marked:
            paint_passage(painter, one, box_in(one, fitting).translated(target.topLeft()))
        painter.setClipping(False)


def _number(painter: QPainter, number: str, box: QRectF) -> None:
    if not number:
        return
    look = theme.now()
    painter.setFont(look.font(13, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(number) + look.px(20)
    tag = QRectF(box.left() + look.px(8), box.top() + look.px(8), wide, look.px(22))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(tag, 4, 4)
    painter.setPen(look.colour("on_accent"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, number)


def _title(card: ExhibitCard, room: int) -> tuple[str, ...]:
    """Return the lines of the title of a card, for which there are *room* pixels."""
    return two_lines(QFontMetrics(theme.now().font(TITLE, bold=True)), card.title, room)


def _words(painter: QPainter, card: ExhibitCard, box: QRectF, top: float) -> None:
    look = theme.now()
    left, wide = box.left() + look.px(12), box.width() - look.px(24)
    named = look.font(TITLE, bold=True)
    for text, face, token, image in (
        *((one, named, "text", "") for one in _title(card, int(wide))),
        (card.dated, look.font(12), "muted", ""),
        (card.shows, look.font(13), "text2", "link" if card.linked else ""),
    ):
        if not text:
            continue
        painter.setFont(face)
        painter.setPen(look.colour(token))
        high = painter.fontMetrics().height() + 2
        side = look.px(14) if image else 0
        if image:
            place = QRectF(left, top + (high - side) / 2, side, side)
            icons.paint(painter, image, place, look.tokens.accent)
        line = QRectF(left, top, wide, high).adjusted(side + look.px(6) if side else 0, 0, 0, 0)
        shown = cut(painter.fontMetrics(), text, int(line.width()))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
        )
        top += high


class CardView(QListView):
    """The cards side by side; Enter opens one, Delete takes it out.

    It is as high as all of them: the page scrolls, and not this.
    """

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, model: Cards) -> None:
        super().__init__()
        self.setAccessibleName(_("Exhibits"))
        self.setModel(model)
        self._cards = model
        self._delegate = _CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setSpacing(0)
        self.activated.connect(lambda at: self.opened.emit(model.records[at.row()].id))
        self.selectionModel().currentChanged.connect(self._tell)
        model.modelReset.connect(self._fit)
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        model.dataChanged.connect(self._fit)

    def current(self) -> str:
        """Return the id of the exhibit that is chosen, empty when there is none."""
        row = self.currentIndex().row()
        return self._cards.records[row].id if 0 <= row < len(self._cards.records) else ""

    def choose(self, exhibit_id: str) -> None:
        """Choose an exhibit; this tells as a click does."""
        row = self._cards.row_of(exhibit_id)
        if row >= 0:
            self.setCurrentIndex(self._cards.index(row))
            self._reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place as many cards in a row as there is room for, over its whole width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look, room = theme.now(), max(1, self.viewport().width() - 1)
        across = max(1, room // look.px(WIDE))
        self._delegate.wide = room // across
        rows = -(-self._cards.rowCount() // across)
        title = self._delegate.wide - 1 - look.px(10) - look.px(24)
        long = any(len(_title(one, title)) > 1 for one in self._cards.records)
        self._delegate.high = look.px(HIGH + MORE if long else HIGH)
        self.setFixedHeight(max(1, rows) * self._delegate.high + 2)
        self.scheduleDelayedItemsLayout()

    def _reveal(self) -> None:
        """Let the page scroll to the card that is chosen."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if area is not None else None
        box = self.visualRect(self.currentIndex())
        if area is not None and page is not None and self.isVisible() and box.isValid():
            middle = self.viewport().mapTo(page, box.center())
            area.ensureVisible(middle.x(), middle.y(), 0, box.height() // 2 + theme.now().px(8))

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._reveal()
        self.chosen.emit(self.current())
