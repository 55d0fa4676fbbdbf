"""Two columns where there is room, and one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.fields.basics import column

UNBOUND = 16_777_215  # what Qt has for "no maximum"


class Columns(QWidget):
    """A left and a right column, that stand below each other when it is narrow."""

    def __init__(
        self, shares: tuple[int, int] = (1, 1), *, narrow: int = 760, space: int = 14
    ) -> None:
        """Make them with *shares* of the width; below *narrow* pixels there is one column."""
        super().__init__()
        self._narrow, self._shares = narrow, shares
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.now().px(space))
        self.left, self.right = (self._side(share, space) for share in shares)

    def _side(self, share: int, space: int) -> QVBoxLayout:
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._box.addWidget(side, share)
        self._box.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        return column(side, space=space)

    @property
    def stacked(self) -> bool:
        """Whether the right one stands below the left one."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go to one column, or back to two."""
        super().resizeEvent(event)
        small = event.size().width() < theme.now().px(self._narrow)
        way = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not way:
            self._box.setDirection(way)
            for at, share in enumerate(self._shares):
                self._box.setStretch(at, 0 if small else share)


def place_side(
    whole: QBoxLayout, side: QWidget, least: int, most: int, *, beside: bool
) -> None:
    """Place *side*, the second in *whole*, beside the first or below it.

    Beside it is from *least* to *most* pixels wide at 100 %, below as wide as the first.
    """
    down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    whole.setDirection(across if beside else down)
    whole.setStretch(0, int(beside))
    whole.setStretch(1, int(not beside))
    side.setMaximumWidth(theme.now().px(most) if beside else UNBOUND)
    side.setMinimumWidth(theme.now().px(least) if beside else 0)


class Pair(Columns):
    """Two fields side by side, where they fit."""

    def __init__(self, first: QWidget, second: QWidget, *, narrow: int = 300) -> None:
        super().__init__(narrow=narrow, space=10)
        self.left.addWidget(first)
        self.right.addWidget(second)
