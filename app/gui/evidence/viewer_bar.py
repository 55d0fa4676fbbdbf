"""The tools above an exhibit: pages, zoom, marking, and the search in its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.gui import theme
from app.gui.fields.basics import Button, IconButton, Label, column, row
from app.gui.icons import icon
from app.gui.plain import tip
from app.gui.words import _, of

HIGHLIGHT, CUT = "highlight", "cut"
LONGEST = 200  # letters that are looked for


class Tools(QWidget):
    """Tells what the user wants to see; ``drawing`` says what is to be drawn, or nothing."""

    paged = Signal(int)
    zoomed = Signal(int)
    fitted = Signal()
    turned = Signal()
    drawing = Signal(str)
    asked = Signal(int)
    hit_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.where = Label("", "small", wraps=False)
        self.zoom = Label("", "small", wraps=False)
        self.found = Label("", "small", wraps=False)
        self._asked = ""
        self._of_pages = self._page_tools()
        self._of_words = self._word_tools()
        self.save = Button(_("Save a copy …"), "compact", "download")
        self.save.clicked.connect(self.copy_wanted)
        whole = column(self, space=6)
        whole.addLayout(_line([*self._of_pages, self.where], self._kind_tools()))
        whole.addLayout(_line(self._of_words, [self.save]))

    def _page_tools(self) -> list[QWidget]:
        made: list[QWidget] = []
        for image, words, keys, act in (
            ("chevron-left", _("Page before"), "PgUp", lambda: self.paged.emit(-1)),
            ("chevron-right", _("Next page"), "PgDown", lambda: self.paged.emit(1)),
            ("zoom-out", _("Smaller"), "Ctrl+-", lambda: self.zoomed.emit(-1)),
            ("zoom-in", _("Larger"), "Ctrl++", lambda: self.zoomed.emit(1)),
            ("maximize-2", _("Whole page"), "Ctrl+0", self.fitted.emit),
            ("rotate-ccw", _("Turn"), "Ctrl+R", self.turned.emit),
        ):
            button = IconButton(image, words, keys)
            button.setShortcut(keys)
            button.clicked.connect(act)
            made.append(button)
        self.back, self.next = made[0], made[1]
        made.insert(3, self.zoom)
        return made

    def _kind_tools(self) -> list[QWidget]:
        self._kinds: dict[str, Button] = {}
        for kind, words, keys, image in (
            (HIGHLIGHT, of("do", "Highlight"), "Ctrl+H", "highlighter"),
            (CUT, of("do", "Cut out"), "Ctrl+Shift+X", "crop"),
        ):
            button = Button(words, "chip", image)
            button.setCheckable(True)
            button.setShortcut(keys)
            button.setToolTip(tip(keys))
            button.clicked.connect(lambda on, kind=kind: self._draw(kind if on else ""))
            self._kinds[kind] = button
        self.highlight, self.cut = self._kinds[HIGHLIGHT], self._kinds[CUT]
        return [self.highlight, self.cut]

    def _word_tools(self) -> list[QWidget]:
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.words.setPlaceholderText(_("Find in the text"))
        self.words.setAccessibleName(_("Find in the text"))
        self.words.setFixedWidth(theme.now().px(190))
        picture = QAction(icon("search"), _("Find in the text"), self.words)
        self.words.addAction(picture, QLineEdit.ActionPosition.LeadingPosition)
        self.words.returnPressed.connect(lambda: self.asked.emit(1))
        before = IconButton("chevron-up", _("Found before"), "Shift+F3")
        after = IconButton("chevron-down", _("Next found"), "F3")
        for button, keys, step in ((before, "Shift+F3", -1), (after, "F3", 1)):
            button.setShortcut(keys)
            button.clicked.connect(lambda _on=False, step=step: self.asked.emit(step))
        self.mark_hit = Button(_("Highlight this"), "compact", "highlighter")
        self.mark_hit.clicked.connect(self.hit_wanted)
        self.mark_hit.hide()
        seek = QShortcut(QKeySequence("Ctrl+F"), self)
        seek.setContext(Qt.ShortcutContext.WindowShortcut)
        seek.activated.connect(self._seek)
        return [self.words, before, after, self.found, self.mark_hit]

    def show_for(self, *, paged: bool, worded: bool) -> None:
        """Offer what fits: tools of pages, and a search where there are words."""
        for part in (*self._of_pages, *self._kinds.values()):
            part.setVisible(paged)
        for part in self._of_words:
            part.setVisible(worded and part is not self.mark_hit)

    def show_where(self, text: str, zoom: float, page: int, pages: int) -> None:
        """Say which page is shown, and how large."""
        self.where.setText(text)
        self.zoom.setText(_("{n}%").format(n=round(zoom * 100)))
        self.back.setEnabled(page > 0)
        self.next.setEnabled(page < pages - 1)

    def kind(self) -> str:
        """Return what is being drawn, empty when nothing is."""
        return next((kind for kind, one in self._kinds.items() if one.isChecked()), "")

    def stop_drawing(self) -> None:
        """Draw nothing any more."""
        self._draw("")

    def same_words(self, words: str) -> bool:
        """Tell whether *words* are those that were looked for last."""
        return words == self._asked

    def show_found(self, words: str, *, found: bool, markable: bool) -> None:
        """Say whether *words* were found."""
        self._asked = words
        self.found.setText("" if found or not words else _("Not found"))
        self.mark_hit.setVisible(markable)

    def _draw(self, kind: str) -> None:
        for one, button in self._kinds.items():
            button.setChecked(one == kind)
        self.drawing.emit(kind)

    def _seek(self) -> None:
        if self.words.isVisible():
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.words.selectAll()


def _line(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """Return a line with some tools at its left end and some at its right."""
    made = row(space=4)
    for part in left:
        made.addWidget(part)
    made.addStretch(1)
    for part in right:
        made.addWidget(part)
    return made
