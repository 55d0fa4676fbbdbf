"""A place to drop files on, to paste into, or to choose them from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QFrame

from app.gui import theme
from app.gui.evidence.intake import Refused, Taken, media_type, take
from app.gui.fields.basics import Button, Label, column, polish, row
from app.gui.fields.picture import Picture
from app.gui.png import png
from app.gui.words import _

WIDE = 560  # pixels at 100 %


class DropZone(QFrame):
    """Takes files that are dropped, pasted or chosen, and tells which could not be taken."""

    taken = Signal(object)  # a tuple of Taken
    refused = Signal(str)

    def __init__(self, words: str, more: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        self.folder = ""
        inside = row(self, margins=(16, 10), space=12)
        inside.addWidget(Picture("upload", "accent", 22))
        texts = column(space=2)
        texts.addWidget(Label(words, "strong"))
        if more:
            texts.addWidget(Label(more, "caption"))
        inside.addLayout(texts, 1)
        self.paste_button = Button(_("Paste"), "", "copy")
        self.paste_button.setToolTip("Ctrl+V")
        self.paste_button.clicked.connect(self.paste)
        self.choose_button = Button(_("Choose files"), "", "folder-open")
        self.choose_button.clicked.connect(self.choose)
        inside.addWidget(self.paste_button)
        inside.addWidget(self.choose_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the button to paste out where there is little room: Ctrl+V does it too."""
        super().resizeEvent(event)
        self.paste_button.setVisible(self.width() > theme.now().px(WIDE))

    def choose(self) -> None:
        """Let the user choose files."""
        dialog = QFileDialog(self, _("Choose files"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self.take_paths([Path(one) for one in names])
        )
        dialog.open()

    def paste(self) -> None:
        """Take what is on the clipboard: files, or a picture."""
        found = QGuiApplication.clipboard().mimeData()
        if not self.take_mime(found):
            self.refused.emit(_("There is no file and no picture on the clipboard."))

    def take_mime(self, found: QMimeData) -> bool:
        """Take the files or the picture in *found*; False when it has neither."""
        paths = [Path(url.toLocalFile()) for url in found.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
            return True
        image = found.imageData() if found.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            data = png(image)
            self.taken.emit((Taken(_("Screenshot") + ".png", data, media_type("", data)),))
            return True
        return False

    def take_paths(self, paths: list[Path]) -> None:
        """Take files; those that cannot be taken are named with the reason."""
        found = [take(path) for path in paths]
        kept = tuple(one for one in found if isinstance(one, Taken))
        if paths:
            self.folder = str(paths[0].parent)
        if kept:
            self.taken.emit(kept)
        for one in found:
            if isinstance(one, Refused):
                self.refused.emit(f"{one.name}: {one.why}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show that nothing hangs over it any more."""
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._show_over(over=False)
        if self.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is pasted."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _show_over(self, *, over: bool) -> None:
        self.setProperty("over", over)
        polish(self)
