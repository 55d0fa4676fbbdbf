"""The bar at the foot: the public files, whether all was read, and that it is ready."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QMenu, QProgressBar, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.marks import Mark, MarkView
from app.gui.plain import tip
from app.gui.words import _, language, many

BESIDE = 48  # pixels at 100 % of margins and between both halves


class Strip(Card):
    """What stands in the way, in a sentence, with a button that shows it."""

    looked = Signal()

    def __init__(self) -> None:
        super().__init__("warn", margins=(12, 6))
        line = row()
        line.addWidget(MarkView(Mark.WARNING, _("Attention")))
        self.words = Label("", "strong")
        line.addWidget(self.words, 1)
        self.look = Button(_("Show"), "compact")
        self.look.clicked.connect(self.looked)
        line.addWidget(self.look)
        self.column.addLayout(line)
        self.hide()

    def say(self, words: str, *, look: bool = False) -> None:
        """Show a sentence, or nothing when it is empty."""
        self.words.setText(words)
        self.look.setVisible(look)
        self.setVisible(bool(words))


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
        self.strip = Strip()
        outer.addWidget(self.strip)
        outer.addWidget(self._build_progress())
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves = (self._build_files(), self._build_ready())
        self._parts.addWidget(self._halves[0])
        self._parts.addStretch(1)
        self._parts.addWidget(self._halves[1])
        outer.addLayout(self._parts)

    def _build_progress(self) -> QWidget:
        self._progress = QWidget()
        inside = row(self._progress)
        self._gauge = QProgressBar()
        self._gauge.setAccessibleName(_("Progress"))
        stop = Button(_("Stop"), "compact")
        stop.clicked.connect(self.stopped)
        inside.addWidget(self._gauge, 1)
        inside.addWidget(stop)
        self._progress.hide()
        return self._progress

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
        menu = QMenu(self)
        for name, words in (
            ("pdf", _("PDF")),
            ("docx", _("Word")),
            ("html", _("Web page")),
            ("txt", _("Plain text")),
            ("png", _("Pictures of the pages")),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, name=name: self.wanted.emit(name))
        return menu

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
        mark = "." if language() == "nl" else ","
        told = many("{n} character", "{n} characters", count)
        self.count.setText(told.replace(str(count), f"{count:,}".replace(",", mark)))

    def show_state(self, *, read: bool, may_finish: bool, ready: bool) -> None:
        """Show whether all was read, and let go out what is ready and nothing else."""
        self.box.setChecked(read)
        self.done.setEnabled(may_finish)
        for one in (self.pdf, self.copy, self.more):
            one.setEnabled(ready)
            one.setToolTip(
                tip("" if ready else _("First say that the public version is ready."))
            )

    def show_progress(self, done: int, all_of_them: int) -> None:
        """Show how far the files are; hide it when they are done."""
        self._progress.setVisible(done < all_of_them)
        self._gauge.setRange(0, all_of_them)
        self._gauge.setValue(done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both halves below each other, where there is no room beside."""
        super().resizeEvent(event)
        needed = sum(one.minimumSizeHint().width() for one in self._halves)
        way = QBoxLayout.Direction
        stacked = needed + theme.now().px(BESIDE) > event.size().width()
        self._parts.setDirection(way.TopToBottom if stacked else way.LeftToRight)
