"""A text, an e-mail or a table of plain characters as it stands in its file."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from app.gui.fields.typed import clean

TEXTS = ("text/plain", "text/csv", "message/rfc822", "application/mbox")
LONGEST = 1_000_000  # bytes that are shown


def words_of(data: bytes) -> str:
    """Return the characters in a file: UTF-8, else as Windows wrote them."""
    part = data[:LONGEST]
    try:
        return clean(part.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return clean(part.decode("cp1252", "replace"))


class PlainView(QPlainTextEdit):
    """Shows the text of a file that has nothing else; it cannot be changed."""

    def __init__(self, name: str, media_type: str, data: bytes) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.readable = media_type in TEXTS
        if self.readable:
            self.setPlainText(words_of(data))

    def search(self, words: str, *, back: bool) -> bool:
        """Select the next place with *words*, going round; False where there is none."""
        flag = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if not words or self.find(words, flag):
            return bool(words)
        cursor = self.textCursor()
        end = cursor.MoveOperation.End if back else cursor.MoveOperation.Start
        cursor.movePosition(end)
        self.setTextCursor(cursor)
        return self.find(words, flag)
