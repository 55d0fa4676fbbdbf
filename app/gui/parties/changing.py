"""A card that tells what is known, and has fields to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Button, Card, column, row
from app.gui.fields.iconed import Heading
from app.gui.page import bring
from app.gui.words import _


class ChangeCard(Card):
    """Tells in ``summary`` what is known; "Change" opens ``fields``, "Done" folds them.

    The fields stand open by themselves while something is missing.  Nothing folds them under
    somebody's hands: that do only "Done", another case, and leaving the page.  ``edited``
    brings the name of an edit and the new case.
    """

    edited = Signal(str, object)

    def __init__(self, title: str, image: str) -> None:
        """Make it with a heading; a subclass places the two parts and ``done`` in it."""
        super().__init__()
        self._case = ""
        self._enough = self._left = False
        self.setAccessibleName(title)
        self.change = Button(_("Change"), "compact", "pencil")
        self.change.setAccessibleName(_("Change: {what}").format(what=title))
        self.change.clicked.connect(self.begin)
        self.done = Button(_("Done"), "compact", "check")
        self.done.setAccessibleName(_("Done: {what}").format(what=title))
        self.done.clicked.connect(self.finish)
        self.head = row()
        self.head.addWidget(Heading(title, image), 1)
        self.head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self.head)
        self.summary, self.fields = QWidget(), QWidget()
        self.told = column(self.summary, space=10)
        self.inside = column(self.fields, space=10)

    def first(self) -> QWidget:
        """Return the field that is gone to when the fields open."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell now what was typed."""
        raise NotImplementedError

    @property
    def opened(self) -> bool:
        """Whether the fields are shown."""
        return not self.fields.isHidden()

    def settle(self, case: str, *, enough: bool) -> None:
        """Open the fields where not *enough* is known; fold them only for another case."""
        other = case != self._case
        self._case, self._enough = case, enough
        if other or enough:
            self._left = False
        if other or not (enough or self._left or self.opened):
            self.open(opened=not enough)

    def begin(self) -> None:
        """Open the fields and go to the first."""
        self.go_to(self.first())

    def go_to(self, field: QWidget) -> None:
        """Open the fields and go to one of them."""
        self.open(opened=True)
        bring(field)

    def finish(self) -> None:
        """Tell what was typed and fold the fields, also where something is missing."""
        self._left = True
        self.flush()
        self.open(opened=False)
        self.change.setFocus()

    def leave(self) -> None:
        """Stand as a page that is come to: fields open only where something is missing."""
        self._left = False
        self.open(opened=not self._enough)

    def open(self, *, opened: bool) -> None:
        """Show the fields, or what is known."""
        self.fields.setVisible(opened)
        self.done.setVisible(opened)
        self.summary.setHidden(opened)
        self.change.setHidden(opened)
