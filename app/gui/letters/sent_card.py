"""The card of a letter that left: how, when and where to; what can still be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Button, Card, Label, Tag, row
from app.gui.fields.choices import Flow
from app.gui.words import _


@dataclass(frozen=True)
class SentView:
    """A letter that left, in words; ``files`` are the formats that were frozen."""

    title: str
    lines: tuple[str, ...]
    files: tuple[tuple[str, str], ...] = ()  # format, SHA-256
    withdrawable: bool = False
    withdrawn: bool = False


class SentCard(Card):
    """Shows a frozen letter; nothing in it can be changed."""

    withdrawn = Signal()
    corrected = Signal()
    saved = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(16, 14))
        head = row()
        self.title = Label("", "h2")
        head.addWidget(self.title, 1)
        self.locked = Tag(_("Locked"), "kept", "lock")
        self.gone = Tag(_("Withdrawn"), "late", "undo-2")
        head.addWidget(self.locked)
        head.addWidget(self.gone)
        self.column.addLayout(head)
        self._lines = Label("", "small")
        self.column.addWidget(self._lines)
        self._files = QWidget()
        self._flow = Flow(self._files)
        self.column.addWidget(self._files)
        self._sums = Label("", "caption")
        self.column.addWidget(self._sums)
        actions = QWidget()
        flow = Flow(actions)
        self.withdraw = Button(_("Withdraw"), "", "undo-2")
        self.withdraw.setToolTip(_("Within ten minutes, and before a reply is recorded"))
        self.correct = Button(_("Write a correction"), "", "pencil")
        self.back = Button(_("Back to the drafts"), "link")
        self.withdraw.clicked.connect(self.withdrawn)
        self.correct.clicked.connect(self.corrected)
        self.back.clicked.connect(self.left)
        for button in (self.withdraw, self.correct, self.back):
            flow.addWidget(button)
        self.column.addWidget(actions)

    def show_sent(self, view: SentView) -> None:
        """Show a letter that left."""
        self.title.setText(view.title)
        self._lines.setText("\n".join(view.lines))
        self.locked.setVisible(not view.withdrawn)
        self.gone.setVisible(view.withdrawn)
        self.withdraw.setVisible(view.withdrawable)
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
