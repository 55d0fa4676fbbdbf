"""Ctrl+Z in a field takes back typing; where there is none, it is for the whole case."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldUndo(QObject):
    """Leaves the keys of undo to *window* while the field with the focus has nothing for them.

    A text field of Qt keeps them for itself, also when nothing was typed in it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None:
            with suppress(RuntimeError):  # a field that loses the focus because it is gone
                self._field.removeEventFilter(self)
        mine = now is not None and now.window() is self._window
        self._field = now if mine and _typed_in(now) is not None else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say of a key that the field has no use for it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            asked = next((key for key in KEYS if event.matches(key)), None)
            if asked is not None and not _can(watched, undo=asked is KEYS[0]):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _typed_in(widget: object) -> QLineEdit | QPlainTextEdit | None:
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, QLineEdit | QPlainTextEdit) else None


def _can(widget: object, *, undo: bool) -> bool:
    field = _typed_in(widget)
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    if field is None:
        return False
    return field.isUndoAvailable() if undo else field.isRedoAvailable()
