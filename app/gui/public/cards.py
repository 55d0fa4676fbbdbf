"""A card for each thing that was found: what it is, and what happens with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.fields.basics import Card, Label, row
from app.gui.fields.choices import Flow, Segment
from app.gui.fields.typed import LineField
from app.gui.plain import caption
from app.gui.public.passage import number_font, paint_number
from app.gui.public.records import ANONYMOUS, initials
from app.gui.public.wording import HARD, title_of, told_of, tone_of
from app.gui.words import _, of
from app.workshop.public_wishes import FindingView


class Number(QWidget):
    """A number in a round box of a colour."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._tone = "", "replaced"

    def show_number(self, number: int, tone: str) -> None:
        """Show *number* in the colour *tone*."""
        self._words, self._tone = str(number), tone
        self.setAccessibleName(_("Number {n}").format(n=number))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square, or a little more for a long number."""
        high = theme.now().px(22)
        wide = QFontMetricsF(number_font()).horizontalAdvance(self._words)
        return QSize(max(high, round(wide) + theme.now().px(10)), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number."""
        painter = QPainter(self)
        paint_number(painter, self._words, QRectF(self.rect()), theme.now().colour(self._tone))
        painter.end()


class FindingCard(Card):
    """One thing that was found.

    ``chosen`` brings leave_out, keep or words, with the words; ``signed`` name or anonymous;
    ``looked`` asks to show it in the text.
    """

    chosen = Signal(object, str, str)
    signed = Signal(object, str, str)
    looked = Signal(int)

    def __init__(self, finding: FindingView, delay: int, *, nameless: bool = True) -> None:
        """Make it; *nameless* says whether the writer may sign without a name."""
        super().__init__(margins=(10, 10))
        self.finding = finding
        self._writing = False
        self.column.setSpacing(theme.now().px(6))
        head = row(space=8)
        self.number = Number()
        self.title = Label("", "strong")
        head.addWidget(self.number)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.told = Label("", "small")
        self.column.addWidget(self.told)
        self.choices = Segment(title_of(finding), _choices(finding, nameless=nameless))
        self.choices.chosen.connect(self._choose)
        holder = QWidget()
        Flow(holder).addWidget(self.choices)
        self.column.addWidget(holder)
        self.own = LineField("", _("What stands there instead"), delay=delay)
        self.own.line.setAccessibleName(_("What stands there instead"))
        self.own.edited.connect(self._write)
        self.own.hide()
        self.column.addWidget(self.own)
        self.show_finding(finding)

    def show_finding(self, finding: FindingView) -> None:
        """Show how it stands now; words that are being typed stay."""
        self.finding = finding
        self.number.show_number(finding.number, tone_of(finding, public=False))
        self.title.setText(title_of(finding))
        self.told.setText(told_of(finding))
        if finding.choice == "words" or self.own.quiet.waits:
            self._writing = False
        self.choices.show_value("words" if self._writing else finding.choice)
        own = self._writing or (finding.choice == "words" and not finding.signature)
        self.own.setVisible(own)
        if not self._writing:
            self.own.show_text(finding.words)

    def flush(self) -> None:
        """Tell at once what was typed."""
        self.own.flush()

    def focus_choice(self) -> None:
        """Put the focus on what is chosen."""
        value = self.choices.value()
        if value:
            self.choices.button(value).setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show it in the text."""
        super().mousePressEvent(event)
        self.looked.emit(self.finding.number)

    def _choose(self, value: str) -> None:
        self.looked.emit(self.finding.number)
        if self.finding.signature:
            words = initials(self.finding.was) if value == "words" else ""
            self.signed.emit(self.finding, value, words)
            return
        words = self.finding.words or self.finding.softer
        self._writing = value == "words" and not words
        self.own.quiet.forget()
        if value == "words":
            self.own.show_text(words)
            self.own.show()
            if self._writing:
                self.own.line.setFocus()
                return
        self.own.hide()
        self.chosen.emit(self.finding, value, self.own.text() if value == "words" else "")

    def _write(self, words: str) -> None:
        """Tell the user's own words; without any, what is proposed stands there."""
        empty = "keep" if self.finding.kind == HARD else "leave_out"
        self._writing = False
        self.chosen.emit(self.finding, "words" if words else empty, words)


def _choices(finding: FindingView, *, nameless: bool) -> tuple[tuple[str, str], ...]:
    leave, keep = ("leave_out", _("Leave out")), ("keep", _("Keep"))
    if finding.signature:
        named = (("keep", of("signing", "Name")), ("words", caption(initials(finding.was))))
        return (*named, (ANONYMOUS, _("Anonymous")) if nameless else leave)
    if finding.kind == HARD:
        return (keep, ("words", _("Soften")), leave)
    return (leave, keep, ("words", of("redaction", "Other words")))


class AnonymousCard(Card):
    """Says that the letter is not signed by name, and offers to do so."""

    signed = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(10, 10))
        self.column.setSpacing(theme.now().px(6))
        self.column.addWidget(Label(_("Your own name"), "strong"))
        self.column.addWidget(Label(_("Your name is not under the public version."), "small"))
        values = (("name", of("signing", "Name")), (ANONYMOUS, _("Anonymous")))
        self.choices = Segment(_("Your own name"), values)
        self.choices.show_value(ANONYMOUS)
        self.choices.chosen.connect(self.signed)
        holder = QWidget()
        Flow(holder).addWidget(self.choices)
        self.column.addWidget(holder)
