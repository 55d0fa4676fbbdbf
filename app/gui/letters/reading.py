"""The plain text of a letter: to read, with what is edited, missing and known in it."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.gui import theme
from app.gui.fields.wrapping import wrap_for
from app.gui.letters.chips import Chip, chip_width, chip_words, paint_chip
from app.gui.letters.links import FactLinks, Stretches, TextLink, selection
from app.gui.letters.looks import Look
from app.gui.words import _
from app.workshop.wishes import Stretch

HOLE = re.compile(r"\[[^\[\]\n]{1,120}\]")  # what is missing stands between brackets
ROOMY = 640  # pixels at 100 %: from here on the chips have words


class ReadingPane(QPlainTextEdit):
    """Shows the text; a click or the cursor keys choose a block, as on the pages.

    ``chosen`` tells which, ``opened`` that it is to be edited.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Text of the letter"))
        self.setFont(theme.now().font(16, serif=True))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "reading")
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.links = FactLinks(self)
        self._text = ""
        self._found = Stretches(self, "")
        self._places: dict[str, tuple[int, int]] = {}  # in characters, as links and holes
        self._told: tuple[TextLink, ...] = ()
        self._holes: tuple[tuple[int, int], ...] = ()
        self._drawn = (0, 0)
        self._look = Look()
        self._block = ""
        self._fills = False
        self._gutter = _Gutter(self)
        self.updateRequest.connect(self._gutter.follow)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._scroll())
        self.cursorPositionChanged.connect(self._tell)

    def show_words(self, text: str) -> None:
        """Show *text* in which nothing can be chosen."""
        self.show_letter(text, (), ())

    def show_letter(
        self, text: str, stretches: tuple[Stretch, ...], links: tuple[TextLink, ...]
    ) -> None:
        """Show the text of a letter; the place that is read stays where it is."""
        plain = text.replace("\u00a0", " ")
        if self.toPlainText() != plain:
            at, down = self.textCursor().position(), self.verticalScrollBar().value()
            self._fills = True
            wrap_for(self, plain)
            self.setPlainText(plain)
            cursor = self.textCursor()
            cursor.setPosition(min(at, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(down)
            self._fills = False
        self._text, self._found = plain, Stretches(self, plain)
        self._places = {one.block: (one.start, one.end) for one in stretches}
        holes = HOLE.finditer(plain if stretches else "")
        self._told, self._holes = links, tuple(one.span() for one in holes)
        self._draw()

    def show_look(self, look: Look) -> None:
        """Show other chips beside the blocks."""
        self._look = look
        marked = any(block in self._places for block in look.chips)
        wide = self._gutter.room() if marked else 0
        self.setViewportMargins(0, 0, wide, 0)
        self._gutter.setVisible(wide > 0)
        self._gutter.update()
        self._draw()

    def show_block(self, block: str) -> None:
        """Show which block is chosen, and bring it into view; this tells nobody."""
        changed, self._block = block != self._block, block
        place = self._places.get(block)
        if changed and place is not None and not self.hasFocus():
            self._fills = True
            cursor = self._found.cursor(*place)
            for at in (cursor.selectionEnd(), cursor.selectionStart()):  # all of it in view
                cursor.setPosition(at)
                self.setTextCursor(cursor)
            self._fills = False
        self._draw()

    def show_typed(self, block: str, text: str) -> None:
        """Show the words of a block while they are typed, where it is one paragraph."""
        place = self._places.get(block) if self.isVisible() else None
        if place is None or "\n" in self._text[slice(*place)]:
            return
        start, end = place
        self._found.cursor(start, end).insertText(text)
        self._text = self._text[:start] + text + self._text[end:]
        self._found = Stretches(self, self._text)
        by = len(text) - (end - start)
        behind = [one for one in self._told if one.start >= end]
        later = (replace(one, start=one.start + by, end=one.end + by) for one in behind)
        self._told = (*(one for one in self._told if one.end <= start), *later)
        self._holes = tuple(one.span() for one in HOLE.finditer(self._text))
        self._places = {
            name: (first + by * (first >= end), last + by * (last >= end))
            for name, (first, last) in self._places.items()
        }
        self._draw()

    def words_of(self, block: str) -> str:
        """Return what stands in the text for a block, empty where it is not in it."""
        return self._text[slice(*self._places.get(block, (0, 0)))]

    def block_at(self, position: int) -> str:
        """Return the block at a position of the text, empty where there is none."""
        at = self._found.character(position)
        for block, (start, end) in self._places.items():
            if start <= at <= end:
                return block
        return ""

    def _seen(self) -> tuple[int, int]:
        """Return which characters are in view."""
        corner = self.viewport().rect().bottomRight()
        ends = (self.cursorForPosition(one).position() for one in (QPoint(0, 0), corner))
        first, last = (self._found.character(one) for one in ends)
        return first, last

    def _scroll(self) -> None:
        if not self._fills:  # else what is known of the text is of the one before
            self._draw(anew=False)

    def _draw(self, *, anew: bool = True) -> None:
        """Draw what is in view and a page around it: the whole of a long text takes long."""
        first, last = self._seen()
        if not anew and self._drawn[0] <= first and last <= self._drawn[1]:
            return
        room = last - first
        first, last = self._drawn = max(first - room, 0), last + room
        shown = _missing(
            [self._found.cursor(*one) for one in self._holes if first <= one[0] <= last]
        )
        links = (one for one in self._told if first <= one.start <= last)
        shown += self.links.show_links(links, self._found)
        place = self._places.get(self._block)
        if place is not None:
            wash = QTextCharFormat()
            wash.setBackground(theme.now().colour("accent_soft"))
            shown.insert(0, selection(self._found.cursor(*place), wash))
        self.setExtraSelections(shown)
        marks = map(chip_words, self._look.chips.get(self._block, ()))
        self.setAccessibleDescription(". ".join(filter(None, (*marks, self.links.keys))))

    def _tell(self) -> None:
        block = self.block_at(self.textCursor().position())
        if block and block != self._block and not self._fills:
            self.chosen.emit(block)

    def _marked(self) -> list[tuple[int, tuple[Chip, ...]]]:
        """Return where chips stand: how far down, and which."""
        first, last = self._seen()
        found = []
        for block, chips in self._look.chips.items():
            start, end = self._places.get(block, (last + 1, 0))
            if start <= last and end >= first:
                top = self.cursorRect(self._found.start(start)).top()
                found.append((top, chips))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the chosen block with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._block:
            self.opened.emit(self._block)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the block under the pointer."""
        at = self.cursorForPosition(event.position().toPoint()).position()
        block = self.block_at(at)
        if block:
            self.opened.emit(block)
        else:
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chips beside the text."""
        super().resizeEvent(event)
        self.show_look(self._look)
        side, wide = self.contentsRect(), self._gutter.room()
        self._gutter.setGeometry(QRect(side.right() - wide, side.top(), wide, side.height()))


def _missing(places: list[QTextCursor]) -> list[QTextEdit.ExtraSelection]:
    drawn = QTextCharFormat()
    drawn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    drawn.setUnderlineColor(theme.now().colour("late"))
    drawn.setBackground(theme.now().colour("late_soft"))
    return [selection(one, drawn) for one in places]


class _Gutter(QWidget):
    """The margin with the chips, beside the text of *pane*."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the room of the widest chip."""
        return QSize(self.room(), 0)

    @property
    def _worded(self) -> bool:
        return self._pane.width() * 100 / theme.now().scale >= ROOMY

    def room(self) -> int:
        """Return how wide the margin is."""
        return round(max(chip_width(one, words=self._worded) for one in Chip)) + 16

    def follow(self, _rect: QRect, _down: int) -> None:
        """Stay beside the text when it is scrolled."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips of the blocks that are seen."""
        painter = QPainter(self)
        tokens = theme.now().tokens
        for top, chips in self._pane._marked():  # noqa: SLF001 - its own margin
            at = QPointF(4, top)
            for chip in chips:
                high = paint_chip(painter, chip, at, tokens, words=self._worded)
                at.setY(at.y() + high + 3)
        painter.end()
