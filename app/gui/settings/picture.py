"""A picture of the letter paper: chosen from a file, shown as it is printed, taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog

from app.core.papers import StoredFile
from app.errors import UserError
from app.gui import theme
from app.gui.evidence.intake import Refused, take
from app.gui.fields.basics import Button, Label, row
from app.gui.fields.field import Field
from app.gui.trouble import trouble
from app.gui.words import _

MM = 4.0  # pixels at 100 %
PATTERNS = "*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp"


@dataclass(frozen=True)
class Keeper:
    """Where pictures are kept by their content; both functions raise ``UserError``."""

    keep: Callable[[str, bytes], StoredFile]
    kept: Callable[[str], bytes]


class PictureField(Field):
    """Shows a picture; ``chosen`` carries the SHA-256 of another, empty for none."""

    chosen = Signal(str)

    def __init__(self, label: str, most: tuple[float, float], keeper: Keeper) -> None:
        """Show it as it is printed, at *most* so many millimetres wide and high."""
        super().__init__(label)
        self._most = most
        self._keeper = keeper
        self._shown = ""
        self.paper = Label("", "paper", wraps=False)
        self.paper.setAccessibleName(label)
        self.paper.hide()
        self.column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.choose = Button(_("Choose a picture …"), "", "image")
        self.choose.setAccessibleName(_("Choose a picture: {what}").format(what=label))
        self.choose.clicked.connect(self.ask_file)
        self.remove = Button(_("Take away"), "link", "x")
        self.remove.setAccessibleName(_("Take away: {what}").format(what=label))
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        buttons = row()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.describe(self.choose)

    def show_picture(self, sha256: str) -> None:
        """Show the picture with this sum, none where it is empty; this tells nobody."""
        self.remove.setVisible(bool(sha256))
        if sha256 == self._shown:
            return
        self._shown = sha256
        self.say("")
        self.paper.setVisible(bool(sha256) and self._paint(sha256))

    def _paint(self, sha256: str) -> bool:
        try:
            data = self._keeper.kept(sha256)
        except UserError as error:
            self.say(trouble(error), "trouble")
            return False
        found = QPixmap()
        if not found.loadFromData(data):
            self.say(_("This picture cannot be read any more. Choose it again."), "trouble")
            return False
        wide, high = (theme.now().px(round(MM * each)) for each in self._most)
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.KeepAspectRatio
        self.paper.setPixmap(found.scaled(wide, high, ratio, smooth))
        return True

    def ask_file(self) -> None:
        """Ask which file holds the picture."""
        dialog = QFileDialog(self, _("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Pictures ({patterns})").format(patterns=PATTERNS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, name: str) -> None:
        """Keep the picture in the file *name*, or say why it is not taken."""
        from app.writers.pictures import PictureError, prepared

        taken = take(Path(name))
        if isinstance(taken, Refused):
            self.say(taken.why, "trouble")
            return
        try:
            picture = prepared(taken.data)
            kept = self._keeper.keep(f"{Path(name).stem}.png", picture)
        except PictureError as error:
            self.say(_faults()[error.fault.name], "trouble")
            return
        except UserError as error:
            self.say(trouble(error), "trouble")
            return
        self.say("")
        self.chosen.emit(kept.sha256)


def _faults() -> dict[str, str]:
    """Return the sentences about pictures that are not taken, by the name of the fault."""
    return {
        "LARGE": _("The picture is larger than 20 MB. Please make it smaller."),
        "DOTS": _("The picture has too many dots. Please make it smaller."),
        "BROKEN": _("This is no picture, or it is damaged."),
        "EMPTY": _("There is nothing to be seen in this picture."),
    }
