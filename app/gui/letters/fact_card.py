"""The card with the facts behind a paragraph, shown over the page until Escape."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, IconButton, Label, clear, column, row
from app.gui.letters.fact_views import FactView
from app.gui.marks import MarkView
from app.gui.words import _

MOST = 5  # facts on a card


class FactCard(Card):
    """Says of each fact what, when and with what evidence; ``go`` asks to be taken there."""

    go = Signal(object)
    closed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(margins=(12, 10))
        self.setParent(owner)
        self._owner = owner
        self.setAccessibleName(_("Facts behind this paragraph"))
        self.setMaximumWidth(theme.now().px(380))
        self._rows = column(space=8)
        self.column.addLayout(self._rows)
        self.hide()

    def show_facts(self, facts: tuple[FactView, ...], at: QPoint) -> None:
        """Show *facts* near *at*, inside the owner, with the first one in focus."""
        clear(self._rows)
        head = row()
        head.addWidget(Label(_("Facts behind this paragraph"), "strong"), 1)
        close = IconButton("x", _("Close"), "Esc")
        close.clicked.connect(self.close_card)
        head.addWidget(close)
        self._rows.addLayout(head)
        buttons = [self._add(one) for one in facts[:MOST]]
        if not facts:
            self._rows.addWidget(
                Label(_("No fact of the case: these are fixed words."), "small")
            )
        self.adjustSize()
        room = self._owner.rect()
        left = min(at.x(), room.right() - self.width() - 8)
        top = min(at.y(), room.bottom() - self.height() - 8)
        self.move(max(left, 8), max(top, 8))
        self.show()
        self.raise_()
        (buttons[0] if buttons else close).setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, fact: FactView) -> Button:
        button = Button(fact.name, "link", fact.icon)
        button.setAccessibleName(_("Go to {fact}").format(fact=fact.name))
        button.clicked.connect(lambda: self._leave(fact))
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if fact.mark is not None:
            state = row()
            state.addWidget(MarkView(fact.mark, fact.state))
            state.addWidget(Label(fact.state, "small"), 1)
            self._rows.addLayout(state)
        for line in fact.lines:
            self._rows.addWidget(Label(line, "small"))
        return button

    def _leave(self, fact: FactView) -> None:
        self.hide()
        self.go.emit(fact.place)

    def close_card(self) -> None:
        """Put the card away; whoever opened it gets the focus back."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)
