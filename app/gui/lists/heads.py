"""The headings of a table: small capitals, told from what stands below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from app.gui.words import _


class Heads(QHeaderView):
    """Shows names of columns in capitals; a screen reader hears them as they are."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, owner)
        self.setAccessibleName(_("Columns"))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, at: int) -> None:
        """Show the name of a column in capitals, the arrow of its order behind it."""
        super().initStyleOptionForIndex(option, at)
        option.text = option.text.upper()
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == at:
            option.sortIndicator = type(option.sortIndicator)(0)  # a style puts it far off
            rises = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            option.text = f"{option.text}  {'↑' if rises else '↓'}"
