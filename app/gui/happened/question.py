"""The question whether a promise was kept, with answers that weigh the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.line import LedgerLine
from app.gui.fields.basics import Button, Label, clear, column, row
from app.gui.fields.choices import Flow
from app.gui.happened import days, naming
from app.gui.happened.answers import Answer, is_heard
from app.gui.happened.states import mark
from app.gui.marks import MarkView
from app.gui.words import _


class Question(QWidget):
    """Asks about one promise; ``answered`` carries its id and the answer."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._inside = column(self, space=8)
        self._promise = ""

    @property
    def promise(self) -> str:
        """The promise that is asked about, empty when none is."""
        return self._promise

    def show_line(self, case: Case, line: LedgerLine) -> None:
        """Ask about *line*."""
        clear(self._inside)
        self._promise = line.promise.id
        head = row(space=8)
        state = naming.standing(line.standing)
        head.addWidget(MarkView(mark(line.standing, broken=line.counts_as_broken), state))
        head.addWidget(Label(asked_title(case, line), "subhead"), 1)
        self._inside.addLayout(head)
        self._inside.addWidget(Label(asked(line)))
        answers = QWidget()
        flow = Flow(answers)
        flow.fill(self._buttons(line))
        self._inside.addWidget(answers)
        note = _("What you choose goes into the timeline and the letter.")
        self._inside.addWidget(Label(note, "caption"))
        self._inside.addStretch(1)

    def _buttons(self, line: LedgerLine) -> list[QWidget]:
        made: list[QWidget] = []
        for answer, words in answers(line):
            button = Button(words)
            button.clicked.connect(
                lambda _on=False, answer=answer: self.answered.emit(self._promise, answer)
            )
            made.append(button)
        return made


def asked_title(case: Case, line: LedgerLine) -> str:
    """Return what was promised and for when."""
    title = naming.promise(case, line.promise)
    if line.due is None:
        return title
    due = days.moment(line.due_when, line.due, year=False)
    return _("{promise}, {day}").format(promise=title, day=due)


def asked(line: LedgerLine) -> str:
    """Return the question itself."""
    if is_heard(line.promise):
        return _("That day has passed. Did you hear from them?")
    return _("That day has passed. Did it happen?")


def answers(line: LedgerLine) -> tuple[tuple[Answer, str], ...]:
    """Return the answers with their words; none of them comes first in weight."""
    no = _("No, heard nothing") if is_heard(line.promise) else _("No, it did not happen")
    return (
        (Answer.ON_TIME, _("Yes, on time")),
        (Answer.LATER, _("Yes, but later")),
        (Answer.NO, no),
        (Answer.UNKNOWN, _("I don't know")),
    )
