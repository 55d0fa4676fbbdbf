"""The cards above and below the ledger: promises to confirm, silences that may be added."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from app.core.case import Case
from app.core.events import Contact
from app.core.ids import FactId
from app.core.line import LedgerLine
from app.core.lookup import facts
from app.core.papers import Document
from app.core.proposals import Ask, Proposal
from app.gui import naming, theme
from app.gui.days import long_day
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.happened import days
from app.gui.happened.gaps import Gap
from app.gui.happened.question import AnswerButtons, asked_title, said_in
from app.gui.marks import Mark, MarkView
from app.gui.words import _

BESIDE = 760  # pixels at 100 % from which the buttons stand beside the words
OF_PROMISES = (Ask.PROMISE, Ask.NOT_BEFORE)


class ConfirmCard(Card):
    """One promise to confirm at a time, the oldest first."""

    def __init__(self) -> None:
        super().__init__("soft")
        whole = row(space=14)
        self.column.addLayout(whole)
        whole.addWidget(MarkView(Mark.CONFIRM, _("To confirm"), 22))
        words = column(space=2)
        self._title = Label(kind="subhead")
        self._line = Label(kind="small")
        words.addWidget(self._title)
        words.addWidget(self._line)
        whole.addLayout(words, 2)
        self.answers = AnswerButtons()
        whole.addWidget(self.answers, 3)

    def show_line(self, case: Case, line: LedgerLine, today: date) -> None:
        """Ask about *line*."""
        title = _("{promise}: did that happen?").format(promise=asked_title(case, line))
        self._title.setText(title)
        self._line.setText(said_in(case, line))
        self.answers.show_line(case, line, today)


class SilenceCard(Card):
    """A silence that may be added, with the sentence that it adds."""

    confirmed = Signal()
    adjusted = Signal()
    ignored = Signal()

    def __init__(self, case: Case, proposal: Proposal) -> None:
        super().__init__()
        whole = row(space=14)
        self.column.addLayout(whole)
        whole.addWidget(MarkView(Mark.SILENCE, _("silence"), 22))
        self._beside = row(space=14)
        whole.addLayout(self._beside, 1)
        words = column(space=2)
        words.addWidget(Label(noticed(proposal), "subhead"))
        text = offered(case, proposal)
        words.addWidget(Label(text, "small"))
        self._beside.addLayout(words, 1)
        buttons = row(space=14)
        self.add = Button(_("Add"), image="plus")
        self.add.clicked.connect(self.confirmed)
        self.adjust = Button(_("Adjust"), image="pencil")
        self.adjust.clicked.connect(self.adjusted)
        for button in (self.add, self.adjust):
            button.setAccessibleDescription(text)
        ignore = Button(_("Ignore"), "link")
        ignore.clicked.connect(self.ignored)
        for button in (self.add, self.adjust, ignore):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._beside.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them."""
        super().resizeEvent(event)
        beside = self.width() > theme.now().px(BESIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(across if beside else down)


def noticed(proposal: Proposal) -> str:
    """Return what was noticed, as a title."""
    if proposal.since is not None:
        text = _("No answer since {first}, until {last}")
        return text.format(
            first=days.with_weekday(proposal.since), last=days.with_weekday(proposal.last_day)
        )
    day = days.with_weekday(proposal.last_day)
    return _("The term of your letter passed on {day}").format(day=day)


def offered(case: Case, proposal: Proposal) -> str:
    """Return what is said of a silence that may be added: the sentence that it adds."""
    return _("For the timeline: ‘{sentence}’").format(sentence=added(case, proposal))


def added(case: Case, proposal: Proposal) -> str:
    """Return the sentence that stands in the timeline when the silence is added."""
    fact = facts(case).get(proposal.about)
    day = long_day(proposal.last_day)
    match fact:
        case Contact():
            what = naming.channel(fact.channel).lower()
            first = long_day(proposal.since or proposal.last_day)
            text = _("After my {channel} of {first} I heard nothing until {last}.")
            return text.format(channel=what, first=first, last=day)
        case Document():
            title = naming.plain(fact.title, case) or _("my letter")
            return _("By {day} nothing had come on {letter}.").format(day=day, letter=title)
        case _:
            return _("By {day} I had heard nothing.").format(day=day)


def of_gap(gap: Gap) -> Proposal:
    """Return the proposal to record a silence that is seen in the picture."""
    last = gap.last if gap.running else gap.last - timedelta(days=1)
    return Proposal(Ask.GAP, FactId(gap.after), last, since=gap.first)


def silences(found: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """Return the proposals that are about a letter or a message."""
    return tuple(one for one in found if one.kind not in OF_PROMISES)


def to_confirm(found: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """Return the proposals that are about a promise."""
    return tuple(one for one in found if one.kind in OF_PROMISES)
