"""How a page of the help is set: titles in the face of titles, room between paragraphs."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.gui import theme

BULLET = "•\u2002"
_TITLES = {1: (22, 0), 2: (17, 14)}  # the size of a title and the room above it, by its level


def typeset(document: QTextDocument) -> None:
    """Give every block of *document* its face and its room."""
    look = theme.now()
    document.setIndentWidth(look.px(22))
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        size, above = _TITLES.get(level, (14, 0))
        room = QTextBlockFormat()
        room.setTopMargin(look.px(above))
        room.setBottomMargin(look.px(6))
        room.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(block)
        if block.blockFormat().objectIndex() >= 0:  # of a list
            _hang(cursor, room)
        else:
            cursor.mergeBlockFormat(room)
        _set_faces(block, look.font(size, bold=True, serif=True) if level else None)
        block = block.next()


def _hang(cursor: QTextCursor, room: QTextBlockFormat) -> None:
    """Set a bullet of our own before the words: that of Qt stands too close to them."""
    cursor.insertText(BULLET, QTextCharFormat())
    wide = QFontMetrics(theme.now().font(14)).horizontalAdvance(BULLET)
    room.setLeftMargin(theme.now().px(10) + wide)
    room.setTextIndent(-wide)
    cursor.setBlockFormat(room)  # all of it: with that the block leaves the list


def _set_faces(block: QTextBlock, title: QFont | None) -> None:
    """Set *title*, or the weight that the bundled face has for what stands out."""
    cursor = QTextCursor(block)
    if title is not None:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        face = QTextCharFormat()
        face.setFont(title)
        cursor.mergeCharFormat(face)
        return
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    for start, end in _bold(block):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(strong)


def _bold(block: QTextBlock) -> list[tuple[int, int]]:
    """Return where something stands out in *block*."""
    found = []
    for run in block.textFormats():
        if run.format.fontWeight() > QFont.Weight.DemiBold:
            start = block.position() + run.start
            found.append((start, start + run.length))
    return found
