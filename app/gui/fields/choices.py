"""Choices: a segment for one of a few, chips for one or more, and rows that flow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QWidget,
)

from app.gui import theme
from app.gui.fields.basics import Button, clear, row
from app.gui.icons import icon

SMALL = 15  # pixels at 100 % of the icon of a small chip
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


def _bold(size: QSize) -> QSize:
    """Return the size of a button for the same words when they are bold."""
    return QSize(size.width() + size.width() // 24 + 2, size.height())


class _Choice(Button):
    """A button whose words are bold while it is on."""

    def sizeHint(self) -> QSize:
        """Return room for the bold words."""
        return _bold(super().sizeHint())


class Segment(QFrame):
    """One of a few, side by side; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        images: Mapping[str, str] | None = None,
    ) -> None:
        """Make it with (value, words) for each; *name* says what is chosen.

        *images* names the icon of a value, where it has one.
        """
        super().__init__()
        self.setProperty("kind", "segment")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        self._images = images or {}
        inside = row(self, margins=(2, 2), space=2)
        for value, words in choices:
            button = _Choice(words, "", self._images.get(value, ""))
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self._buttons[value] = button
            inside.addWidget(button)
        self._group.buttonClicked.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _choose(self) -> None:
        self.chosen.emit(self.value())

    def make_small(self) -> None:
        """Be smaller from now on: beside a field."""
        self.setProperty("small", True)

    def show_value(self, value: str) -> None:
        """Show which one is chosen, none for a value that is not offered; tells nobody."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def value(self) -> str:
        """Return the chosen value, empty when there is none."""
        checked = (value for value, button in self._buttons.items() if button.isChecked())
        return next(checked, "")

    def show_images(self, *, shown: bool) -> None:
        """Show the icons of the values, or only their words."""
        for value, button in self._buttons.items():
            image = self._images.get(value)
            if image and button.icon().isNull() is shown:
                button.setIcon(icon(image) if shown else QIcon())

    def say(self, value: str, words: str) -> None:
        """Call a value otherwise from now on."""
        self._buttons[value].setText(words)
        self._buttons[value].setAccessibleName(f"{self.accessibleName()}: {words}")

    def button(self, value: str) -> Button:
        """Return the button of a value."""
        return self._buttons[value]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the one before with the arrow keys."""
        step = STEPS.get(Qt.Key(event.key()))
        values = list(self._buttons)
        if step is None or not self.value():
            super().keyPressEvent(event)
            return
        value = values[(values.index(self.value()) + step) % len(values)]
        self._buttons[value].setFocus(Qt.FocusReason.TabFocusReason)
        self._buttons[value].click()


class Chip(Button):
    """A small round button that is on or off."""

    def __init__(self, text: str, image: str = "", token: str = "text2") -> None:
        """Show *text* behind the icon *image*, that has the colour *token*."""
        super().__init__(text, "chip", image)
        self._image, self._token = image, token
        self._show_on(False)
        self.setCheckable(True)
        self.toggled.connect(self._show_on)

    def make_small(self) -> None:
        """Be smaller from now on: one of many in a row."""
        self.setProperty("small", True)
        self._side = SMALL
        self._space()

    def _show_on(self, on: bool) -> None:
        """Show a tick while it is on: colour alone says nothing."""
        if on:
            self.setIcon(icon("check", "accent"))
        else:
            self.setIcon(icon(self._image, self._token) if self._image else QIcon())
        self._space()

    def sizeHint(self) -> QSize:
        """Return room for the bold words of a chip that is on."""
        return _bold(super().sizeHint())


class Flow(QLayout):
    """Places widgets side by side, and on a next row where there is no room."""

    def __init__(self, owner: QWidget | None = None, space: int = 8) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.now().px(space))

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item, as Qt asks for."""
        self._items.append(item)

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Place *widgets* instead of what there was."""
        clear(self)
        for widget in widgets:
            self.addWidget(widget)
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows for *width* pixels."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets in *rect*."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        """Return the least size: Qt asks the height for the width it has."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def whole_width(self) -> int:
        """Return how wide all would be on one row."""
        shown = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        return sum(shown) + self.spacing() * max(0, len(shown) - 1)

    def _place(self, rect: QRect, *, really: bool) -> int:
        """Place the widgets row by row, each in the middle of its row; return the height."""
        down = rect.y()
        for line in self._rows(rect):
            high = max(item.sizeHint().height() for _across, item in line)
            if really:
                for across, item in line:
                    size = item.sizeHint()
                    lower = down + (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(across, lower), size))
            down += high + self.spacing()
        return max(0, down - self.spacing() - rect.y())

    def _rows(self, rect: QRect) -> list[list[tuple[int, QLayoutItem]]]:
        """Return the items that are shown, each with its place across, in rows."""
        made: list[list[tuple[int, QLayoutItem]]] = []
        across = rect.x()
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not made or (across > rect.x() and across + wide > rect.right() + 1):
                made.append([])
                across = rect.x()
            made[-1].append((across, item))
            across += wide + self.spacing()
        return made
