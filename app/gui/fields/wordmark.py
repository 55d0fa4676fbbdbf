"""The name of the program, with its comma in the colour of the brand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.gui import theme
from app.gui.fields.basics import Label, row


class Wordmark(QWidget):
    """The name as a label of *kind*, or its first letter in the middle of a narrow rail."""

    def __init__(self, kind: str = "wordmark", *, indent: int = 0) -> None:
        """Leave *indent* pixels at 100 % before the whole name."""
        super().__init__()
        self._indent = indent
        self._inside = row(self, space=0)
        self._name = Label("", kind, wraps=False)
        comma = Label(",", kind, wraps=False)
        comma.setProperty("brand", True)
        self._inside.addStretch(0)
        self._inside.addWidget(self._name)
        self._inside.addWidget(comma)
        self._inside.addStretch(1)
        self.show_narrow(narrow=False)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the first letter alone, or the whole name."""
        self._name.setText("G" if narrow else "Geachte")
        self._inside.setStretch(0, int(narrow))
        indent = 0 if narrow else theme.now().px(self._indent)
        self._inside.setContentsMargins(indent, 0, 0, 0)
