"""A control with its label above it and a caption below, and what holds for all typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.gui.fields.basics import Label, column, row
from app.gui.fields.iconed import IconLabel

if TYPE_CHECKING:
    from app.gui.speaker import Speaker

QUIET = 400  # milliseconds without typing after which it is saved


_SAID = {  # the icon of what is said below a control, and its colour
    "reading": ("check", "kept"),
    "doubt": ("triangle-alert", "late"),
    "trouble": ("octagon-alert", "broken"),
}
REFUSED = ("doubt", "trouble")


class Quiet(QObject):
    """Says when typing stopped: after a short quiet, or at once when ``flush`` is called."""

    def __init__(self, owner: QWidget, then: Callable[[], object], delay: int = QUIET) -> None:
        super().__init__(owner)
        self._then = then
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self.flush)

    @property
    def waits(self) -> bool:
        """Whether something was typed that nobody was told of."""
        return self._waits

    def typed(self) -> None:
        """Start to wait again, for somebody types."""
        self._waits = True
        self._timer.start()

    def flush(self) -> None:
        """Tell now what was typed."""
        if self._waits:
            self.forget()
            self._then()

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._waits = False
        self._timer.stop()


def forget_typing(form: QWidget) -> None:
    """Let no field of *form* wait any more: it is to show something else."""
    for quiet in form.findChildren(Quiet):
        quiet.forget()


class Field(QWidget):
    """A label, then whatever a subclass adds, then a caption that is there when it says."""

    def __init__(self, label: str, aside: str = "") -> None:
        """Make it with a *label*; *aside* is a faint remark behind it ("may stay empty")."""
        super().__init__()
        self.label = Label(label, "strong", wraps=not aside)
        self.caption = IconLabel("", "caption", "")
        self.caption.hide()
        self.column = column(self, space=4)
        self.head = row(space=8)
        self.head.addWidget(self.label)
        self.aside = Label(aside, "caption")
        self.head.addWidget(self.aside, 1)
        self.column.addLayout(self.head)  # first: what has no parent is shown as a window
        self.aside.setVisible(bool(aside))
        self.label.setVisible(bool(label))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._name = label
        self._held: QWidget | None = None
        self.speaker: Speaker | None = None  # from the first refusal on

    def hold(self, control: QWidget, name: str = "") -> None:
        """Take *control* as what the label names, and the caption below it."""
        control.setAccessibleName(name or self._name)
        self.label.setBuddy(control)
        self.setFocusProxy(control)
        self.column.addWidget(control)
        self.describe(control)

    def describe(self, control: QWidget) -> None:
        """Let the caption, that comes next, be what is told of *control*."""
        self._held = control
        self.column.addWidget(self.caption)

    def say(self, text: str, kind: str = "caption") -> None:
        """Show *text* below the control; *kind* is caption, reading, doubt or trouble.

        It is what a screen reader tells of the control too.  Why something is refused is said
        without being asked, once typing stopped: a control of Qt has no state for that.
        """
        if kind in REFUSED or self.speaker is not None:
            self._speak(text if kind in REFUSED else "")
        if self.caption.property("kind") != kind:
            self.caption.set_kind(kind)
            self.caption.show_image(*_SAID.get(kind, ("", "")))
        if self._held is not None and self.caption.text() != text:
            self._held.setAccessibleDescription(text)
        self.caption.setText(text)
        self.caption.setVisible(bool(text))

    def _speak(self, why: str) -> None:
        if self.speaker is None:
            from app.gui.speaker import Speaker

            self.speaker = Speaker(self._held or self)
            self.speaker.show("refused", "")
        self.speaker.show("refused", why)


class Combo(QComboBox):
    """A list to choose from, that the wheel of a mouse passing by does not change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (value, words) for each; what was chosen stays if it is still there."""
        there = [(str(self.itemData(at)), self.itemText(at)) for at in range(self.count())]
        if there == list(choices):
            return
        value = self.value()
        self.clear()
        for one, words in choices:
            self.addItem(words, one)
        self.show_value(value)

    def show_value(self, value: str) -> None:
        """Show which one is chosen; this tells nobody."""
        self.setCurrentIndex(self.findData(value))

    def value(self) -> str:
        """Return the chosen value, empty when there is none."""
        return str(self.currentData() or "")


class PickField(Field):
    """One of several, from a list."""

    chosen = Signal(str)

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str]] = (), aside: str = ""
    ) -> None:
        super().__init__(label, aside)
        self.combo = Combo()
        self.combo.offer(choices)
        self.combo.activated.connect(lambda _at: self.chosen.emit(self.combo.value()))
        self.hold(self.combo)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices."""
        self.combo.offer(choices)

    def show_value(self, value: str) -> None:
        """Show which one is chosen; this tells nobody."""
        self.combo.show_value(value)

    def value(self) -> str:
        """Return the chosen value, empty when there is none."""
        return self.combo.value()
