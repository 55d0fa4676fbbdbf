"""The name of a key, drawn as one."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.fields.basics import Label, row


class KeyCap(Label):
    """The name of a key, drawn as one."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys, "key", wraps=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyHint(QWidget):
    """A key, and what it does."""

    def __init__(self, keys: str, words: str) -> None:
        super().__init__()
        inside = row(self, space=6)
        inside.addWidget(KeyCap(keys))
        inside.addWidget(Label(words, "caption", wraps=False))
