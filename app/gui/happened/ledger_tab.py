"""The tab "Promises": what was promised, what came of it, and what is to be confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.line import LedgerLine
from app.core.promised import firm_days
from app.core.proposals import Proposal, Said, proposals
from app.gui.fields.basics import Button, Label, clear, column, row, scrolling
from app.gui.happened.asking import ConfirmCard, SilenceCard, silences, to_confirm
from app.gui.happened.copying import copy_table, ledger_table
from app.gui.happened.counters import Counters
from app.gui.happened.ledger_rows import Group, groups
from app.gui.happened.ledger_view import LedgerView
from app.gui.plain import tip
from app.gui.seen import Seen, Showing
from app.gui.words import _, of

Key = tuple[str, str, date]  # what somebody set aside: not asked again while the window is open


class LedgerTab(QWidget, Showing):
    """Shows the promises; ``said`` carries a promise, an answer and a moment or None."""

    chosen = Signal(str)
    wanted = Signal(str)
    gone = Signal(tuple)
    said = Signal(str, str, object)
    silent = Signal(object)  # a Proposal that the user confirms
    adjusted = Signal(object)  # the same, to be changed at once
    linked = Signal(str, str)  # the earlier promise, the one in its place (empty: none)
    settled = Signal(str, str)  # a promise and its result, empty for none
    entry = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._aside: set[Key] = set()
        self._asked: tuple[Proposal, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self.tools = self._tools()
        inner = QWidget()
        column(self).addWidget(scrolling(inner))
        self._inside = column(inner, space=12)
        self.counters = Counters()
        self.confirm = ConfirmCard()
        self.view = LedgerView()
        self._empty = Label(
            _("No promises yet. Did anyone say ‘we will call you back’? That counts."),
        )
        self._silences = column(space=8)
        for part in (self.counters, self.confirm, self._empty, self.view):
            self._inside.addWidget(part)
        self.view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._inside.addLayout(self._silences)
        self._inside.addStretch(1)
        self._connect()

    def _tools(self) -> QWidget:
        made = QWidget()
        inside = row(made, space=8)
        inside.addStretch(1)
        self._words = (_("Copy as table"), _("Add a promise"))
        self.copy = Button(self._words[0], image="copy")
        self.copy.clicked.connect(self._copy)
        self.add = Button(self._words[1], image="plus")
        self.add.clicked.connect(lambda: self.entry.emit(""))
        for button, words in zip((self.copy, self.add), self._words, strict=True):
            button.setAccessibleName(words)
            button.setToolTip(tip(words))
            inside.addWidget(button)
        return made

    def show_room(self, wide: int) -> None:
        """Show the buttons with their words, or the icons alone in less than *wide* pixels."""
        for button, words in zip((self.copy, self.add), self._words, strict=True):
            button.setText(words)
        if self.tools.sizeHint().width() > wide:
            self.copy.setText("")
            self.add.setText("")

    def _connect(self) -> None:
        self.view.chosen.connect(self.chosen)
        self.view.wanted.connect(self.wanted)
        self.view.gone.connect(self.gone)
        self.view.linked.connect(self.linked)
        self.view.settled.connect(self.settled)
        self.confirm.answers.answered.connect(self._answer)

    def listen(self, page: QWidget) -> None:
        """Let single keys answer while this is shown and the focus on *page*, not in a text."""
        keys = (
            (of("key: yes, on time", "Y"), lambda: self.confirm.answers.say(Said.ON_TIME)),
            (of("key: yes, later", "L"), lambda: self.confirm.answers.say(Said.LATER)),
            (of("key: no", "N"), lambda: self.confirm.answers.say(Said.NO)),
            (of("key: I don't know", "D"), lambda: self.confirm.answers.say(Said.UNKNOWN)),
            (of("key: add a silence", "S"), self._add_silence),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._pressed, act))

    def show_seen(self, seen: Seen, fact: str) -> None:
        """Show the promises of a case, *fact* selected; this tells nobody."""
        self._seen = seen
        lines = seen.ledger
        self._groups = groups(seen.case, seen.day, lines)
        self.counters.show_lines(lines)
        self.view.show_groups(seen.case, self._groups)
        self.view.show_selected(fact)
        for part in (self.counters, self.view):
            part.setVisible(bool(lines))
        self.copy.setEnabled(bool(lines))
        self._empty.setVisible(not lines)
        self._ask()

    def _pressed(self, act: Callable[[], None]) -> None:
        if self.isVisible():
            act()

    def show_selected(self, fact: str) -> None:
        """Select the row of a promise; this tells nobody."""
        self.view.show_selected(fact)

    def _ask(self) -> None:
        """Ask about the oldest promise, and show the silences that may be added."""
        case, day = self.case, self.seen.day
        found = proposals(case, day, firm_days(case), self.seen.settings.silence_days)
        self._asked = tuple(one for one in found if _key(one) not in self._aside)
        known: dict[str, LedgerLine] = {line.promise.id: line for line in self.seen.ledger}
        first = next((one for one in to_confirm(self._asked) if one.about in known), None)
        self.confirm.setVisible(first is not None)
        if first is not None:
            self.confirm.show_line(case, known[first.about], day)
        else:
            self.confirm.answers.promise = ""
        clear(self._silences)
        for one in silences(self._asked)[:3]:
            card = SilenceCard(case, one)
            card.confirmed.connect(lambda one=one: self.silent.emit(one))
            card.adjusted.connect(lambda one=one: self.adjusted.emit(one))
            card.ignored.connect(lambda one=one: self._ignore(one))
            self._silences.addWidget(card)

    def _answer(self, promise: str, said: str, when: object) -> None:
        if said != Said.UNKNOWN:
            self.said.emit(promise, said, when)
            return
        for one in to_confirm(self._asked):
            if one.about == promise:
                self._ignore(one)

    def _ignore(self, proposal: Proposal) -> None:
        self._aside.add(_key(proposal))
        self._ask()

    def _add_silence(self) -> None:
        found = silences(self._asked)
        if found:
            self.silent.emit(found[0])

    def _copy(self) -> None:
        copy_table(ledger_table(self._groups))
        self.told.emit(_("The promises are copied as a table."))


def _key(proposal: Proposal) -> Key:
    return (proposal.kind, proposal.about, proposal.last_day)
