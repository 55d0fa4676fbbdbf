"""The card of the check: errors and attentions, each with the place where it is settled."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import (
    Button,
    Card,
    IconButton,
    Label,
    Tag,
    clear,
    column,
    row,
    scrolling,
)
from app.gui.letters.mending import place_of
from app.gui.marks import Mark, MarkView
from app.gui.plain import tip
from app.gui.words import _, many
from app.letters.check.finding import Finding, Severity

MOST = 40  # findings that are listed
FEW = 5  # that are listed before "more" is asked for
ROOM = 180  # pixels at 100 % that the list takes where nobody says otherwise
SENTENCE = re.compile(r".{12,}?[^.]{4}[.?!](?= [A-Z‘“])")  # not the dot of a short word


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
        self._checked = False  # until then nothing is known, not even that all is well
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
        self._room = theme.now().px(ROOM)
        self._list = _List()
        self._list.changed.connect(self._fit)
        self._rows = column(self._list, space=2)
        self._area = scrolling(self._list, across=False)
        self.column.addWidget(self._area)
        self._fill()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show *findings*, the most serious first; those set aside are counted below."""
        if findings == self._findings and self._checked:
            return
        self._findings, self._checked = findings, True
        self._at = -1
        self._fill()

    def set_room(self, high: int, *, short: bool) -> None:
        """List no more than *high* pixels of rows; *short* lists only the first one."""
        self._room = high
        if short != self._short:
            self._short = short
            self._fill()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the list the room that its rows need, as far as there is."""
        wide = self._area.viewport().width()
        needed = self._rows.totalHeightForWidth(wide)
        self._area.setFixedHeight(max(0, min(needed, self._room)))

    def reveal(self, widget: QWidget) -> None:
        """Bring a part of the list into view."""
        self._fit()
        self._area.ensureWidgetVisible(widget)

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
        for words, tone, image in counted(self._findings):
            self._counts.addWidget(Tag(words, tone, image))
        found = self.open_findings
        some = MOST if self._more else 1 if self._short else FEW
        self.rows = [_Row(one, self, whole=self._more) for one in found[:some]]
        for row_of in self.rows:
            self._rows.addWidget(row_of)
        aside = [one for one in self._findings if one.dismissed]
        if self._more:
            for one in aside[:MOST]:
                self._rows.addWidget(_Aside(one, self))
        elif aside:
            words = many("{n} set aside by you", "{n} set aside by you", len(aside))
            self._rows.addWidget(Label(words, "caption"))
        if not self._checked:
            self._rows.addWidget(Label(_("The letter is being checked …"), "small"))
        elif not found:
            line = row()
            line.addWidget(MarkView(Mark.ENOUGH, _("In order")))
            line.addWidget(Label(_("Nothing stands in the way of this letter."), "small"), 1)
            self._rows.addLayout(line)
        cut = any(_first(one.sentence) != one.sentence for one in found)
        self.fold_button.setVisible(cut or len(found) > some or self._more or bool(aside))
        self.fold_button.say(_("Show less") if self._more else _("Show all findings"))


def counted(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """Return how much there is of each severity: the words, a tone and an icon."""
    errors = sum(one.blocks for one in findings)
    rest = sum(one.is_open for one in findings) - errors
    made = []
    if errors:
        words = many("{n} error", "{n} errors", errors)
        made.append((words, "broken", "octagon-alert"))
    if rest:
        words = many("{n} warning", "{n} warnings", rest)
        made.append((words, "late", "triangle-alert"))
    return made


def _first(text: str) -> str:
    """Return the first sentence of *text*; one that ends in an abbreviation goes on."""
    found = SENTENCE.match(text)
    return found.group() if found else text


class _List(QWidget):
    """The rows; ``changed`` tells that they may need another height."""

    changed = Signal()

    def minimumSizeHint(self) -> QSize:
        """Return no height: lines that wrap are as high as they are at their width."""
        return QSize(super().minimumSizeHint().width(), 0)

    def event(self, event: QEvent) -> bool:
        """Tell that a row came, went or grew."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.changed.emit()
        return done


class _Row(QWidget):
    """One finding: mark, sentence, what to do about it.

    Unless *whole*, it says what was found, and leaves what more there is to say to a tooltip.
    """

    def __init__(self, finding: Finding, card: CheckCard, *, whole: bool) -> None:
        super().__init__()
        self._finding, self._card = finding, card
        self._inside = column(self, space=0)
        line = row(space=8)
        error = finding.severity is Severity.MUST
        mark = MarkView(
            Mark.ERROR if error else Mark.WARNING, _("Error") if error else _("Attention")
        )
        line.addWidget(mark)
        said = Label(finding.sentence if whole else _first(finding.sentence), "small")
        said.setToolTip(tip(finding.sentence))
        line.addWidget(said, 1)
        away = place_of(finding)
        if away is not None or finding.block or finding.fact:
            words = _("Look at it") if finding.block else _("To the fact")
            jump = Button(words if away is None else _("Fill in"), "link")
            jump.setAccessibleName(f"{jump.text()}: {finding.sentence}")
            jump.clicked.connect(lambda: card.jumped.emit(finding))
            line.addWidget(jump)
        if not finding.final:
            self.aside = IconButton("x", _("Set aside: {what}").format(what=finding.sentence))
            self.aside.clicked.connect(self._ask)
            line.addWidget(self.aside)
        self._inside.addLayout(line)
        self._offer(finding.instead[:2])

    def _offer(self, instead: Iterable[str]) -> None:
        """Offer other words for those that were found."""
        offers = row(space=4)
        for right in instead:
            made = Button(_("Write ‘{words}’").format(words=right), "link")
            made.clicked.connect(
                lambda _on=False, right=right: self._card.replaced.emit(self._finding, right)
            )
            offers.addWidget(made)
        if offers.count():
            offers.insertSpacing(0, theme.now().px(26))
            offers.addStretch(1)
            self._inside.addLayout(offers)

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
        line.show()  # at once: the cursor goes into it
        line.setFocus()
        self._card.reveal(line)


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
