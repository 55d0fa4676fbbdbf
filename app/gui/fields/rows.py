"""A field that holds several records of one kind, each in a row of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.fields.basics import Button, Card, IconButton, Label, column, discard, row
from app.gui.words import _

REMOVE = "remove"  # what the button of a row is called in the code


class RowForm(QWidget):
    """One record in fields; ``edited`` brings it as the user made it, None while unfinished."""

    edited = Signal(object)

    def show_value(self, value: object) -> None:
        """Show a record; this tells nobody."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell now what was typed."""


class Rows(QWidget):
    """Records of one kind below each other, with a button for one more.

    ``edited`` brings all of them.  A row that was added stands there until it is finished; it
    is no record before.
    """

    edited = Signal(object)

    def __init__(
        self, label: str, make: Callable[[], RowForm], add: str, remove: str, *, framed: bool
    ) -> None:
        """Make it; *add* and *remove* are the words of its buttons, *framed* a card a row."""
        super().__init__()
        self._make, self._remove, self._framed = make, remove, framed
        self._values: list[object] = []
        self._forms: list[RowForm] = []
        self._frames: list[QWidget] = []
        outer = column(self, space=8)
        self.label = Label(label, "strong")
        outer.addWidget(self.label)  # first: what has no parent is shown as a window
        self.label.setVisible(bool(label))
        self._column = column(space=8)
        outer.addLayout(self._column)
        self.add = Button(add, "compact", "plus")
        self.add.clicked.connect(self._add)
        foot = row()
        foot.addWidget(self.add)
        foot.addStretch(1)
        outer.addLayout(foot)

    @property
    def forms(self) -> Sequence[RowForm]:
        """The rows, those that are not finished last."""
        return self._forms

    def show_values(self, values: Sequence[object]) -> None:
        """Show these records; this tells nobody, and an unfinished row stays."""
        pending = len(self._forms) - len(self._values)
        while len(self._forms) < len(values) + pending:
            self._place()
        while len(self._forms) > len(values) + pending:
            self._drop(len(values))
        self._values = list(values)
        for form, value in zip(self._forms, values, strict=False):
            form.show_value(value)
        self._name()

    def _name(self) -> None:
        """Give each row a name of its own, that its fields and buttons are heard in."""
        for number, frame in enumerate(self._frames, start=1):
            words = self.label.text() or self.add.text()
            frame.setAccessibleName(_("{what}, row {n}").format(what=words, n=number))
            button = frame.findChild(IconButton, REMOVE)
            if isinstance(button, IconButton):
                button.say(_("{remove}: row {n}").format(remove=self._remove, n=number))

    def flush(self) -> None:
        """Tell now what was typed in any row."""
        for form in list(self._forms):
            form.flush()

    def _add(self) -> None:
        self._place().setFocus()
        self._name()

    def _place(self) -> RowForm:
        form = self._make()
        form.edited.connect(lambda value, form=form: self._changed(form, value))
        remove = IconButton("trash-2", self._remove)
        remove.setObjectName(REMOVE)
        remove.clicked.connect(lambda _on=False, form=form: self._taken(form))
        framed = self._framed
        frame = Card("sunken" if framed else "", margins=(10, 8) if framed else (0, 0))
        inside = row()
        frame.column.addLayout(inside)
        inside.addWidget(form, 1)
        inside.addWidget(remove)
        self._column.addWidget(frame)
        self._forms.append(form)
        self._frames.append(frame)
        return form

    def _drop(self, at: int) -> None:
        self._forms.pop(at)
        discard(self._frames.pop(at))

    def _changed(self, form: RowForm, value: object) -> None:
        at = self._forms.index(form)
        if value is None:
            return
        if at < len(self._values):
            self._tell([*self._values[:at], value, *self._values[at + 1 :]])
            return
        first = len(self._values)  # the row is finished: it stands behind the last record
        self._forms.insert(first, self._forms.pop(at))
        self._frames.insert(first, self._frames.pop(at))
        self._column.insertWidget(first, self._frames[first])
        self._tell([*self._values, value])

    def _taken(self, form: RowForm) -> None:
        at = self._forms.index(form)
        if at >= len(self._values):
            self._drop(at)
            return
        values = [*self._values[:at], *self._values[at + 1 :]]
        self._drop(at)
        self._tell(values)

    def _tell(self, values: list[object]) -> None:
        self._values = values
        self.edited.emit(tuple(values))
