"""Above the list: the chips that narrow it, and in which order it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.gui.fields.basics import Label, row
from app.gui.fields.choices import Chip, Flow
from app.gui.home.asked import CHIPS, Only
from app.gui.home.wording import only_words
from app.gui.words import _

_CHIP_ICONS = {
    Only.ACTION: ("contrast", "late"),
    Only.WAITING: ("clock", "accent"),
    Only.DRAFT: ("file-text", "text2"),
    Only.COMMITTEE: ("scale", "replaced"),
    Only.NEAR: ("flag", "broken"),
}


class Chips(QWidget):
    """Tells which chip was chosen; one of them is on, unless a counter is."""

    chosen = Signal(object)  # the Only

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[Only, Chip] = {}
        self.flow = flow = Flow(self, space=6)
        for only in CHIPS:
            chip = Chip("", *_CHIP_ICONS.get(only, ()))
            chip.make_small()
            chip.clicked.connect(lambda _on=False, only=only: self.chosen.emit(only))
            self._chips[only] = chip
            flow.addWidget(chip)

    def show_numbers(self, numbers: dict[Only, int], only: Only) -> None:
        """Show how many cases each chip leaves, with that of *only* on."""
        for name, chip in self._chips.items():
            chip.setText(f"{only_words(name)} {numbers[name]}")
            chip.setChecked(name is only)

    def chip(self, only: Only) -> Chip:
        """Return a chip."""
        return self._chips[only]


class Filters(QWidget):
    """Tells which chip was chosen, and which column gives the order: -1 for none."""

    narrowed = Signal(object)  # to the Only
    ordered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._inside = inside = row(self, space=8)
        self._bare = False
        self.chips = Chips()
        self.chips.chosen.connect(self.narrowed)
        self._words = Label(_("Sort by"), "small", wraps=False)
        self.order = QComboBox()
        self.order.setAccessibleName(_("Sort by"))
        self.order.activated.connect(lambda at: self.ordered.emit(at - 1))
        inside.addWidget(self.chips, 1)
        inside.addStretch(0)
        inside.addWidget(self._words)
        inside.addWidget(self.order)

    def show_numbers(self, numbers: dict[Only, int], only: Only, *, shown: bool) -> None:
        """Show how many cases each chip leaves; the chips only where they are *shown*."""
        self.chips.show_numbers(numbers, only)
        self.chips.setVisible(shown)
        self._fit()

    def show_orders(self, names: Sequence[str]) -> None:
        """Show what the list can be ordered by, the order in which it comes first."""
        self.order.clear()
        self.order.addItems(names)
        self._fit()

    def show_order(self, column: int) -> None:
        """Show that *column* gives the order, -1 for none; this tells nobody."""
        self.order.setCurrentIndex(column + 1)

    def show_narrow(self, *, narrow: bool, beside: bool) -> None:
        """Leave words out where there is little room, more with a look *beside* the list."""
        self._bare = narrow or beside
        self.order.setVisible(not (narrow and beside))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the chips have the room of the words, where they fit on one row with it."""
        parts = (self._words.sizeHint().width(), self.order.sizeHint().width())
        rest = self.width() - sum(parts) - 3 * self._inside.spacing()
        tight = not self.chips.isHidden() and self.chips.flow.whole_width() > rest
        self._words.setVisible(not self._bare and not tight)
