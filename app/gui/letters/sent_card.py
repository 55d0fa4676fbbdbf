"""The card of a letter that left: how, when and where to; what can still be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Button, Card, Label, Tag, row
from app.gui.fields.choices import Flow
from app.gui.letters.more_time import MoreTime
from app.gui.words import _


@dataclass(frozen=True)
class SentView:
    """A letter that left, in words; ``files`` are the formats that were frozen."""

    title: str
    lines: tuple[str, ...]
    files: tuple[tuple[str, str], ...] = ()  # format, SHA-256
    withdrawable: bool = False
    withdrawn: bool = False
    extended: bool = False
    end: date | None = None  # of the term that runs now
    today: date = date(2000, 1, 1)
    country: str = ""


class SentCard(Card):
    """Shows a frozen letter; nothing in it can be changed."""

    withdrawn = Signal()
    corrected = Signal()  # how it left; ``again`` asks for a new letter
    again = Signal()
    taken_back = Signal()
    saved = Signal(str)
    left = Signal()

    def __init__(self, delay: int) -> None:
        super().__init__(margins=(16, 14))
        self._view: SentView | None = None
        head = row()
        self.title = Label("", "h2")
        head.addWidget(self.title, 1)
        self.locked = Tag(_("Locked"), "kept", "lock")
        self.gone = Tag(_("Withdrawn"), "late", "undo-2")
        head.addWidget(self.locked)
        head.addWidget(self.gone)
        self.column.addLayout(head)
        self.lines = Label("", "small")
        self.column.addWidget(self.lines)
        self._files = QWidget()
        self._flow = Flow(self._files)
        self.column.addWidget(self._files)
        self._sums = Label("", "caption")
        self.column.addWidget(self._sums)
        self.more = MoreTime(delay)
        self.column.addWidget(self.more)
        self._build_actions()

    def _build_actions(self) -> None:
        actions = QWidget()
        flow = Flow(actions)
        self.take_back = Button(_("Take the extra time back"), "", "undo-2")
        self.correct = Button(_("Correct what was recorded"), "", "pencil")
        self.withdraw = Button(_("It was not sent"), "", "undo-2")
        self.withdraw.setToolTip(_("Possible until a reply is recorded"))
        self.write = Button(_("Write a correction"), "", "mail")
        self.back = Button(_("Back to the drafts"), "link")
        self.take_back.clicked.connect(self.taken_back)
        self.correct.clicked.connect(self.corrected)
        self.withdraw.clicked.connect(self.withdrawn)
        self.write.clicked.connect(self.again)
        self.back.clicked.connect(self.left)
        for button in (self.correct, self.withdraw, self.write, self.take_back, self.back):
            flow.addWidget(button)
        self.column.addWidget(actions)

    def show_sent(self, view: SentView) -> None:
        """Show a letter that left; what is being typed stays where it is the same letter."""
        if view != self._view:
            self.more.show_term(view.end, view.today, view.country)
        self._view = view
        self.title.setText(view.title)
        self.lines.setText("\n".join(view.lines))
        self.locked.setVisible(not view.withdrawn)
        self.gone.setVisible(view.withdrawn)
        self.withdraw.setVisible(view.withdrawable)
        self.correct.setVisible(not view.withdrawn)
        self.more.setVisible(not view.withdrawn)
        self.take_back.setVisible(view.extended and not view.withdrawn)
        buttons: list[QWidget] = []
        for name, sha256 in view.files:
            button = Button(
                _("Save {format}").format(format=name.upper()), "compact", "download"
            )
            button.clicked.connect(lambda _on=False, sha256=sha256: self.saved.emit(sha256))
            buttons.append(button)
        self._flow.fill(buttons)
        self._files.setVisible(bool(buttons))
        sums = (f"{name.upper()}: {sha256[:16]}…" for name, sha256 in view.files)
        self._sums.setText(_("Checksums: {sums}").format(sums="  ".join(sums)))
        self._sums.setVisible(bool(view.files))
