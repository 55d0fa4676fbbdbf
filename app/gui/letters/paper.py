"""The true pages of a letter, one under the other, with what is said in their margins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.letters.chips import chip_width, paint_chip
from app.gui.letters.looks import Look
from app.gui.letters.page_links import PageLinks
from app.gui.letters.page_marks import paint_chosen, paint_focus, paint_window
from app.gui.letters.pictures import Pictures
from app.gui.roles import name_role
from app.gui.words import _
from app.writers.written import Place

GAP = 14
EDGE = 10
TEXT_RIGHT = 169 / 210  # of the width of the page: where the chips of the margin begin


class Paper(QWidget):
    """Paints the pages that are seen; a click or the arrow keys choose a block.

    ``chosen`` tells which, ``opened`` that it is to be edited, ``asked`` that its facts are
    to be shown.
    """

    chosen = Signal(str)
    opened = Signal(str)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name_role(Paper, QAccessible.Role.Document)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Pages of the letter"))
        self.setMouseTracking(True)
        self._pictures: Pictures | None = None
        self._typed: dict[int, tuple[Pictures, int]] = {}
        self._places: tuple[Place, ...] = ()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._look = Look()
        self._block = ""
        self.links = PageLinks(self, lambda page: (self._sheet(page), self._per_point(page)))
        self.zoom = 1.0

    def show_pages(self, pictures: Pictures | None, places: tuple[Place, ...]) -> None:
        """Show other pages, with the blocks at *places*; the file of before is closed."""
        before, self._pictures, self._places = self._pictures, pictures, places
        self._sizes = pictures.sizes if pictures else ()
        self.links.forget()
        self._show_typed({})
        if before is not None:
            before.close()
        self._measure()

    def show_typed(
        self, page: int, pages: int, pictures: Pictures, places: tuple[Place, ...]
    ) -> None:
        """Show one page as it is being typed, of as many *pages* as there are now."""
        self._show_typed({page: (pictures, 0)})
        self._places = places
        size = pictures.sizes[0]
        self._sizes = (*self._sizes[:pages], *([size] * (pages - len(self._sizes))))
        self._measure()

    def _show_typed(self, typed: dict[int, tuple[Pictures, int]]) -> None:
        before, self._typed = self._typed, typed
        for pictures, _number in before.values():
            pictures.close()

    def show_look(self, look: Look) -> None:
        """Show other chips and another window."""
        self._look = look
        self.update()

    def show_block(self, block: str) -> None:
        """Show which block is chosen; this tells nobody."""
        if block != self._block:
            self._block = block
            self.setAccessibleDescription(self._look.names.get(block, ""))
            if self.hasFocus():
                event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(event)
            self.update()

    def set_zoom(self, zoom: float) -> None:
        """Show the pages *zoom* times as wide as they fit."""
        self.zoom = zoom
        self._measure()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def block_box(self, block: str) -> QRectF:
        """Return where a block stands first, in pixels; empty where it does not."""
        place = next((one for one in self._places if one.block == block), None)
        return QRectF() if place is None else self._box(place)

    def page_top(self, page: int) -> int:
        """Return where a page begins, in pixels."""
        return round(EDGE + sum(self._high(size) + GAP for size in self._sizes[:page]))

    def page_at(self, down: int) -> int:
        """Return the page that is *down* pixels from the top."""
        tops = [self.page_top(page) for page in range(self.pages)]
        return max((page for page, top in enumerate(tops) if top <= down), default=0)

    def sizeHint(self) -> QSize:
        """Return the room of all pages."""
        return QSize(200, self.page_top(self.pages))

    def _measure(self) -> None:
        wide = round(self._wide() + 2 * EDGE) if self.zoom > 1 else 0
        self.setMinimumSize(wide, self.page_top(self.pages))
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def _wide(self) -> float:
        widest = theme.now().px(820)
        return min(max(self._room() - 2 * EDGE, 200), widest) * self.zoom

    def _scale(self, size: tuple[float, float]) -> float:
        return self._wide() / size[0]

    def _per_point(self, page: int) -> float:
        return self._scale(self._sizes[page])

    def _high(self, size: tuple[float, float]) -> float:
        return size[1] * self._scale(size)

    def _sheet(self, page: int) -> QRectF:
        size = self._sizes[page]
        wide = self._wide()
        left = max((self.width() - wide) / 2, EDGE)
        return QRectF(round(left), self.page_top(page), wide, self._high(size))

    def _box(self, place: Place) -> QRectF:
        if place.page >= self.pages:
            return QRectF()
        sheet, scale = self._sheet(place.page), self._scale(self._sizes[place.page])
        left, top = sheet.left() + place.left * scale, sheet.top() + place.top * scale
        wide, high = place.right - place.left, place.bottom - place.top
        return QRectF(left, top, wide * scale, high * scale)

    def resizeEvent(self, _event: object) -> None:
        """Fit the pages to the new width."""
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen of the pages."""
        painter = QPainter(self)
        seen = QRectF(event.rect())
        for page in range(self.pages):
            sheet = self._sheet(page)
            if sheet.intersects(seen):
                self._paint_page(painter, page, sheet)
        if self.hasFocus() and self.pages:
            self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        """Draw where the keys are: around the chosen block, else around the first page."""
        box = self.block_box(self._block)
        room = self._sheet(0) if box.isEmpty() else box.adjusted(-12, -3, 9, 3)
        paint_focus(painter, room)

    def _paint_page(self, painter: QPainter, page: int, sheet: QRectF) -> None:
        image = self._image(page, self._scale(self._sizes[page]))
        if image is None:
            painter.fillRect(sheet, QColor(theme.now().tokens.paper))
        else:
            painter.drawImage(sheet.topLeft(), image)
        painter.setPen(QPen(theme.now().colour("line"), 1))
        painter.drawRect(sheet)
        if page == 0 and self._look.window is not None:
            self._paint_window(painter, sheet, self._look.window)
        for place in self._places:
            if place.page == page:
                self._paint_block(painter, place, sheet)
        if page not in self._typed:  # where nobody types, the words stand still
            self.links.paint(painter, page)

    def _image(self, page: int, scale: float) -> QImage | None:
        ratio = self.devicePixelRatioF()
        ground = theme.now().tokens.paper if theme.now().dark else "#FFFFFF"
        pictures, number = self._typed.get(page, (self._pictures, page))
        if pictures is None or number >= len(pictures.sizes):
            return None
        image = pictures.picture(number, scale * ratio, ground)
        image.setDevicePixelRatio(ratio)
        return image

    def _paint_window(
        self, painter: QPainter, sheet: QRectF, window: tuple[float, float, float, float]
    ) -> None:
        scale = self._scale(self._sizes[0])
        x, y, wide, high = window
        corner = sheet.topLeft() + QPointF(x * scale, y * scale)
        paint_window(painter, QRectF(corner.x(), corner.y(), wide * scale, high * scale))

    def _paint_block(self, painter: QPainter, place: Place, sheet: QRectF) -> None:
        box = self._box(place)
        if place.block == self._block:
            paint_chosen(painter, box)
        at = QPointF(sheet.left() + sheet.width() * TEXT_RIGHT + 6, box.top())
        for chip in self._look.chips.get(place.block, ()):
            words = at.x() + chip_width(chip) < self.width()
            at.setY(at.y() + paint_chip(painter, chip, at, words=words) + 3)

    def block_at(self, point: QPointF) -> str:
        """Return the block under *point*, empty where there is none."""
        for place in self._places:
            box = self._box(place)
            room = QRectF(box.left() - 12, box.top(), self._wide(), box.height())
            if room.contains(point):
                return place.block
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the block under the pointer."""
        block = self.block_at(event.position())
        if block:
            self.chosen.emit(block)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the block under the pointer."""
        block = self.block_at(event.position())
        if block:
            self.opened.emit(block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a block can be clicked."""
        over = bool(self.block_at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or former block, edit it, or show its facts."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._block:
            facts = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.asked if facts else self.opened).emit(self._block)
        elif key in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._step(steps[key])
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        blocks = list(dict.fromkeys(one.block for one in self._places))
        if blocks:
            at = blocks.index(self._block) + step if self._block in blocks else 0
            self.chosen.emit(blocks[min(max(at, 0), len(blocks) - 1)])

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Say where the keys are: on the chosen block, where its menu opens too."""
        box = self.block_box(self._block)
        if query is Qt.InputMethodQuery.ImCursorRectangle and not box.isEmpty():
            return box.toRect()
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        """Keep Enter for the block, which a window would take for its default button."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Return and event.modifiers() & alt:
                event.accept()
                return True
        return super().event(event)
