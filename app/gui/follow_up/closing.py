"""Ending a case, or opening it again: nobody has to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.status import Status
from app.core.steps import ENDED
from app.gui.fields.basics import Button, Card, Label, clear
from app.gui.fields.choices import Flow
from app.gui.words import _


class ClosingCard(Card):
    """Offers how a case can end; ``chosen`` brings the status that it is to have."""

    chosen = Signal(object)  # the Status

    def show_status(self, status: Status) -> None:
        """Offer what a case of that status can become; this tells nobody."""
        clear(self.column)
        ended = status in ENDED
        title = _("This case is closed") if ended else _("You may stop")
        self.column.addWidget(Label(title, "subhead"))
        text = _("Solved, settled or done with it. Nothing is lost, and you can open it again.")
        self.column.addWidget(Label(text, "small"))
        holder = QWidget()
        Flow(holder).fill([self._button(one, name) for one, name in _choices(ended=ended)])
        self.column.addWidget(holder)

    def _button(self, status: Status, name: str) -> Button:
        made = Button(name, "compact")
        if status in ENDED:
            made.setAccessibleName(_("Close the case: {how}").format(how=name))
        made.clicked.connect(lambda: self.chosen.emit(status))
        return made


def _choices(*, ended: bool) -> tuple[tuple[Status, str], ...]:
    """Return the statuses to choose from, with the words of their buttons."""
    if ended:
        return ((Status.OPEN, _("Open the case again")),)
    return (
        (Status.SOLVED, _("Solved")),
        (Status.SETTLED, _("Settled")),
        (Status.STOPPED, _("Stopped")),
    )
