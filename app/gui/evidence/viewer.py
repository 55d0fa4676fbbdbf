"""One exhibit, large: its pages one by one, with zoom and turning."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from app.gui.evidence.pictures import Picture, picture
from app.gui.fields.basics import IconButton, Label, column, row
from app.gui.words import _

STEPS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
BOX = QSize(900, 1200)  # of a page at 100 %


class Viewer(QDialog):
    """Shows an exhibit beside the window; it changes nothing."""

    def __init__(self, owner: QWidget, title: str, media_type: str, data: bytes) -> None:
        super().__init__(owner)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 900)
        self._media_type, self._data = media_type, data
        self._page, self._turns, self._zoom = 0, 0, STEPS.index(1.0)
        self._shown = Picture(QImage(), 0)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(title)
        self._where = Label("", "small", wraps=False)
        self._build()
        self._show()

    def _build(self) -> None:
        whole = column(self, margins=(8, 8))
        bar = row()
        for image, words, keys, act in (
            ("chevron-left", _("Page before"), "PgUp", lambda: self.go(-1)),
            ("chevron-right", _("Next page"), "PgDown", lambda: self.go(1)),
            ("zoom-out", _("Smaller"), "Ctrl+-", lambda: self.zoom(-1)),
            ("zoom-in", _("Larger"), "Ctrl++", lambda: self.zoom(1)),
            ("rotate-ccw", _("Turn"), "Ctrl+R", self.turn),
        ):
            button = IconButton(image, words, keys)
            button.setShortcut(keys)
            button.clicked.connect(act)
            bar.addWidget(button)
        bar.addWidget(self._where)
        bar.addStretch(1)
        whole.addLayout(bar)
        area = QScrollArea()
        area.setWidget(self._picture)
        area.setWidgetResizable(True)
        whole.addWidget(area, 1)

    def where(self) -> str:
        """Return what is said of the page that is shown."""
        return self._where.text()

    def go(self, step: int) -> None:
        """Show another page."""
        page = self._page + step
        if 0 <= page < self._shown.pages:
            self._page = page
            self._show()

    def zoom(self, step: int) -> None:
        """Show it larger or smaller."""
        self._zoom = min(len(STEPS) - 1, max(0, self._zoom + step))
        self._show()

    def turn(self) -> None:
        """Turn it a quarter to the left."""
        self._turns = (self._turns - 90) % 360
        self._show()

    def _show(self) -> None:
        self._shown = picture(self._media_type, self._data, BOX * STEPS[self._zoom], self._page)
        if not self._shown.pages:
            self._where.setText(_("This file cannot be shown here; it is kept as it is."))
            return
        turned = self._shown.image.transformed(QTransform().rotate(self._turns))
        self._picture.setPixmap(QPixmap.fromImage(turned))
        text = _("Page {n} of {all}").format(n=self._page + 1, all=self._shown.pages)
        self._where.setText(text)
