"""The keys of the sheet: one letter or digit where nobody types, and those with Ctrl."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from app.gui.entry.form import NO, YES
from app.gui.entry.kinds import Kind

if TYPE_CHECKING:
    from app.gui.entry.sheet import EntrySheet

TYPING = (QLineEdit, QPlainTextEdit, QAbstractItemView)


def add_keys(owner: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Do each act by its keys while the focus is in *owner*."""
    for keys, act in acts.items():
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def take_key(sheet: EntrySheet, text: str) -> bool:
    """Do what a key says in *sheet*; False for one that says nothing there."""
    key = text.casefold()
    if key == "9" and sheet.nothing.isVisibleTo(sheet):
        sheet.nothing.click()
    elif key == "0" and sheet.other.isVisibleTo(sheet):
        sheet.other.open()
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
