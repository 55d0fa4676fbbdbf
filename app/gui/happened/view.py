"""The picture in the hands of the user: the mouse, the keys, gestures and tooltips."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QPinchGesture, QToolTip

from app.gui.happened.gaps import Gap, next_gap
from app.gui.happened.pane import STEP, Pane
from app.gui.happened.stage import Spot
from app.gui.happened.walking import Move
from app.gui.plain import caption, tip
from app.gui.words import many

MOVES = {
    Qt.Key.Key_Left: Move.EARLIER,
    Qt.Key.Key_Right: Move.LATER,
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Home: Move.FIRST,
    Qt.Key.Key_End: Move.LAST,
}
CLOSER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
FARTHER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
MOST_OFFERED = 20  # marks of a stack in a menu
LONGEST = 120  # characters of each


class TimelineView(Pane):
    """Shows a picture, and tells what was chosen and asked for with keys or the mouse."""

    chosen = Signal(str)  # a fact, or nothing
    wanted = Signal(str)  # to edit a fact
    gone = Signal(str)  # to remove a fact
    point_wanted = Signal(str)
    promise_wanted = Signal(str)
    silence_wanted = Signal(object)  # a Gap that is to be a fact

    def __init__(self) -> None:
        super().__init__()
        self.tips: dict[str, str] = {}
        self.access: QAccessibleInterface | None = None  # what a screen reader is told
        self._pressed: QPoint | None = None
        self._dragged = False
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll in time with Shift, else up and down."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** (turned / 120), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the letter of a silence for the picture; in the ledger it is a shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain_key = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_S and plain_key:
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Answer gestures and the question for a tooltip."""
        if isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position().x())
                return True
        elif event.type() is QEvent.Type.Gesture:
            pinch = event.gesture(Qt.GestureType.PinchGesture)  # type: ignore[attr-defined]  # QGestureEvent
            if isinstance(pinch, QPinchGesture):
                self.zoom(pinch.scaleFactor(), pinch.centerPoint().x())
                return True
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        spot = self._spot(event.pos())
        tips = [self.tips[fact] for fact in spot.facts[:8]] if spot else []
        gap = self.stage().gap_at(event.pos().x(), event.pos().y()) if self.picture else None
        if not tips and gap is not None and not gap.known:
            tips = [self.tips[gap.name]]
        QToolTip.showText(event.globalPos(), tip("\n".join(tips)), self.viewport())

    def _spot(self, place: QPoint) -> Spot | None:
        return None if self.picture is None else self.stage().spot_at(place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where: a drag moves the picture."""
        self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture under the mouse, or show what can be clicked."""
        place = event.position().toPoint()
        if self._pressed is None:
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if self._spot(place) else Qt.CursorShape.ArrowCursor)
            return
        moved = place - self._pressed
        if not self._dragged and moved.manhattanLength() < 6:
            return
        self._dragged = True
        self._pressed = place
        bar, down = self.horizontalScrollBar(), self.verticalScrollBar()
        bar.setValue(bar.value() - moved.x())
        down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the mark under the mouse, unless the picture was moved."""
        if self._pressed is not None and not self._dragged:
            self._click(event.position().toPoint())
        self._pressed = None

    def _click(self, place: QPoint) -> None:
        spot = self._spot(place)
        if spot is None:
            self._choose("")
        elif self.selected in spot.facts and len(spot.facts) > 1:
            self._choose(spot.facts[(spot.facts.index(self.selected) + 1) % len(spot.facts)])
        else:
            self._choose(spot.facts[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a mark, come closer to a stack, or make a silence a fact."""
        spot = self._spot(event.position().toPoint())
        if spot is not None and len(spot.facts) > 1:
            self.zoom(STEP**4, event.position().x())
        elif spot is not None and self._gap(spot.facts[0]) is None:
            self.wanted.emit(spot.facts[0])
        else:
            self._want_silence(self.stage().gap_at(event.position().x(), event.position().y()))

    def _gap(self, name: str) -> Gap | None:
        """Return the silence that a mark stands for, None for the mark of a fact."""
        return None if self.picture is None else self.picture.gap(name)

    def want_selected(self) -> None:
        """Put the silence that is selected among the facts."""
        self._want_silence(self._gap(self.selected))

    def _want_silence(self, gap: Gap | None) -> None:
        if gap is not None and not gap.known:
            self.silence_wanted.emit(gap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks, zoom, and do something with the selected one."""
        key = Qt.Key(event.key())
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.picture is None or not (self._zoom_key(key) or self._act(key, ctrl=ctrl)):
            super().keyPressEvent(event)

    def _zoom_key(self, key: Qt.Key) -> bool:
        """Zoom with the plus and minus, with Ctrl or without."""
        if key in CLOSER:
            self.zoom(STEP)
        elif key in FARTHER:
            self.zoom(1 / STEP)
        else:
            return False
        return True

    def _act(self, key: Qt.Key, *, ctrl: bool) -> bool:
        """Do what a key asks; False when it asks nothing here."""
        acts = {
            Qt.Key.Key_Delete: self.gone,
            Qt.Key.Key_C: self.point_wanted,
            Qt.Key.Key_B: self.promise_wanted,
        }
        if key in MOVES and not ctrl:
            self._choose(self.walk.step(self.selected, MOVES[key]))
        elif key in acts and self.selected and not ctrl:
            if self._gap(self.selected) is not None:
                return False
            acts[key].emit(self.selected)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected:
            self._open()
        elif key is Qt.Key.Key_S and not ctrl:
            place = self.stage().place_of(self.selected) if self.selected else None
            reached = None if place is None else place[0]
            self._want_silence(next_gap(self.stage().picture.gaps, reached))
        elif key is Qt.Key.Key_Escape and self.selected:
            self._choose("")
        else:
            return False
        return True

    def _open(self) -> None:
        """Edit the selected mark; one in a stack only after it was chosen from it.

        A silence is put among the facts.
        """
        if self._gap(self.selected) is not None:
            self.want_selected()
            return
        spot = self.stage().spot_of(self.selected)
        if spot is None or len(spot.facts) == 1:
            self.wanted.emit(self.selected)
        else:
            place = QPoint(round(spot.across), round(spot.down))
            self.stack_menu(spot).popup(self.viewport().mapToGlobal(place))

    def stack_menu(self, spot: Spot) -> QMenu:
        """Return a menu with the marks that stand on top of each other, to edit one."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = max(0, min(spot.facts.index(self.selected) - 2, len(spot.facts) - MOST_OFFERED))
        for fact in spot.facts[first : first + MOST_OFFERED]:
            words = ", ".join(self.tips[fact].split("\n"))
            action = made.addAction(caption(words[:LONGEST]), partial(self._edit, fact))
            if fact == self.selected:
                made.setActiveAction(action)
        left = len(spot.facts) - MOST_OFFERED
        if left > 0:
            more = made.addAction(many("{n} more: come closer", "{n} more: come closer", left))
            more.triggered.connect(lambda: self.zoom(STEP**4, spot.across))
        return made

    def _edit(self, fact: str) -> None:
        self._choose(fact)
        self.wanted.emit(fact)

    def _choose(self, fact: str) -> None:
        self.show_selected(fact)
        if fact:
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.walk.place(fact))
            QAccessible.updateAccessibility(event)
        self.chosen.emit(fact)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys went elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
