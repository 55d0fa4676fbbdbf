"""The bar at the foot: the public files, whether all was read, and that it is ready."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QMenu, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Label, column, row
from app.gui.letters.foot_parts import Gauge, Strip, formats_menu
from app.gui.moments import grouped
from app.gui.plain import tip
from app.gui.words import _, many

BESIDE = 48  # pixels at 100 % of margins and between both halves


class Foot(QFrame):
    """``wanted`` brings pdf, docx, html, txt, png or copy; ``read`` whether all was read."""

    wanted = Signal(str)
    read = Signal(bool)
    ready = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        outer = column(self, margins=(16, 8), space=6)
        self.strip = Strip(_("Show"))
        outer.addWidget(self.strip)
        self.gauge = Gauge()
        self.gauge.stopped.connect(self.stopped)
        outer.addWidget(self.gauge)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves = (self._build_files(), self._build_ready())
        self._parts.addWidget(self._halves[0])
        self._parts.addStretch(1)
        self._parts.addWidget(self._halves[1])
        outer.addLayout(self._parts)

    def _build_files(self) -> QWidget:
        made = QWidget()
        inside = row(made)
        self.pdf = Button(_("Public PDF"), "", "file-text")
        self.copy = Button(_("Copy text"), "", "copy")
        self.more = Button(_("Save as …"))
        self.more.setMenu(self._build_menu())
        self.count = Label("", "small", wraps=False)
        self.pdf.clicked.connect(lambda: self.wanted.emit("pdf"))
        self.copy.clicked.connect(lambda: self.wanted.emit("copy"))
        for one in (self.pdf, self.copy, self.more, self.count):
            inside.addWidget(one)
        inside.addStretch(1)
        return made

    def _build_menu(self) -> QMenu:
        formats = (
            ("pdf", _("PDF")),
            ("docx", _("Word")),
            ("html", _("Web page")),
            ("txt", _("Plain text")),
            ("png", _("Pictures of the pages")),
        )
        return formats_menu(self, formats, self.wanted.emit)

    def _build_ready(self) -> QWidget:
        made = QWidget()
        inside = row(made, space=12)
        self.box = QCheckBox(_("I have read the whole public version"))
        self.box.clicked.connect(self.read)
        self.done = Button(_("Public version ready"), "primary", "check")
        self.done.clicked.connect(self.ready)
        inside.addWidget(self.box)
        inside.addStretch(1)
        inside.addWidget(self.done)
        return made

    def show_count(self, count: int) -> None:
        """Say how long the public text is."""
        told = many("{n} character", "{n} characters", count)
        self.count.setText(told.replace(str(count), grouped(count)))

    def show_state(self, *, read: bool, may_finish: bool, ready: bool) -> None:
        """Show whether all was read, and let go out what is ready and nothing else."""
        self.box.setChecked(read)
        self.done.setEnabled(may_finish)
        for one in (self.pdf, self.copy, self.more):
            one.setEnabled(ready)
            one.setToolTip(
                tip("" if ready else _("First say that the public version is ready."))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both halves below each other, where there is no room beside."""
        super().resizeEvent(event)
        needed = sum(one.minimumSizeHint().width() for one in self._halves)
        way = QBoxLayout.Direction
        stacked = needed + theme.now().px(BESIDE) > event.size().width()
        self._parts.setDirection(way.TopToBottom if stacked else way.LeftToRight)
