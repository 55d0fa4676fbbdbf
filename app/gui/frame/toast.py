"""The toast: what was just done, with the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.errors import UserError
from app.gui import theme
from app.gui.announcing import announce
from app.gui.fields.basics import Button, row
from app.gui.fields.columns import UNBOUND
from app.gui.fields.iconed import IconLabel
from app.gui.fields.keycaps import KeyCap
from app.gui.frame.clearance import clear_place, seen_box
from app.gui.opener import Opener
from app.gui.trouble import trouble
from app.gui.words import _

TOAST_MS = 8000
WIDEST, LEAST = 760, 120  # pixels at 100 % of all of it, and of its words
_TYPED = (QLineEdit, QPlainTextEdit)
_MOVING = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class Toast(QFrame):
    """What was just done, with the way back; it waits while one looks at it.

    It lies low in the window where it covers no control, wherever these go meanwhile.
    """

    undo = Signal()

    def __init__(self, owner: QWidget, stays: int = TOAST_MS) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setProperty("kind", "toast")
        self._inside = inside = row(self, margins=(14, 8), space=12)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
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
        self.settled = QTimer(self)  # when what moves below it has found its place
        self.settled.setSingleShot(True)
        self.settled.setInterval(0)
        self.settled.timeout.connect(self._place)
        self._opener = Opener()
        self._undo.installEventFilter(self)
        owner.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._make_way)
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
        self.ensurePolished()
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
        """Stay low in the window, and while the button has the focus."""
        if watched is self._owner and event.type() in _MOVING and not self.isHidden():
            self.settled.start()
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

    def _make_way(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go elsewhere, or be gone, where it covers the field that somebody goes to."""
        types = isinstance(now, _TYPED) and not now.isReadOnly()
        if self.isHidden() or now is None or not types or now.window() is not self._owner:
            return
        self._place()
        if self.geometry().intersects(seen_box(now, self._owner)):
            self.hide()

    def _place(self) -> None:
        edge = theme.now().px(20)
        self._wrap(min(theme.now().px(WIDEST), self._owner.width() - 2 * edge))
        self._inside.activate()  # it is placed by the size that it has now
        if not self.underMouse():
            self.move(clear_place(self._owner, self, self.sizeHint(), edge))

    def _wrap(self, widest: int) -> None:
        """Let the words take as many lines as they need where all of it is *widest* pixels."""
        words = self._words
        words.setMinimumWidth(0)  # else it is no narrower than what was told before
        words.setMaximumWidth(UNBOUND)
        words.setWordWrap(False)
        over = self._inside.totalSizeHint().width() - widest
        if over > 0:
            whole = words.sizeHint().width()
            words.setWordWrap(True)
            words.setFixedWidth(max(theme.now().px(LEAST), whole - over))

    def _take_back(self) -> None:
        self.hide()
        self._back()
