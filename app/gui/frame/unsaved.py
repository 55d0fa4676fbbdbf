"""What could not be saved when somebody wants to leave a case, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.gui.fields.basics import Button, Label, column, row
from app.gui.fields.choices import Flow
from app.gui.marks import Mark, MarkView
from app.gui.words import _


class Unsaved(QFrame):
    """Names what is not saved and why; nothing is thrown away before a button says so."""

    retry = Signal()
    copy = Signal()
    leave = Signal()
    turned = Signal()  # shown, or gone

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "wrong")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._words = Label("", "strong")
        self._why = Label("")
        self.again = Button(_("Try again"), "primary")
        self.elsewhere = Button(_("Save a copy elsewhere…"))
        self.anyway = Button("", "danger")
        self.again.clicked.connect(self.retry)
        self.elsewhere.clicked.connect(self.copy)
        self.anyway.clicked.connect(self.leave)
        inside = row(self, margins=(12, 8), space=10)
        inside.addWidget(MarkView(Mark.ERROR, _("Not saved"), 18), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(space=4)
        inside.addLayout(texts, 1)
        texts.addWidget(self._words)
        texts.addWidget(self._why)
        buttons = QWidget()
        Flow(buttons).fill((self.again, self.elsewhere, self.anyway))
        texts.addWidget(buttons)
        self.hide()

    def show_waiting(self, steps: Sequence[str], why: str) -> None:
        """Show which *steps* are not saved, and why."""
        named = ", ".join(dict.fromkeys(f"‘{one}’" for one in steps))
        self._words.setText(_("Not saved yet: {steps}").format(steps=named))
        self._why.setText(why)
        self.anyway.setText(_("Leave without saving"))
        self.show()
        self.again.setAccessibleDescription(f"{self._words.text()}. {why}")

    def ask(self) -> None:
        """Take the keys: nobody goes on before one of the ways is chosen."""
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_copied(self, name: str) -> None:
        """Show that the file *name* holds the case with all that is not saved."""
        self._why.setText(
            _("Everything stands in {name}. You can open that file later.").format(name=name)
        )
        self.anyway.setText(_("Leave the case"))
        self.anyway.setAccessibleDescription(self._why.text())
        self.anyway.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is shown."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone."""
        super().hideEvent(event)
        self.turned.emit()

    def words(self) -> str:
        """Return what is said now."""
        return f"{self._words.text()}. {self._why.text()}"
