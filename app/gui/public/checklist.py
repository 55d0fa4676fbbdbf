"""The fourteen points that hold before anything is published."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Label, clear, column, row
from app.gui.marks import Mark, MarkView
from app.gui.words import _, many
from app.workshop.public_wishes import PointView, PublicDraft, ReasonView

MOST = 4  # reasons of one point that are shown

Explain = Callable[[ReasonView], str]  # the words of what a reason is about, or nothing
Reason = tuple[str, str, ReasonView]  # what is to be said, about what


class PointRow(QWidget):
    """One point: a tick where the user has to say so, its title, its state, its reasons."""

    ticked = Signal(str, bool)
    looked = Signal(object)

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number
        self._reasons: tuple[Reason, ...] | None = None
        outer = column(self, space=2)
        line = row(space=8)
        self.box = QCheckBox()
        self.box.clicked.connect(lambda on: self.ticked.emit(self._number, on))
        keeps = self.box.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.box.setSizePolicy(keeps)
        self.title = Label()
        self.mark = MarkView(Mark.ATTENTION, "")
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        self._under = QWidget()
        self._lines = column(self._under, space=0)
        self._under.setContentsMargins(theme.now().px(36), 0, 0, 0)
        outer.addWidget(self._under)

    def show_point(self, point: PointView, explain: Explain) -> None:
        """Show how the point stands."""
        title = f"{point.number}. {point.title}"
        self.title.setText(title)
        self.box.setAccessibleName(title)
        self.box.setVisible(point.tickable)
        self.box.setChecked(point.ticked)
        mark = Mark.ENOUGH if point.holds else Mark.ATTENTION
        self.mark.show_mark(mark, _("In order") if point.holds else _("Still open"))
        reasons = tuple((one.words, explain(one), one) for one in point.reasons)
        if reasons != self._reasons:
            self._reasons = reasons
            self._show_reasons(reasons)

    def _show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """Show the reasons; what several say is said once, above what they are about."""
        clear(self._lines)
        for words, held in groupby(reasons[:MOST], key=_words):
            some = list(held)
            shared = len(some) > 1 and all(about for _words, about, _one in some)
            if shared:
                self._lines.addWidget(Label(words, "doubt"))
            for _same, about, one in some:
                told = f"{words}: {about}" if about else words
                self._lines.addLayout(self._line(about if shared else told, told, one))
        rest = len(reasons) - MOST
        if rest > 0:
            words = many("and one more like this", "and {n} more like this", rest)
            self._lines.addWidget(Label(words, "caption"))
        self._under.setVisible(bool(reasons))

    def _line(self, words: str, told: str, reason: ReasonView) -> QBoxLayout:
        """Return the line of a reason, which a screen reader is *told* in full."""
        line = row(space=4)
        line.addWidget(Label(words, "doubt" if words == told else "small"), 1)
        if reason.block or reason.about:
            look = Button(_("Show"), "link")
            look.setAccessibleName(_("Show: {what}").format(what=told))
            look.clicked.connect(lambda: self.looked.emit(reason))
            line.addWidget(look, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _words(reason: Reason) -> str:
    return reason[0]


class Checklist(QWidget):
    """All points; ``ticked`` brings a number and whether it is ticked, ``looked`` a reason."""

    ticked = Signal(str, bool)
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, PointRow] = {}
        self._column = column(self, space=10)
        self.title = Label("", "h2")
        self._column.addWidget(self.title)
        told = _("All points have to be in order before you publish. You tick some yourself.")
        self._column.addWidget(Label(told, "small"))
        self._missing = Label("", "trouble")
        self._missing.hide()
        self._column.addWidget(self._missing)
        self._points = column(space=10)
        self._column.addLayout(self._points)
        self._column.addStretch(1)

    def show_draft(self, draft: PublicDraft, explain: Explain) -> None:
        """Show how every point stands, and what the text lacks."""
        for one in draft.points:
            if one.number not in self.rows:
                made = PointRow(one.number)
                made.ticked.connect(self.ticked)
                made.looked.connect(self.looked)
                self.rows[one.number] = made
                self._points.addWidget(made)
            self.rows[one.number].show_point(one, explain)
        count = sum(not one.holds for one in draft.points)
        self.title.setText(many("{n} point open", "{n} points open", count))
        if not count:
            self.title.setText(_("All points are in order"))
        lacks = ", ".join(draft.missing)
        self._missing.setText(_("Still missing in the text: {what}").format(what=lacks))
        self._missing.setVisible(bool(lacks))
