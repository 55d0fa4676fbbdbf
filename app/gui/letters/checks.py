"""The card of the check: errors and attentions, each with the place where it is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, IconButton, Label, Tag, clear, column, row
from app.gui.letters.mending import place_of
from app.gui.marks import Mark, MarkView
from app.gui.words import _, many
from app.letters.check.finding import Finding, Severity

MOST = 40  # findings that are listed
FEW = 5  # that are listed before "more" is asked for


class CheckCard(Card):
    """Lists what the check found.

    ``jumped`` asks to be taken to a finding, ``dismissed`` brings a finding and why the user
    sets it aside (empty: no longer), ``replaced`` the words that are to stand there.
    """

    jumped = Signal(object)
    dismissed = Signal(object, str)
    replaced = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(margins=(12, 12))
        self._findings: tuple[Finding, ...] = ()
        self.rows: list[_Row] = []
        self._at = -1
        self._more = False
        self._short = False
        head = row(space=6)
        head.addWidget(Label(_("Check"), "subhead", wraps=False))
        self._counts = row(space=6)
        head.addLayout(self._counts)
        head.addStretch(1)
        self.fold_button = IconButton("chevron-down", _("Show all findings"))
        self.fold_button.clicked.connect(self._turn)
        head.addWidget(self.fold_button)
        self.column.addLayout(head)
        self._list = QWidget()
        self._rows = column(self._list, space=2)
        self.column.addWidget(self._list)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show *findings*, the most serious first; those set aside are counted below."""
        if findings == self._findings and self._rows.count():
            return
        self._findings = findings
        self._at = -1
        self._fill()

    def set_short(self, *, short: bool) -> None:
        """List only the first one, where there is little room."""
        if short != self._short:
            self._short = short
            self._fill()

    @property
    def open_findings(self) -> list[Finding]:
        """What still asks for something."""
        return [one for one in self._findings if one.is_open]

    @property
    def errors(self) -> int:
        """How many keep the letter from being ready."""
        return sum(one.blocks for one in self._findings)

    def next_finding(self) -> None:
        """Go to the next finding, after the last to the first."""
        found = self.open_findings
        if found:
            self._at = (self._at + 1) % len(found)
            self.jumped.emit(found[self._at])

    def _turn(self) -> None:
        self._more = not self._more
        self._fill()

    def _fill(self) -> None:
        clear(self._counts)
        clear(self._rows)
        for tag in _counted(self._findings):
            self._counts.addWidget(tag)
        found = self.open_findings
        some = MOST if self._more else 1 if self._short else FEW
        self.rows = [_Row(one, self) for one in found[:some]]
        for row_of in self.rows:
            self._rows.addWidget(row_of)
        aside = [one for one in self._findings if one.dismissed]
        if self._more:
            for one in aside[:MOST]:
                self._rows.addWidget(_Aside(one, self))
        elif aside:
            words = many("{n} set aside by you", "{n} set aside by you", len(aside))
            self._rows.addWidget(Label(words, "caption"))
        if not found:
            line = row()
            line.addWidget(MarkView(Mark.ENOUGH, _("In order")))
            line.addWidget(Label(_("Nothing stands in the way of this letter."), "small"), 1)
            self._rows.addLayout(line)
        self.fold_button.setVisible(len(found) > some or self._more or bool(aside))
        self.fold_button.say(_("Show less") if self._more else _("Show all findings"))


def _counted(findings: tuple[Finding, ...]) -> list[Tag]:
    errors = sum(one.blocks for one in findings)
    rest = sum(one.is_open for one in findings) - errors
    made = []
    if errors:
        words = many("{n} error", "{n} errors", errors)
        made.append(Tag(words, "broken", "octagon-alert"))
    if rest:
        words = many("{n} attention", "{n} attentions", rest)
        made.append(Tag(words, "late", "triangle-alert"))
    return made


class _Row(QWidget):
    """One finding: mark, sentence, what to do about it."""

    def __init__(self, finding: Finding, card: CheckCard) -> None:
        super().__init__()
        self._finding, self._card = finding, card
        inside = column(self, margins=(0, 4), space=2)
        line = row(space=8)
        error = finding.severity is Severity.MUST
        mark = MarkView(
            Mark.ERROR if error else Mark.WARNING, _("Error") if error else _("Attention")
        )
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(finding.sentence, "small"), 1)
        inside.addLayout(line)
        self._actions = row(space=4)
        self._actions.addSpacing(theme.now().px(26))
        away = place_of(finding)
        if away is not None or finding.block or finding.fact:
            words = _("Look at it") if finding.block else _("To the fact")
            jump = Button(words if away is None else _("Fill in"), "link")
            jump.setAccessibleName(f"{jump.text()}: {finding.sentence}")
            jump.clicked.connect(lambda: card.jumped.emit(finding))
            self._actions.addWidget(jump)
        for right in finding.instead[:2]:
            instead = Button(_("Write ‘{words}’").format(words=right), "link")
            instead.clicked.connect(
                lambda _on=False, right=right: card.replaced.emit(finding, right)
            )
            self._actions.addWidget(instead)
        if not finding.final:
            self.aside = Button(_("Set aside"), "link")
            self.aside.setAccessibleName(_("Set aside: {what}").format(what=finding.sentence))
            self.aside.clicked.connect(self._ask)
            self._actions.addWidget(self.aside)
        self._actions.addStretch(1)
        inside.addLayout(self._actions)
        self._inside = inside

    def _ask(self) -> None:
        line = QLineEdit()
        line.setPlaceholderText(_("Why? Enter sets it aside"))
        line.setAccessibleName(_("Why this can be set aside"))
        line.setMaxLength(200)
        line.returnPressed.connect(
            lambda: self._card.dismissed.emit(
                self._finding, line.text().strip() or _("looked at")
            )
        )
        self._inside.addWidget(line)
        line.setFocus()


class _Aside(QWidget):
    """A finding that was set aside, and why."""

    def __init__(self, finding: Finding, card: CheckCard) -> None:
        super().__init__()
        inside = row(self)
        words = _("Set aside: {what} ({why})")
        text = words.format(what=finding.sentence, why=finding.dismissed)
        inside.addWidget(Label(text, "caption"), 1)
        back = Button(_("Put back"), "link")
        back.clicked.connect(lambda: card.dismissed.emit(finding, ""))
        inside.addWidget(back)
