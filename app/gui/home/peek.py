"""A look at a case without opening it: how it stands, and the promises to confirm."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.core.dated import Dated
from app.core.events import Result
from app.gui import theme
from app.gui.days import long_day, short_day
from app.gui.fields.basics import Button, Card, IconButton, Label, clear, column, row
from app.gui.fields.choices import Flow
from app.gui.home.rows import Row
from app.gui.home.views import told_once
from app.gui.home.wording import dated_words, state_words, waits_words, when_words
from app.gui.page import scrolled
from app.gui.words import _

WIDTH = 360
MOST = 8  # days that are shown


def answer_words() -> tuple[tuple[Result, str], ...]:
    """Return what became of a promise, all answers alike."""
    return (
        (Result.KEPT, _("Yes, on time")),
        (Result.KEPT_LATE, _("Yes, but later")),
        (Result.BROKEN, _("No")),
    )


def _coming(dated: Dated, today: date) -> tuple[str, str]:
    """Return when a day comes, and what it is: alike for days that say the same."""
    when = f"{short_day(dated.day, today)}, {when_words(dated, today)}"
    return when, dated_words(dated)


class Peek(QFrame):
    """Shows one row; tells to open it, to record a contact, and what became of a promise."""

    opened = Signal(str)
    contact = Signal(str)
    answered = Signal(str, str, object)  # the case, the promise, the Result
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sheet")
        self.setAccessibleName(_("Quick look"))
        self.setFixedWidth(theme.now().px(WIDTH))
        self._id = ""
        inside = column(self, margins=(20, 16), space=10)
        head = row()
        self._trader = Label("", "title")
        shut = IconButton("x", _("Close the quick look"), "Esc")
        shut.clicked.connect(self.closed)
        head.addWidget(self._trader, 1)
        head.addWidget(shut)
        inside.addLayout(head)
        middle = QWidget()
        self._facts: QVBoxLayout = scrolled(middle, space=8)
        self._facts.setContentsMargins(0, 0, theme.now().px(8), 0)
        inside.addWidget(middle, 1)
        inside.addLayout(self._build_buttons())

    def _build_buttons(self) -> QVBoxLayout:
        made = column(space=8)
        opens = Button(_("Open the case"), "primary")
        opens.clicked.connect(lambda: self.opened.emit(self._id))
        contact = Button(_("Record a contact"), "", "plus")
        contact.clicked.connect(lambda: self.contact.emit(self._id))
        made.addWidget(opens)
        made.addWidget(contact)
        return made

    def show_row(self, shown: Row, today: date) -> None:
        """Show how a case stands; this tells nobody."""
        self._id = shown.id
        digest = shown.digest
        self._trader.setText((digest.trader or digest.title or _("New case"))[:200])
        clear(self._facts)
        self._say(digest.topic or digest.title, "")
        last = digest.last_contact
        self._fact(_("State"), state_words(shown))
        self._fact(_("Waits for"), waits_words(shown.awaited))
        self._fact(_("Last contact"), long_day(last) if last else _("none"))
        for dated in shown.confirm[:MOST]:
            self._facts.addWidget(self._question(shown.id, dated, today))
        coming = [
            one
            for one in told_once(digest.dated)
            if one.day >= today and one not in shown.confirm
        ]
        said = dict.fromkeys(_coming(one, today) for one in coming)
        if said:
            self._say(_("What comes"), "subhead")
        for when, words in list(said)[:MOST]:
            self._fact(when, words)
        self._facts.addStretch(1)

    def _say(self, words: str, kind: str) -> None:
        if words:
            self._facts.addWidget(Label(words[:400], kind))

    def _fact(self, name: str, words: str) -> None:
        both = column(space=0)
        both.addWidget(Label(name, "caption"))
        both.addWidget(Label(words))
        self._facts.addLayout(both)

    def _question(self, case_id: str, dated: Dated, today: date) -> QWidget:
        """Ask what became of a promise; no answer stands out."""
        card = Card("soft", margins=(12, 10))
        card.column.addWidget(Label(dated_words(dated), "strong"))
        asked = _("Was it done by {day}?").format(day=short_day(dated.day, today))
        card.column.addWidget(Label(asked, "small"))
        answers = QWidget()
        flow = Flow(answers, space=6)
        for result, words in answer_words():
            button = Button(words, "compact")
            button.setAccessibleName(f"{dated_words(dated)}: {words}")
            button.clicked.connect(
                lambda _on=False, result=result: self.answered.emit(case_id, dated.fact, result)
            )
            flow.addWidget(button)
        unknown = Button(_("I don't know"), "compact")
        unknown.setAccessibleName(f"{dated_words(dated)}: {unknown.text()}")
        unknown.clicked.connect(card.hide)
        flow.addWidget(unknown)
        card.column.addWidget(answers)
        return card
