"""The facts that belong to no point yet."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.core.pointing import loose_facts
from app.gui.fields.basics import Button, Card, Label, row
from app.gui.fields.choices import Flow
from app.gui.fields.fold import make_fold
from app.gui.points.facts import FactWords, fact_words
from app.gui.seen import Seen
from app.gui.words import _, many

MOST = 30  # chips at once


class LooseFacts(Card):
    """A quiet card; ``linked`` brings the id of a fact for the point that is shown."""

    linked = Signal(str)

    def __init__(self) -> None:
        super().__init__("sunken", margins=(12, 8))
        head = row()
        self.count = Label("", "small")
        self.open = Button(_("Show"), "compact")
        make_fold(self.open)
        self.open.clicked.connect(lambda _on: self._fill())
        head.addWidget(self.count, 1)
        head.addWidget(self.open)
        self.column.addLayout(head)
        self._hint = Label(_("Click a fact to link it to the point that is shown."), "caption")
        self.column.addWidget(self._hint)
        self.chips = Flow()
        self.column.addLayout(self.chips)
        self._rows: list[tuple[str, FactWords]] = []
        self._shown: list[tuple[str, FactWords]] = []

    def show_seen(self, seen: Seen) -> None:
        """Show how many there are; hidden when there are none."""
        named = [(one.promise or one.fact, one) for one in loose_facts(seen.case, seen.day)]
        found = [(str(key), fact_words(seen, key)) for key, _entry in named]
        self._rows = [(key, words) for key, words in found if words is not None]
        self.setVisible(bool(self._rows))
        self.count.setText(
            many(
                "{n} fact belongs nowhere yet", "{n} facts belong nowhere yet", len(self._rows)
            )
        )
        self._fill()

    def _fill(self) -> None:
        opened = self.open.isChecked()
        self.open.setText(_("Hide") if opened else _("Show"))
        self._hint.setVisible(opened)
        rows = self._rows[:MOST] if opened else []
        if rows == self._shown:
            return
        self._shown = rows
        chips = []
        for key, words in rows:
            chip = Button(words.text, "chip", words.icon)
            chip.setToolTip(_("Link to the point that is shown"))
            chip.clicked.connect(lambda _on=False, key=key: self.linked.emit(key))
            chips.append(chip)
        self.chips.fill(chips)
