"""The passages of an exhibit beside it: each with its picture, to look at, copy or remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from app.core.papers import Exhibit, Passage
from app.gui import theme
from app.gui.evidence.highlights import cut, passage_words
from app.gui.fields.basics import Button, IconButton, Label, clear, column, row
from app.gui.words import _, many

MOST = 6  # that are shown with a picture
PAGE = QSize(1200, 1600)  # of the page from which a cut-out comes
WIDE, HIGH = 260, 110  # pixels at 100 % of a cut-out

PageOf = Callable[[Exhibit, QSize, int], QImage]  # within a size, pages counted from 0


class CutOuts(QWidget):
    """Shows the passages; each signal brings the one that was meant."""

    opened = Signal(object)
    removed = Signal(object)
    told = Signal(str)

    def __init__(self, page_of: PageOf) -> None:
        super().__init__()
        self._page_of = page_of
        self._shown: tuple[str, tuple[Passage, ...]] = ("", ())
        self._inside = column(self, space=6)

    def show_exhibit(self, exhibit: Exhibit | None) -> None:
        """Show the passages of an exhibit; the same ones stay as they are."""
        passages = exhibit.passages if exhibit is not None and exhibit.file is not None else ()
        sha256 = exhibit.file.sha256 if exhibit is not None and exhibit.file else ""
        if (sha256, passages) == self._shown:
            return
        self._shown = (sha256, passages)
        clear(self._inside)
        self.setVisible(bool(passages))
        if exhibit is None or not passages:
            return
        self._inside.addWidget(Label(_("Marked in it"), "strong"))
        pages: dict[int, QImage] = {}
        for found in passages[:MOST]:
            if found.page not in pages:
                pages[found.page] = self._page_of(exhibit, PAGE, found.page - 1)
            self._add(found, cut(pages[found.page], found), exhibit)
        if len(passages) > MOST:
            more = many("and {n} more", "and {n} more", len(passages) - MOST)
            self._inside.addWidget(Label(more, "caption"))

    def _add(self, found: Passage, image: QImage, exhibit: Exhibit) -> None:
        pages = (exhibit.file.pages if exhibit.file else 0) or 1
        words = passage_words(found, pages)
        line = row(space=4)
        look = Button(words, "link")
        look.clicked.connect(lambda: self.opened.emit(found))
        copy = IconButton("copy", _("Copy as a picture: {what}").format(what=words))
        copy.clicked.connect(lambda: self._copy(image))
        copy.setEnabled(not image.isNull())
        away = IconButton("trash-2", _("Remove: {what}").format(what=words))
        away.clicked.connect(lambda: self.removed.emit(found))
        line.addWidget(look, 1, Qt.AlignmentFlag.AlignLeft)
        for button in (copy, away):
            line.addWidget(button)
        if not image.isNull():
            self._inside.addWidget(_piece(image, words), 0, Qt.AlignmentFlag.AlignLeft)
        self._inside.addLayout(line)

    def _copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.told.emit(_("The cut-out is copied as a picture."))


def _piece(image: QImage, words: str) -> Label:
    """Return the picture of a passage, no larger than there is room."""
    most = QSize(theme.now().px(WIDE), theme.now().px(HIGH)).boundedTo(image.size())
    shown = image.scaled(
        most,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = Label()
    made.setPixmap(QPixmap.fromImage(shown))
    made.setAccessibleName(words)
    made.setFrameShape(Label.Shape.Box)
    return made
