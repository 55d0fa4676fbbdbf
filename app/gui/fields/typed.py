"""Fields to type in: a line, and an area that grows with its text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from app.gui import theme
from app.gui.fields.field import QUIET, Field, Quiet
from app.gui.fields.wrapping import wrap_for
from app.gui.words import many

LONGEST_LINE = 2_000
LONGEST_TEXT = 100_000


def clean(text: str) -> str:
    """Return *text* as it can be kept: no halves of characters, no character that is none."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "")


def one_line(text: str) -> str:
    """Return *text* with spaces where lines ended."""
    return " ".join(clean(text).splitlines())


def too_long(most: int) -> str:
    """Return the sentence that says that not all of a text fits."""
    return many(
        "Only the first character fits here; the rest was left out.",
        "Only the first {n} characters fit here; the rest was left out.",
        most,
    )


class LineField(Field):
    """A line of text; ``edited`` brings what was typed, without spaces around it."""

    edited = Signal(str)

    def __init__(
        self, label: str, hint: str = "", *, aside: str = "", delay: int = QUIET
    ) -> None:
        super().__init__(label, aside)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setMaxLength(LONGEST_LINE + 1)
        self.line.setMinimumWidth(theme.now().px(60))
        self.quiet = Quiet(self, self._tell, delay)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.quiet.flush)
        self.hold(self.line)

    def show_text(self, text: str) -> None:
        """Show *text*; this tells nobody, and takes nothing from somebody who types."""
        text = one_line(text)
        if self.quiet.waits or self.text() == text.strip():
            return
        at = self.line.cursorPosition()
        self.line.setText(text)
        self.line.setCursorPosition(min(at, len(text)) if self.line.hasFocus() else 0)

    def text(self) -> str:
        """Return what stands there, without spaces around it."""
        return one_line(self.line.text()).strip()

    def flush(self) -> None:
        """Tell now what was typed."""
        self.quiet.flush()

    def _typed(self, text: str) -> None:
        if len(text) > LONGEST_LINE:
            self.line.setText(text[:LONGEST_LINE])
            self.say(too_long(LONGEST_LINE), "doubt")
        self.quiet.typed()

    def _tell(self) -> None:
        self.edited.emit(self.text())


class _Area(QPlainTextEdit):
    """Plain text only, at most so much of it, as high as its text."""

    left = Signal()
    shortened = Signal()

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(theme.now().px(3))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())

    def sizeHint(self) -> QSize:
        """Return a height for the lines that there are, between the least and the most."""
        lines = min(self._most, max(self._least, round(self.document().size().height())))
        high = self.fontMetrics().lineSpacing() * lines + theme.now().px(24)
        return QSize(theme.now().px(200), high)

    def minimumSizeHint(self) -> QSize:
        """Return a small width, and the height that is wanted."""
        return QSize(theme.now().px(80), self.sizeHint().height())

    def fit(self) -> None:
        """Become as high as the text."""
        self.updateGeometry()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain words alone, as far as they fit."""
        cursor = self.textCursor()
        chosen = cursor.selectionEnd() - cursor.selectionStart()
        room = LONGEST_TEXT - (self.document().characterCount() - 1 - chosen)
        text = clean(source.text())
        if len(text) > room:
            text = text[: max(0, room)]
            self.shortened.emit()
        wrap_for(self, f"{self.toPlainText()}{text}")
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as high as that takes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class TextArea(Field):
    """Some lines of text; ``edited`` brings them when the field is left or after a quiet."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        aside: str = "",
        least: int = 2,
        most: int = 14,
        delay: int = QUIET,
    ) -> None:
        """Make it with room for *least* lines, that grows until it has *most*."""
        super().__init__(label, aside)
        self.area = _Area(least, most)
        self.area.setPlaceholderText(hint)
        self.quiet = Quiet(self, self._tell, delay)
        self._fills = False
        self.area.textChanged.connect(self._typed)
        self.area.left.connect(self.quiet.flush)
        self.area.shortened.connect(lambda: self.say(too_long(LONGEST_TEXT), "doubt"))
        self.hold(self.area)

    def show_text(self, text: str) -> None:
        """Show *text*; this tells nobody, and takes nothing from somebody who types."""
        if self.quiet.waits or self.text() == text.strip():
            return
        at = self.area.textCursor().position()
        self._fills = True
        wrap_for(self.area, text)
        self.area.setPlainText(text)
        self._fills = False
        if self.area.hasFocus():
            cursor = self.area.textCursor()
            cursor.setPosition(min(at, len(self.area.toPlainText())))
            self.area.setTextCursor(cursor)

    def text(self) -> str:
        """Return what stands there, without space around it."""
        return clean(self.area.toPlainText()).strip()

    def flush(self) -> None:
        """Tell now what was typed."""
        self.quiet.flush()

    def _typed(self) -> None:
        if self._fills:
            return
        if self.area.document().characterCount() - 1 > LONGEST_TEXT:
            self._cut()
        wrap_for(self.area, self.area.toPlainText())
        self.quiet.typed()

    def _cut(self) -> None:
        self._fills = True
        cursor = self.area.textCursor()
        cursor.setPosition(LONGEST_TEXT)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._fills = False
        self.say(too_long(LONGEST_TEXT), "doubt")

    def _tell(self) -> None:
        self.edited.emit(self.text())
