"""The facts that can be linked to a point, in a list: ticked where they are.

The rows are a model's: items of a QListWidget, each an object of Python and of Qt, were freed
twice when many lists had come and gone, and the program ended natively.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.core.record import record
from app.gui.icons import icon
from app.gui.lists.cell_roles import DISPLAY, Index
from app.gui.lists.records import Records
from app.gui.words import _

_ICON = int(Qt.ItemDataRole.DecorationRole)
_TICK = int(Qt.ItemDataRole.CheckStateRole)


@record
class LinkRow:
    """A fact with its icon and words, and whether it is linked."""

    fact: str
    image: str
    words: str
    linked: bool


class _Links(Records[LinkRow]):
    def key(self, one: LinkRow) -> str:
        return one.fact

    def words(self, one: LinkRow) -> str:
        return one.words

    def spoken(self, row: int) -> str:
        one = self.records[row]
        state = _("linked") if one.linked else _("not linked")
        return f"{one.words}, {state}"

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Return what a role of a row is."""
        one = self.records[index.row()]
        if role == _ICON:
            return icon(one.image)
        if role == _TICK:
            return Qt.CheckState.Checked if one.linked else Qt.CheckState.Unchecked
        return super().data(index, role)


class FactList(QListView):
    """Shows facts; ``toggled`` brings the one that was clicked, or chosen with Enter."""

    toggled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Facts of the timeline"))
        self.links = _Links()
        self.setModel(self.links)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def show_rows(self, rows: tuple[LinkRow, ...]) -> None:
        """Show other rows; the chosen place stays."""
        at = max(0, self.currentIndex().row())
        self.links.show_records(rows)
        if rows:
            self.setCurrentIndex(self.links.index(min(at, len(rows) - 1)))

    def _tell(self, index: Index) -> None:
        self.toggled.emit(self.links.records[index.row()].fact)
