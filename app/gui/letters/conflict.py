"""The card that settles what to do when a fact changed behind an edited paragraph."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, Label, row
from app.gui.fields.choices import Flow
from app.gui.fields.fold import make_fold
from app.gui.fields.wrapping import wrap_for
from app.gui.marks import Mark, MarkView
from app.gui.words import _
from app.letters.overrides import Conflict


class ConflictCard(Card):
    """Shows the proposal beside the user's own text; ``used`` and ``kept`` settle it."""

    used = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__("warn", margins=(10, 10))
        head = row()
        head.addWidget(MarkView(Mark.WARNING, _("Attention")))
        head.addWidget(Label(_("A fact changed after you edited this paragraph"), "strong"), 1)
        self.column.addLayout(head)
        self._says = Label("", "small")
        self.proposal = Label("", "strong")
        self.both = Both(_("Your text"), _("Proposal"))
        self.both.hide()
        for one in (self._says, self.proposal, self.both):
            self.column.addWidget(one)
        self.use = Button(_("Use proposal"), "primary")
        self.keep = Button(_("Keep my text"))
        self.compare = Button(_("Compare"), "link")
        make_fold(self.compare)
        self.use.clicked.connect(self.used)
        self.keep.clicked.connect(self.kept)
        self.compare.clicked.connect(self._compare)
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.use, self.keep, self.compare):
            flow.addWidget(button)
        self.column.addWidget(buttons)
        self.hide()

    def _compare(self, shown: bool) -> None:
        self.both.setVisible(shown)
        self.proposal.setVisible(not shown)

    @property
    def texts(self) -> tuple[QPlainTextEdit, QPlainTextEdit]:
        """The two texts that are compared: the user's, and the proposal."""
        return self.both.mine, self.both.new

    def show_conflict(self, conflict: Conflict | None) -> None:
        """Show *conflict*, or nothing where there is none."""
        self.setVisible(conflict is not None)
        if conflict is None:
            self.compare.setChecked(False)
            self.both.hide()
            return
        gone = not conflict.now
        self.keep.setVisible(not gone)
        self.compare.setVisible(not gone)
        self.use.setText(_("Leave my text out") if gone else _("Use proposal"))
        self._says.setText(
            _("The facts no longer ask for this paragraph.")
            if gone
            else _("Your text stays until you choose. Now the facts say:")
        )
        self.proposal.setText(conflict.now)
        self.proposal.setVisible(not gone and not self.compare.isChecked())
        self.both.show_texts(conflict.edited, conflict.now)


class Both(QWidget):
    """Two texts one under the other; words that only one has are underlined there."""

    def __init__(self, mine: str, new: str) -> None:
        """Make it with the names of both."""
        super().__init__()
        inside = row(self)
        self.mine, self.new = _Text(mine), _Text(new)
        inside.addWidget(self.mine)
        inside.addWidget(self.new)

    def show_texts(self, mine: str, new: str) -> None:
        """Show *mine* and *new*."""
        first, second = _words(mine), _words(new)
        same = SequenceMatcher(None, [one for one, *_ in first], [one for one, *_ in second])
        ours, theirs = [], []
        for tag, start, end, there, there_end in same.get_opcodes():
            if tag != "equal":
                ours += first[start:end]
                theirs += second[there:there_end]
        self.mine.show_text(mine, ours)
        self.new.show_text(new, theirs)


class _Text(QPlainTextEdit):
    """Some words that cannot be changed, with some of them underlined."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.now().px(110))

    def show_text(self, text: str, marked: list[tuple[str, int, int]]) -> None:
        """Show *text* with the stretches *marked* underlined."""
        wrap_for(self, text)
        self.setPlainText(text)
        drawn = QTextCharFormat()
        drawn.setFontUnderline(True)
        drawn.setBackground(theme.now().colour("selection"))
        found = []
        for _word, start, end in marked:
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, drawn
            found.append(one)
        self.setExtraSelections(found)


def _words(text: str) -> list[tuple[str, int, int]]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append((word, at, at + len(word)))
        at += len(word)
    return found
