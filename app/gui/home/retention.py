"""Closed cases that are kept longer than was set: proposed for the bin, never put there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.core.days import add_months
from app.gui.fields.basics import Button, Label, row
from app.gui.home.rows import Row
from app.gui.words import _, many


def kept_too_long(rows: Iterable[Row], today: date, years: int) -> tuple[str, ...]:
    """Return the ids of closed cases whose last contact lies over *years* back; none for 0.

    Of a case without a contact nobody knows how old it is: it is not proposed.
    """
    if not years:
        return ()
    before = add_months(today, -12 * years)
    return tuple(
        one.id
        for one in rows
        if not one.open and one.digest.last_contact and one.digest.last_contact < before
    )


class RetentionStrip(QFrame):
    """Says how many cases are kept too long; ``removed`` carries their ids when asked."""

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._ids: tuple[str, ...] = ()
        inside = row(self, margins=(12, 4), space=10)
        self.words = Label("")
        self.button = Button(_("Move them to the bin"), "", "trash-2")
        self.button.clicked.connect(lambda: self.removed.emit(self._ids))
        inside.addWidget(self.words, 1)
        inside.addWidget(self.button)
        self.hide()

    def show_rows(self, rows: Iterable[Row], today: date, years: int) -> None:
        """Say how many of *rows* are kept longer than *years*; hidden when none is."""
        self._ids = kept_too_long(rows, today, years)
        words = many(
            "{n} closed case is older than you want to keep.",
            "{n} closed cases are older than you want to keep.",
            len(self._ids),
        )
        self.words.setText(words)
        self.setVisible(bool(self._ids))
