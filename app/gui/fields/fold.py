"""A part that is folded away until somebody asks for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.gui.fields.basics import Button, column


def make_fold(button: QAbstractButton) -> None:
    """Let *button* stay pressed while it shows something, and be told as what does that."""
    from app.gui.roles import name_fold

    button.setCheckable(True)
    name_fold(button)


class Fold(QWidget):
    """A button with words, and below it what is there when it was pressed."""

    def __init__(self, words: str, *, opened: bool = False) -> None:
        super().__init__()
        outer = column(self, space=8)
        self.button = Button(words, "link")
        make_fold(self.button)
        self.button.clicked.connect(self.open)
        outer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside = QWidget()
        self.column = column(self.inside, space=10)
        outer.addWidget(self.inside)
        self.open(opened)

    @property
    def opened(self) -> bool:
        """Whether the part is shown."""
        return self.button.isChecked()

    def open(self, opened: bool) -> None:
        """Show the part, or fold it away."""
        self.button.setChecked(opened)
        self.button.set_image("chevron-down" if opened else "chevron-right")
        self.inside.setVisible(opened)
