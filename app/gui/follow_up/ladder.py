"""The steps one after the other: done, now, later; each with its reason."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.advising import ToldStep
from app.core.ladder import StepState, is_procedure
from app.core.pack import RulePack
from app.gui import theme
from app.gui.document_names import document_name
from app.gui.fields.basics import Button, Card, Label, clear, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.fold import Fold
from app.gui.fields.iconed import Heading
from app.gui.marks import Mark, MarkView
from app.gui.plain import tip
from app.gui.words import _

_MARKS = {
    StepState.DONE: Mark.ENOUGH,
    StepState.RECOMMENDED: Mark.NOW,
    StepState.OPEN: Mark.OPEN,
    StepState.PREMATURE: Mark.EMPTY,
    StepState.CLOSED: Mark.EMPTY,
}
_BESIDE = ("public", "report")  # can be taken beside the others


class _Stem(QWidget):
    """The way from a step to the next: drawn through where the step is done."""

    def __init__(self, *, done: bool, last: bool) -> None:
        super().__init__()
        self._done, self._last = done, last

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it below the middle of the mark; the last step has none."""
        if self._last:
            return
        painter = QPainter(self)
        colour = theme.now().colour("kept" if self._done else "line2")
        pen = QPen(colour, theme.now().px(2))
        pen.setStyle(Qt.PenStyle.SolidLine if self._done else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        middle = self.width() / 2
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height() - 2))
        painter.end()


class Ladder(Card):
    """The ladder of a case; ``write`` asks for a document."""

    write = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(Heading(_("The next step"), "signpost"))
        self._steps = column(space=0)
        self.column.addLayout(self._steps)
        self._procedures: set[str] = set()
        self._beside = column(space=6)
        self.column.addLayout(self._beside)

    def show_steps(self, steps: tuple[ToldStep, ...], pack: RulePack) -> None:
        """Show the steps of a pack; those that cannot be taken are folded away."""
        self._procedures = {one.id for one in pack.ladder if is_procedure(one)}
        clear(self._steps)
        clear(self._beside)
        closed = [one for one in steps if one.standing.state is StepState.CLOSED]
        beside = [
            one
            for one in steps
            if one.standing.step in _BESIDE and one.standing.state is StepState.OPEN
        ]
        taken = [one for one in steps if one not in closed and one not in beside]
        for one in taken:
            self._steps.addWidget(self._step(one, last=one is taken[-1]))
        if beside:
            self._beside.addWidget(Label(_("Can always be done beside it"), "strong"))
            holder = QWidget()
            Flow(holder).fill(self._buttons(beside))
            self._beside.addWidget(holder)
        if closed:
            fold = Fold(_("Not possible now"))
            for one in closed:
                fold.column.addWidget(Label(one.words.title, "strong"))
                fold.column.addWidget(Label(" ".join(one.words.reasons), "small"))
            self._beside.addWidget(fold)

    def _buttons(self, steps: list[ToldStep]) -> list[QWidget]:
        made: list[QWidget] = []
        for one in steps:
            for document in one.standing.documents:
                button = Button(_made(document), "compact", "mail")
                button.setToolTip(tip(" ".join(one.words.reasons)))
                button.clicked.connect(lambda _on=False, name=document: self.write.emit(name))
                made.append(button)
        return made

    def _small(self, document: str, one: ToldStep) -> Button:
        """Return the button of a step that is not the next: its title stands above it."""
        asks = one.standing.step in self._procedures
        words = _("Make the file") if asks else _("Make the letter")
        made = Button(words, "compact", "folder-open" if asks else "mail")
        made.setAccessibleName(f"{words}: {document_name(document)}")
        made.setToolTip(tip(_made(document)))
        return made

    def _step(self, one: ToldStep, *, last: bool) -> QWidget:
        whole = QWidget()
        line = row(whole, space=10)
        taken = one.standing.taken
        mark = Mark.ENOUGH if taken else _MARKS.get(one.standing.state, Mark.EMPTY)
        stem = column(space=2)
        stem.addWidget(MarkView(mark, one.words.state, 22))
        stem.addWidget(_Stem(done=taken, last=last), 1)
        line.addLayout(stem)
        texts = column(space=4)
        texts.setContentsMargins(0, 0, 0, theme.now().px(0 if last else 12))
        head = row()
        head.addWidget(Label(one.words.title, "subhead"), 1)
        head.addWidget(Label(one.words.state, "caption", wraps=False))
        texts.addLayout(head)
        if one.words.reasons:
            texts.addWidget(Label(" ".join(one.words.reasons[:3]), "small"))
        if one.standing.state in (StepState.RECOMMENDED, StepState.OPEN):
            first = one.standing.state is StepState.RECOMMENDED
            for document in one.standing.documents[:1]:
                button = _first(document) if first else self._small(document, one)
                button.clicked.connect(lambda _on=False, kind=document: self.write.emit(kind))
                texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(texts, 1)
        return whole


def _first(document: str) -> Button:
    """Return the button of the next step: it names what is made."""
    return Button(_made(document), "primary", "mail")


def _made(document: str) -> str:
    return _("Make: {document}").format(document=document_name(document))
