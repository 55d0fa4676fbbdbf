"""A text, an e-mail or a table of plain characters as it stands in its file."""

from __future__ import annotations

from codecs import BOM_UTF8, utf_8_decode

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from app.gui.fields.typed import clean
from app.gui.fields.wrapping import wrap_for
from app.gui.words import _

TEXTS = ("text/plain", "text/csv", "message/rfc822", "application/mbox")
LONGEST = 1_000_000  # bytes that are shown


def words_of(data: bytes) -> str:
    """Return the first million bytes of a file as text: UTF-8, else as Windows wrote them."""
    part, is_all = data[:LONGEST], len(data) <= LONGEST
    try:
        # A character may be cut in two at the end of what is shown.
        text, _used = utf_8_decode(part.removeprefix(BOM_UTF8), "strict", is_all)
    except UnicodeDecodeError:
        text = part.decode("cp1252", "replace")
    rest = "" if is_all else "\n\n" + _("The rest of this file is not shown here.")
    return clean(text) + rest


class PlainView(QPlainTextEdit):
    """Shows the text of a file that has nothing else; it cannot be changed."""

    def __init__(self, name: str, media_type: str, data: bytes) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.readable = media_type in TEXTS
        if self.readable:
            text = words_of(data)
            wrap_for(self, text)
            self.setPlainText(text)

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
