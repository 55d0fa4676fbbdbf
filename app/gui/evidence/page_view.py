"""A page of an exhibit on the screen: it scrolls, turns, and lets a passage be drawn on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from app.core.papers import WHOLE, Passage
from app.gui import theme
from app.gui.evidence.finding import Hit, passage
from app.gui.evidence.highlights import box_in, paint_passage, passage_words
from app.gui.roles import name_role
from app.gui.words import _

FIRST_BOX = (300.0, 460.0, 700.0, 540.0)  # where drawing with the keys begins
FINE, COARSE = 5, 20  # thousandths that a key moves an edge
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageView(QAbstractScrollArea):
    """Shows a page; ``drawn`` brings a passage, ``closer`` how many steps to zoom."""

    drawn = Signal(object)
    chosen = Signal(object)  # the Passage that was clicked, or None
    closer = Signal(int)
    resized = Signal()

    def __init__(self, name: str) -> None:
        name_role(PageView, QAccessible.Role.Graphic)
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image, self._size = QImage(), QSize(0, 0)
        self._page, self._turns = 1, 0
        self._passages: tuple[Passage, ...] = ()
        self._picked: Passage | None = None
        self._hit: Hit = ()
        self._drawing = False
        self._box: tuple[float, float, float, float] | None = None  # in thousandths
        self._from: QPoint | None = None
        self._moved = False  # whether the mouse moved the page since it was pressed

    def show_page(self, image: QImage, size: QSize, page: int, turns: int) -> None:
        """Show *image* as *size* pixels, turned by *turns* degrees; *page* counts from 1."""
        self._image, self._size, self._turns = image, size, turns
        if page != self._page:
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
        self._page = page
        self._measure()
        self.viewport().update()

    def show_passages(self, passages: tuple[Passage, ...], picked: Passage | None) -> None:
        """Show what was marked, with one of them chosen."""
        self._passages = tuple(one for one in passages if one.page == self._page)
        self._picked = picked
        words = {one: passage_words(one, 1) for one in self._passages}
        if picked in words:
            words[picked] = _("{mark}, chosen").format(mark=words[picked])
        self.setAccessibleDescription(", ".join(words.values()))
        self.viewport().update()

    def show_hit(self, hit: Hit) -> None:
        """Show what was found, and bring it into view."""
        self._hit = hit
        if hit:
            self.ensure_seen(hit[0])
        self.viewport().update()

    def ensure_seen(self, found: Passage) -> None:
        """Scroll until a passage is in view."""
        box = self._place().mapRect(box_in(found, self._size))
        port = self.viewport().rect()
        for bar, low, high, room in (
            (self.horizontalScrollBar(), box.left(), box.right(), port.width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), port.height()),
        ):
            if low < 0 or high > room:
                bar.setValue(round(bar.value() + (low + high - room) / 2))

    def turned_size(self) -> QSize:
        """Return how large the page is on the screen."""
        return self._size.transposed() if self._turns % 180 else self._size

    # Drawing a passage

    @property
    def drawing(self) -> bool:
        """Whether a passage is being drawn."""
        return self._drawing

    def draw(self, *, on: bool) -> None:
        """Begin or stop to draw a passage, with the mouse or the keys."""
        self._drawing, self._box = on, FIRST_BOX if on else None
        cross, arrow = Qt.CursorShape.CrossCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(cross if on else arrow)
        self.viewport().update()

    def _finish(self) -> None:
        if self._box is not None:
            left, top, right, bottom = self._box
            self.drawn.emit(passage(self._page, (left, top), (right, bottom)))

    def _drag(self, place: QPoint) -> None:
        if self._from is not None:
            one, other = self._thousandths(self._from), self._thousandths(place)
            self._box = (one.x(), one.y(), other.x(), other.y())
            self.viewport().update()

    def _shift(self, key: Qt.Key, event: QKeyEvent) -> None:
        """Move what is drawn as it is seen, or with Shift its far corner; Ctrl is finer."""
        if self._box is None:
            return
        across, down = MOVES[key]
        step = FINE if event.modifiers() & Qt.KeyboardModifier.ControlModifier else COARSE
        turned = QTransform().rotate(-self._turns).map(QPointF(across * step, down * step))
        left, top, right, bottom = self._box
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            left, top = _kept(left + turned.x()), _kept(top + turned.y())
        right, bottom = _kept(right + turned.x()), _kept(bottom + turned.y())
        self._box = (left, top, right, bottom)
        self.viewport().update()

    # Where things are

    def _measure(self) -> None:
        size, port = self.turned_size(), self.viewport().size()
        for bar, whole, room in (
            (self.horizontalScrollBar(), size.width(), port.width()),
            (self.verticalScrollBar(), size.height(), port.height()),
        ):
            bar.setRange(0, max(0, whole - room))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(40)

    def _place(self) -> QTransform:
        """Return what brings a pixel of the page to the screen."""
        size, port = self.turned_size(), self.viewport().size()
        across = max(0, port.width() - size.width()) / 2 - self.horizontalScrollBar().value()
        down = max(0, port.height() - size.height()) / 2 - self.verticalScrollBar().value()
        made = QTransform()
        made.translate(across + size.width() / 2, down + size.height() / 2)
        made.rotate(self._turns)
        return made.translate(-self._size.width() / 2, -self._size.height() / 2)

    def _thousandths(self, place: QPoint) -> QPointF:
        back, _can = self._place().inverted()
        found = back.map(QPointF(place))
        wide, high = max(1, self._size.width()), max(1, self._size.height())
        return QPointF(_kept(found.x() / wide * WHOLE), _kept(found.y() / high * WHOLE))

    def _at(self, place: QPoint) -> Passage | None:
        spot = self._thousandths(place)
        whole = QSize(WHOLE, WHOLE)
        held = [one for one in self._passages if box_in(one, whole).contains(spot)]
        return held[-1] if held else None

    # What Qt tells

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, what was marked and found on it, and what is being drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.now().colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(self._place())
        painter.drawImage(QRectF(QPointF(), self._size), self._image)
        for one in self._passages:
            paint_passage(painter, one, box_in(one, self._size), chosen=one == self._picked)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.now().colour("brand"), 2))
        for one in self._hit:
            painter.drawRect(box_in(one, self._size).adjusted(-2, -2, 2, 2))
        if self._box is not None:
            left, top, right, bottom = self._box
            made = passage(self._page, (left, top), (right, bottom))
            if made is not None:
                painter.setPen(QPen(theme.now().colour("accent"), 2, Qt.PenStyle.DashLine))
                painter.drawRect(box_in(made, self._size))
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Measure anew, and say so: a page that fits does so again."""
        self._measure()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.closer.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a passage, or to move the page."""
        self._from, self._moved = event.position().toPoint(), False
        if not self._drawing:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the passage, or move the page under the mouse."""
        place = event.position().toPoint()
        if self._drawing:
            self._drag(place)
        elif self._from is not None and (place - self._from).manhattanLength() > 3:
            moved, self._from, self._moved = place - self._from, place, True
            bar, down = self.horizontalScrollBar(), self.verticalScrollBar()
            bar.setValue(bar.value() - moved.x())
            down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the passage that was drawn, or the one that was clicked."""
        place = event.position().toPoint()
        if self._drawing and self._from is not None:
            self._drag(place)
            self._from = None
            self._finish()
            return
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if not self._moved:
            self.chosen.emit(self._at(place))
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is drawn and keep it with Enter, or choose a mark; else scroll."""
        key = Qt.Key(event.key())
        if self._drawing and key in MOVES:
            self._shift(key, event)
        elif self._drawing and key in ENTER:
            self._finish()
        elif key in ENTER and self._passages:
            self._choose_next()
        else:
            super().keyPressEvent(event)

    def _choose_next(self) -> None:
        """Choose the mark on the page that comes next, after the last the first."""
        order = self._passages
        at = order.index(self._picked) + 1 if self._picked in order else 0
        self.ensure_seen(order[at % len(order)])
        self.chosen.emit(order[at % len(order)])


def _kept(value: float) -> float:
    return min(float(WHOLE), max(0.0, value))
