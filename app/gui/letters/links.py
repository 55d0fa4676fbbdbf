"""The facts in a text as dotted links: what they say on hovering, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from app.gui import theme
from app.gui.letters.fact_views import FactView
from app.gui.plain import tip
from app.gui.words import _

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True)
class TextLink:
    """The words from ``start`` to ``end`` of a text say a fact."""

    start: int
    end: int
    fact: FactView


def link_words(fact: FactView) -> str:
    """Return what is told of a link on hovering."""
    return "\n".join((fact.name, *fact.lines, _("Ctrl and a click go to it.")))


class FactLinks(QObject):
    """Underlines the links of *area*; they follow their words while somebody types.

    Ctrl+click ``went`` to the fact; Alt+Enter ``asked`` for the card of the link at the
    cursor (None: there is none), Alt+Right and Alt+Left go to the next and former link.
    """

    went = Signal(object)
    asked = Signal(object, object)  # a FactView or None, and where on the screen

    def __init__(self, area: QPlainTextEdit) -> None:
        super().__init__(area)
        self._area = area
        self._links: list[tuple[QTextCursor, FactView]] = []
        self.keys = ""  # what a screen reader says of them
        area.viewport().setMouseTracking(True)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)

    def show_links(
        self, links: Iterable[TextLink], found: Stretches | None = None
    ) -> list[QTextEdit.ExtraSelection]:
        """Keep *links* and return how they are drawn; the owner shows it with what it has.

        *found* counts in the text, where the owner counts in it too.
        """
        found = found or Stretches(self._area, self._area.toPlainText())
        self._links = [(found.cursor(one.start, one.end), one.fact) for one in links]
        keys = _("Alt+Enter shows the fact at the cursor. Ctrl and a click go to it.")
        self.keys = keys if self._links else ""
        self._area.setAccessibleDescription(self.keys)
        drawn = QTextCharFormat()
        drawn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        drawn.setUnderlineColor(theme.now().colour("accent"))
        return [selection(cursor, drawn) for cursor, _fact in self._links]

    def fact_at(self, position: int) -> FactView | None:
        """Return the fact of the link at a position of the text, None beside the links."""
        return next(
            (
                fact
                for cursor, fact in self._links
                if cursor.selectionStart() <= position <= cursor.selectionEnd()
                and cursor.hasSelection()
            ),
            None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys and clicks that are for links."""
        match event:
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                return self._tell(event)
            case QMouseEvent() if watched is self._area.viewport():
                return self._mouse(event)
            case QKeyEvent() if event.modifiers() == _ALT and watched is self._area:
                return self._key(event)
        return bool(super().eventFilter(watched, event))

    def _under(self, point: QPoint) -> FactView | None:
        return self.fact_at(self._area.cursorForPosition(point).position())

    def _tell(self, event: QHelpEvent) -> bool:
        fact = self._under(event.pos())
        if fact is None:
            return False
        QToolTip.showText(event.globalPos(), tip(link_words(fact)), self._area)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        control = bool(event.modifiers() & _CONTROL)
        fact = self._under(event.position().toPoint()) if control else None
        shape = Qt.CursorShape.PointingHandCursor if fact else Qt.CursorShape.IBeamCursor
        self._area.viewport().setCursor(shape)
        if fact is None or event.type() != QEvent.Type.MouseButtonPress:
            return False
        self.went.emit(fact.place)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key not in (*_ENTER, *_STEPS):
            return False
        event.accept()
        if event.type() != QEvent.Type.KeyPress:
            return True
        if key in _STEPS:
            self._step(_STEPS[key])
        else:
            cursor = self._area.textCursor()
            corner = self._area.cursorRect(cursor).bottomLeft()
            where = self._area.viewport().mapToGlobal(corner)
            self.asked.emit(self.fact_at(cursor.position()), where)
        return True

    def _step(self, step: int) -> None:
        at = self._area.textCursor()
        places = [cursor for cursor, _fact in self._links if cursor.hasSelection()]
        if step > 0:
            found = [one for one in places if one.selectionStart() > at.selectionStart()]
        else:
            found = [one for one in places if one.selectionEnd() < at.selectionEnd()][-1:]
        if found:
            self._area.setTextCursor(found[0])


class Stretches:
    """Makes cursors around characters of the text of *area*, which Qt counts in UTF-16."""

    def __init__(self, area: QPlainTextEdit, text: str) -> None:
        """Count in *text*, which *area* shows."""
        self._document = area.document()
        self._text = text
        self._plain = max(text, default="") <= "\uffff"

    def cursor(self, start: int, end: int) -> QTextCursor:
        """Return a cursor around the characters from *start* to *end*."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def start(self, at: int) -> QTextCursor:
        """Return a cursor before a character."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._units(at))
        return cursor

    def character(self, position: int) -> int:
        """Return the character at a position as Qt counts."""
        if self._plain:
            return position
        before = self._text.encode("utf-16-le")[: 2 * position]
        return len(before.decode("utf-16-le", "ignore"))

    def _units(self, at: int) -> int:
        return at if self._plain else len(self._text[:at].encode("utf-16-le")) // 2


def selection(cursor: QTextCursor, drawn: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """Return a stretch of text that is drawn in another way."""
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, drawn
    return made
