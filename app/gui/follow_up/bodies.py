"""The bodies that may take the case: from when until when, and by which rule."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.advising import ToldBody, ToldStep
from app.gui.days import plain_day
from app.gui.fields.basics import Card, Label, clear, column, row
from app.gui.follow_up.bar import Window, WindowBar, words
from app.gui.words import _


class Bodies(QWidget):
    """A card for each body of which the first and the last day are known."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = column(self, space=12)

    def show_steps(self, steps: tuple[ToldStep, ...], start: date | None, today: date) -> None:
        """Show the bodies of *steps*; *start* is the day of the first complaint."""
        clear(self._cards)
        for step in steps:
            for body in step.bodies:
                if body.at.opens is not None and body.at.closes is not None:
                    window = Window(start, body.at.opens, body.at.closes, today)
                    self._cards.addWidget(_card(body, window))
        self.setVisible(self._cards.count() > 0)


def _card(body: ToldBody, window: Window) -> Card:
    made = Card()
    head = row()
    title = _("{body}: can you go there?").format(body=body.name)
    head.addWidget(Label(title, "h2"), 1)
    head.addWidget(Label(words(window), "strong", wraps=False))
    made.column.addLayout(head)
    bar = WindowBar()
    bar.show_window(window, body.name)
    made.column.addWidget(bar)
    for text in body.words[1:]:
        made.column.addWidget(Label(text, "small"))
    source = _("Rule of this body, looked up on {day}.").format(day=plain_day(body.checked_on))
    made.column.addWidget(Label(source, "caption"))
    return made
