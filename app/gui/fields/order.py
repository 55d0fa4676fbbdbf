"""Cards in an order that the user makes: by dragging, or with Alt and an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.fields.basics import Card, IconButton, column, discard, line
from app.gui.words import _

_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Handle(IconButton):
    """What a card is dragged by: says where it is held, and where it was let go."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, words: str) -> None:
        super().__init__("grip-vertical", words, "Alt+↑, Alt+↓")
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow to the card, where a button would go to the next one."""
        if Qt.Key(event.key()) in _WAYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the card is held."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say where the card was let go."""
        super().mouseReleaseEvent(event)
        self.dropped.emit(event.globalPosition().toPoint())


class OrderCard(Card):
    """A card that can be moved; it has its own ``handle`` to place where it likes."""

    moved = Signal(int)  # by how many places
    pressed = Signal()

    def __init__(self, kind: str = "card", *, margins: tuple[int, int] = (12, 10)) -> None:
        super().__init__(kind, margins=margins)
        self.handle = Handle(_("Move"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow."""
        step = _WAYS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that somebody pressed on the card itself."""
        super().mousePressEvent(event)
        self.pressed.emit()


class OrderList(QWidget):
    """Cards by id; ``moved`` brings the id of one and its new place, from 0."""

    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, OrderCard] = {}
        self._column = column(self, space=8)
        self._mark: QFrame = line()
        self._mark.setProperty("kind", "drop")
        self._mark.setParent(self)
        self._mark.hide()

    def card(self, key: str) -> OrderCard | None:
        """Return the card of an id."""
        return self._cards.get(key)

    def cards(self) -> Sequence[OrderCard]:
        """Return the cards in their order."""
        return tuple(self._cards.values())

    def show_cards(self, cards: dict[str, OrderCard]) -> None:
        """Show *cards* in this order; those that stay are not made anew."""
        for key, card in self._cards.items():
            if cards.get(key) is not card:
                discard(card)
        fresh = {key: card for key, card in cards.items() if self._cards.get(key) is not card}
        for key, card in fresh.items():
            card.moved.connect(lambda step, key=key: self._step(key, step))
            card.handle.dragged.connect(self._dragged)
            card.handle.dropped.connect(lambda at, key=key: self._dropped(key, at))
        if list(cards) != list(self._cards) or fresh:
            for at, card in enumerate(cards.values()):
                if self._column.indexOf(card) != at:
                    self._column.insertWidget(at, card)
        self._cards = dict(cards)

    def _step(self, key: str, step: int) -> None:
        place = list(self._cards).index(key) + step
        if 0 <= place < len(self._cards):
            self.moved.emit(key, place)

    def _dragged(self, at: QPoint) -> None:
        place = self._place_at(at)
        cards = list(self._cards.values())
        down = cards[place].y() if place < len(cards) else cards[-1].geometry().bottom() + 6
        self._mark.setGeometry(0, max(0, down - 5), self.width(), 3)
        self._mark.raise_()
        self._mark.show()

    def _dropped(self, key: str, at: QPoint) -> None:
        if not self._mark.isVisibleTo(self):
            return
        self._mark.hide()
        before = list(self._cards).index(key)
        place = self._place_at(at)
        if place > before:  # the card itself is no longer among those before
            place -= 1
        if place != before:
            self.moved.emit(key, place)

    def _place_at(self, at: QPoint) -> int:
        """Return before which card something is let go there."""
        down = self.mapFromGlobal(at).y()
        cards = self._cards.values()
        return sum(1 for card in cards if card.geometry().center().y() < down)
