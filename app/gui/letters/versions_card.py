"""The card with the versions of a letter: what it was before, beside what it is now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, IconButton, Label, clear, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.fold import make_fold
from app.gui.fields.keycaps import KeyCap
from app.gui.letters.conflict import Both
from app.gui.words import _

ROW = 44  # pixels at 100 %


class VersionsCard(Card):
    """Lists versions; ``chosen`` brings the place of one, -1 for the letter as it is now.

    ``opened`` brings a letter that was sent, ``restored`` asks for the words of the version
    that is looked at, ``left`` for the letter.
    """

    chosen = Signal(int)
    opened = Signal(str)
    restored = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(16, 14))
        head = row(space=8)
        head.addWidget(Label(_("Versions"), "h2"), 1)
        head.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignVCenter)
        close = IconButton("x", _("Back to the letter"), "Esc")
        close.clicked.connect(self.left)
        head.addWidget(close)
        self.column.addLayout(head)
        told = _("Every change is kept. Choose a version to see it at the right.")
        self.column.addWidget(Label(told, "small"))
        self._group = QButtonGroup(self)
        self._list = column(space=6)
        self.column.addLayout(self._list)
        self.none = Label(_("There is no other version of this letter yet."))
        self.column.addWidget(self.none)
        self.both = Both(_("That version"), _("Now"))
        self.column.addWidget(self.both)
        self._actions = self._build_actions()
        self.column.addWidget(self._actions)
        self.rows: list[Button] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the letter with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build_actions(self) -> QWidget:
        made = QWidget()
        flow = Flow(made)
        self.restore = Button(_("Bring these words back"), "primary", "rotate-ccw")
        self.restore.clicked.connect(self.restored)
        self.compare = Button(_("Compare"), "link")
        self.compare.setAccessibleName(_("Compare with the letter as it is now"))
        make_fold(self.compare)
        self.compare.toggled.connect(self.both.setVisible)
        for button in (self.restore, self.compare):
            flow.addWidget(button)
        return made

    def begin(self, now: str, sent: tuple[tuple[str, str], ...]) -> None:
        """Begin a list with the letter as it is *now*, and those that were *sent*."""
        for button in self.rows:
            self._group.removeButton(button)
        clear(self._list)
        self.rows = []
        self._add(now, "pencil").setChecked(True)
        self.none.show()
        for name, words in sent:
            row_of = self._add(words, "lock")
            row_of.setCheckable(False)
            row_of.clicked.connect(lambda _on=False, name=name: self.opened.emit(name))
        self.show_texts("", "", other=False)

    def add(self, words: str, place: int) -> None:
        """Add a version; *place* is what it is called when it is chosen."""
        self.none.hide()
        made = self._add(words, "history")
        name = _("Version {n}: {words}").format(n=place + 1, words=words)  # told apart
        made.setAccessibleName(name)
        made.clicked.connect(lambda: self.chosen.emit(place))

    def _add(self, words: str, image: str) -> Button:
        made = Button(words, "tile", image)
        made.setCheckable(True)
        made.setMinimumHeight(theme.now().px(ROW))
        self._group.addButton(made)
        if not self.rows:
            made.clicked.connect(lambda: self.chosen.emit(-1))
        self._list.addWidget(made)
        self.rows.append(made)
        return made

    def show_texts(self, before: str, now: str, *, other: bool) -> None:
        """Show what differs, and what can be done, where an *other* version is looked at."""
        self.both.show_texts(before, now)
        self.both.setVisible(other and self.compare.isChecked())
        self._actions.setVisible(other)
