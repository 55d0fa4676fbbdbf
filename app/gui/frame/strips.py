"""The strip with the next step, and the toast that tells what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.errors import UserError
from app.gui import theme
from app.gui.announcing import announce
from app.gui.fields.basics import Button, IconButton, Label, row
from app.gui.fields.iconed import IconLabel
from app.gui.fields.keycaps import KeyCap
from app.gui.marks import Mark, MarkView
from app.gui.opener import Opener
from app.gui.trouble import trouble
from app.gui.words import _

TOAST_MS = 8000


class NextStep(QFrame):
    """One sentence of what to do next, with one button; closed until its reason changes."""

    taken = Signal()
    closed = Signal(str)  # the reason that was closed

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._reason = ""
        inside = row(self, margins=(12, 4), space=10)
        self._mark = MarkView(Mark.CONFIRM, "", 18)
        self._words = Label("")
        self._do = Button("", "primary")
        self._do.clicked.connect(self.taken)
        close = IconButton("x", _("Close"))
        close.clicked.connect(lambda: self.closed.emit(self._reason))
        inside.addWidget(self._mark)
        inside.addWidget(Label(_("Next step"), "strong", wraps=False))
        inside.addWidget(self._words, 1)
        inside.addWidget(self._do)
        inside.addWidget(close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_step(self, reason: str, words: str, button: str, mark: Mark) -> None:
        """Show a step; *reason* is what closing it remembers."""
        self._reason = reason
        self._mark.show_mark(mark, words)
        self._words.setText(words)
        self._do.setText(button)

    def words(self) -> str:
        """Return the sentence that is shown."""
        return self._words.text()


class Toast(QFrame):
    """What was just done, with the way back; it waits while one looks at it."""

    undo = Signal()

    def __init__(self, owner: QWidget, stays: int = TOAST_MS) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setProperty("kind", "toast")
        inside = row(self, margins=(14, 8), space=12)
        self._words = IconLabel("", "", "check", "kept", wraps=False)
        self._undo = Button(_("Undo"), "link", "undo-2")
        self._keys = KeyCap("Ctrl+Z")
        self._back: Callable[[], object] = self.undo.emit
        self._offers_last = False  # whether it would undo the last step, whichever that is
        self._undo.clicked.connect(self._take_back)
        inside.addWidget(self._words)
        inside.addWidget(self._undo)
        inside.addWidget(self._keys)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stays)
        self._timer.timeout.connect(self.hide)
        self._opener = Opener()
        self._undo.installEventFilter(self)
        owner.installEventFilter(self)
        self.hide()

    def tell(
        self,
        words: str,
        *,
        undo: bool,
        button: str = "",
        back: Callable[[], object] | None = None,
    ) -> None:
        """Show *words* and say them to screen readers; with *undo* there is a *button*.

        The button does *back*, and without it asks for the last step to be undone.
        """
        self._offers_last = undo and back is None
        self._back = back or self.undo.emit
        if not self._undo.hasFocus():
            self._opener.remember(self._owner.focusWidget())
        self._words.setText(words)
        self._undo.setText(button or _("Undo"))
        self._undo.setVisible(undo)
        self._keys.setVisible(undo and not button)
        self._words.show_image("check" if undo else "info", "kept" if undo else "accent")
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def outlive(self) -> None:
        """Be gone where it would undo the last step: that is another one from now on."""
        if self._offers_last:
            self.hide()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do *act*; when the world is in the way, tell why and return False."""
        try:
            act()
        except UserError as error:
            self.tell(trouble(error), undo=False)
            return False
        return True

    def words(self) -> str:
        """Return what is told, empty when nothing is."""
        return self._words.text() if self.isVisibleTo(self._owner) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window, and while the button has the focus."""
        if event.type() is QEvent.Type.Resize and watched is self._owner:
            self._place()
        elif event.type() is QEvent.Type.FocusIn and watched is self._undo:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut and watched is self._undo:
            self._timer.start()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back to who had them when it was told."""
        super().hideEvent(event)
        if self._undo.hasFocus():
            self._opener.give_back()

    def enterEvent(self, _event: QEvent) -> None:
        """Wait while the mouse is over it."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()

    def _place(self) -> None:
        room = self._owner.rect()
        low = room.bottom() - self.height() - theme.now().px(20)
        self.move((room.width() - self.width()) // 2, low)

    def _take_back(self) -> None:
        self.hide()
        self._back()
