"""The evidence of what is being noted: a place to drop files, and a chip for each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.papers import Exhibit
from app.gui.evidence.drop import DropZone
from app.gui.fields.basics import Button, column
from app.gui.fields.choices import Flow
from app.gui.plain import tip
from app.gui.words import _

Keep = Callable[[tuple[object, ...]], tuple[Exhibit, ...]]


class Papers(QWidget):
    """Takes files as exhibits; a chip that is clicked leaves its file out again."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, keep: Keep) -> None:
        """Make it; *keep* stores files that were taken and returns them as exhibits."""
        super().__init__()
        self._keep = keep
        self._exhibits: tuple[Exhibit, ...] = ()
        self.drop = DropZone(_("Drop evidence here, or paste it"))
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        whole = column(self, space=8)
        whole.addWidget(self.drop)
        whole.addWidget(self._chips)
        self.drop.taken.connect(self._take)
        self.drop.refused.connect(self.refused)
        self.show_exhibits(())

    def show_exhibits(self, exhibits: tuple[Exhibit, ...]) -> None:
        """Show exhibits that came with the note; this tells nobody."""
        self._exhibits = exhibits
        self._flow.fill(self._chip(one) for one in exhibits)
        self._chips.setVisible(bool(exhibits))

    def exhibits(self) -> tuple[Exhibit, ...]:
        """Return the exhibits that come with the note."""
        return self._exhibits

    def _take(self, files: tuple[object, ...]) -> None:
        self.show_exhibits((*self._exhibits, *self._keep(files)))
        self.changed.emit()

    def _chip(self, exhibit: Exhibit) -> Button:
        name = exhibit.title if isinstance(exhibit.title, str) else ""
        button = Button(name, "chip", "paperclip")
        button.setToolTip(tip(_("Click to leave {name} out").format(name=name)))
        button.clicked.connect(lambda: self._leave_out(exhibit))
        return button

    def _leave_out(self, exhibit: Exhibit) -> None:
        self.show_exhibits(tuple(one for one in self._exhibits if one is not exhibit))
        self.changed.emit()
