"""What is not asked any more, with a button to ask it again."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.claims import Demand
from app.core.wanting import asked_again, settled_demands
from app.gui.fields.basics import Button, Card, Label, clear, row
from app.gui.moments import when_of
from app.gui.seen import Seen
from app.gui.wants.kinds import demand_words
from app.gui.words import _


class SettledCard(Card):
    """Demands that were met or dropped; hidden where there are none."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("sunken")
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.buttons: dict[str, Button] = {}

    def show_seen(self, seen: Seen) -> None:
        """Show what was settled; this tells nobody."""
        self._seen = seen
        found = settled_demands(seen.case)
        rows = tuple((str(one.id), self._words(one)) for one in found)
        if rows == self._shown:
            return
        self._shown = rows
        clear(self.column)
        self.buttons = {}
        self.setVisible(bool(rows))
        self.column.addWidget(Label(_("Not asked any more"), "strong"))
        for key, words in rows:
            button = Button(_("Ask again"), "compact", "rotate-ccw")
            button.setAccessibleName(_("Ask again: {what}").format(what=words))
            button.clicked.connect(lambda _on=False, key=key: self._again(key))
            self.buttons[key] = button
            inside = row()
            inside.addWidget(Label(words), 1)
            inside.addWidget(button)
            self.column.addLayout(inside)

    def _words(self, demand: Demand) -> str:
        case, day = self._seen.case, self._seen.day
        what = demand_words(case, demand)
        if demand.met is not None:
            met = when_of(case, demand.met, day)
            return _("{what} (met: {day})").format(what=what, day=met)
        dropped = when_of(case, demand.dropped, day)
        return _("{what} (dropped: {day})").format(what=what, day=dropped)

    def _again(self, key: str) -> None:
        case = self._seen.case
        demand = next((one for one in case.demands if one.id == key), None)
        if demand is not None:
            self.edited.emit(_("Demand asked again"), asked_again(case, demand))
