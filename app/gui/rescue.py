"""When the cases cannot be opened: why, and the backups that can bring them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui import theme
from app.gui.days import long_day
from app.gui.fields.basics import Button, Card, Label, clear, column, row
from app.gui.marks import Mark, MarkView
from app.gui.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.backups import Backup

MOST = 8
WIDE = 720  # pixels at 100 %


class Rescue(QWidget):
    """Says what is wrong with the library; nothing is touched before a button is pressed."""

    retry = Signal()
    recover = Signal(object)  # the Backup

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        whole = column(self, margins=(24, 48), space=16)
        card = Card("wrong", margins=(24, 20))
        self._words = Label("", "subhead")
        line = row(space=12)
        line.addWidget(MarkView(Mark.ERROR, _("Your cases cannot be opened"), 24))
        line.addWidget(Label(_("Your cases cannot be opened"), "title"), 1)
        card.column.addLayout(line)
        card.column.addWidget(self._words)
        again = Button(_("Try again"))
        again.clicked.connect(self.retry)
        card.column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(_in_the_middle(card))
        self._backups = Card()
        whole.addLayout(_in_the_middle(self._backups))
        whole.addStretch(1)

    def show_trouble(self, words: str, backups: Sequence[Backup]) -> None:
        """Show why, and the backups there are, the newest first."""
        self._words.setText(words)
        clear(self._backups.column)
        self._backups.setVisible(bool(backups))
        self._backups.column.addWidget(Label(_("Bring your cases back from a backup"), "h2"))
        text = _("What is there now is set aside and kept.")
        self._backups.column.addWidget(Label(text, "small"))
        for backup in backups[:MOST]:
            line = row(space=12)
            day = f"{long_day(backup.made_at.date())}, {backup.made_at:%H:%M}"
            line.addWidget(Label(day, "strong"), 1)
            button = Button(_("Bring back"), "primary" if backup is backups[0] else "")
            button.setAccessibleName(_("Bring back the backup of {day}").format(day=day))
            button.clicked.connect(lambda _on=False, one=backup: self.recover.emit(one))
            line.addWidget(button)
            self._backups.column.addLayout(line)


def _in_the_middle(card: QWidget) -> QHBoxLayout:
    card.setMaximumWidth(theme.now().px(WIDE))
    made = row()
    made.addStretch(0)
    made.addWidget(card, 1)
    made.addStretch(0)
    return made
