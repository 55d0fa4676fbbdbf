"""Below the list: how many there are and which keys work, or what can be done with several."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.status import Status
from app.gui.fields.basics import Button, Label, row
from app.gui.fields.keycaps import KeyHint
from app.gui.words import _, many, of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QMenu

SPACE = 8  # pixels between what stands beside each other


def ending_words(status: Status) -> str:
    """Return how a case is closed, as the entry of a menu."""
    return {
        Status.SOLVED: _("Solved"),
        Status.SETTLED: _("Settled with an offer"),
        Status.STOPPED: _("Stopped"),
    }[status]


class _KeyHints(QWidget):
    """The keys of the list; those of one case only where each row is one."""

    def __init__(self) -> None:
        super().__init__()
        inside = row(self, space=10)
        inside.addWidget(KeyHint("Enter", of("key", "open")))
        self._of_cases = (
            KeyHint("Ctrl+N", of("key", "record a contact")),
            KeyHint(of("key", "Space"), of("key", "quick look")),
            KeyHint("Del", of("key", "to the bin")),
        )
        for hint in self._of_cases:
            inside.addWidget(hint)

    def show_for(self, *, cases: bool) -> None:
        """Show the keys of a list of *cases*, or of clients or companies."""
        for hint in self._of_cases:
            hint.setVisible(cases)


class Below(QWidget):
    """Tells what to do with all chosen rows."""

    calendar = Signal()
    closed = Signal(object)  # the Status
    removed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._inside = inside = row(self, space=SPACE)
        self._count = Label("", "small", wraps=False)
        self._keys = _KeyHints()
        inside.addWidget(self._count)
        inside.addStretch(1)
        inside.addWidget(self._keys)
        self.show_count("", 0)

    @cached_property
    def _buttons(self) -> tuple[Button, ...]:
        """What can be done with several; made when several are first chosen."""
        calendar = Button(_("Calendar file"), "compact", "calendar-plus")
        calendar.clicked.connect(self.calendar)
        close = Button(_("Close case"), "compact", "archive")
        close.setMenu(self._menu)
        remove = Button(_("To the bin"), "compact", "trash-2")
        remove.clicked.connect(self.removed)
        made = (calendar, close, remove)
        for button in made:
            self._inside.insertWidget(self._inside.indexOf(self._keys), button)
        return made

    @cached_property
    def _menu(self) -> QMenu:
        from PySide6.QtGui import QAction
        from PySide6.QtWidgets import QMenu

        made = QMenu(self)
        for status in (Status.SOLVED, Status.SETTLED, Status.STOPPED):
            action = QAction(ending_words(status), made)
            action.triggered.connect(lambda _on=False, status=status: self.closed.emit(status))
            made.addAction(action)
        return made

    def show_count(self, words: str, chosen: int, *, cases: bool = True) -> None:
        """Show how many are in the list, or how many are chosen and what can be done.

        A list of *cases* has keys that one of clients or companies has not.
        """
        self._keys.show_for(cases=cases)
        self._several = several = chosen > 1
        self._count.setText(many("{n} chosen", "{n} chosen", chosen) if several else words)
        self._show_keys()
        if several or "_buttons" in vars(self):
            for button in self._buttons:
                button.setVisible(several)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where they would be cut."""
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        wide = self._count.sizeHint().width() + self._keys.sizeHint().width() + SPACE
        self._keys.setVisible(not self._several and wide <= self.width())

    def words(self) -> str:
        """Return what is said at the left."""
        return self._count.text()

    def endings(self) -> list[QAction]:
        """Return the entries of the menu that closes cases."""
        return self._menu.actions()
