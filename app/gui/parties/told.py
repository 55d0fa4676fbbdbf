"""What is known, as labels with their values below or beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui import theme
from app.gui.fields.basics import Label, column, discard

Row = tuple[str, str]  # what it is, and what is known of it


class ToldGrid(QWidget):
    """Labels with their values below them: the first as wide as the card, then two a row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.now().px(10))
        self._grid.setVerticalSpacing(theme.now().px(10))
        for across in range(2):
            self._grid.setColumnStretch(across, 1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other values; what stays the same is not made anew."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for gone in self._cells:
            discard(gone)
        self._cells = [_cell(*one) for one in self._rows]
        for at, cell in enumerate(self._cells):
            down, across = ((at + 1) // 2, (at + 1) % 2) if at else (0, 0)
            wide = 1 if at else 2
            self._grid.addWidget(cell, down, across, 1, wide, Qt.AlignmentFlag.AlignTop)


def _cell(label: str, value: str) -> QWidget:
    made = QWidget()
    inside = column(made, space=2)
    inside.addWidget(Label(label, "strong"))
    inside.addWidget(Label(value))
    return made
