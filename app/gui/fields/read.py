"""What the fields share that read what people write: the reading below, doubts as buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import Button
from app.gui.fields.choices import Flow
from app.gui.fields.field import QUIET, Field, Quiet
from app.gui.fields.typed import LONGEST_LINE, one_line
from app.gui.icons import icon


@dataclass(frozen=True)
class Heard:
    """What a text was read as: its value, what to say below, and what may be meant."""

    value: object = None
    words: str = ""
    sure: bool = True
    proposals: Sequence[tuple[str, object]] = ()  # words, value


class ReadField(Field):
    """A line of which the reading is shown at once; nothing is refused.

    ``edited`` brings what was read, None for an empty line.
    """

    edited = Signal(object)

    def __init__(
        self, label: str, hint: str, image: str, *, aside: str = "", delay: int = QUIET
    ) -> None:
        super().__init__(label, aside)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setMaxLength(LONGEST_LINE)
        self.line.setMinimumWidth(theme.now().px(80))
        picture = QAction(icon(image), label or hint, self.line)
        self.line.addAction(picture, QLineEdit.ActionPosition.LeadingPosition)
        self.quiet = Quiet(self, self._tell, delay)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.quiet.flush)
        self.hold(self.line)
        self.proposals: list[Button] = []
        self._offered: Sequence[tuple[str, object]] = ()
        self._place = QWidget()
        self._flow = Flow(self._place)
        self._place.hide()
        self.column.addWidget(self._place)
        self._heard = Heard()

    def heard(self, text: str) -> Heard:
        """Return what *text* says: every field has its own reader."""
        raise NotImplementedError

    def words_of(self, value: object) -> str:
        """Return a value as somebody could have typed it."""
        raise NotImplementedError

    def value(self) -> object:
        """Return what stands there as it was read."""
        return self._heard.value

    @property
    def sure(self) -> bool:
        """Whether what stands there could be read, or nothing does."""
        return self._heard.sure

    def show_heard(self, value: object) -> None:
        """Show a value; this tells nobody, and takes nothing from somebody who types."""
        if self.quiet.waits:
            return
        if value != self._heard.value or not self.line.text():
            at = self.line.cursorPosition()
            self.line.setText("" if value is None else self.words_of(value))
            self.line.setCursorPosition(at if self.line.hasFocus() else 0)
            self._hear(self.known(value))
        elif self._heard.sure:
            self._hear(self.known(value))

    def said(self, value: object) -> str:
        """Return what is said below a value that was not typed just now."""
        raise NotImplementedError

    def known(self, value: object) -> Heard:
        """Return what is said of a value that was kept."""
        return Heard(value, self.said(value))

    def flush(self) -> None:
        """Tell now what was typed."""
        self.quiet.flush()

    def choose(self, value: object) -> None:
        """Take *value* for what the user meant, and tell it."""
        self.quiet.forget()
        self.line.setText("" if value is None else self.words_of(value))
        self._hear(Heard(value, self.said(value)))
        self.edited.emit(value)

    def _typed(self, text: str) -> None:
        self._hear(self.heard(one_line(text).strip()))
        self.quiet.typed()

    def _hear(self, heard: Heard) -> None:
        self._heard = heard
        self.say(heard.words, "reading" if heard.sure else "doubt")
        if tuple(heard.proposals) == tuple(self._offered):
            return
        self._offered = heard.proposals
        self.proposals = []
        for words, value in heard.proposals:
            button = Button(words, "compact")
            button.clicked.connect(lambda _on=False, value=value: self.choose(value))
            self.proposals.append(button)
        self._flow.fill(self.proposals)
        self._place.setVisible(bool(self.proposals))

    def _tell(self) -> None:
        self.edited.emit(self._heard.value)
