"""The bodies that may take the case: from when until when, and by which rule."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.advising import ToldBody, ToldStep
from app.core.when import Span
from app.gui.days import plain_day
from app.gui.fields.basics import Card, Label, clear, column, row
from app.gui.follow_up.bar import Window, WindowBar, doubt_words, words
from app.gui.words import _


class Bodies(QWidget):
    """A card for each body that minds the days, where the first or the last is known."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = column(self, space=12)

    def show_steps(self, steps: tuple[ToldStep, ...], start: Span | None, today: date) -> None:
        """Show the bodies of *steps*; *start* is when the first complaint was."""
        clear(self._cards)
        for step in steps:
            for body in step.bodies:
                known = body.at.opens or body.at.closes
                if known is not None and (body.waits or body.ends):
                    self._cards.addWidget(_card(body, _window(body, start, today)))
        self.setVisible(self._cards.count() > 0)


def _window(body: ToldBody, start: Span | None, today: date) -> Window:
    """Return the days of a body; it counts a wait from the latest day that may be meant."""
    latest = None if start is None or start.open_end else start.latest
    about = latest is not None and start is not None and not start.exact
    unknown = body.ends and body.at.closes is None
    return Window(latest, body.at.opens, body.at.closes, today, about, unknown)


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
    if window.about:
        made.column.addWidget(Label(doubt_words(), "small"))
    for text in body.words[1:]:
        made.column.addWidget(Label(text, "small"))
    source = _("Rule of this body, looked up on {day}.").format(day=plain_day(body.checked_on))
    made.column.addWidget(Label(source, "caption"))
    return made
