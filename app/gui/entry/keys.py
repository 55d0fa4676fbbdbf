"""The keys of the sheet: one letter or digit where nobody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit

from app.gui.entry.form import NO, YES
from app.gui.entry.kinds import Kind

if TYPE_CHECKING:
    from app.gui.entry.sheet import EntrySheet

TYPING = (QLineEdit, QPlainTextEdit, QAbstractItemView)


def take_key(sheet: EntrySheet, text: str) -> bool:
    """Do what a key says in *sheet*; False for one that says nothing there."""
    key = text.casefold()
    if key == "9" and sheet.instead.nothing.isVisibleTo(sheet):
        sheet.instead.nothing.click()
    elif key == "0" and sheet.instead.other.isVisibleTo(sheet):
        sheet.instead.other.open()
    elif sheet.kind is not Kind.CONTACT:
        return False
    elif key and key in "12345678":
        sheet.form.tiles.press(int(key))
    elif key in ("j", "y"):
        sheet.form.answer_promise(YES)
    elif key == "n":
        sheet.form.answer_promise(NO)
    else:
        return False
    return True
