"""In which order the exhibits are shown; their numbers follow the date in every order."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.exhibit_order import exhibit_ids
from app.core.lookup import facts
from app.core.papers import Exhibit
from app.gui import naming
from app.gui.fields.basics import Label, row
from app.gui.fields.field import Combo
from app.gui.words import _, of

Numbered = tuple[int, Exhibit]


class Order(StrEnum):
    """What comes first."""

    DATE = "date"  # the oldest, undated ones last
    NAME = "name"
    ADDED = "added"  # what was added last


def order_words() -> dict[Order, str]:
    """Return what each order is called."""
    return {
        Order.DATE: of("order", "By date"),
        Order.NAME: of("order", "By name"),
        Order.ADDED: _("Last added first"),
    }


def in_order(case: Case, order: Order) -> tuple[Numbered, ...]:
    """Return the exhibits with their numbers, in *order*; equal ones by their numbers."""
    index = facts(case)
    found = (index.exhibit(one) for one in exhibit_ids(case))
    numbered = tuple(enumerate((one for one in found if one is not None), start=1))
    added = {one.id: at for at, one in enumerate(case.exhibits)}
    keys: dict[Order, Callable[[Numbered], int | str]] = {
        Order.DATE: lambda one: one[0],
        Order.NAME: lambda one: naming.plain(one[1].title, case).casefold(),
        Order.ADDED: lambda one: -added[one[1].id],
    }
    return tuple(sorted(numbered, key=keys[order]))


class OrderChoice(QWidget):
    """The orders to choose from, behind their label."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        label = Label(of("exhibits", "Order"), "told", wraps=False)
        self.combo = Combo()
        named = order_words()
        self.combo.offer([(one.value, words) for one, words in named.items()])
        self.combo.setMinimumContentsLength(max(map(len, named.values())))
        self.combo.show_value(Order.DATE)
        self.combo.setAccessibleName(label.text())
        self.combo.activated.connect(lambda _at: self.chosen.emit())
        label.setBuddy(self.combo)
        inside = row(self)
        inside.addWidget(label)
        inside.addWidget(self.combo)

    def order(self) -> Order:
        """Return the order that is chosen."""
        return Order(self.combo.value())
